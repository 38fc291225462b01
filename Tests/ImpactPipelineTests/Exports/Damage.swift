/// One way in which a file is damaged on its way here.
struct Damage: Sendable, CustomStringConvertible {
  let description: String
  let apply: @Sendable ([UInt8]) -> [UInt8]

  init(_ description: String, _ apply: @escaping @Sendable ([UInt8]) -> [UInt8]) {
    self.description = description
    self.apply = apply
  }

  /// As an edit of the text, whatever its encoding was.
  init(lines description: String, _ edit: @escaping @Sendable ([String]) -> [String]) {
    self.init(description) { bytes in
      let text = Damage.text(bytes)
      let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      return Array(edit(lines).joined(separator: "\n").utf8)
    }
  }

  static func text(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2)) { $1 << 8 | $0 } }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2)) { $0 << 8 | $1 } }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ unit: (UInt16, UInt16) -> UInt16) -> String {
    let all = Array(bytes)
    return String(
      decoding: stride(from: 0, to: all.count - 1, by: 2).map { unit(UInt16(all[$0]), UInt16(all[$0 + 1])) },
      as: UTF16.self)
  }

  private static func inMiddle(_ lines: [String], _ edit: (String) -> [String]) -> [String] {
    let middle = lines.count / 2
    return Array(lines[..<middle]) + edit(lines[middle]) + Array(lines[(middle + 1)...])
  }

  /// The first line with the most separators outside quotes.
  private static func inHeader(_ lines: [String], _ edit: (String) -> [String]) -> [String] {
    let widths = lines.map(width)
    let widest = widths.firstIndex(of: widths.max() ?? 0) ?? 0
    return Array(lines[..<widest]) + edit(lines[widest]) + Array(lines[(widest + 1)...])
  }

  /// As an edit of the fields of every record, quotes and all.
  private static func fields(_ bytes: [UInt8], _ edit: ([String]) -> [String]) -> [UInt8] {
    let text = text(bytes).replacing("\r\n", with: "\n")
    let widest = text.split(separator: "\n").max { width(String($0)) < width(String($1)) } ?? ""
    let mark = separator(String(widest))
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if isQuoted || (character != mark && character != "\n") {
        field.append(character)
        continue
      }
      record.append(field)
      field = ""
      if character == "\n" {
        records.append(record)
        record = []
      }
    }
    if !(record.isEmpty && field.isEmpty) { records.append(record + [field]) }
    return Array(records.map { edit($0).joined(separator: String(mark)) + "\n" }.joined().utf8)
  }

  /// How many separators stand outside quotes.
  private static func width(_ line: String) -> Int {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }
      .reduce(0) { $0 + $1.element.count(where: { ",;\t".contains($0) }) }
  }

  private static func separator(_ line: String) -> Character {
    [",", ";", "\t"].first { line.contains($0) } ?? ","
  }

  static let all: [Damage] = [
    Damage("a byte order mark before it") { [0xEF, 0xBB, 0xBF] + $0 },
    Damage("CRLF for LF") { bytes in bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } },
    Damage(lines: "CR for LF") { [$0.joined(separator: "\r")] },
    Damage(lines: "mixed line ends") { lines in
      [lines.enumerated().map { $0.offset % 2 == 0 ? $0.element + "\r\n" : $0.element + "\n" }.joined()]
    },
    Damage("UTF-16, little endian") { bytes in
      [0xFF, 0xFE] + Array(text(bytes).utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    },
    Damage("UTF-16, big endian") { bytes in
      [0xFE, 0xFF] + Array(text(bytes).utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    },
    Damage("UTF-16 without a mark") { bytes in
      Array(text(bytes).utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    },
    Damage("half a code unit more") {
      [0xFF, 0xFE] + Array(text($0).utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x41]
    },
    Damage("a byte that is not UTF-8") { bytes in
      Array(bytes[..<(bytes.count / 2)]) + [0xFF] + Array(bytes[(bytes.count / 2)...])
    },
    Damage("half a character at the end") { $0 + [0xE2, 0x82] },
    Damage("a NUL in the middle") { bytes in
      Array(bytes[..<(bytes.count / 2)]) + [0x00] + Array(bytes[(bytes.count / 2)...])
    },
    Damage("cut off in the middle") { Array($0[..<($0.count / 2)]) },
    Damage("cut off before its last byte") { Array($0.dropLast()) },
    Damage("cut off after a third") { Array($0[..<($0.count / 3)]) },
    Damage("nothing") { _ in [] },
    Damage("one byte") { _ in [0x22] },
    Damage("twice in one file") { $0 + $0 },
    Damage("twice without a line end between") { bytes in
      Array(text(bytes).utf8.dropLast()) + Array(text(bytes).utf8)
    },
    Damage("spaces alone") { _ in Array(repeating: 0x20, count: 300) },
    Damage("quotes alone") { _ in Array(repeating: 0x22, count: 999) },
    Damage("separators alone") { _ in Array(repeating: 0x2C, count: 999) },
    Damage("line ends alone") { _ in Array(repeating: 0x0A, count: 99) },
    Damage("a web page") { _ in Array("<!DOCTYPE html><html><body>Sign in</body></html>".utf8) },
    Damage("a workbook") { [0x50, 0x4B, 0x03, 0x04] + Array("xl/workbook.xml".utf8) + $0 },
    Damage(lines: "a quote opened in the middle") { inMiddle($0) { ["\"" + $0] } },
    Damage(lines: "a quote at the end of a line") { inMiddle($0) { [$0 + "\""] } },
    Damage(lines: "a quote inside a field") {
      inMiddle($0) { line in [String(line.prefix(line.count / 2)) + "\"" + line.dropFirst(line.count / 2)] }
    },
    Damage(lines: "every quote lost") { $0.map { $0.replacing("\"", with: "") } },
    Damage(lines: "a line lost") { inMiddle($0) { _ in [] } },
    Damage(lines: "a line told twice") { inMiddle($0) { [$0, $0] } },
    Damage(lines: "a blank line") { inMiddle($0) { ["", $0] } },
    Damage(lines: "a line of separators") {
      inMiddle($0) { [String(repeating: separator($0), count: 5), $0] }
    },
    Damage(lines: "a line broken in two") {
      inMiddle($0) { line in [String(line.prefix(line.count / 2)), String(line.dropFirst(line.count / 2))] }
    },
    Damage(lines: "two lines run together") { lines in
      let middle = lines.count / 2
      guard middle + 1 < lines.count else { return lines }
      return Array(lines[..<middle]) + [lines[middle] + lines[middle + 1]] + Array(lines[(middle + 2)...])
    },
    Damage(lines: "a separator lost") {
      inMiddle($0) { line in
        guard let at = line.firstIndex(of: separator(line)) else { return [line] }
        return [String(line[..<at]) + line[line.index(after: at)...]]
      }
    },
    Damage(lines: "a separator more") { inMiddle($0) { line in [line + String(separator(line)) + "more"] } },
    Damage(lines: "the header in the middle again") { lines in
      let header =
        lines.max { $0.count(where: { ",;\t".contains($0) }) < $1.count(where: { ",;\t".contains($0) }) }
        ?? ""
      return inMiddle(lines) { [header, $0] }
    },
    Damage(lines: "no header") { inHeader($0) { _ in [] } },
    Damage(lines: "the first column renamed") {
      inHeader($0) { line in
        let mark = separator(line)
        return ["Renamed" + line.drop { $0 != mark }]
      }
    },
    Damage(lines: "the first column told twice") {
      inHeader($0) { line in
        let mark = separator(line)
        let first = line.prefix { $0 != mark }
        return [first + String(mark) + line]
      }
    },
    Damage("two columns swapped") { bytes in
      fields(bytes) { $0.count > 1 ? [$0[1], $0[0]] + $0[2...] : $0 }
    },
    Damage("the last two columns swapped") { bytes in
      fields(bytes) { $0.count > 1 ? $0.dropLast(2) + [$0[$0.count - 1], $0[$0.count - 2]] : $0 }
    },
    Damage("the first column missing") { bytes in fields(bytes) { Array($0.dropFirst()) } },
    Damage("the last column missing") { bytes in fields(bytes) { Array($0.dropLast()) } },
    Damage("the second field of every row empty") { bytes in
      fields(bytes) { $0.count > 1 ? [$0[0], ""] + $0[2...] : $0 }
    },
    Damage(lines: "the header in capitals") { inHeader($0) { [$0.uppercased()] } },
    Damage(lines: "underscores in the header") { inHeader($0) { [$0.replacing(" ", with: "_")] } },
    Damage(lines: "lines in the opposite order") { Array($0.reversed()) },
    Damage(lines: "tabs for commas") { $0.map { $0.replacing(",", with: "\t") } },
    Damage(lines: "semicolons for commas") { $0.map { $0.replacing(",", with: ";") } },
    Damage(lines: "a note before it") { ["Exported by somebody", ""] + $0 },
    Damage(lines: "a note after it") { $0 + ["Exported by somebody"] },
    Damage(lines: "every digit a letter O") { inMiddle($0) { [$0.replacing("0", with: "O")] } },
    Damage(lines: "31 February in it") {
      inMiddle($0) {
        [$0.replacing("2024-04-30", with: "2024-02-31").replacing("04/30/2024", with: "02/31/2024")]
      }
    },
    Damage(lines: "full-width digits") { inMiddle($0) { [$0.replacing("1", with: "\u{FF11}")] } },
    Damage(lines: "a right-to-left override") { inMiddle($0) { ["\u{202E}" + $0] } },
    Damage(lines: "a very long field") { inMiddle($0) { [$0 + String(repeating: "x", count: 10_000)] } },
    Damage(lines: "thousands of columns") { inMiddle($0) { [$0 + String(repeating: ",", count: 1_000)] } },
  ]
}

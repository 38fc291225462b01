/// Writes tidy tables as RFC 4180 with line feeds, in UTF-8 without a mark.
///
/// The one way that text enters CSV. A row is one line whatever the data holds. A text that a spreadsheet
/// would run as a formula is given an apostrophe in front, which spreadsheets take as "this is text";
/// numbers are written from typed values and stay numbers.
public enum CSVWriter {
  /// The whole file, header row first.
  public static func write(_ table: CSVTable) -> String { String(decoding: bytes(of: table), as: UTF8.self) }

  /// The same as the bytes of a file.
  static func bytes(of table: CSVTable) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(table.rows.count * table.columns.count * bytesInUsualCell)
    for (index, column) in table.columns.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      out += field(column.name).utf8
    }
    out.append(UInt8(ascii: "\n"))
    for row in table.rows {
      precondition(
        row.count == table.columns.count, "a row of \(table.name).csv has too few or too many values")
      for index in row.indices {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        append(row[index], to: &out)
      }
      // A single empty cell would be an empty line, which readers skip.
      if row.count == 1, row[0] == .missing { out.append("\"\"") }
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }

  private static let bytesInUsualCell = 12

  /// One value as it stands in the file.
  static func cell(_ value: CSVValue) -> String {
    var out: [UInt8] = []
    append(value, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Adds one value as it stands in the file.
  private static func append(_ value: CSVValue, to out: inout [UInt8]) {
    switch value {
    case .text(let text): append(text, to: &out)
    case .integer(let number): Decimals.append(Int128(number), places: 0, to: &out)
    case .money(let amount): Decimals.append(Int128(amount.pence), places: 2, to: &out)
    case .ratio(let ratio, let places):
      if let units = Decimals.units(Int128(ratio.numerator), over: Int128(ratio.denominator), places: places)
      {
        Decimals.append(units, places: places, to: &out)
      } else {
        Decimals.append(
          Rounding.halfAwayFromZero(Int128(ratio.numerator), dividedBy: Int128(ratio.denominator)), places: 0,
          to: &out)
      }
    case .number(let number, let places):
      if let units = Decimals.units(number, places: places) {
        Decimals.append(units, places: places, to: &out)
      }
    case .day(let day): out += day.isoText.utf8
    case .flag(let flag): out.append(flag ? "true" : "false")
    case .missing: break
    }
  }

  /// Adds a text; one that no spreadsheet could take for a formula is gone through once and never copied.
  private static func append(_ text: String, to out: inout [UInt8]) {
    let bytes = text.utf8Span.span
    if isPlainest(bytes) { return out.append(bytes) }
    guard VisibleText.isPlain(bytes), startsWithLetterOrDigit(text) else {
      out += field(harmless(VisibleText.of(text))).utf8
      return
    }
    var hasComma = false
    var hasQuote = false
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ","): hasComma = true
      case UInt8(ascii: "\""): hasQuote = true
      case UInt8(ascii: ";"):
        out += field(harmless(text)).utf8
        return
      default: break
      }
    }
    let isQuoted =
      hasComma || hasQuote || (!bytes.isEmpty && bytes[bytes.count - 1] == UInt8(ascii: " "))
    if isQuoted { out.append(UInt8(ascii: "\"")) }
    if hasQuote {
      for index in bytes.indices {
        if bytes[index] == UInt8(ascii: "\"") { out.append(UInt8(ascii: "\"")) }
        out.append(bytes[index])
      }
    } else {
      out.append(bytes)
    }
    if isQuoted { out.append(UInt8(ascii: "\"")) }
  }

  /// Whether a text is of printable ASCII that starts as no formula and needs no quotes: most are, and are taken whole.
  private static func isPlainest(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty, text[text.count - 1] != UInt8(ascii: " ") else { return text.isEmpty }
    switch text[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      break
    default: return false
    }
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"): return false
      case 0x20..<0x7F: continue
      default: return false
      }
    }
    return true
  }

  /// The text with an apostrophe wherever a spreadsheet would start a formula: at the start, and after a
  /// semicolon, where a spreadsheet set to semicolons would start a cell. Plain numbers stay as they are.
  static func harmless(_ text: String) -> String {
    if startsWithLetterOrDigit(text), !text.utf8.contains(UInt8(ascii: ";")) { return text }
    var out = ""
    var opensCell = true
    for character in text {
      if opensCell, character.unicodeScalars.first.map(startsFormula) == true, !isPlainNumber(text) {
        out.append("'")
      }
      out.append(character)
      opensCell =
        character == ";" || (opensCell && (character == " " || character == "\"" || character == "\u{A0}"))
    }
    return out
  }

  /// A field in quotes where RFC 4180 asks for them.
  private static func field(_ text: String) -> String {
    let mustQuote = text.utf8.contains {
      $0 == 0x2C || $0 == 0x22 || $0 == 0x3B || $0 == 0x0A || $0 == 0x0D
    }
    guard mustQuote || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
    var out = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { out.append(byte) }
      out.append(byte)
    }
    out.append(UInt8(ascii: "\""))
    return String(decoding: out, as: UTF8.self)
  }

  private static func startsWithLetterOrDigit(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return UInt8(ascii: "0")...UInt8(ascii: "9") ~= first
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20
  }

  private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}", "\u{FE63}",
      "\u{FE62}", "\u{FE66}", "\u{FE6B}":
      true
    default: false
    }
  }

  /// An optional minus, digits, at most one point among them.
  private static func isPlainNumber(_ text: String) -> Bool {
    var digits = Substring(text)
    if digits.hasPrefix("-") { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) } }
  }
}

/// Writes tidy tables as RFC 4180 with line feeds, in UTF-8 without a mark.
///
/// The one way that text enters CSV. A row is one line whatever the data holds. A text that a spreadsheet
/// would run as a formula is given an apostrophe in front, which spreadsheets take as "this is text";
/// numbers are written from typed values and stay numbers.
public enum CSVWriter {
  /// The whole file, header row first.
  public static func write(_ table: CSVTable) -> String {
    var out = table.columns.map { field($0.name) }.joined(separator: ",") + "\n"
    for row in table.rows {
      for (index, value) in row.enumerated() {
        if index > 0 { out += "," }
        out += cell(value)
      }
      // A single empty cell would be an empty line, which readers skip.
      if row.count == 1, row[0] == .missing { out += "\"\"" }
      out += "\n"
    }
    return out
  }

  /// One value as it stands in the file.
  static func cell(_ value: CSVValue) -> String {
    switch value {
    case .text(let text): field(harmless(VisibleText.of(text)))
    case .integer(let number): String(number)
    case .money(let amount): plain(Decimals.fixed(Int128(amount.pence), over: 100, places: 2))
    case .ratio(let ratio, let places):
      plain(Decimals.fixed(Int128(ratio.numerator), over: Int128(ratio.denominator), places: places))
    case .number(let number, let places): Decimals.fixed(number, places: places).map(plain) ?? ""
    case .day(let day): day.isoText
    case .flag(let flag): flag ? "true" : "false"
    case .missing: ""
    }
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
    var out = "\""
    for character in text.unicodeScalars {
      if character == "\"" { out += "\"" }
      out.unicodeScalars.append(character)
    }
    return out + "\""
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

  /// A number as machines read it: no commas, an ASCII minus.
  private static func plain(_ number: String) -> String {
    if number.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: ",") }) { return number }
    var out = ""
    for character in number where character != "," { out.append(character == "\u{2212}" ? "-" : character) }
    return out
  }
}

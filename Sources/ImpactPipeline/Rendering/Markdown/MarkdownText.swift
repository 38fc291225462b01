/// The one way that text enters Markdown.
///
/// Written for GitHub's dialect and pandoc's reading of it. A text can make no link, heading, list, table
/// cell, emphasis, formula or HTML; it reads the same as it was written.
enum MarkdownText {
  /// Where a text stands, which decides what would be obeyed there.
  enum Place {
    /// At the start of a paragraph, list item or quotation, where a mark could open a block.
    case lineStart
    /// After other text on the line.
    case midLine
    /// In a table cell, where nothing can open a block.
    case cell
  }

  /// The text, escaped for its place.
  static func escaped(_ text: String, at place: Place) -> String {
    let visible = VisibleText.of(text)
    if needsNothing(visible, at: place) { return visible }
    let scalars = Array(visible.unicodeScalars)
    var out = String.UnicodeScalarView()
    var index = 0
    var atStart = place == .lineStart
    while index < scalars.count, atStart, scalars[index] == " " { index += 1 }
    if atStart, let escapedStart = listNumber(scalars, from: index) {
      out.append(contentsOf: escapedStart.text.unicodeScalars)
      index = escapedStart.end
      atStart = false
    }
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", "|", "~", "$":
        out.append("\\")
        out.append(scalar)
      case "#", ">", "+", "-", "=", "%":
        if atStart { out.append("\\") }
        out.append(scalar)
      case "&":
        if isEntity(scalars, from: index) { out.append("\\") }
        out.append(scalar)
      case ":":
        if next == "/" || next == ":" || opensScheme(scalars, colon: index) { out.append("\\") }
        out.append(scalar)
      case ".":
        if isAfterWorldWideWeb(scalars, dot: index) { out.append("\\") }
        out.append(scalar)
      case "@":
        // GitHub links mail addresses after unescaping, so a backslash does not stop it; a code span does.
        let touchesAddress = index > 0 && isAddressPart(scalars[index - 1]) && next.map(isAddressPart) == true
        out.append(contentsOf: (touchesAddress ? "`@`" : "@").unicodeScalars)
      default:
        out.append(scalar)
      }
      atStart = false
      index += 1
    }
    return String(out)
  }

  /// Whether a text is letters, digits, spaces and marks that mean nothing but at the start of a line, as nearly all are.
  ///
  /// It may say no where nothing has to be escaped; then it is gone through character by character.
  private static func needsNothing(_ text: String, at place: Place) -> Bool {
    if place == .lineStart, !(text.utf8.first.map { $0 >= 0x80 || isLetter(Unicode.Scalar($0)) } ?? true) {
      return false
    }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "/"),
        UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="),
        UInt8(ascii: "%"), 0x80...:
        break
      case UInt8(ascii: "."):
        if previous | 0x20 == UInt8(ascii: "w") { return false }
      default: return false
      }
      previous = byte
    }
    return true
  }

  /// A written line without what would open a code block or a list: leading spaces, and a number that only
  /// meets its point when parts are joined.
  static func lineStart(_ written: String) -> String {
    let line = written.drop { $0 == " " }
    let digits = line.prefix { ("0"..."9").contains($0) }
    let rest = line[digits.endIndex...]
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return String(line) }
    return digits + "\\" + rest
  }

  /// An id or name in fixed width, whatever backticks it holds.
  ///
  /// A table cell cannot hold every bar and backslash in a code span: there such a text is plain words.
  static func code(_ text: String, inCell: Bool) -> String {
    let plain = VisibleText.of(text)
    // By scalars: a backtick with an accent on it is one character to Swift and still a backtick to Markdown.
    let scalars = plain.unicodeScalars
    let cannotBeCode =
      scalars.allSatisfy { $0 == " " } || (inCell && scalars.contains { $0 == "|" || $0 == "\\" })
    if cannotBeCode { return escaped(plain, at: .midLine) }
    var longest = 0
    var run = 0
    for scalar in scalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let ends: [Unicode.Scalar] = [scalars.first, scalars.last].compactMap(\.self)
    let pad = ends.contains("`") || ends.contains(" ") ? " " : ""
    return fence + pad + plain + pad + fence
  }

  /// A text as a link's title, in double quotes.
  static func title(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in escaped(text, at: .midLine).unicodeScalars {
      if scalar == "\"" { out.append("\\") }
      out.append(scalar)
    }
    return "\"" + String(out) + "\""
  }

  /// The anchor that GitHub and pandoc's `gfm_auto_identifiers` give a heading.
  static func anchor(_ heading: String) -> String {
    var out = ""
    for character in VisibleText.of(heading).lowercased() {
      if character == " " {
        out.append("-")
      } else if character.isLetter || character.isNumber || character == "-" || character == "_" {
        out.append(character)
      }
    }
    return out
  }

  /// `12.` and `12)` open a list at the start of a line.
  private static func listNumber(_ scalars: [Unicode.Scalar], from start: Int) -> (text: String, end: Int)? {
    var end = start
    var text = ""
    while end < scalars.count, isDigit(scalars[end]) {
      text.unicodeScalars.append(scalars[end])
      end += 1
    }
    guard end > start, end < scalars.count, scalars[end] == "." || scalars[end] == ")" else { return nil }
    return (text + "\\" + String(scalars[end]), end + 1)
  }

  private static func isEntity(_ scalars: [Unicode.Scalar], from ampersand: Int) -> Bool {
    var index = ampersand + 1
    if index < scalars.count, scalars[index] == "#" { index += 1 }
    let start = index
    while index < scalars.count, isDigit(scalars[index]) || isLetter(scalars[index]) { index += 1 }
    return index > start && index < scalars.count && scalars[index] == ";"
  }

  private static func isAfterWorldWideWeb(_ scalars: [Unicode.Scalar], dot: Int) -> Bool {
    dot >= 3 && (1...3).allSatisfy { scalars[dot - $0] == "w" || scalars[dot - $0] == "W" }
  }

  /// `mailto:` and `xmpp:` are links to GitHub without slashes.
  private static func opensScheme(_ scalars: [Unicode.Scalar], colon: Int) -> Bool {
    let before = String(String.UnicodeScalarView(scalars[max(0, colon - 6)..<colon])).lowercased()
    return before.hasSuffix("mailto") || before.hasSuffix("xmpp")
  }

  private static func isAddressPart(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || isLetter(scalar) || ".-_+".unicodeScalars.contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}

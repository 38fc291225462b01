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
    var out: [UInt8] = []
    append(text, at: place, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Adds the text, escaped for its place. All that Markdown obeys is ASCII, so it is gone through byte by byte.
  static func append(_ text: String, at place: Place, to out: inout [UInt8]) {
    let bytes = text.utf8Span.span
    if place != .lineStart, isPlainest(bytes) {
      out.append(bytes)
    } else if VisibleText.isPlain(bytes) {
      append(bytes, at: place, to: &out)
    } else {
      let visible = VisibleText.of(text)
      append(visible.utf8Span.span, at: place, to: &out)
    }
  }

  /// Whether a text has nothing that is obeyed or shown otherwise: most have not, and are taken whole.
  private static func isPlainest(_ text: Span<UInt8>) -> Bool {
    let plainest = (low: ~marks.low & 0xFFFF_FFFF_0000_0000, high: ~marks.high & 0x7FFF_FFFF_FFFF_FFFF)
    var isASCII = true
    for index in text.indices {
      let byte = text[index]
      if byte >= 128 {
        isASCII = false
      } else if (byte < 64 ? plainest.low : plainest.high) >> UInt64(byte & 63) & 1 == 0 {
        guard isHarmless(byte, in: text, at: index) else { return false }
      }
    }
    return isASCII || VisibleText.isPlain(text)
  }

  private static func append(_ text: Span<UInt8>, at place: Place, to out: inout [UInt8]) {
    var index = 0
    var atStart = place == .lineStart
    while atStart, index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
    if atStart, let end = endOfListNumber(text, from: index) {
      while index < end {
        out.append(text[index])
        index += 1
      }
      out.append(UInt8(ascii: "\\"))
      out.append(text[index])
      index += 1
      atStart = false
    }
    while index < text.count {
      // What no mark stands in is taken as it is, in one piece.
      if !atStart {
        var end = index
        while end < text.count, !isMark(text[end]) { end += 1 }
        if end > index {
          out.append(text.extracting(index..<end))
          index = end
          continue
        }
      }
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"):
        out.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
        UInt8(ascii: "%"):
        if atStart { out.append(UInt8(ascii: "\\")) }
      case UInt8(ascii: "&"), UInt8(ascii: ":"), UInt8(ascii: "."):
        if !isHarmless(byte, in: text, at: index) { out.append(UInt8(ascii: "\\")) }
      case UInt8(ascii: "@"):
        // GitHub links mail addresses after unescaping, so a backslash does not stop it; a code span does.
        if index > 0, isAddressPart(text[index - 1]), index + 1 < text.count, isAddressPart(text[index + 1]) {
          out += "`@".utf8
          out.append(UInt8(ascii: "`"))
          index += 1
          continue
        }
      default: break
      }
      out.append(byte)
      atStart = false
      index += 1
    }
  }

  /// Whether a byte is one that is looked at wherever it stands.
  @inline(__always)
  static func isMark(_ byte: UInt8) -> Bool {
    byte < 128 && (byte < 64 ? marks.low : marks.high) >> UInt64(byte & 63) & 1 == 1
  }

  /// A bit for each character from U+0000 and from U+0040 on that is looked at: \ ` * _ [ ] < | ~ $ & : . @
  ///
  /// As numbers, since a table made when first asked for would be asked for at every byte whether it is made.
  @inline(__always)
  private static var marks: (low: UInt64, high: UInt64) { (0x1400_4450_0000_0000, 0x5000_0001_B800_0001) }

  /// Takes from a line, written from `start` on, what would open a code block or a list: leading spaces, and a number that
  /// only meets its point when parts are joined.
  static func settleLineStart(of out: inout [UInt8], from start: Int) {
    var end = start
    while end < out.count, out[end] == UInt8(ascii: " ") { end += 1 }
    out.removeSubrange(start..<end)
    end = start
    while end < out.count, isDigit(out[end]) { end += 1 }
    guard end > start, end < out.count, out[end] == UInt8(ascii: ".") || out[end] == UInt8(ascii: ")") else {
      return
    }
    out.insert(UInt8(ascii: "\\"), at: end)
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
    var out: [UInt8] = []
    appendTitle(text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Adds a text as a link's title.
  static func appendTitle(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    if text.utf8.contains(UInt8(ascii: "\"")) {
      for byte in escaped(text, at: .midLine).utf8 {
        if byte == UInt8(ascii: "\"") { out.append(UInt8(ascii: "\\")) }
        out.append(byte)
      }
    } else {
      append(text, at: .midLine, to: &out)
    }
    out.append(UInt8(ascii: "\""))
  }

  /// The anchor that GitHub and pandoc's `gfm_auto_identifiers` give a heading.
  static func anchor(_ heading: String) -> String {
    let visible = VisibleText.of(heading)
    if let anchor = plainAnchor(visible) { return anchor }
    var out = ""
    for character in visible.lowercased() {
      if character == " " {
        out.append("-")
      } else if character.isLetter || character.isNumber || character == "-" || character == "_" {
        out.append(character)
      }
    }
    return out
  }

  /// The anchor of a heading in ASCII, which most are; `nil` of any other.
  private static func plainAnchor(_ heading: String) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(heading.utf8.count)
    for byte in heading.utf8 {
      switch byte {
      case 128...: return nil
      case UInt8(ascii: " "): out.append(UInt8(ascii: "-"))
      case UInt8(ascii: "-"), UInt8(ascii: "_"): out.append(byte)
      case _ where isLetter(byte): out.append(byte | 0x20)
      case _ where isDigit(byte): out.append(byte)
      default: break
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// `12.` and `12)` open a list at the start of a line: where the point or bracket of such a number is.
  private static func endOfListNumber(_ text: Span<UInt8>, from start: Int) -> Int? {
    var end = start
    while end < text.count, isDigit(text[end]) { end += 1 }
    guard end > start, end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")")
    else { return nil }
    return end
  }

  /// Whether a mark is one that is obeyed in some company alone, and stands in other company.
  private static func isHarmless(_ mark: UInt8, in text: Span<UInt8>, at index: Int) -> Bool {
    switch mark {
    case UInt8(ascii: "&"): !isEntity(text, from: index)
    case UInt8(ascii: ":"): !opensAddress(text, colon: index)
    case UInt8(ascii: "."): !isAfterWorldWideWeb(text, dot: index)
    default: false
    }
  }

  private static func isEntity(_ text: Span<UInt8>, from ampersand: Int) -> Bool {
    var index = ampersand + 1
    if index < text.count, text[index] == UInt8(ascii: "#") { index += 1 }
    let start = index
    while index < text.count, isDigit(text[index]) || isLetter(text[index]) { index += 1 }
    return index > start && index < text.count && text[index] == UInt8(ascii: ";")
  }

  private static func isAfterWorldWideWeb(_ text: Span<UInt8>, dot: Int) -> Bool {
    dot >= 3 && (1...3).allSatisfy { text[dot - $0] | 0x20 == UInt8(ascii: "w") }
  }

  /// `://`, `::`, and `mailto:` and `xmpp:`, which are links to GitHub without slashes.
  private static func opensAddress(_ text: Span<UInt8>, colon: Int) -> Bool {
    if colon + 1 < text.count,
      text[colon + 1] == UInt8(ascii: "/") || text[colon + 1] == UInt8(ascii: ":")
    {
      return true
    }
    return ends("mailto", text, before: colon) || ends("xmpp", text, before: colon)
  }

  /// Whether the word, in letters of either case, stands before a place.
  private static func ends(_ word: String, _ text: Span<UInt8>, before place: Int) -> Bool {
    let letters = word.utf8
    guard place >= letters.count else { return false }
    var index = place - letters.count
    for letter in letters {
      if text[index] | 0x20 != letter { return false }
      index += 1
    }
    return true
  }

  private static func isAddressPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}

/// How much room words take in the faces of ``Look``, judged a little too wide rather than too narrow.
///
/// The widths are those of Arial and the faces made to match it, in thousandths of the type size. There is
/// no font to ask, since the same bytes must come out on every machine.
enum TextMetrics {
  /// The share added so that a reader whose machine has a wider face still sees no overlap.
  static let margin = 1.06

  /// The width of the words at a type size.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += width(of: scalar) }
    return Double(thousandths) / 1000 * size * margin * (bold ? 1.09 : 1)
  }

  /// How far letters rise above their line and fall below it, as shares of the type size.
  static let ascent = 0.80
  static let descent = 0.24

  /// The words in lines no wider than `room`, at most `lines` of them; what does not fit ends in `…`.
  static func wrapped(_ text: String, size: Double, bold: Bool = false, room: Double, lines: Int) -> [String]
  {
    var words = VisibleText.of(text).split(separator: " ").flatMap { word in
      pieces(String(word), size: size, bold: bold, room: room)
    }[...]
    var result: [String] = []
    while let word = words.popFirst() {
      var line = word
      while let next = words.first, width(line + " " + next, size: size, bold: bold) <= room {
        line += " " + next
        words.removeFirst()
      }
      if result.count == lines - 1, !words.isEmpty {
        line = shortened(([line] + words).joined(separator: " "), size: size, bold: bold, room: room)
        words = []
      }
      result.append(line)
    }
    return result.isEmpty ? [""] : result
  }

  /// The words, cut to the room with `…` when they are longer.
  static func shortened(_ text: String, size: Double, bold: Bool = false, room: Double) -> String {
    let text = VisibleText.of(text)
    if width(text, size: size, bold: bold) <= room { return text }
    let ellipsis = width("…", size: size, bold: bold)
    var head = prefix(text, size: size, bold: bold, room: room - ellipsis)
    while head.hasSuffix(" ") { head.removeLast() }
    return head + "…"
  }

  /// A word cut into pieces that fit, which is itself where it fits.
  private static func pieces(_ word: String, size: Double, bold: Bool, room: Double) -> [String] {
    if width(word, size: size, bold: bold) <= room { return [word] }
    var result: [String] = []
    var rest = word
    while !rest.isEmpty {
      let head = prefix(rest, size: size, bold: bold, room: room)
      let piece = head.isEmpty ? String(rest.prefix(1)) : head
      result.append(piece)
      rest = String(rest.dropFirst(piece.count))
    }
    return result
  }

  /// As many characters from the start as fit.
  private static func prefix(_ text: String, size: Double, bold: Bool, room: Double) -> String {
    var head = ""
    var used = 0.0
    for character in text {
      used += width(String(character), size: size, bold: bold)
      if used > room { break }
      head.append(character)
    }
    return head
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value >= 0x20, scalar.value < 0x7F { return ascii[Int(scalar.value) - 0x20] }
    switch scalar.value {
    case 0xA3, 0xB7, 0x2013: return 556
    case 0x2018, 0x2019: return 222
    case 0x201C, 0x201D: return 333
    case 0x2212: return 584
    case 0xC0...0xDE: return 780
    case 0xDF...0xFF: return 556
    case 0x100...0x24F: return 780
    case 0x300...0x36F: return 0
    default: return 1100
    }
  }

  private static let ascii: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}

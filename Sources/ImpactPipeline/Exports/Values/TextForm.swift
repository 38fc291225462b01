/// The forms in which names are kept and compared.
enum TextForm {
  /// For keeping: one Unicode normal form (NFC), no invisible or direction-changing characters, spaces of any
  /// kind single, none at the ends.
  static func tidy(_ text: String) -> String {
    if isTidyASCII(text) { return text }
    var scalars = String.UnicodeScalarView()
    var hasGap = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        hasGap = !scalars.isEmpty
      } else if !isInvisible(scalar) {
        if hasGap { scalars.append(" ") }
        hasGap = false
        scalars.append(scalar)
      }
    }
    return AccentedLetters.composed(String(scalars))
  }

  /// Whether a text is plain ASCII with nothing to tidy: by far the most are.
  private static func isTidyASCII(_ text: String) -> Bool {
    // As if a space stood before, so that one at the start is the second of two.
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20 || text.isEmpty
  }

  /// For comparing: tidy and in lower case.
  static func folded(_ text: String) -> String { tidy(text).lowercased() }

  /// For comparing names of bodies: folded, accents off, `&` as `and`, everything but letters and digits a space.
  static func nameKey(_ text: String) -> String {
    if let key = plainNameKey(text) { return key }
    var scalars = String.UnicodeScalarView()
    var hasGap = false
    for scalar in folded(text).unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark || scalar == "'" || scalar == "\u{2019}" {
        continue
      }
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      guard isWord || scalar == "&" else {
        hasGap = !scalars.isEmpty
        continue
      }
      if scalar == "&" { hasGap = !scalars.isEmpty }
      if hasGap { scalars.append(" ") }
      hasGap = scalar == "&"
      if scalar == "&" {
        scalars.append(contentsOf: "and".unicodeScalars)
      } else {
        scalars.append(AccentedLetters.bare(scalar) ?? scalar)
      }
    }
    return String(scalars)
  }

  /// The key of a name in plain ASCII, which by far the most are in; `nil` for others.
  private static func plainNameKey(_ text: String) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var hasGap = false
    for byte in text.utf8.lazy.map(CellText.lower) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if hasGap { key.append(0x20) }
        hasGap = false
        key.append(byte)
      case UInt8(ascii: "&"):
        if !key.isEmpty { key.append(0x20) }
        key.append(contentsOf: "and".utf8)
        hasGap = true
      case UInt8(ascii: "'"): continue
      case 0x20..<0x7F: hasGap = !key.isEmpty
      default: return nil
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// True for characters that show nothing or change the direction of what follows, and for controls.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFEFF,
      0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  /// Whether a text holds such characters, other than the tab and line ends that cells may have.
  static func hasInvisible(_ text: String) -> Bool {
    text.unicodeScalars.contains { isInvisible($0) && !isSpace($0) }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

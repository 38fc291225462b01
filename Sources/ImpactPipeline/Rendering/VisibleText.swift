/// Text made safe to print anywhere: what would be obeyed unseen is shown instead.
///
/// Line breaks and tabs become one space. Control, bidirectional, zero-width and other invisible
/// characters are written as their number, `{U+202E}`. Everything else stays as it is. Each renderer
/// passes every text through here before its own escaping.
public enum VisibleText {
  /// The text with nothing hidden in it, on one line.
  public static func of(_ text: String) -> String {
    if isPlain(text.utf8Span.span) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var lastWasBreak = false
    for scalar in text.unicodeScalars {
      if isBreak(scalar) {
        if !lastWasBreak { result.append(" ") }
        lastWasBreak = true
        continue
      }
      lastWasBreak = false
      if isHidden(scalar) {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result += "{U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a text has nothing but Latin letters, punctuation, signs of currency, arrows and operators, which are known
  /// without their properties: none is hidden, and none joins with what stands beside it.
  static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var index = endOfPrintable(bytes, from: 0)
    while index < bytes.count {
      let first = bytes[index]
      index += 1
      switch first {
      case 0x20..<0x7F: continue
      case 0xC2...0xCB:
        // U+0080 to U+02FF, less the controls and the soft hyphen.
        guard index < bytes.count, first != 0xC2 || (bytes[index] >= 0xA0 && bytes[index] != 0xAD) else {
          return false
        }
        index = endOfPrintable(bytes, from: index + 1)
      case 0xE2:
        guard index + 1 < bytes.count else { return false }
        switch UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]) {
        // U+2010 to 2027, 2030 to 205E, 20A0 to 20C0, 2190 to 22FF.
        case 0x8090...0x80A7, 0x80B0...0x819E, 0x82A0...0x8380, 0x8690...0x8BBF:
          index = endOfPrintable(bytes, from: index + 2)
        default: return false
        }
      default: return false
      }
    }
    return true
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// True for what takes no room on the page yet changes how it is read.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xFE00...0xFE0F: return false
    case 0x2800, 0xFFFC: return true
    default: break
    }
    if scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value) { return true }
    let properties = scalar.properties
    return properties.generalCategory == .control || properties.generalCategory == .format
      || properties.generalCategory == .privateUse || properties.isDefaultIgnorableCodePoint
  }
}

/// Text made safe to print anywhere: what would be obeyed unseen is shown instead.
///
/// Line breaks and tabs become one space. Control, bidirectional, zero-width and other invisible
/// characters are written as their number, `{U+202E}`. Everything else stays as it is. Each renderer
/// passes every text through here before its own escaping.
public enum VisibleText {
  /// The text with nothing hidden in it, on one line.
  public static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    if text.unicodeScalars.allSatisfy(isPlainlyVisible) { return text }
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

  /// Latin letters, punctuation, signs of currency, arrows and operators, which are known without their properties.
  private static func isPlainlyVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20C0,
      0x2190...0x22FF:
      true
    default: false
    }
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

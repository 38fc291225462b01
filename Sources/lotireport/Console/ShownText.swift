import ImpactPipeline

extension String {
  /// The text with every character that a terminal would obey, or that a reader could not see, written out:
  /// controls, line separators, marks that turn the direction of writing, and characters without width.
  ///
  /// Names of files and cells of data reach the terminal only through here, so that data can neither move the
  /// cursor, colour the screen nor pass for another message.
  var showingControls: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var text = ""
    for scalar in unicodeScalars {
      if VisibleText.isHidden(scalar) || scalar.value == 0x2028 || scalar.value == 0x2029 {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        text += "{U+\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// How many columns of a terminal the text takes.
  ///
  /// East Asian wide characters and emoji take two and combining marks none; close enough to put a caret under
  /// the right cell, which is all it is for.
  var terminalWidth: Int { unicodeScalars.reduce(0) { $0 + $1.terminalWidth } }
}

extension Unicode.Scalar {
  fileprivate var terminalWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

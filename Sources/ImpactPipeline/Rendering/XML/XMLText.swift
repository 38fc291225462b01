/// The one way that text enters HTML and SVG.
enum XMLText {
  /// Text between tags.
  static func content(_ text: String) -> String { escaped(text, quotes: false) }

  /// Text in a double-quoted attribute.
  static func attribute(_ text: String) -> String { escaped(text, quotes: true) }

  private static func escaped(_ text: String, quotes: Bool) -> String {
    var out = ""
    for scalar in VisibleText.of(text).unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"" where quotes: out += "&quot;"
      case "'" where quotes: out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

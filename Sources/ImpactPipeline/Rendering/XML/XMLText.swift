/// The one way that text enters HTML and SVG.
enum XMLText {
  /// Text between tags.
  static func content(_ text: String) -> String { escaped(text, quotes: false) }

  /// Text in a double-quoted attribute.
  static func attribute(_ text: String) -> String { escaped(text, quotes: true) }

  /// All that is obeyed is ASCII, so the text is gone through byte by byte.
  private static func escaped(_ text: String, quotes: Bool) -> String {
    let visible = VisibleText.of(text)
    let isObeyed = { (byte: UInt8) in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quotes
      default: false
      }
    }
    guard visible.utf8.contains(where: isObeyed) else { return visible }
    var out: [UInt8] = []
    for byte in visible.utf8 {
      switch byte {
      case UInt8(ascii: "&"): out.append("&amp;")
      case UInt8(ascii: "<"): out.append("&lt;")
      case UInt8(ascii: ">"): out.append("&gt;")
      case UInt8(ascii: "\"") where quotes: out.append("&quot;")
      case UInt8(ascii: "'") where quotes: out.append("&#39;")
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

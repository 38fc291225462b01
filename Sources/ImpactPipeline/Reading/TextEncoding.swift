/// How the bytes of a source spell its text.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8
  case utf8WithMark
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252

  /// What a sentence calls it.
  public var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8WithMark: "UTF-8 with a byte order mark"
    case .utf16LittleEndian: "UTF-16, little endian"
    case .utf16BigEndian: "UTF-16, big endian"
    case .windows1252: "Windows-1252"
    }
  }
}

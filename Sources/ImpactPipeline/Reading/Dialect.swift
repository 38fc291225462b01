/// How a text file separates and quotes its fields.
///
/// Line ends are not part of it: LF, CRLF and a lone CR each end a record outside quotes, mixed or not.
public struct Dialect: Hashable, Sendable {
  /// The character between two fields.
  public enum Delimiter: UInt8, Hashable, Sendable, CaseIterable {
    case comma = 0x2C
    case tab = 0x09
    case semicolon = 0x3B
    case pipe = 0x7C

    /// What a sentence calls it.
    public var title: String {
      switch self {
      case .comma: "comma"
      case .tab: "tab"
      case .semicolon: "semicolon"
      case .pipe: "pipe"
      }
    }
  }

  /// How a quote is written inside a quoted field.
  public enum Quoting: String, Hashable, Sendable, CaseIterable {
    /// A quote in a quoted field is doubled, as RFC 4180 has it.
    case doubled
    /// A quote in a quoted field follows a backslash (a doubled one is understood too).
    case backslash
    /// Quotes mean nothing; every delimiter and line end counts.
    case none
  }

  /// The character between two fields.
  public let delimiter: Delimiter
  /// How a quote is written inside a quoted field.
  public let quoting: Quoting

  /// A dialect.
  public init(_ delimiter: Delimiter, quoting: Quoting = .doubled) {
    self.delimiter = delimiter
    self.quoting = quoting
  }

  /// RFC 4180: commas and doubled quotes.
  public static let standard = Dialect(.comma)
}

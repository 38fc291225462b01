/// One column of a table: by which titles it is found, and what its cells hold.
struct Column: Hashable, Sendable {
  /// What the cells hold, as far as the whole column has to be read before any one cell.
  enum Kind: Hashable, Sendable {
    case text
    /// Days; their order is settled by the column.
    case day
    /// Money; the mark before pence is settled by the column.
    case amount
  }

  /// Its own title, and what findings call it.
  let name: String
  /// Other titles it goes by.
  let synonyms: [String]
  /// Whether a table without it, or a row without a value in it, is refused.
  let isRequired: Bool
  /// Whether its cells say who somebody is; such text never leaves this floor.
  let isPersonal: Bool
  let kind: Kind
  /// What belongs in it, as a finding words it: "a day, such as 2024-04-30".
  let wants: String
  /// The keys of all titles it is found by.
  let keys: [String]

  init(
    _ name: String, or synonyms: [String] = [], _ kind: Kind = .text, required: Bool = false,
    personal: Bool = false, wants: String = "it"
  ) {
    self.name = name
    self.synonyms = synonyms
    isRequired = required
    isPersonal = personal
    self.kind = kind
    self.wants = wants
    keys = ([name] + synonyms).map(ColumnTitle.key)
  }
}

/// The form in which titles of columns are compared.
enum ColumnTitle {
  /// Lower case; `_`, `-` and spaces alike and single; marks for required columns off.
  static func key(_ title: String) -> String {
    if title.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) { return title }
    // Of plain ASCII there is nothing to tidy but the gaps, which are closed here anyway.
    let isPlain = title.utf8.allSatisfy { 0x20...0x7E ~= $0 }
    // All that is changed is ASCII, so bytes will do for every text.
    var key: [UInt8] = []
    key.reserveCapacity(title.utf8.count)
    var hasGap = false
    for byte in (isPlain ? title : TextForm.folded(title)).utf8.lazy.map(CellText.lower) {
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "): hasGap = !key.isEmpty
      case UInt8(ascii: "*"), UInt8(ascii: "\""): continue
      default:
        if hasGap { key.append(UInt8(ascii: " ")) }
        hasGap = false
        key.append(byte)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }
}

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
  }

  /// The keys of all titles it is found by.
  var keys: [String] { ([name] + synonyms).map(ColumnTitle.key) }
}

/// The form in which titles of columns are compared.
enum ColumnTitle {
  /// Lower case; `_`, `-` and spaces alike and single; marks for required columns off.
  static func key(_ title: String) -> String {
    var key = ""
    var hasGap = false
    for scalar in TextForm.folded(title).unicodeScalars {
      switch scalar {
      case "_", "-", " ": hasGap = !key.isEmpty
      case "*", "\"": continue
      default:
        if hasGap { key.unicodeScalars.append(" ") }
        hasGap = false
        key.unicodeScalars.append(scalar)
      }
    }
    return key
  }
}

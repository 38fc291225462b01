/// Where the columns of a form stand in a table.
struct TableHeader: Sendable {
  /// The titles as they stand.
  let titles: [String]
  private let fields: [String: Int]
  private let columns: [String: Column]
  /// Required columns that no title fits.
  let missing: [Column]
  /// Columns that two titles fit.
  let repeated: [(column: Column, fields: [Int])]
  /// Titles that no column of the form has.
  let extra: [String]

  init(_ titles: [String], columns: [Column]) {
    self.titles = titles
    let keys = titles.map(ColumnTitle.key)
    var fields: [String: Int] = [:]
    var used: Set<Int> = []
    var repeated: [(Column, [Int])] = []
    var missing: [Column] = []
    for column in columns {
      // The column's own title wins over a synonym that another system's column may carry as well.
      var found: [Int] = []
      for key in column.keys where found.isEmpty {
        found = keys.indices.filter { keys[$0] == key && !used.contains($0) }
      }
      if let field = found.first { fields[column.name] = field }
      if found.count > 1 { repeated.append((column, found)) }
      if found.isEmpty, column.isRequired { missing.append(column) }
      used.formUnion(found)
    }
    self.fields = fields
    self.columns = Dictionary(columns.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.repeated = repeated
    self.missing = missing
    extra = titles.indices.filter { !used.contains($0) && !keys[$0].isEmpty }.map { titles[$0] }
  }

  /// Which field of a row holds a column; `nil` when the table has no such column.
  func field(_ name: String) -> Int? {
    if let field = fields[name] { return field }
    precondition(columns[name] != nil, "the form declares no column \(name)")
    return nil
  }

  /// The declared column of a name.
  func column(_ name: String) -> Column {
    guard let column = columns[name] else { preconditionFailure("the form declares no column \(name)") }
    return column
  }

  /// How many columns of the form were found.
  var foundCount: Int { fields.count }

  /// Fields whose text may be shown: those of declared columns that are not personal.
  var showableFields: Set<Int> {
    Set(fields.filter { columns[$0.key]?.isPersonal == false }.values)
  }
}

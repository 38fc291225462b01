/// A tidy table for machines: one header row, one fact a row, every column described.
///
/// The columns' declaration makes both the file and its CSV on the Web metadata, so the two cannot disagree.
public struct CSVTable: Sendable {
  /// The file's name without `.csv`: `figures`.
  public var name: String
  /// What it holds, in a few words.
  public var title: String
  /// What a user must know: what a row is, what is left out, how it joins other tables.
  public var description: String
  /// The columns, from left to right.
  public var columns: [CSVColumn]
  /// The rows, each with one value for each column.
  public var rows: CSVRows
  /// The names of the columns that tell a row from all others.
  public var primaryKey: [String]
  /// The address of the licence.
  public var licence: String

  /// A table of rows that are made as they are asked for. Every one must have as many values as there are columns, which is
  /// asked of each when it is written.
  public init(
    name: String, title: String, description: String, columns: [CSVColumn], rows: CSVRows,
    primaryKey: [String] = [], licence: String = Self.openGovernmentLicence
  ) {
    precondition(
      primaryKey.allSatisfy { key in columns.contains { $0.name == key } }, "\(name).csv has no such key")
    self.name = name
    self.title = title
    self.description = description
    self.columns = columns
    self.rows = rows
    self.primaryKey = primaryKey
    self.licence = licence
  }

  /// A table of rows that are there. Every one must have as many values as there are columns.
  public init(
    name: String, title: String, description: String, columns: [CSVColumn], rows: [[CSVValue]] = [],
    primaryKey: [String] = [], licence: String = Self.openGovernmentLicence
  ) {
    precondition(
      rows.allSatisfy { $0.count == columns.count }, "a row of \(name).csv has too few or too many values")
    self.init(
      name: name, title: title, description: description, columns: columns, rows: CSVRows(of: rows) { $0 },
      primaryKey: primaryKey, licence: licence)
  }

  /// Open Government Licence, version 3.
  public static let openGovernmentLicence =
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
}

/// The rows of a tidy table, in order, each made whenever it is asked for: a table of thousands of rows is written without
/// ever standing in memory as cells.
public struct CSVRows: RandomAccessCollection, Sendable {
  /// One after the last row.
  public let endIndex: Int
  private let row: @Sendable (Int) -> [CSVValue]

  /// A row for each of some records.
  public init<Record: Sendable>(
    of records: [Record], _ row: @escaping @Sendable (Record) -> [CSVValue]
  ) {
    endIndex = records.count
    self.row = { row(records[$0]) }
  }

  /// The first row.
  public var startIndex: Int { 0 }

  /// The row at a place, made anew.
  public subscript(position: Int) -> [CSVValue] { row(position) }
}

/// One column of a tidy table.
public struct CSVColumn: Hashable, Sendable {
  /// The heading in the file: lower case letters, digits and `_`, opening with a letter.
  public var name: String
  /// The heading as people say it.
  public var title: String
  /// What its cells are.
  public var datatype: Datatype
  /// What its numbers count: `pounds sterling`, `hours`.
  public var unit: String?
  /// What its cells mean and which codes may stand in them.
  public var description: String
  /// True when no cell is empty.
  public var required: Bool

  /// A column.
  public init(
    _ name: String, _ title: String, _ datatype: Datatype, unit: String? = nil, description: String,
    required: Bool = false
  ) {
    self.name = name
    self.title = title
    self.datatype = datatype
    self.unit = unit
    self.description = description
    self.required = required
  }

  /// The datatypes of CSV on the Web that are used.
  public enum Datatype: String, Hashable, Sendable {
    case string, integer, decimal, date, boolean
  }
}

/// One cell of a tidy table. Numbers are written plainly: no commas, no signs of currency.
public enum CSVValue: Hashable, Sendable {
  /// Words. Made harmless if a spreadsheet would run them.
  case text(String)
  /// A whole number.
  case integer(Int64)
  /// An amount in pounds with two decimals: `30000.00`.
  case money(Money)
  /// An exact fraction, printed with that many decimals.
  case ratio(Ratio, places: Int)
  /// A number from an appraisal, printed with that many decimals; empty when not finite.
  case number(Double, places: Int)
  /// A day in ISO form.
  case day(Day)
  /// `true` or `false`.
  case flag(Bool)
  /// Nothing; another column should say why.
  case missing
}

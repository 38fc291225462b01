/// A table: a caption, named columns, and rows that each open with their own header.
public struct Table: Hashable, Sendable {
  /// What the table shows, in a few words.
  public var caption: String
  /// The columns; the first holds the rows' headers.
  public var columns: [Column]
  /// The rows, in the order they are read.
  public var rows: [Row]
  /// What a reader must know to read the numbers; printed under the table.
  public var notes: [Prose]

  /// A table. Every row must have one cell less than there are columns.
  public init(_ caption: String, columns: [Column], rows: [Row], notes: [Prose] = []) {
    precondition(
      rows.allSatisfy { $0.cells.count + 1 == columns.count },
      "a row of \(caption) has too few or too many cells")
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// One column.
  public struct Column: Hashable, Sendable {
    /// The heading.
    public var title: String
    /// How its cells stand.
    public var alignment: Alignment
    /// What its numbers count, printed with the heading when it is not in the cells: `hours`.
    public var unit: String?

    /// A column.
    public init(_ title: String, _ alignment: Alignment = .words, unit: String? = nil) {
      self.title = title
      self.alignment = alignment
      self.unit = unit
    }

    /// A column of numbers.
    public static func numbers(_ title: String, unit: String? = nil) -> Column {
      Column(title, .numbers, unit: unit)
    }

    /// A column of words.
    public static func words(_ title: String) -> Column { Column(title, .words) }
  }

  /// How the cells of a column stand.
  public enum Alignment: Hashable, Sendable {
    /// At the left.
    case words
    /// At the right, in figures of one width.
    case numbers
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// What the row is about.
    public var header: Prose
    /// Its cells, one for each further column. An empty cell says nothing, so say why it is empty.
    public var cells: [Prose]
    /// Whether it stands out from its neighbours.
    public var role: Role

    /// A row.
    public init(_ header: Prose, _ cells: [Prose], role: Role = .plain) {
      self.header = header
      self.cells = cells
      self.role = role
    }
  }

  /// Whether a row stands out.
  public enum Role: Hashable, Sendable {
    /// One among others.
    case plain
    /// The sum of others.
    case total
    /// The row the report is about.
    case subject
  }
}

/// A table drawn in shades: what is done, by where; cells with nothing are visible as such.
public struct HeatMapChart: Hashable, Sendable {
  /// What the cells count, in words: `outcomes and projects`.
  public var measure: String
  /// The columns' names, from left to right.
  public var columns: [String]
  /// The rows, from top to bottom, each with one cell for each column.
  public var rows: [Row]

  /// A heat map.
  public init(measure: String, columns: [String], rows: [Row]) {
    self.measure = measure
    self.columns = columns
    self.rows = rows
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// The layer it belongs to; rows of one group stand together. May be empty.
    public var group: String
    /// Its name.
    public var label: String
    /// A number for each column; `nil` or zero is drawn as an empty cell.
    public var cells: [Plotted?]

    /// A row of cells.
    public init(group: String = "", _ label: String, _ cells: [Plotted?]) {
      self.group = group
      self.label = label
      self.cells = cells
    }
  }
}

/// London's authorities as squares of one size, so that none is lost for being small.
public struct TileMapChart: Hashable, Sendable {
  /// The classes that tiles fall into, in order from most to least, each with its key text.
  public var classes: [String]
  /// One tile for each authority; see ``LondonTiles`` for the places.
  public var tiles: [Tile]

  /// A tile map.
  public init(classes: [String], tiles: [Tile]) {
    self.classes = classes
    self.tiles = tiles
  }

  /// One authority.
  public struct Tile: Hashable, Sendable {
    /// Three letters: `CMD`.
    public var code: String
    /// The short name: `Camden`.
    public var name: String
    /// Columns from the west.
    public var column: Int
    /// Rows from the north.
    public var row: Int
    /// The index of its class; `nil` when not known.
    public var classIndex: Int?
    /// The number or word printed under the code; may be empty.
    public var words: String
    /// The authority the report is about.
    public var isSubject: Bool

    /// A tile.
    public init(
      code: String, name: String, column: Int, row: Int, classIndex: Int?, words: String = "",
      isSubject: Bool = false
    ) {
      self.code = code
      self.name = name
      self.column = column
      self.row = row
      self.classIndex = classIndex
      self.words = words
      self.isSubject = isSubject
    }
  }
}

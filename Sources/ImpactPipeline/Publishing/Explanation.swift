/// A figure followed to its rows: what it is made of, by the same visits that made it.
public struct Explanation: Sendable {
  /// The figure.
  public let figure: Figure
  /// Its formula with the values in it: `£93,146.35 ÷ £30,000 = 3.1`; `nil` without a value.
  public let values: String?
  /// Where its range comes from, in a sentence; `nil` without a range.
  public let range: String?
  /// What disclosure control did to it, in a sentence.
  public let disclosure: String
  /// Each measure that its formula used, with its rows.
  public internal(set) var parts: [Part]
  /// The assumptions that its rows rely on.
  public let assumptions: [AssumptionUse]
  /// Rows of the same subject that could have counted and do not, by reason.
  public internal(set) var leftOut: [LeftOut]

  /// A measure as the figure used it.
  public struct Part: Sendable {
    /// The measure.
    public let measure: Measure
    /// What it came to, in its smallest unit.
    public let amount: Int64
    /// Every record that it took, in the order of files and rows.
    public internal(set) var rows: [Row]
  }

  /// One record behind a measure.
  public struct Row: Sendable {
    /// Where it stands; `nil` for one that was folded from many rows, whose ``lines`` say where.
    public let place: SourcePlace?
    /// What of it counts, never anything personal: names of columns and what they hold.
    public let fields: [Field]
    /// What it adds; nought for a row about something already counted once.
    public let amount: Int64
    /// How many rows of the inputs it stands for.
    public internal(set) var rows: Int64
    /// The rows that it was folded from, or further rows about the same person at the same event, which add no amount.
    public internal(set) var lines: [Line] = []
    /// The record itself.
    let record: RecordID
  }

  /// One row of an input that was folded with others into a record.
  public struct Line: Hashable, Sendable {
    /// Where it stands.
    public let place: SourcePlace
    /// What of the record's amount it brings.
    public let amount: Int64
    /// The day that it tells of, where rows of different days were folded.
    public let day: Day?
  }

  /// A named value of a row.
  public struct Field: Hashable, Sendable {
    /// The column.
    public let name: String
    /// What it holds.
    public let value: String
  }

  /// An assumption that rows of the figure rely on.
  public struct AssumptionUse: Hashable, Sendable {
    /// Its id in the register.
    public let id: String
    /// What it is.
    public let title: String
    /// Its range and unit in words.
    public let range: String
    /// Where it comes from, or that no source is given.
    public let source: String
    /// Confidence, 1 the surest to 6.
    public let grade: Int?
    /// How far it moves the result of the period for everything, or that it does not.
    public let pull: String
  }

  /// Rows that could have counted.
  public struct LeftOut: Hashable, Sendable {
    /// Why they do not.
    public let reason: String
    /// How many.
    public let rows: Int
    /// Where they stand, each with how many rows it speaks for; their numbers add up to ``rows`` when the inputs were
    /// read for this explanation, and there are none otherwise.
    public internal(set) var places: [LeftOutPlace] = []
  }

  /// Rows that do not count, from one place on.
  public struct LeftOutPlace: Hashable, Sendable {
    /// The place of the first, or a whole file.
    public let place: SourcePlace
    /// How many rows.
    public let rows: Int
    /// What is wrong, where something is.
    public let message: String?
  }
}

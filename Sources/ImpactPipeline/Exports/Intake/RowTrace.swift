/// What a second reading keeps beside what every reading counts, so that a figure made of folded rows can list them.
///
/// Every reading folds downloads into cells, whose number does not follow that of the rows. A reading that is made for
/// an explanation is told which rows are asked for, and keeps those and no others.
struct RowTrace: Sendable {
  /// Rows of other days are not kept; `nil` for any day.
  let period: Period?
  /// Whether download rows of that body and guide are to be kept.
  let wants: @Sendable (Affiliation, GuideReference) -> Bool

  /// Every row, whatever it is of.
  static let everything = RowTrace(period: nil) { _, _ in true }
}

/// A row of downloads as a trace keeps it.
struct TracedRow: Sendable {
  /// The cell that it was counted in.
  let cell: CellTable.Key
  let day: Day
  let count: Int64
  let line: Int
}

/// Rows of a file that a rule left out.
struct LeftOutRow: Hashable, Sendable {
  let rule: ExclusionRule
  /// The line of the first; `nil` for a whole file.
  let line: Int?
  /// How many there are.
  let rows: Int

  init(_ rule: ExclusionRule, line: Int?, rows: Int = 1) {
    self.rule = rule
    self.line = line
    self.rows = rows
  }
}

extension Intake {
  /// Notes a row left out by a rule, with its line when that is kept.
  mutating func exclude(_ rule: ExclusionRule, line: Int) {
    rows.exclude(rule)
    leftOut?.append(LeftOutRow(rule, line: line))
  }
}

/// What became of one row.
enum RowOutcome: Hashable, Sendable {
  case counted
  /// It told more of a person already counted at the same event.
  case merged
  case excluded(ExclusionRule)
  /// It is no row of data: a total, a note, a title.
  case structural
}

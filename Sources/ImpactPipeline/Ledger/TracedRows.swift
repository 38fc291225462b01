/// A row of downloads that the books count, as an explanation lists it.
struct TracedDownload: Sendable {
  let affiliation: Affiliation
  /// The guide's place in the books; `nil` when no guide of the register fits.
  let guide: Int?
  let day: Day
  let count: Int64
  let place: SourcePlace
}

/// Which rows of a file the books do not take, though the file counts them.
struct NotTaken {
  /// How many an earlier file told already.
  var repeated = 0
  /// How many tell of a day after the one that the reports speak from.
  var late = 0
  /// Where they stand; nothing unless the reading is traced.
  var rows: [LeftOutRow] = []
}

import Synchronization

/// The one tally that all threads of a reading count into.
final class SharedTally: Sendable {
  private let tally: Mutex<DownloadTally>

  /// An empty tally, which keeps the rows that a trace wants.
  init(trace: RowTrace?) { tally = Mutex(DownloadTally(trace: trace)) }

  /// All that was counted so far.
  var whole: DownloadTally { tally.withLock { $0 } }

  func number(of body: Affiliation) -> Int32 { tally.withLock { $0.number(of: body) } }

  func number(of guide: GuideReference) -> Int32 { tally.withLock { $0.number(of: guide) } }

  /// Counts the rows of a batch, which tell of some days; with the day of each where rows are kept.
  func add(_ entries: [CellTable.Entry], on days: (first: Day, last: Day)?, each: [Day]) {
    tally.withLock { tally in
      if let days { tally.cover(days.first, days.last) }
      tally.add(entries)
      for (entry, day) in zip(entries, each) {
        tally.keep(
          TracedRow(cell: entry.key, day: day, count: entry.value.count, line: entry.value.line))
      }
    }
  }
}

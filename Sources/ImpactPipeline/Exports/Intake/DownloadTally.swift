/// Downloads counted by body, guide and run of days, as rows are read.
///
/// Its size follows the number of distinct bodies, guides and runs of days, not the number of rows.
struct DownloadTally: Sendable {
  private var bodyNumbers = NumberedThings<Affiliation>()
  private var guideNumbers = NumberedThings<GuideReference>()
  private var table = CellTable()
  /// The first and the last day that a row tells of; cells know only runs of days.
  private(set) var days: (first: Day, last: Day)?
  /// Which rows are kept; none unless the reading is traced.
  private let trace: RowTrace?
  /// The rows that are kept, in no order.
  private(set) var traced: [TracedRow] = []
  /// Whether the trace wants a body and a guide, by their numbers.
  private var wanted: [UInt64: Bool] = [:]

  init(trace: RowTrace? = nil) { self.trace = trace }

  /// What one cell came to.
  struct Cell: Hashable, Sendable {
    var count: Int64
    var rows: Int64
    /// The sum of the hashes of its rows: two exports of the same rows have the same one.
    var fingerprint: UInt64
    /// The first line that told of it.
    var line: Int

    mutating func add(_ other: Cell) {
      count = count.addingReportingOverflow(other.count).overflow ? .max : count + other.count
      rows += other.rows
      fingerprint &+= other.fingerprint
      line = min(line, other.line)
    }
  }

  /// The bodies, by number.
  var bodies: [Affiliation] { bodyNumbers.things }
  /// The guides as the file calls them, by number.
  var guides: [GuideReference] { guideNumbers.things }
  /// Notes that rows tell of these days.
  mutating func cover(_ first: Day, _ last: Day) {
    days = days.map { (min($0.first, first), max($0.last, last)) } ?? (first, last)
  }

  /// Whether rows are kept.
  var isTraced: Bool { trace != nil }

  /// Keeps a counted row, if the trace wants it.
  mutating func keep(_ row: @autoclosure () -> TracedRow) {
    guard let trace else { return }
    let row = row()
    guard trace.period?.contains(row.day) ?? true else { return }
    let pair =
      UInt64(UInt32(bitPattern: row.cell.body)) << 32 | UInt64(UInt32(bitPattern: row.cell.guide))
    let isWanted = wanted[pair] ?? trace.wants(bodies[Int(row.cell.body)], guides[Int(row.cell.guide)])
    wanted[pair] = isWanted
    if isWanted { traced.append(row) }
  }

  /// How many cells there are.
  var count: Int { table.count }

  mutating func number(of body: Affiliation) -> Int32 { bodyNumbers.number(of: body) }

  mutating func number(of guide: GuideReference) -> Int32 { guideNumbers.number(of: guide) }

  /// Counts a row towards a body, a guide and the run of days that starts on `bucket`.
  mutating func add(_ cell: Cell, body: Int32, guide: Int32, bucket: Day) {
    table.add(cell, to: .init(body: body, guide: guide, bucket: bucket))
  }

  /// Counts many rows. The table is larger than a processor's caches, and only a loop that does nothing else lets it
  /// fetch several cells at a time.
  mutating func add(_ entries: [CellTable.Entry]) {
    for entry in entries { table.add(entry.value, to: entry.key) }
  }

  /// Shows every cell, in no order that means anything; a cell's day is the first of its run.
  func forEach(_ show: (CellTable.Entry) -> Void) { table.forEach(show) }

  /// Hands out the cells in the order of their first rows, whichever thread met them, and has none then. There may be
  /// too many to have them twice, so they are put in order where they stand and let go as they are handed out.
  mutating func drain(_ take: (CellTable.Entry) -> Void) {
    let bodies = bodies
    table.drain(
      in: { table in
        table.placesInRowOrder { one, other in
          // Texts are made for the few that nothing else tells apart.
          let (body, second) = (bodies[Int(one.body)], bodies[Int(other.body)])
          return (one.bucket, body.sortText) < (other.bucket, second.sortText)
        }
      }, take)
  }
}

/// A cell of downloads in 32 bytes, with what it is of; one whose numbers need more is kept elsewhere.
struct PackedCell: Sendable {
  private var fingerprint: UInt64
  private let body: Int32
  private let guide: Int32
  private let bucket: Day
  /// The first line that told of it, or the largest value for any beyond.
  private(set) var line: UInt32
  private var count: UInt32
  /// No cell has no rows: nought stands for a cell that is kept elsewhere.
  private var rows: UInt32

  init(_ key: CellTable.Key, _ cell: DownloadTally.Cell) {
    (body, guide, bucket) = (key.body, key.guide, key.bucket)
    line = UInt32(clamping: cell.line)
    fingerprint = cell.fingerprint
    if let count = UInt32(exactly: cell.count), let rows = UInt32(exactly: cell.rows),
      cell.line <= UInt32.max
    {
      (self.count, self.rows) = (count, rows)
    } else {
      (count, rows) = (0, 0)
    }
  }

  /// What it is of.
  var key: CellTable.Key { CellTable.Key(body: body, guide: guide, bucket: bucket) }

  /// The cell, or `nil` when it is kept elsewhere.
  var cell: DownloadTally.Cell? {
    rows == 0
      ? nil
      : DownloadTally.Cell(count: Int64(count), rows: Int64(rows), fingerprint: fingerprint, line: Int(line))
  }

  /// Adds to it; gives false, and changes nothing, where the sum does not fit or it is kept elsewhere.
  @inline(__always)
  mutating func add(_ other: DownloadTally.Cell) -> Bool {
    guard rows > 0, let count = UInt32(exactly: other.count), let rows = UInt32(exactly: other.rows) else {
      return false
    }
    let (counted, tooMuch) = self.count.addingReportingOverflow(count)
    let (told, tooMany) = self.rows.addingReportingOverflow(rows)
    guard !tooMuch, !tooMany else { return false }
    (self.count, self.rows) = (counted, told)
    fingerprint &+= other.fingerprint
    line = min(line, UInt32(clamping: other.line))
    return true
  }

  /// Notes that it is kept elsewhere from now on.
  mutating func leave() { rows = 0 }
}

/// The start of a file, for recognising what it is.
struct FileHead: Sendable {
  let sheet: Sheet
  /// The tidy texts of the first records.
  let records: [[String]]
  /// The same as keys of titles.
  let keys: [[String]]
  /// For each key the records that hold it, one bit each.
  private let holders: [String: UInt64]

  /// How much of a file is looked at.
  static let byteCount = 256 << 10
  /// How many records of it; a bit each in a word.
  private static let recordCount = 64

  init(_ reading: SourceReading) throws(ByteStoreFailure) {
    let whole = reading.text.byteCount <= Self.byteCount
    let batch = try reading.head(upTo: Self.byteCount)
    sheet = Sheet(batch)
    let count = whole || batch.count <= 1 ? batch.count : batch.count - 1
    records = (0..<min(count, Self.recordCount)).map { [sheet] in sheet.texts($0) }
    keys = records.map { $0.map(ColumnTitle.key) }
    var holders: [String: UInt64] = [:]
    for (record, titles) in keys.enumerated() {
      for title in titles { holders[title, default: 0] |= 1 << UInt64(record) }
    }
    self.holders = holders
  }

  /// The first record that has a title for each of these columns.
  func header(of columns: [Column]) -> Int? {
    first { holding in
      for column in columns where column.isRequired && holding != 0 {
        holding &= column.keys.reduce(0) { $0 | holders[$1, default: 0] }
      }
    }
  }

  /// The first record that has all of these titles.
  func header(holding titles: [String]) -> Int? {
    first { holding in
      for title in titles where holding != 0 { holding &= holders[ColumnTitle.key(title), default: 0] }
    }
  }

  /// The first of all records that are left when those without something were struck out.
  private func first(_ strike: (inout UInt64) -> Void) -> Int? {
    var holding: UInt64 = keys.isEmpty ? 0 : .max >> UInt64(Self.recordCount - keys.count)
    strike(&holding)
    return holding == 0 ? nil : holding.trailingZeroBitCount
  }

  /// The record that looks most like a header: the first with as many filled fields as any in the first twenty.
  var likelyHeader: Int? {
    let filled = records.prefix(20).map { $0.count { !$0.isEmpty } }
    guard let most = filled.max(), most > 0 else { return nil }
    return filled.firstIndex(of: most)
  }
}

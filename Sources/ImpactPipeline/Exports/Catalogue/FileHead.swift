/// The start of a file, for recognising what it is.
struct FileHead: Sendable {
  let sheet: Sheet
  /// The tidy texts of the first records.
  let records: [[String]]
  /// The same as keys of titles.
  let keys: [[String]]

  /// How much of a file is looked at.
  static let byteCount = 256 << 10
  private static let recordCount = 64

  init(_ reading: SourceReading) throws(ByteStoreFailure) {
    let whole = reading.text.byteCount <= Self.byteCount
    var bytes = [UInt8](repeating: 0, count: min(Self.byteCount, reading.text.byteCount))
    bytes.removeLast(bytes.count - (try reading.text.read(at: 0, into: &bytes, from: 0, to: bytes.count)))
    var batch = RecordBatch(source: reading.source.name, dialect: reading.dialect)
    batch.bytes = bytes
    let faults = PlainScanner(reading.dialect).scan(
      &batch, from: min(reading.start, bytes.count), to: bytes.count)
    batch.add(faults)
    sheet = Sheet(batch)
    let count = whole || batch.count <= 1 ? batch.count : batch.count - 1
    records = (0..<min(count, Self.recordCount)).map { [sheet] in sheet.texts($0) }
    keys = records.map { $0.map(ColumnTitle.key) }
  }

  /// The first record that has a title for each of these columns.
  func header(of columns: [Column]) -> Int? {
    let required = columns.filter(\.isRequired).map(\.keys)
    return keys.firstIndex { titles in required.allSatisfy { !Set($0).isDisjoint(with: titles) } }
  }

  /// The first record that has all of these titles.
  func header(holding titles: [String]) -> Int? {
    let wanted = titles.map(ColumnTitle.key)
    return keys.firstIndex { row in wanted.allSatisfy(row.contains) }
  }

  /// The record that looks most like a header: the first with as many filled fields as any in the first twenty.
  var likelyHeader: Int? {
    let filled = records.prefix(20).map { $0.count { !$0.isEmpty } }
    guard let most = filled.max(), most > 0 else { return nil }
    return filled.firstIndex(of: most)
  }
}

/// One column of a large table, its cells as small numbers: one for each distinct text as it stands in the file.
///
/// What a text means is settled once for each number. A column with very many distinct texts, such as one of
/// addresses, is not kept: it would grow with the rows.
struct KeyedColumn: Sendable {
  /// Where the column stands; `nil` when the file has none.
  let field: Int?
  private var keys = KeyTable()
  private var numbers: [Int] = []
  private var known = 0
  private let most: Int

  /// - Parameters:
  ///   - field: where the column stands; `nil` when the file has none.
  ///   - most: with more distinct texts than this the column is not kept any longer.
  init(_ field: Int?, most: Int = 1 << 20) {
    self.field = field
    self.most = most
  }

  /// Whether the column's cells have numbers. A column that the file has not is kept: its cells are all empty.
  var isKept: Bool { known <= most }

  /// Whether the file has no such column.
  var isAbsent: Bool { field == nil }

  /// Takes in a batch; gives the trimmed texts that were not met before, in the order of their numbers.
  mutating func take(_ batch: RecordBatch, of fields: Int) -> [ArraySlice<UInt8>] {
    guard isKept else { return [] }
    guard let field else {
      defer { known = 1 }
      return known == 0 ? [[]] : []
    }
    keys.ids(ofField: field, of: fields, records: batch.records, in: batch, into: &numbers)
    return new(batch)
  }

  /// The number of a record's cell, and its text when it was not met before.
  ///
  /// Only a record with empty fields beyond the last column has not got its number with its batch.
  @inline(__always)
  mutating func number(_ record: Int, in batch: RecordBatch) -> (number: Int, new: ArraySlice<UInt8>?) {
    guard let field else { return (0, nil) }
    let number = numbers[record]
    return number >= 0 ? (number, nil) : late(record, field, batch)
  }

  @inline(never)
  private mutating func late(
    _ record: Int, _ field: Int, _ batch: RecordBatch
  ) -> (number: Int, new: ArraySlice<UInt8>?) {
    let number = keys.id(of: batch.rawRange(record, field), in: batch)
    return (number, new(batch).first)
  }

  private mutating func new(_ batch: RecordBatch) -> [ArraySlice<UInt8>] {
    defer { known = keys.count }
    return (known..<keys.count).map { CellText.trimmed(batch.dialect.unescaped(keys.bytes($0)[...])[...]) }
  }
}

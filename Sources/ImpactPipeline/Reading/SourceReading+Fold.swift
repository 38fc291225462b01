import Dispatch
import Synchronization

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
  /// The digest of the source's bytes.
  public var digest: InputDigest
}

extension Folded: Sendable where Value: Sendable {}

extension SourceReading {
  /// Reads all records, block by block and on several threads, into one value.
  ///
  /// Each thread starts from `initial` and is handed batches of whole records by `consume`, each record exactly
  /// once; `merge` then joins the threads' values. Which thread gets which batch is not settled, so what `consume`
  /// gathers must not depend on the order of batches: sums, sets, tables by key. What has an order is put in
  /// order afterwards, by the number of the batch. The result is then the same for any number of threads and any
  /// size of block. An error thrown by `consume` ends the reading; the one thrown nearest the start is passed on.
  /// - Parameters:
  ///   - threads: how many threads read at most.
  ///   - blockSize: how many bytes a thread takes at a time; a longer record is still read whole.
  public func fold<Value: Sendable>(
    threads: Int = 1, blockSize: Int = 256 << 10, initial: @Sendable () -> Value,
    consume: @Sendable (inout Value, RecordBatch) throws -> Void,
    merge: (inout Value, Value) throws -> Void
  ) throws -> Folded<Value> {
    // Whole words of 64 bytes.
    let size = max(64, (blockSize + 63) / 64 * 64)
    let blockCount = isRefused ? 0 : (text.byteCount - start + size - 1) / size
    let workers = max(1, min(threads, blockCount))
    let chain = BlockChain(blockCount: blockCount, first: .first)
    let shares = Mutex<[(worker: Int, value: Value, tally: ReadingTally)]>([])
    @Sendable func work(_ worker: Int) {
      var value = initial()
      var reader = BlockReader(self, blockSize: size)
      while let block = chain.claim() {
        do {
          try reader.scan(block: block)
          guard let link = chain.link(before: block) else { return }
          let next = reader.settle(from: link)
          chain.publish(next, after: block)
          try reader.gather(from: link, to: next)
          try consume(&value, reader.batch)
        } catch {
          chain.fail(block, error)
        }
      }
      shares.withLock { $0.append((worker, value, reader.tally)) }
    }
    if workers == 1 {
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: workers, execute: work)
    }
    if let failure = chain.failure { throw failure }
    var ordered = shares.withLock { $0.sorted { $0.worker < $1.worker } }
    let first = ordered.removeFirst()
    var value = first.value
    var tally = first.tally
    for share in ordered {
      try merge(&value, share.value)
      tally.merge(share.tally)
    }
    return Folded(
      value: value, findings: tally.summary, recordCount: tally.records, blankCount: tally.blanks,
      digest: knownDigest ?? tally.sum.digest(byteCount: source.store.byteCount))
  }
}

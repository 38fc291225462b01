/// Reads blocks of a source into batches of records; each thread has one.
///
/// The records of a block are those that start in it. Their last one is read to its end, however far beyond the
/// block that is. What is before a record's start in a block belongs to a block before.
struct BlockReader: ~Copyable {
  /// What the records read by one thread came to.
  private(set) var tally: ReadingTally
  /// The records of the last block.
  private(set) var batch: RecordBatch

  private let text: any ByteStore
  private let start: Int
  private let blockSize: Int
  private let sums: Bool
  private var masks: StructuralMasks
  /// Where the block starts in `batch.bytes`, and where what was read ends.
  private var base = 0
  private var end = 0
  private var isEnd = false
  private var summary = StructuralMasks.Summary()
  private var words = 0..<0

  /// Bytes read before a block, so that the characters at its start are seen in full.
  private static let lead = 64
  /// Bytes read beyond a block at first: most records end there.
  private static let tail = 4096
  /// Words looked at beyond a block at first.
  private static let firstStep = 8
  static let longestRecord = 1 << 30

  init(_ reading: SourceReading, blockSize: Int) {
    text = reading.text
    start = reading.start
    self.blockSize = blockSize
    sums = reading.knownDigest == nil
    tally = ReadingTally(file: reading.source.name)
    batch = RecordBatch(source: reading.source.name, dialect: reading.dialect)
    masks = StructuralMasks(
      reading.dialect, words: (blockSize + Self.tail) / 64 + 2, kernels: reading.kernels)
  }

  /// Reads and scans a block, without knowing what it starts in.
  mutating func scan(block: Int) throws(ByteStoreFailure) {
    let first = start + block * blockSize
    base = block == 0 ? 0 : Self.lead
    batch.number = block
    batch.offset = first - base
    end = 0
    isEnd = false
    masks.reset()
    try read(upTo: base + blockSize + Self.tail)
    let blockEnd = base + min(blockSize, end - base)
    if sums {
      tally.sum.add(
        batch.bytes, from: base, to: blockEnd, at: block * blockSize,
        kernels: masks.kernels)
    }
    words = 0..<(blockEnd - base + 63) / 64
    summary = masks.scan(words: words, of: batch.bytes, base: base, end: end, isEnd: isEnd)
  }

  /// Reads on until so many bytes are there or the source ends.
  private mutating func read(upTo wanted: Int) throws(ByteStoreFailure) {
    let remaining = text.byteCount - batch.offset
    let target = min(wanted, remaining)
    // Two words of padding, so that whole words can be looked at.
    if batch.bytes.count < target + 128 {
      batch.bytes += [UInt8](repeating: 0x20, count: target + 128 - batch.bytes.count)
    }
    let count = try text.read(at: batch.offset + end, into: &batch.bytes, from: end, to: target)
    guard count == target - end else {
      throw ByteStoreFailure("the file changed while it was read")
    }
    end = target
    isEnd = target == remaining
    if isEnd { for index in end..<(end + 128) { batch.bytes[index] = 0x20 } }
  }

  /// Makes the scan exact, given what the block starts in, and returns what the next block starts in.
  mutating func settle(from link: BlockChain.Link) -> BlockChain.Link {
    let carry = masks.settle(
      words: words, of: batch.bytes, base: base, end: end, from: link.carry, summary)
    return BlockChain.Link(carry: carry, line: link.line + summary.lineEnds)
  }

  /// Puts the records that start in the block into `batch`.
  mutating func gather(from link: BlockChain.Link, to next: BlockChain.Link) throws(ByteStoreFailure) {
    guard let (first, line) = firstRecord(link) else {
      batch.restart(at: base, line: link.line)
      return
    }
    batch.restart(at: base + first, line: line)
    masks.drop(before: first)
    batch.fill(from: masks, words: (first / 64)..<words.upperBound, base: base)
    let blockEnd = base + min(blockSize, end - base)
    var carry = next.carry
    var scanned = words.upperBound
    var step = Self.firstStep
    var isClosed = batch.openStart == blockEnd
    while !isClosed, !(isEnd && base + scanned * 64 >= end) {
      let range = try scanBeyond(scanned, step, &carry)
      let recordEnd = masks.firstRecordEnd(in: range)?.bit
      if let recordEnd { masks.drop(after: recordEnd) }
      batch.fill(
        from: masks, words: range.lowerBound..<(recordEnd.map { $0 / 64 + 1 } ?? range.upperBound), base: base
      )
      isClosed = recordEnd != nil
      scanned = range.upperBound
      step *= 2
    }
    var unread: [PlainScanner.Fault] = []
    let complete = batch.count
    if !isClosed, batch.openStart < end {
      if carry == .inside || carry == .insideEscaped {
        batch.dropOpenRecord()
        unread = PlainScanner(batch.dialect).scan(&batch, from: batch.openStart, to: end)
      } else {
        batch.closeAtEnd(end)
      }
    }
    batch.add(suspectFaults(in: 0..<(unread.isEmpty ? batch.count : complete)) + unread)
    tally.add(batch, summary, text: end)
  }

  /// Scans and settles some words after those scanned, reading on where needed.
  private mutating func scanBeyond(
    _ scanned: Int, _ step: Int, _ carry: inout QuoteCarry
  ) throws(ByteStoreFailure) -> Range<Int> {
    let wanted = base + (scanned + step) * 64 + 64
    if wanted > Self.longestRecord { throw ByteStoreFailure("a record is longer than 1 GiB") }
    if wanted > end, !isEnd { try read(upTo: max(wanted, end * 2)) }
    let available = isEnd ? (end - base + 63) / 64 : (end - base) / 64 - 1
    let range = scanned..<min(scanned + step, available)
    let seen = masks.scan(words: range, of: batch.bytes, base: base, end: end, isEnd: isEnd)
    summary.hasCarriageReturns = summary.hasCarriageReturns || seen.hasCarriageReturns
    summary.hasBlankLines = summary.hasBlankLines || seen.hasBlankLines
    carry = masks.settle(words: range, of: batch.bytes, base: base, end: end, from: carry, seen)
    return range
  }

  /// Where in the block its first record starts, and on which line.
  private func firstRecord(_ link: BlockChain.Link) -> (offset: Int, line: Int)? {
    if base == 0 { return end > 0 ? (0, link.line) : nil }
    let before = batch.bytes[base - 1]
    if link.carry == .outside,
      before == Ascii.lineFeed || before == Ascii.carriageReturn && batch.bytes[base] != Ascii.lineFeed
    {
      return (0, link.line)
    }
    guard let (bit, lines) = masks.firstRecordEnd(in: words), bit + 1 < min(blockSize, end - base) else {
      return nil
    }
    return (bit + 1, link.line + lines)
  }

  /// What is wrong with the records in which the scan saw something out of order.
  private mutating func suspectFaults(in records: Range<Int>) -> [PlainScanner.Fault] {
    guard !masks.suspects.isEmpty, !records.isEmpty else { return [] }
    let scanner = PlainScanner(batch.dialect)
    var faults: [PlainScanner.Fault] = []
    var record = records.lowerBound
    for word in masks.suspects.sorted() {
      let first = base + word * 64
      record = max(record, batch.record(at: first))
      while record < records.upperBound, batch.start(record) < first + 64 {
        faults += scanner.faults(in: batch, record, end: min(batch.start(record + 1), end))
        record += 1
      }
    }
    return faults
  }
}

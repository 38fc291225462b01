// Why unsafe: it writes one bound for each field read, some hundred million a second. Room for all that a word
// can hold is made before the word is looked at. `ScannerEquivalenceTests` compares the tables with those that
// `PlainScanner` and the tests' reference reader make.

internal import KernelsAVX2
internal import KernelsAVX512
internal import KernelsVBMI2

extension RecordBatch {
  /// Forgets all records and starts at a byte.
  mutating func restart(at start: Int, line: Int) {
    count = 0
    if bounds.isEmpty { bounds = [0] }
    bounds[0] = UInt32(truncatingIfNeeded: start)
    firstFields[0] = 0
    firstLine = line
    innerLineEnds.removeAll(keepingCapacity: true)
    findings.removeAll()
    badRecords.removeAll(keepingCapacity: true)
    openFields = 0
  }

  /// Adds the fields and records that end in words of settled masks.
  mutating func fill(from masks: borrowing StructuralMasks, words: Range<Int>, base: Int) {
    var word = words.lowerBound
    while word < words.upperBound {
      makeRoom()
      let room = min((bounds.count - openFields) / 64 - 1, (firstFields.count - count) / 64 - 1)
      let until = min(words.upperBound, word + room)
      fillWithinRoom(masks, word..<until, base: base)
      word = until
    }
  }

  private mutating func makeRoom() {
    if bounds.count - openFields < 4096 {
      bounds += [UInt32](repeating: 0, count: max(16_384, bounds.count))
    }
    if firstFields.count - count < 1024 {
      firstFields += [UInt32](repeating: 0, count: max(4096, firstFields.count))
    }
  }

  private mutating func fillWithinRoom(
    _ masks: borrowing StructuralMasks, _ words: Range<Int>, base: Int
  ) {
    var inner = innerLineEnds
    innerLineEnds = []
    let (fields, records) = (openFields, count)
    (openFields, count) = unsafe bounds.withUnsafeMutableBufferPointer { bounds in
      unsafe firstFields.withUnsafeMutableBufferPointer { firstFields in
        guard let bound = bounds.baseAddress, let firstField = firstFields.baseAddress else {
          return (fields, records)
        }
        return unsafe Self.write(
          masks, words, base, bounds: bound, firstFields: firstField, fields: fields, records: records, &inner
        )
      }
    }
    innerLineEnds = inner
  }

  /// Writes the bounds and first fields that words of masks hold, and gives how many fields and records there are
  /// then.
  private static func write(
    _ masks: borrowing StructuralMasks, _ words: Range<Int>, _ base: Int,
    bounds: UnsafeMutablePointer<UInt32>,
    firstFields: UnsafeMutablePointer<UInt32>, fields: Int, records: Int,
    _ inner: inout [(record: Int, total: Int)]
  ) -> (fields: Int, records: Int) {
    let (separators, lineEnds, insides) = unsafe (masks.separators, masks.lineEnds, masks.inside)
    var (fields, records) = (fields, records)
    var word = words.lowerBound
    while word < words.upperBound {
      #if arch(x86_64)
        switch masks.kernels {
        case .plain: break
        case .avx2:
          word = unsafe KernelsAVX2.writeBounds(
            word..<words.upperBound, separators: separators, lineEnds: lineEnds, inside: insides,
            first: base &+ 1, bounds: bounds, firstFields: firstFields, fields: &fields, records: &records)
        case .avx512:
          word = unsafe KernelsAVX512.writeBounds(
            word..<words.upperBound, separators: separators, lineEnds: lineEnds, inside: insides,
            first: base &+ 1, bounds: bounds, firstFields: firstFields, fields: &fields, records: &records)
        case .vbmi2:
          word = unsafe KernelsVBMI2.writeBounds(
            word..<words.upperBound, separators: separators, lineEnds: lineEnds, inside: insides,
            first: base &+ 1, bounds: bounds, firstFields: firstFields, fields: &fields, records: &records)
        }
        if word == words.upperBound { break }
      #endif
      let next = UInt32(truncatingIfNeeded: base &+ word &* 64 &+ 1)
      let outside = unsafe ~insides[word]
      let ends = unsafe lineEnds[word]
      var structure = unsafe separators[word] & outside
      var recordEnds = ends & outside
      if ends != recordEnds { countInner(ends, outside, record: records, &inner) }
      // Almost always one record at most ends in a word: written without a branch, counted when it did.
      var lowest = recordEnds & (0 &- recordEnds)
      let (found, before) = BitCounts.both(structure, structure & (lowest &- 1))
      unsafe firstFields[records &+ 1] = UInt32(truncatingIfNeeded: fields &+ before &+ 1)
      records &+= recordEnds != 0 ? 1 : 0
      recordEnds ^= lowest
      while recordEnds != 0 {
        lowest = recordEnds & (0 &- recordEnds)
        unsafe firstFields[records &+ 1] = UInt32(
          truncatingIfNeeded: fields &+ StructuralMasks.bits(structure & (lowest &- 1)) &+ 1)
        records &+= 1
        recordEnds ^= lowest
      }
      // Six bounds are written whether or not there are as many; what is too much is overwritten. More are so rare
      // that the processor foresees it.
      let target = unsafe bounds + (fields &+ 1)
      for place in 0..<6 {
        unsafe target[place] = next &+ UInt32(truncatingIfNeeded: (structure | 1 << 63).trailingZeroBitCount)
        structure &= structure &- 1
      }
      var place = 6
      while place < found {
        unsafe target[place] = next &+ UInt32(truncatingIfNeeded: (structure | 1 << 63).trailingZeroBitCount)
        structure &= structure &- 1
        place &+= 1
      }
      fields &+= found
      word &+= 1
    }
    return (fields, records)
  }

  /// Counts the line ends inside quotes of one word for the records they are in.
  @inline(never)
  private static func countInner(
    _ ends: UInt64, _ outside: UInt64, record: Int, _ inner: inout [(record: Int, total: Int)]
  ) {
    var record = record
    var rest = ends
    while rest != 0 {
      let bit = rest & (0 &- rest)
      rest ^= bit
      if bit & outside != 0 {
        record += 1
      } else if let last = inner.last, last.record == record {
        inner[inner.count - 1].total += 1
      } else {
        inner.append((record: record, total: (inner.last?.total ?? 0) + 1))
      }
    }
  }

  /// Ends the last record where the text ends, at an index in `bytes`.
  mutating func closeAtEnd(_ end: Int) {
    makeRoom()
    bounds[openFields + 1] = UInt32(truncatingIfNeeded: end + 1)
    openFields += 1
    firstFields[count + 1] = UInt32(truncatingIfNeeded: openFields)
    count += 1
  }

  /// Where the record starts that is not closed yet.
  var openStart: Int { Int(bounds[Int(firstFields[count])]) }

  /// Takes back the fields of the record that is not closed.
  mutating func dropOpenRecord() {
    openFields = Int(firstFields[count])
    while let last = innerLineEnds.last, last.record >= count { innerLineEnds.removeLast() }
  }
}

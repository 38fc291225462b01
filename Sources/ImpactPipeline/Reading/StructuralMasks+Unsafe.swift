// Why unsafe: one word of masks is made for each 64 bytes read, and the arrays are filled and read millions of
// times a second by index; the indices are those of a loop over the words the storage was made for. The storage
// belongs to one thread. `ScannerEquivalenceTests` compares what comes of it with `PlainScanner`, and
// `ReferenceReader` in the tests.

internal import KernelsAVX2
internal import KernelsAVX512

/// The structure of a stretch of text, one bit for each byte: where fields may end, where lines end, and what
/// is inside quotes.
///
/// `scan` needs no knowledge of what comes before, so that threads can scan blocks side by side: it supposes that
/// the stretch starts outside quotes and notes whether the quotes are regular (each opens at the start of a field
/// and closes at the end of one) under that supposition and under the opposite. `settle` then takes what is known
/// of the start and makes `inside` exact, at the price of a few instructions when the quotes are regular.
@safe struct StructuralMasks: ~Copyable {
  /// What a scan saw.
  struct Summary {
    /// All ones when the number of quotes is odd.
    var parity: UInt64 = 0
    var isIrregularFromOutside = false
    var isIrregularFromInside = false
    var lineEnds = 0
    var hasCarriageReturns = false
    var hasBlankLines = false
  }

  /// Delimiters and line ends, inside quotes or not.
  private(set) var separators: UnsafeMutablePointer<UInt64>
  /// Line ends: LF, and CR where no LF follows.
  private(set) var lineEnds: UnsafeMutablePointer<UInt64>
  /// What is inside quotes; supposed until settled.
  var inside: UnsafeMutablePointer<UInt64>
  /// What a kernel notes for itself.
  private let room: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  /// The words that hold something to be looked at byte by byte, in no order.
  var suspects: [Int] = []

  let sought: SoughtCharacters
  let delimiter: UInt8
  let quoting: Dialect.Quoting
  /// Which kernels do what they can.
  let kernels: KernelSet

  init(_ dialect: Dialect, words: Int, kernels: KernelSet) {
    self.kernels = kernels
    capacity = max(words, 1)
    unsafe separators = .allocate(capacity: capacity)
    unsafe lineEnds = .allocate(capacity: capacity)
    unsafe inside = .allocate(capacity: capacity)
    unsafe room = .allocate(capacity: 432)
    sought = SoughtCharacters(dialect)
    delimiter = dialect.delimiter.rawValue
    quoting = dialect.quoting
  }

  deinit {
    unsafe separators.deallocate()
    unsafe lineEnds.deallocate()
    unsafe inside.deallocate()
    unsafe room.deallocate()
  }

  /// Forgets the suspects of the last stretch.
  mutating func reset() { suspects.removeAll(keepingCapacity: true) }

  /// Makes room for that many words, keeping those there are.
  mutating func reserve(words: Int) {
    guard words > capacity else { return }
    let wanted = max(words, capacity * 2)
    unsafe Self.grow(&separators, from: capacity, to: wanted)
    unsafe Self.grow(&lineEnds, from: capacity, to: wanted)
    unsafe Self.grow(&inside, from: capacity, to: wanted)
    capacity = wanted
  }

  private static func grow(_ storage: inout UnsafeMutablePointer<UInt64>, from old: Int, to new: Int) {
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: new)
    unsafe larger.update(from: storage, count: old)
    unsafe storage.deallocate()
    unsafe storage = larger
  }

  /// Scans words of text.
  /// - Parameters:
  ///   - words: which words, counted from `base`.
  ///   - bytes: the text with its padding; what is before `base` is the text before it.
  ///   - end: the index in `bytes` after the last byte of text.
  ///   - isEnd: whether the source ends there.
  mutating func scan(
    words: Range<Int>, of bytes: borrowing [UInt8], base: Int, end: Int, isEnd: Bool
  ) -> Summary {
    reserve(words: words.upperBound)
    precondition(bytes.count >= base + (words.upperBound + 1) * 64, "the text is not padded")
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return Summary() }
      return unsafe scan(words, start + base, before: base, count: end - base, isEnd: isEnd)
    }
  }

  private mutating func scan(
    _ words: Range<Int>, _ text: UnsafePointer<UInt8>, before: Int, count: Int, isEnd: Bool
  ) -> Summary {
    var run: ScanRun = (0, 0, 0, previous: 1, carriageReturns: 0)
    let first = words.lowerBound * 64
    if before + first > 0 { run.previous = unsafe isBoundary(text[first - 1]) ? 1 : 0 }
    var expected = unsafe followingBytes(expectedAt: text + first, before: before + first)
    // Words from here on are looked at as unusual, since the text ends in them.
    let amid = max(words.lowerBound, min(words.upperBound, (count - 1) / 64))
    let sought = sought
    var word = words.lowerBound
    // The first word is looked at by itself, so that there is text before those that a kernel sees; and so are the next
    // ones after it stopped, since it would stop there again.
    var wordForKernel = word + 1
    while word < words.upperBound {
      if word >= wordForKernel, word < amid {
        let scanned = unsafe scanByKernel(word..<amid, text, &run)
        wordForKernel = scanned + 8
        if scanned > word {
          word = scanned
          expected = unsafe followingBytes(expectedAt: text + word * 64, before: 3)
          continue
        }
      }
      let here = unsafe text + word &* 64
      let masks = unsafe sought.masks(at: here)
      var structure = Structure(masks)
      if masks.isUnusual || expected != 0 || word >= amid {
        // Part by part, so that what the loop carries can stay in registers.
        var following = expected
        let exact = unsafe scanUnusual(
          word, here, masks, count &- word &* 64, text, count: count, isEnd: isEnd, &following)
        expected = following
        run.carriageReturns |= exact.carriageReturns
        structure.quotes = exact.quotes
        structure.separators = exact.separators
        structure.lineEnds = exact.lineEnds
        structure.carriageReturns = exact.carriageReturns
        structure.next = exact.next
      } else if masks.quotes >> 63 != 0, unsafe isBoundary(here[64]) {
        structure.next = 1 << 63
      }
      note(word, structure, &run)
      word &+= 1
    }
    var summary = Summary()
    summary.parity = run.parity
    summary.isIrregularFromOutside = run.irregularOutside != 0
    summary.isIrregularFromInside = run.irregularInside != 0
    summary.hasCarriageReturns = run.carriageReturns != 0
    unsafe countLines(words, &summary, endBefore: before + first == 0 || Self.endsLine(text[first - 1]))
    return summary
  }

  /// Scans words up to those that are to be looked at more closely; gives the first that was not scanned.
  @inline(__always)
  private func scanByKernel(_ words: Range<Int>, _ text: UnsafePointer<UInt8>, _ run: inout ScanRun) -> Int {
    #if arch(x86_64)
      let quotes: UInt64 = quoting == .none ? 0 : .max
      switch kernels {
      case .plain: return words.lowerBound
      case .avx2:
        return unsafe KernelsAVX2.scanWords(
          words, of: text, delimiter: delimiter, quotes: quotes, separators: separators, lineEnds: lineEnds,
          inside: inside, room: room, &run)
      case .avx512, .vbmi2:
        return unsafe KernelsAVX512.scanWords(
          words, of: text, delimiter: delimiter, quotes: quotes, separators: separators, lineEnds: lineEnds,
          inside: inside, room: room, &run)
      }
    #else
      return words.lowerBound
    #endif
  }

  /// Notes the structure of one word.
  @inline(__always)
  private func note(_ word: Int, _ structure: Structure, _ run: inout ScanRun) {
    let quotes = structure.quotes
    unsafe separators[word] = structure.separators
    unsafe lineEnds[word] = structure.lineEnds
    let boundaries = structure.separators | structure.carriageReturns | quotes
    let notAfter = quotes & ~(boundaries << 1 | run.previous)
    let notBefore = quotes & ~(boundaries >> 1 | structure.next)
    let within = Self.prefixParity(quotes) ^ run.parity
    // An opening quote must stand after a boundary, a closing one before one; which is which depends on
    // the start. The two lines are (within & notAfter) | (~within & notBefore), and the same with ~within.
    let either = within & (notAfter ^ notBefore)
    run.irregularOutside |= either ^ notBefore
    run.irregularInside |= either ^ notAfter
    run.parity = UInt64(bitPattern: Int64(bitPattern: within) >> 63)
    unsafe inside[word] = within
    run.previous = boundaries >> 63
  }

  /// Counts the line ends of scanned words, and sees whether two stand side by side.
  private func countLines(_ words: Range<Int>, _ summary: inout Summary, endBefore: Bool) {
    guard !words.isEmpty else { return }
    #if arch(x86_64)
      if kernels != .plain {
        let counted =
          kernels >= .avx512
          ? unsafe KernelsAVX512.countBits(lineEnds, words, before: endBefore)
          : unsafe KernelsAVX2.countBits(lineEnds, words, before: endBefore)
        summary.lineEnds = counted.bits
        summary.hasBlankLines = counted.areAdjacent || summary.hasCarriageReturns
        return
      }
    #endif
    var lines = 0
    var blank: UInt64 = unsafe endBefore ? lineEnds[words.lowerBound] & 1 : 0
    for word in words {
      let ends = unsafe lineEnds[word]
      lines &+= ends.nonzeroBitCount
      blank |= ends & (ends << 1)
    }
    for word in words.dropFirst() { unsafe blank |= lineEnds[word] & (lineEnds[word - 1] >> 63) }
    summary.lineEnds = lines
    summary.hasBlankLines = blank != 0 || summary.hasCarriageReturns
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == Ascii.lineFeed || byte == Ascii.carriageReturn
  }

  /// Leaves out what is before a bit, counted from the start of the words.
  func drop(before bit: Int) {
    let kept: UInt64 = .max << UInt64(bit % 64)
    unsafe separators[bit / 64] &= kept
    unsafe lineEnds[bit / 64] &= kept
  }

  /// Leaves out what is after a bit in its word.
  func drop(after bit: Int) {
    let kept: UInt64 = .max >> UInt64(63 - bit % 64)
    unsafe separators[bit / 64] &= kept
    unsafe lineEnds[bit / 64] &= kept
  }

  /// The first line end outside quotes, as a bit counted from the start of the words, and how many line ends
  /// there are up to and with it.
  func firstRecordEnd(in words: Range<Int>) -> (bit: Int, lines: Int)? {
    var lines = 0
    for word in words {
      let ends = unsafe lineEnds[word]
      let recordEnds = unsafe ends & ~inside[word]
      if recordEnds != 0 {
        let lowest = recordEnds & (0 &- recordEnds)
        return (
          word * 64 + recordEnds.trailingZeroBitCount, lines + Self.bits(ends & (lowest | (lowest &- 1)))
        )
      }
      lines += Self.bits(ends)
    }
    return nil
  }

  @inline(__always)
  func isBoundary(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Ascii.lineFeed || byte == Ascii.carriageReturn
      || byte == Ascii.quote && quoting != .none
  }

  /// Each bit: whether an odd number of bits is set up to and with it.
  @inline(__always)
  static func prefixParity(_ bits: UInt64) -> UInt64 {
    var value = bits
    value ^= value << 1
    value ^= value << 2
    value ^= value << 4
    value ^= value << 8
    value ^= value << 16
    value ^= value << 32
    return value
  }

  /// How many bits are set, without the instruction that plain x86-64 lacks.
  @inline(__always)
  static func bits(_ word: UInt64) -> Int {
    var value = word
    value &-= (value >> 1) & 0x5555_5555_5555_5555
    value = (value & 0x3333_3333_3333_3333) &+ ((value >> 2) & 0x3333_3333_3333_3333)
    value = (value &+ (value >> 4)) & 0x0F0F_0F0F_0F0F_0F0F
    return Int(truncatingIfNeeded: (value &* 0x0101_0101_0101_0101) >> 56)
  }
}

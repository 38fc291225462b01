// Why unsafe: it is the innermost loop of reading. Callers keep 64 readable bytes after the last word, and room for
// every word in the masks. `ScannerEquivalenceTests` runs all it compares with this loop and without it.

/// What a scan for structure carries from word to word of 64 bytes; a tuple, since a type of its own would bring code
/// along that other modules share.
/// - parity: all ones when the number of quotes so far is odd.
/// - irregularOutside: not 0 when a quote was out of order, supposing the text starts outside quotes.
/// - irregularInside: not 0 when a quote was out of order, supposing the text starts inside quotes.
/// - previous: whether the byte before may stand before an opening quote.
/// - expected: the first bytes that must follow in a character begun before.
/// - carriageReturns: all carriage returns, laid over each other.
public typealias ScanRun = (
  parity: UInt64, irregularOutside: UInt64, irregularInside: UInt64, previous: UInt64, expected: UInt64,
  carriageReturns: UInt64
)

#if arch(x86_64)
  internal import _Builtin_intrinsics.intel

  /// Finds the structure of words of 64 bytes: separators, line ends and, supposing the text starts outside quotes,
  /// what is inside quotes, one bit for each byte.
  ///
  /// It stops at a word that holds a NUL, or characters that are not ASCII and not plainly well spelt, and leaves that
  /// word, and what is carried to it, to the caller.
  /// - Parameters:
  ///   - text: where word 0 starts.
  ///   - quotes: all ones when quotes have a meaning, else 0.
  /// - Returns: the first word that was not scanned, or the end of the words.
  @inline(never)
  public func scanWords(
    _ words: Range<Int>, of text: UnsafePointer<UInt8>, delimiter: UInt8, quotes sought: UInt64,
    separators: UnsafeMutablePointer<UInt64>, lineEnds: UnsafeMutablePointer<UInt64>,
    inside: UnsafeMutablePointer<UInt64>, _ carried: inout ScanRun
  ) -> Int {
    var run = carried
    defer { carried = run }
    let delimiters = _mm512_set1_epi8(CChar(bitPattern: delimiter))
    let kinds = leadingKinds()
    let special = _mm512_set1_epi8(1)
    var word = words.lowerBound
    while word < words.upperBound {
      let here = unsafe text + word &* 64
      let bytes = unsafe _mm512_loadu_si512(here)
      let found = Found(bytes, delimiters)
      // Bytes from C0 up start a character; what kind of one is looked up by their last six bits.
      let leading = _mm512_movepi8_mask(_mm512_and_si512(bytes, _mm512_add_epi8(bytes, bytes)))
      let kind = _mm512_maskz_permutexvar_epi8(leading, bytes, kinds)
      let leadingTwo = _mm512_movepi8_mask(kind)
      let following = _mm512_movepi8_mask(bytes) & ~leading
      let wanted = run.expected | leading << 1 | leadingTwo << 2
      let unusual = _mm512_testn_epi8_mask(bytes, bytes) | _mm512_test_epi8_mask(kind, special)
      if unusual | (wanted ^ following) != 0 { return word }
      run.expected = leading >> 63 | leadingTwo >> 62

      let quotes = found.quotes & sought
      var next: UInt64 = 0
      var lineFeedsNext = found.lineFeeds >> 1
      if Int64(bitPattern: quotes | found.returns) < 0 {
        let after = unsafe here[64]
        if after == 0x0A { lineFeedsNext |= 1 << 63 }
        if after == delimiter || after == 0x0A || after == 0x0D || after == 0x22 && sought != 0 {
          next = 1 << 63
        }
      }
      let ends = found.lineFeeds | found.returns & ~lineFeedsNext
      let structure = found.delimiters | ends
      unsafe separators[word] = structure
      unsafe lineEnds[word] = ends
      let boundaries = structure | found.returns | quotes
      let notAfter = quotes & ~(boundaries << 1 | run.previous)
      let notBefore = quotes & ~(boundaries >> 1 | next)
      let within = prefixParity(quotes) ^ run.parity
      let either = within & (notAfter ^ notBefore)
      run.irregularOutside |= either ^ notBefore
      run.irregularInside |= either ^ notAfter
      run.parity = UInt64(bitPattern: Int64(bitPattern: within) >> 63)
      run.carriageReturns |= found.returns
      unsafe inside[word] = within
      run.previous = boundaries >> 63
      word &+= 1
    }
    return word
  }

  /// Which of 64 bytes are the ones that structure a text.
  private struct Found {
    let quotes: UInt64
    let delimiters: UInt64
    let lineFeeds: UInt64
    let returns: UInt64

    @inline(__always)
    init(_ bytes: __m512i, _ sought: __m512i) {
      quotes = equal(bytes, _mm512_set1_epi8(0x22))
      delimiters = equal(bytes, sought)
      lineFeeds = equal(bytes, _mm512_set1_epi8(0x0A))
      returns = equal(bytes, _mm512_set1_epi8(0x0D))
    }
  }

  /// A bit for each byte that is the same in both.
  @inline(__always)
  private func equal(_ bytes: __m512i, _ sought: __m512i) -> UInt64 {
    let difference = _mm512_xor_si512(bytes, sought)
    return _mm512_testn_epi8_mask(difference, difference)
  }

  /// By the last six bits of a byte from C0 up: the top bit when two bytes follow at least, and the lowest when more
  /// is to be asked (C0, C1, E0, ED, F0 and above).
  @inline(__always)
  private func leadingKinds() -> __m512i {
    // Eight bytes a number, the last number first and in it the last byte.
    let (two, four) = (Int64(bitPattern: 0x8080_8080_8080_8080), Int64(bitPattern: 0x8181_8181_8181_8181))
    return _mm512_set_epi64(four, four, two | 0x0100_0000_0000, two | 1, 0, 0, 0, 0x0101)
  }

  /// Each bit: whether an odd number of bits is set up to and with it. Written again here, as in the plain
  /// loop: a function that both modules shared would be compiled for one processor alone.
  @inline(__always)
  private func prefixParity(_ bits: UInt64) -> UInt64 {
    var value = bits
    value ^= value << 1
    value ^= value << 2
    value ^= value << 4
    value ^= value << 8
    value ^= value << 16
    value ^= value << 32
    return value
  }

  /// How many bits of words are set, and whether two set bits stand side by side anywhere.
  /// - Parameter before: whether the bit before the first word is set.
  @inline(never)
  public func countBits(
    _ words: UnsafePointer<UInt64>, _ range: Range<Int>, before: Bool
  ) -> (bits: Int, areAdjacent: Bool) {
    var bits = 0
    var adjacent: UInt64 = 0
    var last: UInt64 = before ? 1 : 0
    var word = range.lowerBound
    while word < range.upperBound {
      let value = unsafe words[word]
      bits &+= value.nonzeroBitCount
      adjacent |= value & (value << 1 | last)
      last = value >> 63
      word &+= 1
    }
    return (bits, adjacent != 0)
  }
#endif

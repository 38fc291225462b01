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
    var word = words.lowerBound
    while word < words.upperBound {
      let start = unsafe text + word &* 64
      let bytes = unsafe TextWord(at: start)
      let spelling = bytes.spelling
      let wanted = run.expected | spelling.leading << 1 | spelling.leadingTwo << 2
      if spelling.unusual | (wanted ^ spelling.following) != 0 { return word }
      run.expected = spelling.leading >> 63 | spelling.leadingTwo >> 62

      let lineFeeds = bytes.bits(equalTo: 0x0A)
      let returns = bytes.bits(equalTo: 0x0D)
      let quotes = bytes.bits(equalTo: 0x22) & sought
      var next: UInt64 = 0
      var lineFeedsNext = lineFeeds >> 1
      if Int64(bitPattern: quotes | returns) < 0 {
        let after = unsafe start[64]
        if after == 0x0A { lineFeedsNext |= 1 << 63 }
        if after == delimiter || after == 0x0A || after == 0x0D || after == 0x22 && sought != 0 {
          next = 1 << 63
        }
      }
      let ends = lineFeeds | returns & ~lineFeedsNext
      let structure = bytes.bits(equalTo: delimiter) | ends
      unsafe separators[word] = structure
      unsafe lineEnds[word] = ends
      let boundaries = structure | returns | quotes
      let notAfter = quotes & ~(boundaries << 1 | run.previous)
      let notBefore = quotes & ~(boundaries >> 1 | next)
      let within = prefixParity(quotes) ^ run.parity
      let either = within & (notAfter ^ notBefore)
      run.irregularOutside |= either ^ notBefore
      run.irregularInside |= either ^ notAfter
      run.parity = UInt64(bitPattern: Int64(bitPattern: within) >> 63)
      run.carriageReturns |= returns
      unsafe inside[word] = within
      run.previous = boundaries >> 63
      word &+= 1
    }
    return word
  }

  /// Each bit: whether an odd number of bits is set up to and with it. Written again here, as in the plain
  /// loop: a function that modules shared would be compiled for one processor alone.
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

// Why unsafe: it is the innermost loop of reading. Callers keep 3 readable bytes before the first word and 64 after the last,
// and room for every word in the masks. `ScannerEquivalenceTests` runs all it compares with this loop and without it.

/// What a scan for structure carries from word to word of 64 bytes; a tuple, since a type of its own would bring code
/// along that other modules share.
/// - parity: all ones when the number of quotes so far is odd.
/// - irregularOutside: not 0 when a quote was out of order, supposing the text starts outside quotes.
/// - irregularInside: not 0 when a quote was out of order, supposing the text starts inside quotes.
/// - previous: whether the byte before may stand before an opening quote.
/// - carriageReturns: not 0 when there was a carriage return.
public typealias ScanRun = (
  parity: UInt64, irregularOutside: UInt64, irregularInside: UInt64, previous: UInt64, carriageReturns: UInt64
)

#if arch(x86_64)
  /// Finds the structure of words of 64 bytes: separators, line ends and, supposing the text starts outside quotes,
  /// what is inside quotes, one bit for each byte.
  ///
  /// Several words are taken together, up to eight: it stops where fewer are left than that, and before words that hold a NUL
  /// or what is not UTF-8, and leaves those to the caller. What was carried to the first of them is right then.
  /// - Parameters:
  ///   - text: where word 0 starts.
  ///   - quotes: all ones when quotes have a meaning, else 0.
  ///   - room: for 432 numbers, whose values mean nothing before and after.
  /// - Returns: the first word that was not scanned, or the end of the words.
  @inline(never)
  public func scanWords(
    _ words: Range<Int>, of text: UnsafePointer<UInt8>, delimiter: UInt8, quotes sought: UInt64,
    separators: UnsafeMutablePointer<UInt64>, lineEnds: UnsafeMutablePointer<UInt64>,
    inside: UnsafeMutablePointer<UInt64>, room: UnsafeMutablePointer<UInt64>, _ carried: inout ScanRun
  ) -> Int {
    // Up to 64 words are looked at before what was seen is put together: a number that was just stored by itself cannot
    // be loaded beside others at once. One number lies before each row, and one after it.
    let lineFeeds = unsafe room + 1
    let returns = unsafe room + 73
    let quotes = unsafe room + 145
    let delimiters = unsafe room + 217
    let boundaries = unsafe room + 289
    let parities = unsafe room + 361
    let meant = Numbers(repeating: sought)
    var (irregularOutside, irregularInside) = (Numbers(repeating: 0), Numbers(repeating: 0))
    var anyReturns = Numbers(repeating: 0)
    var run = carried
    var word = words.lowerBound
    while word < words.upperBound {
      let most = min(64, words.upperBound &- word)
      var count = 0
      while count &+ Numbers.count <= most {
        var faults = SpellingFaults()
        var place = count
        while place < count &+ Numbers.count {
          let start = unsafe text + (word &+ place) &* 64
          let bytes = unsafe TextWord(at: start)
          unsafe faults.add(wordAt: start)
          unsafe lineFeeds[place] = bytes.bits(equalTo: 0x0A)
          unsafe returns[place] = bytes.bits(equalTo: 0x0D)
          unsafe quotes[place] = bytes.bits(equalTo: 0x22)
          unsafe delimiters[place] = bytes.bits(equalTo: delimiter)
          place &+= 1
        }
        if faults.areAny { break }
        count = place
      }
      if count == 0 { break }

      var place = 0
      while place < count {
        let here = unsafe Numbers(at: quotes + place) & meant
        unsafe here.store(to: quotes + place)
        let structure = unsafe Numbers(at: lineFeeds + place) | Numbers(at: delimiters + place)
        let boundary = unsafe structure | Numbers(at: returns + place) | here
        unsafe boundary.store(to: boundaries + place)
        let end = place &+ Numbers.count
        while place < end {
          unsafe parities[place] = run.parity
          run.parity ^= 0 &- UInt64(truncatingIfNeeded: unsafe quotes[place].nonzeroBitCount & 1)
          place &+= 1
        }
      }
      let after = unsafe text[(word &+ count) &* 64]
      unsafe lineFeeds[count] = after == 0x0A ? 1 : 0
      unsafe boundaries[count] =
        after == delimiter || after == 0x0A || after == 0x0D || after == 0x22 && sought != 0 ? 1 : 0
      unsafe boundaries[-1] = run.previous << 63
      run.previous = unsafe boundaries[count &- 1] >> 63

      place = 0
      while place < count {
        let (feeds, back) = unsafe (Numbers(at: lineFeeds + place), Numbers(at: returns + place))
        let feedsNext = unsafe feeds >> 1 | Numbers(at: lineFeeds + (place &+ 1)) << 63
        let ends = feeds | back.without(feedsNext)
        let structure = unsafe ends | Numbers(at: delimiters + place)
        unsafe ends.store(to: lineEnds + (word &+ place))
        unsafe structure.store(to: separators + (word &+ place))
        let (here, bounds) = unsafe (Numbers(at: quotes + place), Numbers(at: boundaries + place))
        let notAfter = unsafe here.without(bounds << 1 | Numbers(at: boundaries + (place &- 1)) >> 63)
        let notBefore = unsafe here.without(bounds >> 1 | Numbers(at: boundaries + (place &+ 1)) << 63)
        let within = unsafe here.prefixParity ^ Numbers(at: parities + place)
        unsafe within.store(to: inside + (word &+ place))
        let either = within & (notAfter ^ notBefore)
        irregularOutside = irregularOutside | (either ^ notBefore)
        irregularInside = irregularInside | (either ^ notAfter)
        anyReturns = anyReturns | back
        place &+= Numbers.count
      }
      word &+= count
    }
    run.irregularOutside |= irregularOutside.areAny ? 1 : 0
    run.irregularInside |= irregularInside.areAny ? 1 : 0
    run.carriageReturns |= anyReturns.areAny ? 1 : 0
    carried = run
    return word
  }

  extension Numbers {
    /// Of each number, each bit: whether an odd number of bits is set up to and with it.
    @inline(__always)
    fileprivate var prefixParity: Numbers {
      var value = self
      value = value ^ value << 1
      value = value ^ value << 2
      value = value ^ value << 4
      value = value ^ value << 8
      value = value ^ value << 16
      return value ^ value << 32
    }
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

// Why unsafe: it reads the bytes of a word that the scan in `StructuralMasks` is at, and the one after.
// `ScannerEquivalenceTests` compares what comes of it with `PlainScanner`.

extension StructuralMasks {
  /// What has a meaning in one word.
  struct Structure {
    var quotes: UInt64
    /// Delimiters and line ends.
    var separators: UInt64
    var lineEnds: UInt64
    var carriageReturns: UInt64 = 0
    /// The last bit, when the byte after the word may stand after a closing quote; when the text ends before, the
    /// last bit of text.
    var next: UInt64 = 0

    /// The structure of a word without anything unusual.
    @inline(__always)
    init(_ masks: CharacterMasks) {
      quotes = masks.quotes
      separators = masks.delimiters | masks.lineFeeds
      lineEnds = masks.lineFeeds
    }
  }

  /// The structure of a word with a CR, a NUL, a character that is not ASCII, or the end of the text.
  @inline(never)
  mutating func scanUnusual(
    _ word: Int, _ here: UnsafePointer<UInt8>, _ usual: CharacterMasks, _ rest: Int,
    _ text: UnsafePointer<UInt8>, count: Int, isEnd: Bool, _ expected: inout UInt64
  ) -> Structure {
    let unusual = unsafe UnusualMasks(at: here)
    let valid: UInt64 = rest < 64 ? (1 << UInt64(rest)) - 1 : .max
    var structure = Structure(usual)
    structure.quotes &= valid
    structure.carriageReturns = unusual.carriageReturns & valid
    let lineFeeds = usual.lineFeeds & valid
    let lineFeedNext = unsafe rest > 64 && here[64] == Ascii.lineFeed
    structure.lineEnds =
      lineFeeds | structure.carriageReturns & ~(lineFeeds >> 1 | (lineFeedNext ? 1 << 63 : 0))
    structure.separators = usual.delimiters & valid | structure.lineEnds
    if rest <= 64 {
      structure.next = isEnd ? 1 << UInt64(rest - 1) : 0
    } else {
      structure.next = unsafe isBoundary(here[64]) ? 1 << 63 : 0
    }
    if unusual.hasNul { suspects.append(word) }
    let isPlain = unsafe rest > 64 ? Self.isPlainUTF8(unusual.high, at: here) : unusual.high == 0
    if !isPlain || expected != 0 {
      unsafe checkUTF8(word, here, text, count: count, isEnd: isEnd, &expected)
    }
    return structure
  }
}

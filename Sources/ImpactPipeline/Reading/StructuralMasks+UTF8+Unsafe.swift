// Why unsafe: it reads the bytes around a word that the scan in `StructuralMasks` is at. `ScannerEquivalenceTests`
// compares what comes of it with `PlainScanner`.

extension StructuralMasks {
  /// Whether the bytes of a word that are not ASCII are characters of two or three bytes, rightly spelt and whole
  /// within it, as nearly all are. For anything else `checkUTF8` has the last word.
  @inline(__always)
  static func isPlainUTF8(_ high: UInt64, at here: UnsafePointer<UInt8>) -> Bool {
    var rest = high
    while rest != 0 {
      let index = rest.trailingZeroBitCount
      // Up to three bytes beyond the word, which its padding has.
      let bytes = unsafe UInt32(
        littleEndian: UnsafeRawPointer(here).loadUnaligned(fromByteOffset: index, as: UInt32.self))
      rest &= rest &- 1
      if bytes & 0xC0E0 == 0x80C0 {
        // C0 and C1 would spell ASCII.
        guard bytes & 0x1E != 0, index < 63 else { return false }
      } else {
        // E0 with less than A0 would spell what fits two bytes, ED with A0 and more half a pair of UTF-16.
        guard bytes & 0xC0_C0F0 == 0x80_80E0, bytes & 0x200F != 0, bytes & 0x200F != 0x200D, index < 62
        else { return false }
        rest &= rest &- 1
      }
      rest &= rest &- 1
    }
    return true
  }

  /// Notes the word when what follows in it is not what its leading bytes ask for.
  @inline(never)
  mutating func checkUTF8(
    _ word: Int, _ here: UnsafePointer<UInt8>, _ text: UnsafePointer<UInt8>, count: Int, isEnd: Bool,
    _ expected: inout UInt64
  ) {
    let masks = unsafe UTF8Masks(at: here)
    // The three bits above 63 go to the next word; `expected` holds them as its lowest bits.
    let wanted =
      expected | masks.leading << 1 | masks.leadingTwo << 2 | masks.leadingThree << 3
    let overflow = masks.leading >> 63 | masks.leadingTwo >> 62 | masks.leadingThree >> 61
    expected = overflow
    var isFaulty = wanted != masks.following
    if masks.isSpecial, !isFaulty {
      var leads = masks.leading
      while leads != 0, !isFaulty {
        let index = leads.trailingZeroBitCount
        isFaulty = unsafe !Self.isCharacter(here + index, available: count - word * 64 - index, isEnd: isEnd)
        leads &= leads - 1
      }
    }
    let isLast = (word + 1) * 64 >= count
    if isFaulty || isLast && overflow != 0 && isEnd { suspects.append(word) }
  }

  /// Whether a character starts at a byte from C0 up; one cut off where the text goes on unread passes.
  private static func isCharacter(_ at: UnsafePointer<UInt8>, available: Int, isEnd: Bool) -> Bool {
    var four: [UInt8] = []
    for index in 0..<min(4, available) { unsafe four.append(at[index]) }
    return UTF8Check.lengthOfCharacter(at: 0, in: four[...]) > 0 || !isEnd && available < 4
  }

  /// The bits of the first bytes that must follow in a character begun in the three bytes before.
  func followingBytes(expectedAt here: UnsafePointer<UInt8>, before: Int) -> UInt64 {
    var expected: UInt64 = 0
    for back in 1...3 where back <= before {
      let byte = unsafe here[-back]
      let follow = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0
      if follow >= back { expected |= (1 << UInt64(follow - back + 1)) - 1 }
    }
    return expected
  }
}

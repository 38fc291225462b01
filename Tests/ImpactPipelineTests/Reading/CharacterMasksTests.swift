import Testing

@testable import ImpactPipeline

/// The masks of 64 bytes, by vector and by arithmetic, are what a loop over the bytes finds.
struct CharacterMasksTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `agree with a byte loop`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let likely: [UInt8] = [
      34, 44, 10, 13, 0, 97, 0x80, 0xC3, 0xE2, 0xF0, 0xED, 0xFF, 0x9F, 33, 35, 43, 45, 9, 11, 12, 14,
    ]
    var bytes: [UInt8] = (0..<64).map { _ in
      Bool.random(using: &random)
        ? likely[Int.random(in: 0..<likely.count, using: &random)] : UInt8.random(in: 0...255, using: &random)
    }
    if seed % 3 == 0 { bytes = bytes.map { $0 & 0x7F } }
    if seed % 5 == 0 { bytes = bytes.map { $0 == 0 ? 1 : $0 } }
    func mask(_ matches: (UInt8) -> Bool) -> UInt64 {
      bytes.enumerated().reduce(0) { $0 | (matches($1.element) ? 1 << UInt64($1.offset) : 0) }
    }
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let pointer = buffer.baseAddress else { return }
      for masks in unsafe [
        SoughtCharacters(.standard).masks(at: pointer),
        PortableMasks.masks(at: pointer, delimiter: 0x2C2C_2C2C_2C2C_2C2C, quotes: true),
      ] {
        #expect(masks.quotes == mask { $0 == 34 })
        #expect(masks.delimiters == mask { $0 == 44 })
        #expect(masks.lineFeeds == mask { $0 == 10 })
        #expect(masks.isUnusual == bytes.contains { $0 >= 0x80 || $0 < 14 && $0 != 10 })
      }
      for masks in unsafe [UnusualMasks(at: pointer), PortableMasks.unusual(at: pointer)] {
        #expect(masks.carriageReturns == mask { $0 == 13 })
        #expect(masks.high == mask { $0 >= 0x80 })
        #expect(masks.hasNul == bytes.contains(0))
      }
      for masks in unsafe [UTF8Masks(at: pointer), PortableMasks.utf8(at: pointer)] {
        #expect(masks.following == mask { (0x80..<0xC0).contains($0) })
        #expect(masks.leading == mask { $0 >= 0xC0 })
        #expect(masks.leadingTwo == mask { $0 >= 0xE0 })
        #expect(masks.leadingThree == mask { $0 >= 0xF0 })
        #expect(masks.isSpecial == bytes.contains { [0xC0, 0xC1, 0xE0, 0xED].contains($0) || $0 >= 0xF0 })
      }
    }
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `a word passed as plain UTF-8 has nothing wrong, and one of short whole characters passes`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      [0x61], [0xC3, 0xA9], [0xE2, 0x80, 0x93], [0xED, 0x9F, 0xBF], [0xE0, 0xA0, 0x80], [0xC2, 0x80],
      [0xDF, 0xBF],
      [0xEF, 0xBF, 0xBD],
    ]
    let wrong: [[UInt8]] = [
      [0xC1, 0x81], [0xC0, 0x80], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xC3], [0xE2, 0x80], [0x80],
      [0xFF],
      [0xF0, 0x9F, 0x98, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x41, 0x80], [0xE2, 0x80, 0x41],
    ]
    var bytes: [UInt8] = []
    while bytes.count < 64 { bytes += pieces[Int.random(in: 0..<pieces.count, using: &random)] }
    if seed % 2 == 1 {
      let piece = wrong[Int.random(in: 0..<wrong.count, using: &random)]
      let place = Int.random(in: 0...(64 - piece.count), using: &random)
      bytes.replaceSubrange(place..<(place + piece.count), with: piece)
    }
    let isWhole = UTF8Check.firstFault(in: bytes[..<64]) == nil
    let hasLong = bytes[..<64].contains { $0 >= 0xF0 }
    bytes += [UInt8](repeating: 0x20, count: 64)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let pointer = buffer.baseAddress else { return }
      let high = unsafe UnusualMasks(at: pointer).high
      #expect(unsafe StructuralMasks.isPlainUTF8(high, at: pointer) == (isWhole && !hasLong))
    }
  }

  @Test func `bits of two words are counted at once`() {
    var random = SeededGenerator(seed: 3)
    var words: [UInt64] = [0, .max, 1, 1 << 63, 0x5555_5555_5555_5555]
    for _ in 0..<200 { words.append(UInt64.random(in: 0...(.max), using: &random)) }
    for (first, second) in zip(words, words.reversed()) {
      #expect(BitCounts.both(first, second) == (first.nonzeroBitCount, second.nonzeroBitCount))
    }
  }
}

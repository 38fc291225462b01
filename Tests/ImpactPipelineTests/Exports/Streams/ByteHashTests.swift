import Testing

@testable import ImpactPipeline

struct ByteHashTests {
  /// The same hash, one byte at a time.
  private func slowly(_ bytes: [UInt8], seed: UInt64) -> UInt64 {
    var state = seed ^ UInt64(bytes.count)
    for start in stride(from: 0, to: bytes.count - bytes.count % 8, by: 8) {
      let word = bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      state = ByteHash.mixed(state, word)
    }
    let rest = bytes.suffix(bytes.count % 8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    return ByteHash.mixed(ByteHash.mixed(state, rest), 0xD6E8_FEB8_6659_FD93)
  }

  @Test func `is that of a byte loop, wherever the bytes stand`() {
    var random = SeededGenerator(seed: 7)
    for length in 0...70 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let expected = slowly(bytes, seed: 5)
      for offset in 0..<9 {
        let padded = [UInt8](repeating: 1, count: offset) + bytes + [2, 3]
        #expect(ByteHash.of(padded[offset..<offset + length], seed: 5) == expected)
      }
    }
  }

  @Test func `tells texts apart that differ in one byte, in order or in noughts at the end`() {
    var seen: Set<UInt64> = []
    var count = 0
    for length in 1...40 {
      let bytes = [UInt8](repeating: 97, count: length)
      for index in 0..<length {
        var other = bytes
        other[index] = 98
        seen.insert(ByteHash.of(other[...]))
        count += 1
      }
      seen.insert(ByteHash.of([UInt8](repeating: 0, count: length)[...]))
      count += 1
    }
    #expect(seen.count == count)
  }
}

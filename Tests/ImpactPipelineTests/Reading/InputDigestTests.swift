import Testing

@testable import ImpactPipeline

/// The digest of a source: published vectors for SHA-256 are in `SHA256Tests`; here, when which is used.
struct InputDigestTests {
  @Test func `is the SHA-256 up to 4 MiB`() throws {
    let reading = try SourceReading(Source(name: "a.csv", bytes: Array("abc".utf8)))
    // FIPS 180-4, the first example.
    #expect(
      try reading.digest().description
        == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(
    arguments: [0, 1, 7, 8, 15, 16, 17, 31, 64, 100, 1000, 4096], KernelSet.runnable)
  func `sums in any order and any blocks to the formula`(length: Int, kernels: KernelSet) {
    var random = SeededGenerator(seed: UInt64(length))
    let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
    var whole = BlockSum()
    whole.add(bytes, from: 0, to: length, at: 0, kernels: kernels)
    for size in [8, 48, 136, 328] {
      var blocks = BlockSum()
      for start in stride(from: 0, to: length, by: size).reversed() {
        var block = BlockSum()
        block.add(
          bytes, from: start, to: min(length, start + size), at: start, kernels: kernels)
        blocks.merge(block)
      }
      #expect(blocks == whole)
    }
    #expect(whole.digest(byteCount: length) == plainly(bytes))
  }

  @Test func `tells words apart that changed places, and each single bit`() {
    let bytes = (0..<200).map { UInt8($0) }
    func digest(_ bytes: [UInt8]) -> InputDigest {
      var sum = BlockSum()
      sum.add(bytes, from: 0, to: bytes.count, at: 0)
      return sum.digest(byteCount: bytes.count)
    }
    var seen: Set = [digest(bytes)]
    for word in 0..<24 {
      var other = bytes
      for index in 0..<8 { other.swapAt(word * 8 + index, word * 8 + 8 + index) }
      seen.insert(digest(other))
    }
    for bit in 0..<1600 {
      var other = bytes
      other[bit / 8] ^= 1 << UInt8(bit % 8)
      seen.insert(digest(other))
    }
    #expect(seen.count == 1 + 24 + 1600)
  }

  /// The formula as it is written.
  private func plainly(_ bytes: [UInt8]) -> InputDigest {
    func sum(_ multiplier: UInt64) -> UInt64 {
      var sum: UInt128 = 0
      for index in 0..<((bytes.count + 7) / 8) {
        let word = (0..<8).reduce(UInt64(0)) {
          $0 | (index * 8 + $1 < bytes.count ? UInt64(bytes[index * 8 + $1]) << UInt64($1 * 8) : 0)
        }
        let key = UInt64(truncatingIfNeeded: UInt128((index + 1) * (index + 1)) &* UInt128(multiplier))
        let low = (word % (1 << 32) + key % (1 << 32)) % (1 << 32)
        let high = ((word >> 32) + (key >> 32)) % (1 << 32)
        sum += UInt128(low * high)
      }
      return UInt64(truncatingIfNeeded: sum)
    }
    func mixed(_ value: UInt64) -> UInt64 {
      let first = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      let second = (first ^ (first >> 27)) &* 0x94D0_49BB_1331_11EB
      return second ^ (second >> 31)
    }
    let low = mixed(sum(0x9E37_79B9_7F4A_7C15) ^ mixed(UInt64(bytes.count)))
    let high = mixed(sum(0xC2B2_AE3D_27D4_EB4F) ^ low)
    func digits(_ value: UInt64) -> String {
      String(repeating: "0", count: 16 - String(value, radix: 16).count) + String(value, radix: 16)
    }
    return InputDigest(algorithm: "nh64x2", hex: digits(high) + digits(low))
  }

  @Test func `of a large source is the same for any block and any number of threads, and tells a change`()
    throws
  {
    var bytes = Array("id,note\n".utf8)
    // Longer than what is read whole and digested at once.
    while bytes.count < 17 << 20 { bytes += Array("12345,\"a note, quoted\"\n".utf8) }
    func digest(_ bytes: [UInt8], threads: Int, block: Int) throws -> InputDigest {
      try SourceReading(Source(name: "a.csv", bytes: bytes)).fold(
        threads: threads, blockSize: block, initial: { 0 }, consume: { _, _ in }, merge: { _, _ in }
      ).digest
    }
    let expected = InputDigest(of: bytes)
    #expect(expected.algorithm == "nh64x2")
    #expect(try digest(bytes, threads: 1, block: 256 << 10) == expected)
    #expect(try digest(bytes, threads: 4, block: 10_000) == expected)
    #expect(try SourceReading(Source(name: "a.csv", bytes: bytes)).digest() == expected)
    #expect(
      try digest([0xEF, 0xBB, 0xBF] + bytes, threads: 2, block: 1 << 20)
        == InputDigest(of: [0xEF, 0xBB, 0xBF] + bytes))
    bytes[3_000_000] ^= 1
    #expect(try digest(bytes, threads: 2, block: 1 << 20) != expected)
  }
}

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

  @Test(arguments: [0, 1, 7, 8, 15, 16, 17, 31, 64, 1000, 4096])
  func `sums in any order and any blocks to the formula`(length: Int) {
    var random = SeededGenerator(seed: UInt64(length))
    let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
    var whole = BlockSum()
    whole.add(bytes, from: 0, to: length, at: 0)
    var blocks = BlockSum()
    for start in stride(from: 0, to: length, by: 48).reversed() {
      var block = BlockSum()
      block.add(bytes, from: start, to: min(length, start + 48), at: start)
      blocks.merge(block)
    }
    #expect(blocks == whole)
    #expect(whole.digest(byteCount: length) == plainly(bytes))
  }

  /// The formula as it is written, on 128-bit integers.
  private func plainly(_ bytes: [UInt8]) -> InputDigest {
    func key(_ index: Int) -> UInt64 { UInt64(index + 1) &* 0x9E37_79B9_7F4A_7C15 }
    func word(_ index: Int) -> UInt64 {
      (0..<8).reduce(0) {
        $0 | (index * 8 + $1 < bytes.count ? UInt64(bytes[index * 8 + $1]) << UInt64($1 * 8) : 0)
      }
    }
    var sum: UInt128 = 0
    for pair in 0..<((bytes.count + 15) / 16) {
      sum &+= UInt128(word(pair * 2) &+ key(pair * 2)) &* UInt128(word(pair * 2 + 1) &+ key(pair * 2 + 1))
    }
    func mixed(_ value: UInt64) -> UInt64 {
      let first = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      let second = (first ^ (first >> 27)) &* 0x94D0_49BB_1331_11EB
      return second ^ (second >> 31)
    }
    let low = mixed(UInt64(truncatingIfNeeded: sum) ^ mixed(UInt64(bytes.count)))
    let high = mixed(UInt64(truncatingIfNeeded: sum >> 64) ^ low)
    func digits(_ value: UInt64) -> String {
      String(repeating: "0", count: 16 - String(value, radix: 16).count) + String(value, radix: 16)
    }
    return InputDigest(algorithm: "nh128", hex: digits(high) + digits(low))
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
    #expect(expected.algorithm == "nh128")
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

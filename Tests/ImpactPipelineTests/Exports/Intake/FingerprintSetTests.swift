import Testing

@testable import ImpactPipeline

@Suite("A set of fingerprints")
struct FingerprintSetTests {
  @Test func `tells what was met from what was not as a set does, through every growth`() {
    var random = SeededGenerator(seed: 3)
    var (set, plain) = (FingerprintSet(), Set<UInt64>())
    for _ in 0..<20_000 {
      // Few enough high and low halves that many are met twice, and many begin at one place.
      let high = UInt64.random(in: 0..<40, using: &random)
      let fingerprint = high << 40 | UInt64.random(in: 0..<300, using: &random)
      let isNew = set.insert(fingerprint)
      #expect(isNew == plain.insert(fingerprint).inserted)
    }
  }

  @Test func `holds nought like any other`() {
    var set = FingerprintSet()
    let answers = [set.insert(0), set.insert(0), set.insert(1)]
    #expect(answers == [true, false, true])
  }
}

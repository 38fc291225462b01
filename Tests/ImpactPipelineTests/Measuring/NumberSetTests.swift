import Testing

@testable import ImpactPipeline

@Suite("Sets of numbers")
struct NumberSetTests {
  @Test(arguments: 1...5) func `a pair is new exactly when a set of the standard library has it not`(
    seed: UInt64
  ) {
    let random = SeededRandom(seed: seed, name: "pairs")
    var held = NumberSet()
    var reference: Set<[UInt64]> = []
    for position in 0..<5000 {
      let one = random.index(below: 60, at: 2 * position)
      let other = UInt64(random.index(below: 60, at: 2 * position + 1)) << (seed * 10)
      #expect(held.insert(one, other) == reference.insert([UInt64(one), other]).inserted)
    }
    #expect(reference.count > 2000)
  }
}

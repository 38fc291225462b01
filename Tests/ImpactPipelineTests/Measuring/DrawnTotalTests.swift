import Testing

@testable import ImpactPipeline

@Suite("A sum of draws")
struct DrawnTotalTests {
  @Test(arguments: [0, 1, 2, 4, 5, 6, 9, 23])
  func `is to the last bit what adding one part after the other gives`(
    count: Int
  ) {
    var random = SeededGenerator(seed: 5)
    let parts = (0..<count).map { _ -> DrawnTotal.Part in
      (
        Double.random(in: -3...3, using: &random),
        (0..<131).map { _ in Double.random(in: -1e6...1e9, using: &random) }
      )
    }
    var plain = parts.first.map { first in first.values.map { first.weight * $0 } } ?? []
    for part in parts.dropFirst() {
      for draw in plain.indices { plain[draw] += part.weight * part.values[draw] }
    }
    #expect(DrawnTotal(of: parts).draws == plain)
  }
}

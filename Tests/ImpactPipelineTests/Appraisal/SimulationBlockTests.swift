import Testing

@testable import ImpactPipeline

/// Sums of draws are to the last bit what adding one part after the other gives.
@Suite struct SimulationBlockTests {
  /// Numbers of parts on both sides of what is added at once, numbers of draws on both sides of what a step holds.
  @Test(arguments: [0, 1, 2, 4, 5, 23], [1, 7, 8, 9, 16, 63, 64, 72, 131, 256])
  func `sums of draws are those of one part after the other`(parts: Int, draws: Int) {
    var random = SeededGenerator(seed: 5)
    let terms = (0..<5).map { _ in (0..<draws).map { _ in Double.random(in: -1e6...1e9, using: &random) } }
    let sum = (0..<parts).map { _ in
      (place: Int.random(in: 0..<5, using: &random), weight: Double.random(in: -3...3, using: &random))
    }
    let block = SimulationBlock(terms: terms)
    var plain = [Double](repeating: 17.25, count: draws)
    for part in sum {
      for draw in plain.indices { plain[draw] += part.weight * terms[part.place][draw] }
    }
    for kernels in KernelSet.runnable {
      var sums = [1.0]
      block.append(sumOf: sum, from: 17.25, to: &sums, kernels: kernels)
      #expect(sums == [1] + plain)
    }
    #expect(terms.indices.map(block.draws(ofTermAt:)) == terms)
  }

  /// Sums of sums, of blocks of which the later has fewer draws and the room of the earlier.
  @Test(arguments: [[8, 8], [131, 64], [256, 16], [13, 5]])
  func `sums of groups are those of one group after the other`(counts: [Int]) {
    var random = SeededGenerator(seed: 7)
    func parts(_ count: Int, below places: Int) -> [SimulationBlock.Part] {
      (0..<count).map { _ in
        (place: Int.random(in: 0..<places, using: &random), weight: Double.random(in: -3...3, using: &random))
      }
    }
    let groups = [4, 1, 0, 6].map { parts($0, below: 5) }
    let sums = [1, 3, 0].map { parts($0, below: groups.count) }
    for kernels in KernelSet.runnable {
      var grouped = SimulationBlock()
      for draws in counts {
        let terms = (0..<5).map { _ in (0..<draws).map { _ in Double.random(in: -1e3...1e3, using: &random) }
        }
        let block = SimulationBlock(terms: terms)
        grouped.take(SimulationBlock.Sums(groups), of: block, kernels: kernels)
        var totals = [Double](repeating: 0, count: sums.count * draws)
        grouped.write(
          SimulationBlock.Sums(sums), to: &totals, at: 0, apart: draws, kernels: kernels)
        var expected: [Double] = []
        for sum in sums {
          for draw in 0..<draws {
            expected.append(
              sum.reduce(0) { total, group in
                total + group.weight
                  * groups[group.place].reduce(0) { $0 + $1.weight * terms[$1.place][draw] }
              })
          }
        }
        #expect(totals == expected)
      }
    }
  }

  /// Sums of different numbers of parts, none among them, side by side with room between them.
  @Test(arguments: [8, 13, 64, 72, 131, 256])
  func `several sums are those of one at a time`(draws: Int) {
    var random = SeededGenerator(seed: 6)
    let terms = (0..<7).map { _ in (0..<draws).map { _ in Double.random(in: -1e6...1e9, using: &random) } }
    let block = SimulationBlock(terms: terms)
    let sums = [3, 0, 1, 9, 0].map { parts in
      (0..<parts).map { _ in
        (place: Int.random(in: 0..<7, using: &random), weight: Double.random(in: -3...3, using: &random))
      }
    }
    for (kernels, gap) in KernelSet.runnable.flatMap({ set in [0, 5].map { (set, $0) } }) {
      let apart = draws + gap
      var totals = [Double](repeating: -7, count: 2 + sums.count * apart)
      block.write(
        SimulationBlock.Sums(sums), from: 2.5, to: &totals, at: 2, apart: apart, kernels: kernels)
      var expected = [-7.0, -7]
      for sum in sums {
        block.append(sumOf: sum, from: 2.5, to: &expected, kernels: .plain)
        expected += repeatElement(-7, count: gap)
      }
      #expect(totals == expected)
    }
  }
}

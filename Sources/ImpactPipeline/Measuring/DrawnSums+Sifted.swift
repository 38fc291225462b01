extension DrawnSums {
  /// The first blocks, which show where quantiles lie: two thousand draws.
  private static let firstBlocks = 8
  /// Of fewer draws, most would be kept.
  private static let fewestDraws = 8_000

  /// What sums come to, of which no more draws are kept than lie near what is wanted, an eighth of ten thousand; `nil` for each
  /// that must be ranked whole.
  ///
  /// Every block of draws is worked out, added up and forgotten while it is at hand, so that memory does not grow with
  /// draws × products.
  func sifted(_ asked: [Proportion], settings: SimulationSettings) throws(ParameterFault) -> [Answer?] {
    guard settings.draws >= Self.fewestDraws else { return asked.map { _ in nil } }
    let (draws, batches) = try readied(asked, settings: settings, together: Self.fewestDraws)
    let firsts = Self.totals(of: asked, batches, over: draws.each(in: 0..<Self.firstBlocks) { $0 }) {
      proportion, totals in
      DrawnRange.bands(from: totals).map { bands in
        var part = Parts()
        part.add(totals, of: proportion, bands)
        return (bands: bands, part: part)
      }
    }
    let bands = firsts.map { $0?.bands }
    let later = draws.each(in: Self.firstBlocks..<draws.blocks.count) { block in
      Self.parts(of: asked, batches, in: block, bands)
    }
    // Where the counts of each sum begin.
    let costs = asked.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.costs) }
    return concurrently(batches.count) { number in
      batches[number].sums.map { sum in
        guard let (bands, first) = firsts[sum] else { return nil }
        var (kept, counts, covered) = (first.kept, first.counts[0], first.covered)
        kept.reserveCapacity(later.reduce(kept.count) { $0 + $1.ends[sum + 1] - $1.ends[sum] })
        for parts in later {
          kept += parts.kept[parts.ends[sum]..<parts.ends[sum + 1]]
          counts += parts.counts[sum]
          for place in covered.indices { covered[place] += parts.covered[costs[sum] + place] }
        }
        return DrawnRange(bands, kept, counts, count: settings.draws).map {
          Answer(range: $0, covered: covered)
        }
      }
    }.flatMap { $0 }
  }

  /// What is kept of every sum in one block; nothing of a sum without bands but its place.
  private static func parts(
    of asked: [Proportion], _ batches: [Batch], in block: SimulationBlock, _ bands: [RankBands?]
  ) -> Parts {
    let most = batches.reduce(0) { max($0, $1.sums.count) }
    var totals = [Double](repeating: 0, count: most * block.count)
    var grouped = SimulationBlock()
    var parts = Parts()
    // An eighth is kept; to grow step by step would take fresh room for what is kept four times over.
    parts.reserveCapacity(asked.count * block.count / 7)
    for batch in batches {
      batch.write(block, by: &grouped, to: &totals, at: 0, apart: block.count)
      for (number, sum) in batch.sums.enumerated() {
        parts.add(
          totals[(number * block.count)..<((number + 1) * block.count)], of: asked[sum], bands[sum])
      }
    }
    return parts
  }

  /// What is kept of some draws of some sums, one after the other.
  private struct Parts: Sendable {
    /// The draws near what is wanted, those of one sum after those of another.
    private(set) var kept: [Double] = []
    /// Where those of each sum begin, and where the last ones end.
    private(set) var ends = [0]
    private(set) var counts: [RankBands.Counts] = []
    /// In how many of the draws each use covers its cost, of those that have one.
    private(set) var covered: [Int] = []

    /// Makes room for so many draws.
    mutating func reserveCapacity(_ draws: Int) { kept.reserveCapacity(draws) }

    mutating func add(_ draws: ArraySlice<Double>, of proportion: Proportion, _ bands: RankBands?) {
      counts.append(bands?.sift(draws, into: &kept) ?? RankBands.Counts())
      ends.append(kept.count)
      proportion.appendCovered(in: draws, to: &covered)
    }
  }
}

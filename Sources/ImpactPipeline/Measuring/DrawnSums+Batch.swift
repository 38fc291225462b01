extension DrawnSums {
  /// Some sums that are added up together, so that the draws of a block are fetched once for all of them.
  struct Batch: Sendable {
    /// Which of the sums asked for they are.
    let sums: Range<Int>
    /// The groups that they hold, of the terms of a block.
    private let ofProducts: SimulationBlock.Sums
    /// The sums themselves, of those groups.
    private let ofGroups: SimulationBlock.Sums

    /// How many there are of so many draws. Each takes eight bytes a draw until it is ranked, so that of many draws there are
    /// few.
    static func size(draws: Int) -> Int { max(1, min(16, 200_000 / max(1, draws))) }

    /// Those of some sums of groups, whose products stand in a block at some places, by their numbers.
    init(
      _ asked: [Proportion], _ sums: Range<Int>, over groups: [[WeightedSum.Part]], at places: [Int: Int]
    ) {
      var held: [Int] = []
      var numbers: [Int: Int] = [:]
      for part in asked[sums].lazy.flatMap(\.parts) where numbers[part.of] == nil {
        numbers[part.of] = held.count
        held.append(part.of)
      }
      func placed(_ sums: [[WeightedSum.Part]], at places: [Int: Int]) -> SimulationBlock.Sums {
        SimulationBlock.Sums(
          sums.map { parts in
            parts.compactMap { part in places[part.of].map { (place: $0, weight: part.weight) } }
          })
      }
      self.sums = sums
      ofProducts = placed(held.map { groups[$0] }, at: places)
      ofGroups = placed(asked[sums].map(\.parts), at: numbers)
    }

    /// Writes the sums of a block, the first draw of the first at a place and that of each other so much further on: first
    /// the groups that they hold, in the room given, then the sums of those.
    func write(
      _ block: SimulationBlock, by grouped: inout SimulationBlock, to totals: inout [Double], at start: Int,
      apart: Int
    ) {
      grouped.take(ofProducts, of: block)
      grouped.write(ofGroups, to: &totals, at: start, apart: apart)
    }
  }
}

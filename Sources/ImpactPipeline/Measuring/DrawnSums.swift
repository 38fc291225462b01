internal import Synchronization

/// The sums that are asked for over one set of draws, each proportion worked out once.
///
/// A sum is of groups, and a group of products: selections of benefits hold much of each other, and what several hold is
/// added up once for all of them.
struct DrawnSums {
  private let products: UncertainProducts
  private var groupNumbers: [[WeightedSum.Part]: Int] = [:]
  /// The products of each group by their weights.
  private var groups: [[WeightedSum.Part]] = []
  private var numbers: [[WeightedSum.Part]: Int] = [:]
  private var asked: [Proportion] = []

  private struct Proportion: Sendable {
    /// Groups by their weights.
    let parts: [WeightedSum.Part]
    var uses: [Use] = []
    /// The first scope that it is asked for.
    var scope: Int { uses.first?.key.scope ?? 0 }
  }

  private struct Use: Sendable {
    let key: SimulatedValues.Key
    let size: Double
    let fixed: Double
    /// The pounds that the sum is set against.
    let cost: Double?
  }

  private struct Answer: Sendable {
    let range: DrawnRange
    let chances: [Double?]
  }

  /// No sums yet, of those products.
  init(of products: UncertainProducts) { self.products = products }

  /// The number of a group of products by their weights.
  mutating func group(of products: [WeightedSum.Part]) -> Int {
    if let known = groupNumbers[products] { return known }
    groupNumbers[products] = groups.count
    groups.append(products)
    return groups.count - 1
  }

  /// Asks for a sum of groups, and of pounds that no draw moves; and, when a cost above nought is given, for the share of
  /// draws in which it is covered.
  mutating func ask(
    for groups: [WeightedSum.Part], fixed: Double, as key: SimulatedValues.Key, against cost: Double?
  ) {
    let sum = WeightedSum.Proportions(of: groups)
    let number = numbers[sum.parts] ?? asked.count
    if number == asked.count {
      numbers[sum.parts] = number
      asked.append(Proportion(parts: sum.parts))
    }
    asked[number].uses.append(Use(key: key, size: sum.size, fixed: fixed, cost: cost))
  }

  /// All that was asked for.
  func answers(
    settings: SimulationSettings
  ) throws(ParameterFault) -> ([SimulatedValues.Key: DrawnRange], [SimulatedValues.Key: Double]) {
    let draws = try drawn(settings)
    // Sums of one scope hold much the same products, so they are added up together, while these are at hand.
    let asked = self.asked.sorted { $0.scope < $1.scope }
    let groups = self.groups
    let batch = Self.sumsAtOnce(draws: settings.draws)
    // Room for a batch's draws, used again: fresh room of that size costs more than to fill it.
    let rooms = Mutex<[[Double]]>([])
    let batches = concurrently((asked.count + batch - 1) / batch) { index in
      let some = asked[(index * batch)..<min(asked.count, (index + 1) * batch)]
      var totals =
        rooms.withLock { $0.popLast() } ?? [Double](repeating: 0, count: batch * settings.draws)
      draws.write(totalsOf: some.map(\.parts), over: groups, count: settings.draws, to: &totals)
      let answers = some.enumerated().map { number, proportion in
        Self.answer(proportion, totals[(number * settings.draws)..<((number + 1) * settings.draws)])
      }
      rooms.withLock { $0.append(totals) }
      return answers
    }
    var ranges: [SimulatedValues.Key: DrawnRange] = [:]
    var chances: [SimulatedValues.Key: Double] = [:]
    for (proportion, answer) in zip(asked, batches.joined()) {
      for (use, chance) in zip(proportion.uses, answer.chances) {
        ranges[use.key] = answer.range.scaled(by: use.size, adding: use.fixed)
        chances[use.key] = chance
      }
    }
    return (ranges, chances)
  }

  /// How many sums are added up together. The draws of a block are fetched once for all of them; each takes eight bytes a
  /// draw until it is ranked, so that of many draws there are few.
  private static func sumsAtOnce(draws: Int) -> Int { max(1, min(16, 200_000 / max(1, draws))) }

  /// The draws of every product that some sum holds, in blocks of consecutive draws.
  private struct Draws: Sendable {
    let blocks: [SimulationBlock]
    /// Where a product stands in each block, by its number.
    let places: [Int: Int]

    /// Writes weighted sums of groups, draw by draw, one sum after the other. Each block is added up for all of them while
    /// it is at hand: first the groups that they hold, then the sums of those.
    func write(
      totalsOf sums: [[WeightedSum.Part]], over groups: [[WeightedSum.Part]], count: Int,
      to totals: inout [Double]
    ) {
      var held: [Int] = []
      var numbers: [Int: Int] = [:]
      for part in sums.joined() where numbers[part.of] == nil {
        numbers[part.of] = held.count
        held.append(part.of)
      }
      func placed(_ sums: [[WeightedSum.Part]], at places: [Int: Int]) -> SimulationBlock.Sums {
        SimulationBlock.Sums(
          sums.map { parts in
            parts.compactMap { part in places[part.of].map { (place: $0, weight: part.weight) } }
          })
      }
      let ofProducts = placed(held.map { groups[$0] }, at: places)
      let ofGroups = placed(sums, at: numbers)
      var grouped = SimulationBlock()
      var draw = 0
      for block in blocks {
        grouped.take(ofProducts, of: block)
        grouped.write(ofGroups, to: &totals, at: draw, apart: count)
        draw += block.count
      }
    }
  }

  private func drawn(_ settings: SimulationSettings) throws(ParameterFault) -> Draws {
    let model = try products.model(of: Set(groups.joined().lazy.map(\.of)).sorted())
    let places = model.terms.enumerated().compactMap { place, term in Int(term.id).map { ($0, place) } }
    return Draws(
      blocks: try model.drawsInBlocks(settings: settings),
      places: Dictionary(places, uniquingKeysWith: { first, _ in first }))
  }

  private static func answer(_ proportion: Proportion, _ total: ArraySlice<Double>) -> Answer {
    let chances = proportion.uses.map { use -> Double? in
      guard let cost = use.cost, cost > 0 else { return nil }
      let covered = total.reduce(into: 0) { count, value in
        if use.size * value + use.fixed >= cost { count += 1 }
      }
      return Double(covered) / Double(total.count)
    }
    return Answer(range: DrawnRange(total), chances: chances)
  }
}

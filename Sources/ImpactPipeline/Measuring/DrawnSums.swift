/// The sums that are asked for over one set of draws, each proportion of products worked out once.
struct DrawnSums {
  private let products: UncertainProducts
  private var numbers: [[WeightedSum.Part]: Int] = [:]
  private var asked: [Proportion] = []

  private struct Proportion: Sendable {
    let parts: [WeightedSum.Part]
    var uses: [Use] = []
  }

  private struct Use: Sendable {
    let key: SimulatedValues.Key
    let size: Double
    let fixed: Double
    /// The pounds that the sum is set against.
    let cost: Double?
  }

  private struct Answer: Sendable {
    let spread: SimulatedSpread
    let chances: [Double?]
  }

  /// No sums yet, of those products.
  init(of products: UncertainProducts) { self.products = products }

  /// Asks for a sum and, when a cost above nought is given, for the share of draws in which it is covered.
  mutating func ask(for sum: WeightedSum, as key: SimulatedValues.Key, against cost: Double?) {
    let (size, parts) = sum.proportions
    let number = numbers[parts] ?? asked.count
    if number == asked.count {
      numbers[parts] = number
      asked.append(Proportion(parts: parts))
    }
    asked[number].uses.append(Use(key: key, size: size, fixed: sum.fixed, cost: cost))
  }

  /// All that was asked for.
  func answers(
    settings: SimulationSettings
  ) throws(ParameterFault) -> ([SimulatedValues.Key: SimulatedSpread], [SimulatedValues.Key: Double]) {
    let draws = try drawn(settings)
    let asked = self.asked
    let batch = 8
    let batches = concurrently((asked.count + batch - 1) / batch) { index in
      asked[(index * batch)..<min(asked.count, (index + 1) * batch)].map {
        Self.answer($0, draws: draws, count: settings.draws)
      }
    }
    var spreads: [SimulatedValues.Key: SimulatedSpread] = [:]
    var chances: [SimulatedValues.Key: Double] = [:]
    for (proportion, answer) in zip(asked, batches.joined()) {
      for (use, chance) in zip(proportion.uses, answer.chances) {
        spreads[use.key] = answer.spread.scaled(by: use.size, adding: use.fixed)
        chances[use.key] = chance
      }
    }
    return (spreads, chances)
  }

  /// The draws of every product that some sum holds, by its number.
  private func drawn(_ settings: SimulationSettings) throws(ParameterFault) -> [Int: [Double]] {
    let model = try products.model(of: Set(asked.lazy.flatMap(\.parts).map(\.product)).sorted())
    var draws: [Int: [Double]] = [:]
    for (term, values) in zip(model.terms, try model.draws(settings: settings)) {
      if let product = Int(term.id) { draws[product] = values }
    }
    return draws
  }

  private static func answer(_ proportion: Proportion, draws: [Int: [Double]], count: Int) -> Answer {
    let total = DrawnTotal(
      of: proportion.parts.compactMap { part in draws[part.product].map { (part.weight, $0) } }
    ).draws
    let chances = proportion.uses.map { use -> Double? in
      guard let cost = use.cost, cost > 0 else { return nil }
      let covered = total.reduce(into: 0) { count, value in
        if use.size * value + use.fixed >= cost { count += 1 }
      }
      return Double(covered) / Double(count)
    }
    return Answer(spread: SimulatedSpread(total), chances: chances)
  }
}

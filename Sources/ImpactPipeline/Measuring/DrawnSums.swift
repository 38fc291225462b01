/// A sum of outcomes, each by its weight, and an amount that is certain.
struct WeightedSum: Hashable, Sendable {
  /// Outcomes by their place in the books, ascending, each once.
  private(set) var parts: [Part] = []
  /// Pounds that no draw moves.
  var fixed = 0.0

  struct Part: Hashable, Sendable {
    let outcome: Int
    var weight: Double
  }

  /// Adds to the weight of an outcome, which is not before the last one added.
  mutating func add(_ weight: Double, of outcome: Int) {
    if let last = parts.indices.last, parts[last].outcome == outcome {
      parts[last].weight += weight
    } else {
      parts.append(Part(outcome: outcome, weight: weight))
    }
  }

  /// Its size and its proportions, whose first weight is 1 or −1: sums in one proportion differ in size alone.
  var proportions: (size: Double, parts: [Part]) {
    let size = abs(parts.first?.weight ?? 1)
    guard size > 0 else { return (1, parts) }
    return (size, parts.map { Part(outcome: $0.outcome, weight: $0.weight / size) })
  }
}

/// The sums that are asked for over one set of draws, each proportion of outcomes worked out once.
struct DrawnSums {
  private let evidence: Evidence
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

  /// No sums yet, of the outcomes in the books.
  init(of evidence: Evidence) { self.evidence = evidence }

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

  /// The draws of every outcome that some sum holds, by its place in the books.
  private func drawn(_ settings: SimulationSettings) throws(ParameterFault) -> [Int: [Double]] {
    var variables: [UncertainVariable] = []
    var terms: [UncertainTerm] = []
    var known: Set<String> = []
    for outcome in Set(asked.lazy.flatMap(\.parts).map(\.outcome)).sorted() {
      guard let impact = evidence.valuation.outcomes[outcome].impact else { continue }
      let project = evidence.books.outcomes[outcome].project
      for factor in impact.factors where known.insert(factor.id).inserted {
        variables.append(
          UncertainVariable(
            id: factor.id, RangeDistribution(factor.value),
            group: CorrelationRule.group(of: factor, in: project)))
      }
      terms.append(
        UncertainTerm(id: String(outcome), coefficient: 1, variables: impact.factors.map(\.id)))
    }
    let model = try SimulationModel(variables: variables, terms: terms)
    var draws: [Int: [Double]] = [:]
    for (term, values) in zip(model.terms, try model.draws(settings: settings)) {
      if let outcome = Int(term.id) { draws[outcome] = values }
    }
    return draws
  }

  private static func answer(_ proportion: Proportion, draws: [Int: [Double]], count: Int) -> Answer {
    var total = [Double](repeating: 0, count: count)
    for part in proportion.parts {
      guard let values = draws[part.outcome] else { continue }
      for index in total.indices { total[index] += part.weight * values[index] }
    }
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

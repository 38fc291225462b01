/// The range of benefits over the draws of the simulation, for every scope that holds any.
///
/// Each uncertain factor is drawn once; every selection, timing, period and scope is a weighted sum of the same
/// draws. So a borough and London are lucky together, and parts that add up in shares add up in every draw. Costs
/// and fees are certain, so the range of a ratio or of a net value is the range of benefits, divided or lessened.
struct SimulatedValues: Sendable {
  private let ranges: [Key: DrawnRange]
  private let chances: [Key: Double]

  /// What a range is of.
  struct Key: Hashable, Sendable {
    let selection: BenefitSelection
    let timing: Timing
    let scope: Int
    let period: String
  }

  /// Which part of an outcome's worth a figure holds.
  enum Timing: Hashable, Sendable, CaseIterable {
    /// What falls within the period.
    case accrued
    /// Its whole life, discounted, when it is dated in the period.
    case wholeLife
  }

  /// The simulation that was asked for, for each selection and timing that some figure gives a range for; at every
  /// scope in the periods that have figures at every scope, at the scope of everything in the earlier ones.
  ///
  /// Time grows as draws × (uncertain products + parts of different sums of them): sums in one proportion, such as
  /// those of authorities with equal shares, are worked out once.
  init(
    of wanted: [(selection: BenefitSelection, timing: Timing)], periods: Periods, evidence: Evidence,
    settings: SimulationSettings, cost: (_ scope: Int, _ period: Period) -> Money?
  ) throws(ParameterFault) {
    let products = UncertainProducts(of: evidence)
    let detailed = periods.detailed
    let byTiming = Timing.allCases.map { timing in
      (timing: timing, selections: wanted.filter { $0.timing == timing }.map(\.selection))
    }
    let requests = periods.all.flatMap { period in byTiming.map { (period, $0.timing, $0.selections) } }
    let answers = concurrently(requests.count) { number in
      let (period, timing, selections) = requests[number]
      return Self.sums(
        selections, timing, period, evidence, products, everywhere: detailed.contains(period))
    }
    var sums = DrawnSums(of: products)
    for ((period, timing, selections), answer) in zip(requests, answers) {
      for held in answer {
        let groups = held.groups.map { WeightedSum.Part(of: sums.group(of: $0.parts), weight: $0.size) }
        for (number, selection) in selections.enumerated() {
          let parts = zip(held.holders, groups).filter { $0.0.contains(number) }.map(\.1)
          if parts.isEmpty { continue }
          // The one chance that is printed is that of the headline ratio.
          let needsChance = selection == .evidenced && timing == .wholeLife
          sums.ask(
            for: parts, fixed: held.fixed[number],
            as: Key(selection: selection, timing: timing, scope: held.scope, period: period.id),
            against: needsChance ? cost(held.scope, period)?.pounds : nil)
        }
      }
    }
    (ranges, chances) = try sums.answers(settings: settings)
  }

  /// The share of draws in which evidenced benefits over their life are at least the cost; `nil` where nothing is
  /// uncertain or nothing was spent.
  func chance(scope: Int, period: Period) -> Double? {
    range(of: .evidenced, .wholeLife, scope: scope, period: period).flatMap { _ in
      chances[Key(selection: .evidenced, timing: .wholeLife, scope: scope, period: period.id)]
    }
  }

  /// The range of benefits; `nil` where there are none or nothing in them is uncertain.
  func range(
    of selection: BenefitSelection, _ timing: Timing, scope: Int, period: Period
  ) -> DrawnRange? {
    let range = ranges[Key(selection: selection, timing: timing, scope: scope, period: period.id)]
    return range.flatMap { $0.p10 < $0.p90 ? $0 : nil }
  }

  /// What a scope holds of some selections.
  private struct Held: Sendable {
    let scope: Int
    /// What is uncertain, in groups of what the same selections hold.
    let groups: [WeightedSum.Proportions]
    /// The selections that hold each group, by their numbers.
    let holders: [Set<Int>]
    /// For each selection, the pounds that no draw moves.
    let fixed: [Double]
  }

  /// What every scope holds of some selections, by scope in ascending order; scopes with nothing uncertain are left out.
  private static func sums(
    _ selections: [BenefitSelection], _ timing: Timing, _ period: Period, _ evidence: Evidence,
    _ products: UncertainProducts, everywhere: Bool
  ) -> [Held] {
    let worths = evidence.valuation.worths(in: period)
    let factors = timing == .accrued ? worths.accrualFactors : worths.wholeLifeFactors
    let holders = evidence.books.outcomes.indices.map { index in
      factors[index] == 0
        ? [] : selections.indices.filter { selections[$0].holds(evidence.books.outcomes[index]) }
    }
    // In the order of the selections, so that what others hold does not move the order of adding.
    let groups = Set(holders).subtracting([[]]).sorted { $0.lexicographicallyPrecedes($1) }
    let numbers = Dictionary(uniqueKeysWithValues: zip(groups, groups.indices))
    let scopes = evidence.scopes.scopes.indices
    var sums = [[WeightedSum]](repeating: groups.map { _ in WeightedSum() }, count: scopes.count)
    var fixed = [[Double]](repeating: selections.map { _ in 0 }, count: scopes.count)
    for (index, factor) in factors.enumerated() {
      let value = evidence.valuation.outcomes[index]
      guard let group = numbers[holders[index]], let impact = value.impact else { continue }
      let holding = products.holdings[index]
      func add(_ share: Double, to scope: Int) {
        if let holding {
          sums[scope][group].add(holding.times * factor * share, of: holding.product)
        } else {
          for selection in groups[group] { fixed[scope][selection] += impact.central * factor * share }
        }
      }
      guard everywhere else {
        add(1, to: ScopeTable.all)
        continue
      }
      for scope in value.whole { add(1, to: scope) }
      for part in value.authorities.shares { add(part.share, to: part.scope) }
      for part in value.challengeAreas.shares { add(part.share, to: part.scope) }
    }
    return scopes.compactMap { scope in
      let uncertain = groups.indices.filter { !sums[scope][$0].parts.isEmpty }
      return uncertain.isEmpty
        ? nil
        : Held(
          scope: scope, groups: uncertain.map { sums[scope][$0].proportions },
          holders: uncertain.map { Set(groups[$0]) }, fixed: fixed[scope])
    }
  }
}

extension Impact {
  /// True when no factor has a range, so that there is nothing to draw.
  var isCertain: Bool { factors.allSatisfy { !$0.value.isRange } }
}

extension Valuation {
  /// What an outcome of one pound in its first year adds to a figure of that timing in a period.
  func factor(
    of value: OutcomeValue, dated day: Day, _ timing: SimulatedValues.Timing, in period: Period
  ) -> Double? {
    switch timing {
    case .accrued: accrualFactor(value, in: period)
    case .wholeLife: period.contains(day) ? presentValueFactor(value, in: period) : 0
    }
  }
}

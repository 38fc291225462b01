/// The spread of benefits over the draws of the simulation, for every scope that holds any.
///
/// Each uncertain factor is drawn once; every selection, timing, period and scope is a weighted sum of the same
/// draws. So a borough and London are lucky together, and parts that add up in shares add up in every draw. Costs
/// and fees are certain, so the spread of a ratio or of a net value is the spread of benefits, divided or lessened.
struct SimulatedValues: Sendable {
  private let spreads: [Key: SimulatedSpread]
  private let chances: [Key: Double]

  /// What a spread is of.
  struct Key: Hashable, Sendable {
    let selection: BenefitSelection
    let timing: Timing
    let scope: Int
    let period: String
  }

  /// Which part of an outcome's worth a figure holds.
  enum Timing: Hashable, Sendable {
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
    let requests = periods.all.flatMap { period in wanted.map { (period, $0.selection, $0.timing) } }
    let answers = concurrently(requests.count) { number in
      let (period, selection, timing) = requests[number]
      return Self.sums(
        selection, timing, period, evidence, products, everywhere: detailed.contains(period))
    }
    var sums = DrawnSums(of: products)
    for ((period, selection, timing), answer) in zip(requests, answers) {
      // The one chance that is printed is that of the headline ratio.
      let needsChance = selection == .evidenced && timing == .wholeLife
      for (scope, sum) in answer {
        sums.ask(
          for: sum, as: Key(selection: selection, timing: timing, scope: scope, period: period.id),
          against: needsChance ? cost(scope, period)?.pounds : nil)
      }
    }
    (spreads, chances) = try sums.answers(settings: settings)
  }

  /// The share of draws in which evidenced benefits over their life are at least the cost; `nil` where nothing is
  /// uncertain or nothing was spent.
  func chance(scope: Int, period: Period) -> Double? {
    spread(of: .evidenced, .wholeLife, scope: scope, period: period).flatMap { _ in
      chances[Key(selection: .evidenced, timing: .wholeLife, scope: scope, period: period.id)]
    }
  }

  /// The spread of benefits; `nil` where there are none or nothing in them is uncertain.
  func spread(
    of selection: BenefitSelection, _ timing: Timing, scope: Int, period: Period
  ) -> SimulatedSpread? {
    let spread = spreads[Key(selection: selection, timing: timing, scope: scope, period: period.id)]
    return spread.flatMap { $0.p10 < $0.p90 ? $0 : nil }
  }

  /// What every scope holds of a selection, by scope in ascending order; scopes with nothing uncertain are left out.
  private static func sums(
    _ selection: BenefitSelection, _ timing: Timing, _ period: Period, _ evidence: Evidence,
    _ products: UncertainProducts, everywhere: Bool
  ) -> [(scope: Int, sum: WeightedSum.Proportions)] {
    var sums = [WeightedSum](repeating: WeightedSum(), count: evidence.scopes.scopes.count)
    let worths = evidence.valuation.worths(in: period)
    let factors = timing == .accrued ? worths.accrualFactors : worths.wholeLifeFactors
    for (index, factor) in factors.enumerated()
    where factor != 0 && selection.holds(evidence.books.outcomes[index]) {
      let value = evidence.valuation.outcomes[index]
      guard let impact = value.impact else { continue }
      let holding = products.holdings[index]
      func add(_ share: Double, to scope: Int) {
        if let holding {
          sums[scope].add(holding.times * factor * share, of: holding.product)
        } else {
          sums[scope].fixed += impact.central * factor * share
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
    return sums.enumerated().filter { !$1.parts.isEmpty }.map { (scope: $0, sum: $1.proportions) }
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

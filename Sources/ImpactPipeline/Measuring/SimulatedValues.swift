/// The spread of benefits over the draws of the simulation, for every scope that holds any.
///
/// Each uncertain outcome is drawn once; every selection, timing, period and scope is a weighted sum of the same
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
  /// Time grows as draws × (uncertain outcomes + different sums of them): sums in one proportion, such as those of
  /// authorities with equal shares, are worked out once.
  init(
    of wanted: [(selection: BenefitSelection, timing: Timing)], periods: Periods, evidence: Evidence,
    settings: SimulationSettings, cost: (_ scope: Int, _ period: Period) -> Money?
  ) throws(ParameterFault) {
    var sums = DrawnSums(of: evidence)
    for period in periods.all {
      let everywhere = periods.detailed.contains(period)
      for (selection, timing) in wanted {
        // The one chance that is printed is that of the headline ratio.
        let needsChance = selection == .evidenced && timing == .wholeLife
        for (scope, sum) in Self.sums(selection, timing, period, evidence, everywhere: everywhere) {
          sums.ask(
            for: sum,
            as: Key(selection: selection, timing: timing, scope: scope, period: period.id),
            against: needsChance ? cost(scope, period)?.pounds : nil)
        }
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
    everywhere: Bool
  ) -> [(scope: Int, sum: WeightedSum)] {
    var sums = [WeightedSum](repeating: WeightedSum(), count: evidence.scopes.scopes.count)
    for (index, value) in evidence.valuation.outcomes.enumerated() {
      let outcome = evidence.books.outcomes[index]
      guard selection.holds(outcome), let impact = value.impact,
        let factor = evidence.valuation.factor(of: value, dated: outcome.date, timing, in: period),
        factor != 0
      else { continue }
      let certain = impact.isCertain ? impact.central : nil
      func add(_ share: Double, to scope: Int) {
        if let certain {
          sums[scope].fixed += certain * factor * share
        } else {
          sums[scope].add(factor * share, of: index)
        }
      }
      guard everywhere else {
        add(1, to: ScopeTable.all)
        continue
      }
      for scope in value.whole { add(1, to: scope) }
      for division in [value.authorities, value.challengeAreas] {
        for part in division.shares { add(part.share, to: part.scope) }
      }
    }
    return sums.enumerated().filter { !$1.parts.isEmpty }.map { (scope: $0, sum: $1) }
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

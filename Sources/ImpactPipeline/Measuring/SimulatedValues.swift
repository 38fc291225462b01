/// The spread of benefits over the draws of the simulation, for every scope that holds any.
///
/// All scopes share the draws, so a borough and London are lucky together. Costs and fees are certain, so the spread
/// of a ratio or of a net value is the spread of benefits, divided or lessened.
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

  /// The simulation that was asked for, for each selection and timing that some figure gives a range for.
  init(
    of wanted: [(selection: BenefitSelection, timing: Timing)], periods: [Period], evidence: Evidence,
    settings: SimulationSettings, cost: (_ scope: Int, _ period: Period) -> Money?
  ) throws(ParameterFault) {
    var spreads: [Key: SimulatedSpread] = [:]
    var chances: [Key: Double] = [:]
    for period in periods {
      for (selection, timing) in wanted {
        let model = try Self.model(selection: selection, timing: timing, period: period, evidence: evidence)
        guard model.variables.contains(where: { $0.distribution.estimate.isRange }) else { continue }
        let held = model.scopes.keys.sorted()
        let scopes = held.map { scope in
          SimulationScope(
            id: String(scope), benefits: model.scopes[scope] ?? [],
            fixedCost: cost(scope, period)?.pounds ?? 0)
        }
        let results = try SimulationModel(variables: model.variables, terms: model.terms)
          .run(scopes: scopes, settings: settings)
        for (scope, result) in zip(held, results) {
          let key = Key(selection: selection, timing: timing, scope: scope, period: period.id)
          spreads[key] = result.benefits
          chances[key] = result.chanceRatioAtLeastOne
        }
      }
    }
    self.spreads = spreads
    self.chances = chances
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

  private struct Model {
    var variables: [UncertainVariable] = []
    var terms: [UncertainTerm] = []
    var scopes: [Int: [SimulationScope.Part]] = [:]
  }

  private static func model(
    selection: BenefitSelection, timing: Timing, period: Period, evidence: Evidence
  ) throws(ParameterFault) -> Model {
    var model = Model()
    var known: Set<String> = []
    for (index, value) in evidence.valuation.outcomes.enumerated() {
      let outcome = evidence.books.outcomes[index]
      guard selection.holds(outcome), let impact = value.impact else { continue }
      let coefficient: Double?
      switch timing {
      case .accrued: coefficient = evidence.valuation.accrualFactor(value, in: period)
      case .wholeLife:
        coefficient =
          period.contains(outcome.date) ? evidence.valuation.presentValueFactor(value, in: period) : 0
      }
      guard let coefficient, coefficient != 0 else { continue }
      for factor in impact.factors where known.insert(factor.id).inserted {
        model.variables.append(UncertainVariable(id: factor.id, RangeDistribution(factor.value)))
      }
      let term = "\(index)"
      model.terms.append(
        UncertainTerm(id: term, coefficient: coefficient, variables: impact.factors.map(\.id)))
      for scope in value.whole { model.scopes[scope, default: []].append(.init(term)) }
      for division in [value.authorities, value.challengeAreas] {
        for part in division.shares {
          model.scopes[part.scope, default: []].append(.init(term, share: part.share))
        }
      }
    }
    return model
  }
}

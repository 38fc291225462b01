/// How what a scope is left with answers to each assumption behind its evidenced benefit.
///
/// For an authority the balance is the benefit of the period less the fee, which is what its finance director asks; for
/// every other scope it is net present social value. All assumptions but the one that is moved stay at their central values.
struct Sensitivity {
  let scope: Scope
  let balance: Balance
  /// Benefits at central values, in pounds.
  let benefits: Double
  /// What they are set against, in pounds.
  let cost: Double
  /// The factors behind the benefits, each once.
  let factors: [Impact.Factor]
  /// Those that move the balance over their range, widest swing first.
  let bars: [(factor: Impact.Factor, bar: Tornado.Bar)]
  private let model: SimulationModel
  private let held: SimulationScope

  /// What benefits are set against.
  enum Balance: Hashable, Sendable {
    case netPresentValue, valueLessFee

    /// As it opens a sentence.
    var title: String {
      switch self {
      case .netPresentValue: "Net present social value"
      case .valueLessFee: "Evidenced value less the fee"
      }
    }

    /// The same with its meaning, for a title.
    var meaning: String {
      switch self {
      case .netPresentValue: "Net present social value (benefits less cost)"
      case .valueLessFee: title
      }
    }

    /// What benefits have to meet.
    var counterpart: String {
      switch self {
      case .netPresentValue: "the cost"
      case .valueLessFee: "the fee"
      }
    }
  }

  /// `nil` where no evidenced benefit has a value or nothing is on record that it could be set against.
  init?(of scope: Scope, in briefing: Briefing) {
    let balance: Balance
    if case .authority = scope { balance = .valueLessFee } else { balance = .netPresentValue }
    let metric = balance == .valueLessFee ? Metric.feeAccrued : .appraisedCost
    guard let number = briefing.evidence.scopes.number(of: scope),
      let cost = briefing.value(metric, scope)?.value, cost > 0
    else { return nil }
    let timing = balance == .valueLessFee ? SimulatedValues.Timing.accrued : .wholeLife
    let terms = BenefitTerms(.evidenced, timing, at: number, in: briefing)
    let planned = balance == .valueLessFee ? CostTerms() : CostTerms(at: number, in: briefing)
    var known = Set(terms.factors.map(\.id))
    let factors = terms.factors + planned.factors.filter { known.insert($0.id).inserted }
    guard !terms.terms.isEmpty,
      let model = try? SimulationModel(
        variables: factors.map { UncertainVariable(id: $0.id, RangeDistribution($0.value)) },
        terms: terms.terms + planned.terms)
    else { return nil }
    self.scope = scope
    self.balance = balance
    self.cost = cost
    self.factors = factors
    self.model = model
    held = SimulationScope(
      id: scope.id, benefits: terms.terms.map { .init($0.id) }, costs: planned.terms.map { .init($0.id) },
      fixedCost: cost - planned.central)
    benefits = (try? model.value(of: held).benefits) ?? 0
    let byID = Dictionary(factors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let tornado = try? model.tornado(of: held)
    bars = (tornado?.bars ?? []).compactMap { bar in bar.swing > 0 ? byID[bar.id].map { ($0, bar) } : nil }
  }

  /// What is left at central values.
  var net: Double { benefits - cost }

  /// The part of the benefits that a factor is in, at central values: what is gone when the factor is nought.
  func resting(on factor: Impact.Factor) -> Double {
    let without = (try? model.value(of: held, setting: [factor.id: 0]).benefits) ?? benefits
    return benefits - without
  }

  /// The value of a factor at which benefits just meet what they are set against, to a ten-millionth of what is
  /// assumed. It is looked for from nought to ten times the highest value assumed; a share or a correction, to 1.
  func switching(_ factor: Impact.Factor) throws(NoSwitch) -> SwitchingValue {
    let tolerance = max(abs(factor.value.central), 0.01) / 10_000_000
    return try model.switchingValue(
      of: factor.id, in: held, over: Self.domain(of: factor), tolerance: tolerance)
  }

  /// Where a factor's switching value is looked for.
  static func domain(of factor: Impact.Factor) -> ClosedRange<Double> {
    switch factor.role {
    case .remainder, .correction: 0...1
    case .bias: 0...max(1, factor.value.high * 10)
    case .quantity, .unitValue: min(0, factor.value.low * 10)...max(0.01, factor.value.high * 10)
    }
  }
}

/// Benefits of a selection at one scope as terms of a simulation, with the factors behind them.
struct BenefitTerms {
  private(set) var terms: [UncertainTerm] = []
  private(set) var factors: [Impact.Factor] = []

  init(
    _ selection: BenefitSelection, _ timing: SimulatedValues.Timing, at scope: Int, in briefing: Briefing
  ) {
    let valuation = briefing.evidence.valuation
    var known: Set<String> = []
    for index in briefing.index.outcomes(at: scope) {
      let worth = valuation.outcomes[index]
      let share = worth.share(of: scope)
      guard share != 0, selection.holds(worth.outcome), let impact = worth.impact,
        let factor = valuation.factor(of: worth, dated: worth.outcome.date, timing, in: briefing.period),
        factor != 0
      else { continue }
      terms.append(
        UncertainTerm(
          id: String(index), coefficient: factor * share, variables: impact.factors.map(\.id)))
      for part in impact.factors where known.insert(part.id).inserted { factors.append(part) }
    }
  }
}

/// The costs of a scope that are plans, as terms of a simulation; what was paid is certain and in none.
struct CostTerms {
  private(set) var terms: [UncertainTerm] = []
  private(set) var factors: [Impact.Factor] = []
  /// What they come to at central values, in pounds.
  private(set) var central = 0.0

  /// No plan.
  init() {}

  init(at scope: Int, in briefing: Briefing) {
    let books = briefing.books
    for row in books.costs {
      guard briefing.period.contains(row.period.first), briefing.period.contains(row.period.last),
        let correction = row.correction(in: books),
        let part = briefing.evidence.parts(of: row).first(where: { $0.scope == scope })
      else { continue }
      let pounds = Double(part.amount) / 100
      central += pounds * correction.central
      factors += correction.factors
      for (number, term) in correction.terms.enumerated() {
        terms.append(
          UncertainTerm(
            id: "cost \(row.id) \(number)", coefficient: pounds * term.coefficient,
            variables: term.assumptions.map { "assumption:\($0.id)" }))
      }
    }
  }
}

extension OutcomeValue {
  /// The share of the outcome that a scope holds, by the scope's number: the whole, a part or nothing.
  func share(of scope: Int) -> Double {
    if whole.contains(scope) { return 1 }
    var sum = 0.0
    for division in [authorities, challengeAreas] where division.scopes.contains(scope) {
      let total = Double(division.weights.reduce(0, +))
      for (named, weight) in zip(division.scopes, division.weights) where named == scope && weight > 0 {
        sum += Double(weight) / total
      }
    }
    return sum
  }
}

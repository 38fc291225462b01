/// What every outcome of the books comes to in one period, by its place in the books.
///
/// Nought stands for what falls outside the period and for what cannot be worked out alike: no figure counts either.
struct OutcomeWorths: Sendable {
  /// What an outcome of one pound in its first year adds to what falls within the period.
  let accrualFactors: [Double]
  /// What it adds to the worth over their whole life of outcomes dated in the period.
  let wholeLifeFactors: [Double]
  /// The central worth in pence that falls within the period.
  let accrued: [Int64]
  /// The central present value in pence of outcomes dated in the period.
  let presentValues: [Int64]

  /// Works out all outcomes of a valuation, dated on those days.
  init(of valuation: Valuation, dated days: [Day], in period: Period) {
    let outcomes = valuation.outcomes
    accrualFactors = outcomes.map { valuation.accrualFactor($0, in: period) ?? 0 }
    wholeLifeFactors = zip(outcomes, days).map { value, day in
      period.contains(day) ? valuation.presentValueFactor(value, in: period) ?? 0 : 0
    }
    accrued = Self.pence(of: outcomes, accrualFactors)
    presentValues = Self.pence(of: outcomes, wholeLifeFactors)
  }

  private static func pence(of outcomes: [OutcomeValue], _ factors: [Double]) -> [Int64] {
    zip(outcomes, factors).map { value, factor in
      guard let impact = value.impact, factor != 0 else { return 0 }
      return Money(roundingPounds: impact.central * factor)?.pence ?? 0
    }
  }
}

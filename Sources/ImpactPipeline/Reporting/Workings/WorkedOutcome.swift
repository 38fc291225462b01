/// One outcome's worth to a scope in a period, as products that a pocket calculator repeats to the penny.
struct WorkedOutcome {
  let outcome: Outcome
  /// How the whole is divided: "1 of 8", "3 of 20", "whole".
  let share: String
  /// Every factor at its central value.
  let central: Product
  /// The least that the factors' ranges allow.
  let low: Product
  /// The most that they allow.
  let high: Product
  /// The names of its factors.
  let factors: Set<String>

  /// A product, what it comes to, and the scope's part of that.
  struct Product: Hashable {
    /// "310 days × £550 (Digital contractor, one day) × 0.75 left after deadweight".
    let words: String
    let whole: Money
    let part: Money
  }

  /// `nil` where the outcome has no value in the period or the scope holds no part of it.
  init?(_ index: Int, at scope: Int, in period: Period, of briefing: Briefing) {
    let valuation = briefing.evidence.valuation
    let value = valuation.outcomes[index]
    guard let impact = value.impact, let factor = valuation.accrualFactor(value, in: period), factor != 0,
      let share = Self.share(of: value, at: scope)
    else { return nil }
    let outcome = briefing.books.outcomes[index]
    let tail = Self.timing(of: value, in: period) + Self.prices(of: value, in: period, valuation.parameters)
    func product(_ values: [Double], named: Bool) -> Product? {
      guard let whole = Money(roundingPounds: values.reduce(1, *) * factor),
        let part = value.part(of: whole.pence, at: scope)
      else { return nil }
      let shown = zip(impact.factors, values).filter { !Self.isBarePound($0.0, of: outcome) }
      let words = shown.map { Self.words($0, $1, of: outcome, named: named) } + tail
      return Product(
        words: words.joined(separator: " × "), whole: whole, part: Money(pence: part))
    }
    let ends = Self.ends(of: impact.factors.map(\.value))
    guard let central = product(impact.factors.map(\.value.central), named: true),
      let low = product(ends.low, named: false), let high = product(ends.high, named: false)
    else { return nil }
    self.outcome = outcome
    self.share = share
    self.central = central
    self.low = low
    self.high = high
    factors = Set(impact.factors.map(\.id))
  }

  /// The values that make the product least and most: all lows and all highs, unless some factor is below nought.
  static func ends(of factors: [Estimate]) -> (low: [Double], high: [Double]) {
    var low: (product: Double, values: [Double]) = (1, [])
    var high = low
    for factor in factors {
      let corners = [low, high].flatMap { end in
        [factor.low, factor.high].map { (end.product * $0, end.values + [$0]) }
      }
      low = corners.min { $0.0 < $1.0 } ?? low
      high = corners.max { $0.0 < $1.0 } ?? high
    }
    return (low.values, high.values)
  }

  /// How much of its years falls within the period: days over the days of each year, later ones less their drop-off.
  private static func timing(of value: OutcomeValue, in period: Period) -> [String] {
    let parts = value.yearParts(within: period).map { worth, days, year in
      let time = days == year ? [] : ["\(days) ÷ \(year)"]
      let parts = (worth == 1 ? [] : [CalculatorNumber.words(worth)]) + time
      return parts.isEmpty ? "1" : parts.joined(separator: " × ")
    }
    if parts == ["1"] { return [] }
    return [(parts.count > 1 ? "(\(parts.joined(separator: " + ")))" : parts.joined()) + " of its years"]
  }

  /// The price index of the period's financial year over that of the outcome's prices.
  private static func prices(
    of value: OutcomeValue, in period: Period, _ parameters: AppraisalParameters
  ) -> [String] {
    guard let base = Period.financialYear(containing: period.last)?.first.year, base != value.priceYear,
      let to = try? parameters.deflators.index(financialYearStarting: base).value,
      let from = try? parameters.deflators.index(financialYearStarting: value.priceYear).value, to != from
    else { return [] }
    return ["\(CalculatorNumber.words(to)) ÷ \(CalculatorNumber.words(from)) for prices"]
  }

  private static func share(of value: OutcomeValue, at scope: Int) -> String? {
    if value.whole.contains(scope) { return "whole" }
    for division in [value.authorities, value.challengeAreas] {
      guard let place = division.scopes.firstIndex(of: scope), division.weights[place] > 0 else { continue }
      let weights = division.weights.filter { $0 > 0 }
      if weights.count == 1 { return "whole" }
      let unit = weights.reduce(0, greatestCommonDivisor)
      let all = weights.reduce(0, +) / unit
      return "\(QuantityStyle.count(division.weights[place] / unit)) of \(QuantityStyle.count(all))"
    }
    return nil
  }

  private static func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
    b == 0 ? a : greatestCommonDivisor(b, a % b)
  }

  // MARK: Factors in words

  private static func isInPounds(_ outcome: Outcome) -> Bool {
    outcome.unit == "£" || outcome.unit == "pounds"
  }

  /// A unit value of £1 for a quantity that is itself in pounds says nothing.
  private static func isBarePound(_ factor: Impact.Factor, of outcome: Outcome) -> Bool {
    factor.role == .unitValue && isInPounds(outcome) && factor.value == Estimate(exactly: 1)
  }

  private static func words(
    _ factor: Impact.Factor, _ value: Double, of outcome: Outcome, named: Bool
  ) -> String {
    let isMoney = factor.role == .unitValue || (factor.role == .quantity && isInPounds(outcome))
    let number = isMoney ? CalculatorNumber.money(pounds: value) : CalculatorNumber.words(value)
    guard named else { return number }
    switch factor.role {
    case .quantity: return isMoney ? number : outcome.unit.map { "\(number) \($0)" } ?? number
    case .unitValue: return factor.id.hasPrefix("assumption:") ? "\(number) (\(factor.title))" : number
    case .correction: return "\(number) for confidence"
    case .remainder, .bias:
      let name = factor.id.split(separator: "/").last.map(String.init) ?? factor.title
      return "\(number) left after \(name == "attribution" ? "others’ part" : name)"
    }
  }
}

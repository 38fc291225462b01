/// How one outcome's worth in a period is worked out for whatever scope: the products, and how each is divided; an
/// object, since every scope that holds a part of it looks it up.
final class OutcomeWorking: Sendable {
  let central: Whole
  let low: Whole
  let high: Whole
  /// The names of its factors.
  let factors: Set<String>

  /// A product and what it comes to, divided once for all scopes.
  struct Whole: Sendable {
    let words: String
    let amount: Money
    private let parts: [ScopedAmount]

    init(words: String, amount: Money, of value: OutcomeValue) {
      self.words = words
      self.amount = amount
      parts = value.parts(of: amount.pence)
    }

    /// What of it a scope holds; `nil` when it holds none.
    func part(at scope: Int) -> Money? {
      parts.first { $0.scope == scope }.map { Money(pence: $0.amount) }
    }
  }

  /// `nil` where the outcome has no value in the period.
  init?(of place: Int, in period: Period, _ briefing: Briefing) {
    let valuation = briefing.evidence.valuation
    let value = valuation.outcomes[place]
    guard let impact = value.impact, let factor = valuation.accrualFactor(value, in: period), factor != 0
    else { return nil }
    let outcome = briefing.books.outcomes[place]
    let tail = Self.timing(of: value, in: period) + Self.prices(of: value, in: period, valuation.parameters)
    func product(_ values: [Double], named: Bool) -> Whole? {
      guard let whole = Money(roundingPounds: values.reduce(1, *) * factor) else { return nil }
      let shown = zip(impact.factors, values).filter { !Self.isBarePound($0.0, of: outcome) }
      let words = shown.map { Self.words($0, $1, of: outcome, named: named) } + tail
      return Whole(words: words.joined(separator: " × "), amount: whole, of: value)
    }
    let ends = Self.ends(of: impact.factors.map(\.value))
    guard let central = product(impact.factors.map(\.value.central), named: true),
      let low = product(ends.low, named: false), let high = product(ends.high, named: false)
    else { return nil }
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

/// The workings of many outcomes, made once for all the scopes that hold parts of them.
struct OutcomeWorkings: Sendable {
  private var made: [String: [OutcomeWorking?]] = [:]

  /// None: each is made where it is asked for.
  init() {}

  /// Those of every outcome in each of the periods.
  init(in periods: [Period], of briefing: Briefing) {
    let count = briefing.books.outcomes.count
    let pieces = (count + Self.piece - 1) / Self.piece
    for period in periods {
      made[period.id] = concurrently(pieces) { piece in
        (piece * Self.piece..<min(count, (piece + 1) * Self.piece)).map {
          OutcomeWorking(of: $0, in: period, briefing)
        }
      }.flatMap { $0 }
    }
  }

  /// The working of an outcome by its place in the books; `nil` where there is none or it was not made.
  subscript(place: Int, period: Period) -> OutcomeWorking? { made[period.id]?[place] }

  /// How many outcomes take about a millisecond.
  private static let piece = 64
}

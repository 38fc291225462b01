/// What the outcomes in the books are worth, each by the published method, and how its worth is divided.
struct Valuation: Sendable {
  /// One for each outcome in the books, in their order.
  let outcomes: [OutcomeValue]
  /// How values are brought to one price base and discounted.
  let parameters: AppraisalParameters
  /// The day that each outcome is dated.
  private let days: [Day]
  /// What every outcome comes to in each period of the run, since dozens of measures ask for it.
  private var worths: [String: OutcomeWorths] = [:]

  init(books: Books, scopes: ScopeTable, parameters: AppraisalParameters, periods: [Period]) {
    let count = books.outcomes.count
    let piece = 16
    outcomes = concurrently((count + piece - 1) / piece) { number in
      (number * piece..<min(count, (number + 1) * piece)).map {
        OutcomeValue(outcome: $0, books: books, scopes: scopes)
      }
    }.flatMap(\.self)
    days = books.outcomes.map(\.date)
    self.parameters = parameters
    let each = concurrently(periods.count) { [self] in OutcomeWorths(of: self, dated: days, in: periods[$0]) }
    worths = Dictionary(zip(periods.map(\.id), each), uniquingKeysWith: { first, _ in first })
  }

  /// What every outcome comes to in a period.
  func worths(in period: Period) -> OutcomeWorths {
    worths[period.id] ?? OutcomeWorths(of: self, dated: days, in: period)
  }

  /// The central worth of an outcome that falls within a period, in the period's prices.
  func accrued(_ value: OutcomeValue, in period: Period) -> Money? {
    guard let impact = value.impact, let factor = accrualFactor(value, in: period) else { return nil }
    return Money(roundingPounds: impact.central * factor)
  }

  /// The central worth of an outcome over its whole life, discounted to the period's financial year, in its prices.
  func presentValue(_ value: OutcomeValue, in period: Period) -> Money? {
    guard let impact = value.impact, let factor = presentValueFactor(value, in: period) else { return nil }
    return Money(roundingPounds: impact.central * factor)
  }

  /// What falls within a period of an outcome that is worth one pound in its first year, in the period's prices;
  /// `nil` when the deflators do not reach both years.
  func accrualFactor(_ value: OutcomeValue, in period: Period) -> Double? {
    let years = value.yearsWithin(period)
    if years == 0 { return 0 }
    return priceFactor(value, period).map { years * $0 }
  }

  /// What an outcome that is worth one pound in its first year is worth over its life: its years, with drop-off,
  /// discounted to the period's financial year and in its prices; `nil` when the deflators do not reach both years.
  ///
  /// A year of benefit counts whole in the financial year that it begins in. Years that began before the period's
  /// financial year are over when the appraisal starts and are left out; the drop-off of later ones goes on from
  /// them. See docs/decisions/benefits-in-a-period.md.
  func presentValueFactor(_ value: OutcomeValue, in period: Period) -> Double? {
    flow(of: value, in: period)?.presentValue(parameters.discounting)
  }

  /// The same by year of the appraisal, not yet discounted.
  func flow(of value: OutcomeValue, in period: Period) -> YearlyFlow? {
    guard let price = priceFactor(value, period) else { return nil }
    let lag = startingYear(of: value, in: period)
    let over = yearsOver(of: value, in: period)
    var firstYear = 1.0
    for _ in 0..<over { firstYear *= 1 - value.dropOff }
    let stream = try? BenefitStream(
      annualImpact: firstYear, startingYear: max(0, lag), years: max(0, value.years) - over,
      dropOff: value.dropOff)
    return stream?.flow.scaled(by: price)
  }

  /// How many of an outcome's years began before the period's financial year, and so are in no present value of it.
  func yearsOver(of value: OutcomeValue, in period: Period) -> Int {
    min(max(0, value.years), max(0, -startingYear(of: value, in: period)))
  }

  /// The year of appraisal in which an outcome starts: 0 for the period's financial year, less for one before it.
  private func startingYear(of value: OutcomeValue, in period: Period) -> Int {
    value.startsOn.financialYear - period.last.financialYear
  }

  private func priceFactor(_ value: OutcomeValue, _ period: Period) -> Double? {
    parameters.priceFactor(from: value.priceYear, to: period.last.financialYear)
  }
}

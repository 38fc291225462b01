/// How an outcome came to its worth, written so that a reader can follow it with a pocket calculator.
struct Working {
  let briefing: Briefing
  let outcome: Outcome
  let value: OutcomeValue

  /// The working of an outcome by its place in the books.
  init(of place: Int, in briefing: Briefing) {
    self.briefing = briefing
    outcome = briefing.books.outcomes[place]
    value = briefing.evidence.valuation.outcomes[place]
  }

  /// "1,000 hours × £36 × 0.8 after deadweight = £28,800 a year; × 183 ÷ 366 of its years in 2022-23 = £14,400".
  /// `nil` when the row gives no value.
  var words: String? {
    guard let impact = value.impact,
      let worth = briefing.evidence.valuation.accrued(value, in: briefing.period)
    else { return nil }
    let factors = impact.factors.filter { !isBareMoney($0) }
    var text = factors.count > 1 ? factors.map(factor).joined(separator: " × ") + " = " : ""
    text += "\(QuantityStyle.money(pounds: impact.central)) a year"
    let years = value.yearsWithin(briefing.period)
    if years != 1 { text += "; × \(timing) of its years in \(briefing.period.title)" }
    if let prices, prices != 1 { text += "; × \(number(prices)) for \(briefing.period.title) prices" }
    return text + (years == 1 && (prices ?? 1) == 1 ? "" : " = \(QuantityStyle.money(worth))")
  }

  /// How much of its years falls within the period: days over the days of each year, later ones less their drop-off.
  private var timing: String {
    let parts = value.yearParts(within: briefing.period).map { worth, days, year in
      let time = days == year ? nil : "\(days) ÷ \(year)"
      let factor = worth == 1 ? nil : number(worth)
      return [factor, time].compactMap { $0 }.joined(separator: " × ")
    }.map { $0.isEmpty ? "1" : $0 }
    return parts.count > 1 ? "(\(parts.joined(separator: " + ")))" : parts.first ?? "0"
  }

  /// True when there is something to work out: not for an amount that is taken as its source gives it.
  var isSum: Bool {
    guard let impact = value.impact else { return false }
    return impact.factors.filter { !isBareMoney($0) }.count > 1
      || value.yearsWithin(briefing.period) != 1 || (prices ?? 1) != 1
  }

  /// A scope's share of it: "1 of 8", or per cent where shares differ.
  func share(of scope: Scope) -> String? {
    guard let number = briefing.evidence.scopes.number(of: scope) else { return nil }
    let division = scope.kind == .challengeArea ? value.challengeAreas : value.authorities
    let shares = division.shares
    guard let own = shares.first(where: { $0.scope == number }) else { return nil }
    if shares.count == 1 { return "whole" }
    if shares.allSatisfy({ $0.share == own.share }) { return "1 of \(QuantityStyle.count(shares.count))" }
    return Ratio(Int64((own.share * 1_000_000).rounded()), over: 1_000_000)
      .map { QuantityStyle.share($0, places: 1) }
  }

  private var prices: Double? {
    let years = value.yearsWithin(briefing.period)
    guard years != 0, let factor = briefing.evidence.valuation.accrualFactor(value, in: briefing.period)
    else {
      return nil
    }
    let ratio = factor / years
    // Noise of binary fractions is no change of prices.
    return abs(ratio - 1) < 1e-9 ? 1 : ratio
  }

  /// A unit value of £1 for a quantity that is itself in pounds says nothing.
  private func isBareMoney(_ factor: Impact.Factor) -> Bool {
    factor.role == .unitValue && isInPounds && factor.value == Estimate(exactly: 1)
  }

  private var isInPounds: Bool { outcome.unit == "£" || outcome.unit == "pounds" }

  private func factor(_ factor: Impact.Factor) -> String {
    let central = factor.value.central
    guard let name = factor.id.split(separator: "/").last else { return number(central) }
    switch name {
    case "quantity" where isInPounds: return QuantityStyle.money(pounds: central)
    case "quantity": return outcome.unit.map { "\(number(central)) \($0)" } ?? number(central)
    case "unit-value": return QuantityStyle.money(pounds: central)
    case "deadweight": return "\(number(central)) after deadweight"
    case "attribution": return "\(number(central)) after others’ part"
    case "displacement": return "\(number(central)) after displacement"
    default:
      return name.hasPrefix("assumption:confidence")
        ? "\(number(central)) for confidence" : "\(QuantityStyle.money(pounds: central)) (\(factor.title))"
    }
  }

  private func number(_ value: Double) -> String {
    guard let text = Decimals.fixed(value, places: value.magnitude < 10 ? 4 : 2) else {
      return QuantityStyle.notANumber
    }
    return Decimals.trimmed(text)
  }
}

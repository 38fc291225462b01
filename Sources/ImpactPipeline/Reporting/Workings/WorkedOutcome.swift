/// One outcome's worth to a scope in a period, as products that a pocket calculator repeats to the penny;
/// an object, since tables and sums look it up time and again.
final class WorkedOutcome: Sendable {
  private let value: OutcomeValue
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
  struct Product: Hashable, Sendable {
    /// "310 days × £550 (Digital contractor, one day) × 0.75 left after deadweight".
    let words: String
    let whole: Money
    let part: Money
  }

  var outcome: Outcome { value.outcome }

  /// `nil` where the outcome has no value in the period or the scope holds no part of it.
  init?(_ place: Int, at scope: Int, in period: Period, of briefing: Briefing) {
    let value = briefing.evidence.valuation.outcomes[place]
    guard let share = Self.share(of: value, at: scope),
      let working = briefing.workings[place, period] ?? OutcomeWorking(of: place, in: period, briefing)
    else { return nil }
    func product(_ whole: OutcomeWorking.Whole) -> Product? {
      whole.part(at: scope).map { Product(words: whole.words, whole: whole.amount, part: $0) }
    }
    guard let central = product(working.central), let low = product(working.low),
      let high = product(working.high)
    else { return nil }
    self.value = value
    self.share = share
    self.central = central
    self.low = low
    self.high = high
    factors = working.factors
  }

  private static func share(of value: OutcomeValue, at scope: Int) -> String? {
    if value.whole.contains(scope) { return "whole" }
    for division in [value.authorities, value.challengeAreas] {
      guard let place = division.scopes.firstIndex(of: scope), division.weights[place] > 0 else { continue }
      if division.shares.count == 1 { return "whole" }
      let ratio = division.ratio(at: place)
      return "\(QuantityStyle.count(ratio.part)) of \(QuantityStyle.count(ratio.whole))"
    }
    return nil
  }
}

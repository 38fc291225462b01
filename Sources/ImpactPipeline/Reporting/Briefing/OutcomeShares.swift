/// What every scope holds of the outcomes whose benefit falls within a period, worked out once for all reports.
struct OutcomeShares: Sendable {
  /// An outcome by its place in the books, what all of it is worth in the period, and a scope's part of that.
  struct Share: Sendable {
    let outcome: Int
    let whole: Money
    let part: Money
  }

  private let held: [[Share]]

  /// Each outcome is divided once, over all of its scopes. Time grows as shares × log of the shares of a scope.
  init(in period: Period, of evidence: Evidence) {
    let outcomes = evidence.books.outcomes
    var held = [[Share]](repeating: [], count: evidence.scopes.scopes.count)
    for (index, value) in evidence.valuation.outcomes.enumerated() where outcomes[index].kind != .unquantified
    {
      guard let whole = evidence.valuation.accrued(value, in: period), whole != .zero else { continue }
      // A scope that is named twice holds what it is first named with.
      func add(_ pence: Int64, to scope: Int) {
        if held[scope].last?.outcome == index { return }
        held[scope].append(Share(outcome: index, whole: whole, part: Money(pence: pence)))
      }
      for scope in value.whole { add(whole.pence, to: scope) }
      for division in [value.authorities, value.challengeAreas] {
        for part in division.parts(of: whole.pence) { add(part.amount, to: part.scope) }
      }
    }
    let certainties = outcomes.map(\.certainty)
    for scope in held.indices {
      held[scope].sort { one, other in
        let (first, second) = (certainties[one.outcome], certainties[other.outcome])
        if first != second { return first < second }
        if one.part != other.part { return one.part > other.part }
        return outcomes[one.outcome].id.text < outcomes[other.outcome].id.text
      }
    }
    self.held = held
  }

  /// What the scope of a number holds: evidenced outcomes first, then by status, the largest first.
  subscript(scope: Int) -> [Share] { held[scope] }
}

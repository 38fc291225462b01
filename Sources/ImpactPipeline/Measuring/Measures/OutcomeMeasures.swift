/// Measures of outcomes: how many, and how they stand against their targets.
extension Measure {
  /// Outcomes dated in the period.
  static let outcomes = outcomeCount("outcomes", "Outcomes", "outcomes dated in the period") { _ in true }

  /// Outcomes of one status.
  static func outcomes(_ status: OutcomeStatus) -> Measure { byStatus[status.ordinal] }

  // Made once, since formulas ask for them with every figure.
  private static let byStatus: [Measure] = OutcomeStatus.allCases.map { status in
    outcomeCount(
      "outcomes-\(status.rawValue)", "Outcomes \(status.rawValue)",
      "outcomes dated in the period with status \(status.rawValue)"
    ) { $0.status == status }
  }

  /// Outcomes without a value in pounds.
  static let outcomesUnquantified = outcomeCount(
    "outcomes-unquantified", "Outcomes said in words",
    "outcomes dated in the period that carry no value in pounds"
  ) { $0.kind == .unquantified }

  /// Realised outcomes that had a target.
  static let outcomesTargeted = outcomeCount(
    "outcomes-targeted", "Outcomes with a target",
    "realised outcomes dated in the period that have both a target and a quantity"
  ) { $0.isTargeted }

  /// Realised outcomes that reached their target.
  static let targetsMet = outcomeCount(
    "targets-met", "Targets met",
    "realised outcomes dated in the period whose central quantity is at least their target"
  ) { outcome in
    guard outcome.isTargeted, let target = outcome.target, let quantity = outcome.quantity else {
      return false
    }
    return quantity.central >= target
  }

  private static func outcomeCount(
    _ id: String, _ title: String, _ selection: String, holds: @escaping @Sendable (Outcome) -> Bool
  ) -> Measure {
    Measure(
      id: id, title: title, unit: .outcomes, aggregation: .sum, selection: selection, subject: .outcomes
    ) { evidence, period, take in
      let outcomes = evidence.books.outcomes
      for index in outcomes.indices where period.contains(outcomes[index].date) && holds(outcomes[index]) {
        take(Contribution(.outcome(index), at: evidence.valuation.outcomes[index].countedScopes))
      }
    }
  }
}

extension Outcome {
  /// True for what has come about and had both a target and a quantity to hold against it.
  var isTargeted: Bool { status == .realised && target != nil && quantity != nil }
}

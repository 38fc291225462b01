/// What the first year of an outcome is worth, in pounds, as a product of its factors.
///
/// Impact = quantity × unit value × (1 − deadweight) × (1 − attribution to others) × (1 − displacement) × the
/// correction for the confidence grade, where the register of assumptions has one (`confidence-1` to
/// `confidence-6`). Source: HM Treasury, The Green Book, on additionality and optimism bias.
struct Impact: Sendable {
  /// The factors in the order of the formula; their product at central values is ``central``.
  let factors: [Factor]

  /// One factor, known by a name that outcomes sharing an assumption share.
  struct Factor: Hashable, Sendable {
    /// `O-12/quantity`, `assumption:officer-hour`.
    let id: String
    /// In words, for explanations and tornadoes.
    let title: String
    let value: Estimate
    let role: Role

    /// What part of the formula it is.
    enum Role: Hashable, Sendable {
      /// How much changed.
      case quantity
      /// What one of it is worth.
      case unitValue
      /// What a deduction leaves, 0 to 1.
      case remainder
      /// The correction for a confidence grade.
      case correction
      /// What a planned cost is raised by, as a share of it.
      case bias
    }
  }

  /// `nil` when the row gives no quantity or no unit value, or names an assumption that is not in the register.
  init?(of outcome: Outcome, books: Books) {
    guard let quantity = outcome.quantity, let price = Self.unitValue(of: outcome, books: books) else {
      return nil
    }
    var factors = [
      Factor(
        id: "\(outcome.id)/quantity", title: "\(outcome.title): \(outcome.unit ?? "quantity")",
        value: quantity, role: .quantity),
      price,
    ]
    let deductions = [
      ("deadweight", outcome.deadweight), ("attribution", outcome.attributionToOthers),
      ("displacement", outcome.displacement),
    ]
    for (name, share) in deductions where share != .zero {
      guard let left = Estimate(low: 1 - share.high, central: 1 - share.central, high: 1 - share.low) else {
        continue
      }
      factors.append(
        Factor(
          id: "\(outcome.id)/\(name)", title: "\(outcome.title): share left after \(name)", value: left,
          role: .remainder))
    }
    if let grade = outcome.confidence, let correction = books.assumption(Identifier("confidence-\(grade)")) {
      factors.append(
        Factor(
          id: "assumption:\(correction.id)", title: correction.title, value: correction.value,
          role: .correction))
    }
    self.factors = factors
  }

  /// Every factor at its central value.
  var central: Double { factors.reduce(1) { $0 * $1.value.central } }

  private static func unitValue(of outcome: Outcome, books: Books) -> Factor? {
    switch outcome.unitValue {
    case .pounds(let value):
      Factor(
        id: "\(outcome.id)/unit-value", title: "\(outcome.title): value of one \(outcome.unit ?? "unit")",
        value: value, role: .unitValue)
    case .assumption(let id):
      books.assumption(id).map {
        Factor(id: "assumption:\(id)", title: $0.title, value: $0.value, role: .unitValue)
      }
    case nil: nil
    }
  }
}

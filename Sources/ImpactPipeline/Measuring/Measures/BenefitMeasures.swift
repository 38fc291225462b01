/// Measures of what outcomes are worth.
extension Measure {
  /// Realised benefit on evidence of basis 1 to 3: what a headline may hold.
  static let evidencedBenefit = benefit("evidenced-benefit", "Evidenced benefit", .evidenced)
  /// Realised benefit on any basis.
  static let realisedBenefit = benefit("realised-benefit", "Realised benefit", .realised)
  /// Realised and forecast benefit on any basis.
  static let expectedBenefit = benefit("expected-benefit", "Realised and forecast benefit", .expected)
  /// Everything with a value, what could come about included.
  static let possibleBenefit = benefit("possible-benefit", "Benefit of every status", .everything)

  /// The evidenced part of one kind.
  static func evidencedBenefit(_ kind: BenefitKind) -> Measure { evidencedKinds[kind.ordinal] }

  /// One kind at one status, on any basis.
  static func benefit(_ kind: BenefitKind, _ status: OutcomeStatus) -> Measure {
    cells[kind.ordinal][status.ordinal]
  }

  // Made once, since formulas ask for them with every figure.
  private static let evidencedKinds: [Measure] = BenefitKind.allCases.map { kind in
    benefit(
      "evidenced-benefit-\(kind.rawValue)", "Evidenced benefit: \(kind.title.lowercased())", .evidenced(kind))
  }
  private static let cells: [[Measure]] = BenefitKind.allCases.map { kind in
    OutcomeStatus.allCases.map { status in
      benefit(
        "benefit-\(kind.rawValue)-\(status.rawValue)", "\(kind.title), \(status.rawValue)",
        .cell(kind, status))
    }
  }

  /// Evidenced benefit over its whole life.
  static let evidencedPresentValue = presentValue(
    "evidenced-present-value", "Present value of evidenced benefits", .evidenced)
  /// Realised and forecast benefit over its whole life.
  static let expectedPresentValue = presentValue(
    "expected-present-value", "Present value of realised and forecast benefits", .expected)
  /// What a public budget feels, over its whole life.
  static let fiscalPresentValue = presentValue(
    "fiscal-present-value", "Present value of evidenced cashable and avoided-cost benefits", .fiscal)

  /// The value of a selection of benefits that falls within the period, by the day.
  private static func benefit(_ id: String, _ title: String, _ selection: BenefitSelection) -> Measure {
    Measure(
      id: id, title: title, unit: .pounds, aggregation: .sum,
      selection:
        "\(selection.words), whatever the day they are dated, by the part of their value that falls within the period, in the period's prices, divided over authorities and over challenge areas to the penny",
      subject: .outcomes
    ) { evidence, period, take in
      Self.present(evidence.valuation.worths(in: period).accrued, of: selection, evidence, take)
    }
  }

  /// The present value, over their whole life, of a selection of benefits dated in the period.
  private static func presentValue(_ id: String, _ title: String, _ selection: BenefitSelection) -> Measure {
    Measure(
      id: id, title: title, unit: .pounds, aggregation: .sum,
      selection:
        "\(selection.words), dated in the period, by their value over their whole life, discounted to the period's financial year and in its prices",
      subject: .outcomes
    ) { evidence, period, take in
      Self.present(evidence.valuation.worths(in: period).presentValues, of: selection, evidence, take)
    }
  }

  /// Presents those outcomes of a selection that are worth something, by what each is worth in pence.
  private static func present(
    _ worths: [Int64], of selection: BenefitSelection, _ evidence: Evidence, _ take: (Contribution) -> Void
  ) {
    for (index, pence) in worths.enumerated()
    where pence != 0 && selection.holds(evidence.books.outcomes[index]) {
      take(Contribution(.outcome(index), parts: evidence.valuation.outcomes[index].parts(of: pence)))
    }
  }
}

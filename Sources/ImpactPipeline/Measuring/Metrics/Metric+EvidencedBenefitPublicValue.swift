extension Metric {
  /// Evidenced benefit: public value.
  public static let evidencedBenefitPublicValue = Metric(
    id: "evidenced-benefit-public-value", title: "Evidenced benefit: public value", unit: .pounds,
    class: .effectiveness, direction: .higherIsBetter,
    formula: "Σ value of realised public-value outcomes on basis 1 to 3 that falls within the period",
    method:
      "One kind of benefit kept apart: value to residents.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.evidencedBenefit(.publicValue)])
  }
}

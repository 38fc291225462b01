extension Metric {
  /// Evidenced benefit: avoided.
  public static let evidencedBenefitAvoided = Metric(
    id: "evidenced-benefit-avoided", title: "Evidenced benefit: avoided", unit: .pounds,
    class: .effectiveness, direction: .higherIsBetter,
    formula: "Σ value of realised avoided outcomes on basis 1 to 3 that falls within the period",
    method:
      "One kind of benefit kept apart: a cost that would otherwise have come.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.evidencedBenefit(.avoided)])
  }
}

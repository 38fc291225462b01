extension Metric {
  /// Evidenced benefit: cashable.
  public static let evidencedBenefitCashable = Metric(
    id: "evidenced-benefit-cashable", title: "Evidenced benefit: cashable", unit: .pounds,
    class: .effectiveness, direction: .higherIsBetter,
    formula: "Σ value of realised cashable outcomes on basis 1 to 3 that falls within the period",
    method:
      "One kind of benefit kept apart: a budget can fall by it.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.evidencedBenefit(.cashable)])
  }
}

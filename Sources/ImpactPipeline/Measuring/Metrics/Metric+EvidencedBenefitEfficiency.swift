extension Metric {
  /// Evidenced benefit: efficiency.
  public static let evidencedBenefitEfficiency = Metric(
    id: "evidenced-benefit-efficiency", title: "Evidenced benefit: efficiency", unit: .pounds,
    class: .effectiveness, direction: .higherIsBetter,
    formula: "Σ value of realised efficiency outcomes on basis 1 to 3 that falls within the period",
    method:
      "One kind of benefit kept apart: staff time, by which no budget falls.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.evidencedBenefit(.efficiency)])
  }
}

extension Metric {
  /// Efficiency benefit, realised.
  public static let benefitEfficiencyRealised = Metric(
    id: "benefit-efficiency-realised", title: "Efficiency benefit, realised", unit: .pounds,
    class: .effectiveness,
    formula: "Σ value of realised efficiency outcomes that falls within the period",
    method:
      "One kind at one status, on any basis: staff time, by which no budget falls.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.benefit(.efficiency, .realised)])
  }
}

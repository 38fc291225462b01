extension Metric {
  /// Efficiency benefit, potential.
  public static let benefitEfficiencyPotential = Metric(
    id: "benefit-efficiency-potential", title: "Efficiency benefit, potential", unit: .pounds,
    class: .effectiveness,
    formula: "Σ value of potential efficiency outcomes that falls within the period",
    method:
      "One kind at one status, on any basis: staff time, by which no budget falls.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.benefit(.efficiency, .potential)])
  }
}

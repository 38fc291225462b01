extension Metric {
  /// Cashable benefit, potential.
  public static let benefitCashablePotential = Metric(
    id: "benefit-cashable-potential", title: "Cashable benefit, potential", unit: .pounds,
    class: .effectiveness,
    formula: "Σ value of potential cashable outcomes that falls within the period",
    method:
      "One kind at one status, on any basis: a budget can fall by it.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.benefit(.cashable, .potential)])
  }
}

extension Metric {
  /// Public value benefit, potential.
  public static let benefitPublicValuePotential = Metric(
    id: "benefit-public-value-potential", title: "Public value benefit, potential", unit: .pounds,
    class: .effectiveness,
    formula: "Σ value of potential public-value outcomes that falls within the period",
    method:
      "One kind at one status, on any basis: value to residents.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.benefit(.publicValue, .potential)])
  }
}

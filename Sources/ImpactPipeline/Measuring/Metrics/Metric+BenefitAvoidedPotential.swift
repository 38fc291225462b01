extension Metric {
  /// Avoided benefit, potential.
  public static let benefitAvoidedPotential = Metric(
    id: "benefit-avoided-potential", title: "Avoided benefit, potential", unit: .pounds,
    class: .effectiveness,
    formula: "Σ value of potential avoided outcomes that falls within the period",
    method:
      "One kind at one status, on any basis: a cost that would otherwise have come.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.benefit(.avoided, .potential)])
  }
}

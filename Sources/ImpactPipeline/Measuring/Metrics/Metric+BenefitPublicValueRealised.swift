extension Metric {
  /// Public value benefit, realised.
  public static let benefitPublicValueRealised = Metric(
    id: "benefit-public-value-realised", title: "Public value benefit, realised", unit: .pounds,
    class: .effectiveness,
    formula: "Σ value of realised public-value outcomes that falls within the period",
    method:
      "One kind at one status, on any basis: value to residents.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.benefit(.publicValue, .realised)])
  }
}

extension Metric {
  /// Avoided benefit, realised.
  public static let benefitAvoidedRealised = Metric(
    id: "benefit-avoided-realised", title: "Avoided benefit, realised", unit: .pounds, class: .effectiveness,
    formula: "Σ value of realised avoided outcomes that falls within the period",
    method:
      "One kind at one status, on any basis: a cost that would otherwise have come.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.benefit(.avoided, .realised)])
  }
}

extension Metric {
  /// Cashable benefit, realised.
  public static let benefitCashableRealised = Metric(
    id: "benefit-cashable-realised", title: "Cashable benefit, realised", unit: .pounds,
    class: .effectiveness,
    formula: "Σ value of realised cashable outcomes that falls within the period",
    method:
      "One kind at one status, on any basis: a budget can fall by it.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.benefit(.cashable, .realised)])
  }
}

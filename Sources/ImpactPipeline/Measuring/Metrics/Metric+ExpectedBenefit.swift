extension Metric {
  /// Realised and forecast benefit.
  public static let expectedBenefit = Metric(
    id: "expected-benefit", title: "Realised and forecast benefit", unit: .pounds, class: .effectiveness,
    formula: "Σ value of the outcomes held that falls within the period",
    method:
      "Adds what is expected on a stated plan; it has not happened. The range is P10 to P90 of the simulation.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    try MetricValue(books[.expectedBenefit], drawn: books.range(of: .expected, .accrued))
  }
}

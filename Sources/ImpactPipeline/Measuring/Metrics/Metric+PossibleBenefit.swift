extension Metric {
  /// Benefit of every status.
  public static let possibleBenefit = Metric(
    id: "possible-benefit", title: "Benefit of every status", unit: .pounds, class: .effectiveness,
    formula: "Σ value of the outcomes held that falls within the period",
    method:
      "Adds what could come about; a wide figure for context, never a headline. The range is P10 to P90 of the simulation.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    try MetricValue(books[.possibleBenefit], drawn: books.range(of: .everything, .accrued))
  }
}

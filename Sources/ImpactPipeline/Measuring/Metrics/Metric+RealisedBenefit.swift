extension Metric {
  /// Realised benefit, any basis.
  public static let realisedBenefit = Metric(
    id: "realised-benefit", title: "Realised benefit, any basis", unit: .pounds, class: .effectiveness,
    formula: "Σ value of the outcomes held that falls within the period",
    method:
      "Adds to the evidenced benefit what rests on a price for something similar or on judgement. The range is P10 to P90 of the simulation.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    try MetricValue(books[.realisedBenefit], drawn: books.range(of: .realised, .accrued))
  }
}

extension Metric {
  /// Evidenced benefit.
  public static let evidencedBenefit = Metric(
    id: "evidenced-benefit", title: "Evidenced benefit", unit: .pounds, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "Σ value of realised outcomes on basis 1 to 3 that falls within the period",
    method:
      "Realised benefits of every quantified kind, valued by a market price, by central provision or by time saved; the part that falls within the period, by the day, in the prices of its financial year. The range is P10 to P90 of the simulation.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    try MetricValue(books[.evidencedBenefit], drawn: books.range(of: .evidenced, .accrued))
  }
}

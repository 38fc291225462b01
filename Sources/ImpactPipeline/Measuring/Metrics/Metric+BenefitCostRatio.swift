extension Metric {
  /// Benefit–cost ratio.
  public static let benefitCostRatio = Metric(
    id: "benefit-cost-ratio", title: "Benefit–cost ratio", unit: .ratio, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "present value of realised benefits on basis 1 to 3 ÷ cost as appraised",
    method:
      "Holds realised benefits on basis 1 to 3, over their whole life, over the cost as appraised of the period in which they are dated. Read it with its range and with what it leaves out. The range is P10 to P90 of the simulation.",
    source: .greenBook,
    scopes: [.all, .authority, .challengeArea, .project]
  ) { books throws(Shortfall) in
    try MetricValue(
      ratioOf: books[.evidencedPresentValue], to: books[.appraisedCost],
      drawn: books.range(of: .evidenced, .wholeLife),
      whenNone: "no cost is recorded here")
  }
}

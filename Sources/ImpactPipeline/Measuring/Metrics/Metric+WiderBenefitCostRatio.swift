extension Metric {
  /// Wider benefit–cost ratio.
  public static let widerBenefitCostRatio = Metric(
    id: "wider-benefit-cost-ratio", title: "Wider benefit–cost ratio", unit: .ratio, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "present value of realised and forecast benefits on any basis ÷ cost as appraised",
    method:
      "Holds realised and forecast benefits on any basis, over their whole life, over the cost as appraised of the period in which they are dated. Read it with its range and with what it leaves out. The range is P10 to P90 of the simulation.",
    source: .greenBook,
    scopes: [.all, .authority, .challengeArea, .project]
  ) { books throws(Shortfall) in
    try MetricValue(
      ratioOf: books[.expectedPresentValue], to: books[.appraisedCost],
      drawn: books.range(of: .expected, .wholeLife),
      whenNone: "no cost is recorded here")
  }
}

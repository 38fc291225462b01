extension Metric {
  /// Fiscal benefit–cost ratio.
  public static let fiscalBenefitCostRatio = Metric(
    id: "fiscal-benefit-cost-ratio", title: "Fiscal benefit–cost ratio", unit: .ratio, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "present value of evidenced cashable and avoided-cost benefits ÷ cost as appraised",
    method:
      "Holds evidenced cashable and avoided-cost benefits, over their whole life, over the cost as appraised of the period in which they are dated. Read it with its range and with what it leaves out. The range is P10 to P90 of the simulation.",
    source: .greenBook,
    scopes: [.all, .authority, .challengeArea, .project]
  ) { books throws(Shortfall) in
    try MetricValue(
      ratioOf: books[.fiscalPresentValue], to: books[.appraisedCost],
      drawn: books.range(of: .fiscal, .wholeLife),
      whenNone: "no cost is recorded here")
  }
}

extension Metric {
  /// Net present social value.
  public static let netPresentValue = Metric(
    id: "net-present-value", title: "Net present social value", unit: .pounds, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "present value of evidenced benefits − cost as appraised",
    method:
      "Realised benefits on basis 1 to 3 over their whole life, less the cost as appraised of the period. The range is P10 to P90 of the simulation.",
    source: .greenBook,
    scopes: [.all, .authority, .challengeArea, .project]
  ) { books throws(Shortfall) in
    try MetricValue(
      books[.evidencedPresentValue], less: books[.appraisedCost],
      drawn: books.range(of: .evidenced, .wholeLife))
  }
}

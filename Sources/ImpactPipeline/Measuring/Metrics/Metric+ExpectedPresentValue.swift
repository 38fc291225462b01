extension Metric {
  /// Present value of realised and forecast benefits.
  public static let expectedPresentValue = Metric(
    id: "expected-present-value", title: "Present value of realised and forecast benefits", unit: .pounds,
    class: .effectiveness,
    formula: "Σ discounted value of realised and forecast outcomes",
    method:
      "As the present value of evidenced benefits, with forecast outcomes and every basis; named apart and never a headline.",
    source: .greenBook,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    try MetricValue(books[.expectedPresentValue], drawn: books.range(of: .expected, .wholeLife))
  }
}

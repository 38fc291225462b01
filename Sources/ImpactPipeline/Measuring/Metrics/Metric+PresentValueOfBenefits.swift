extension Metric {
  /// Present value of evidenced benefits.
  public static let presentValueOfBenefits = Metric(
    id: "present-value-of-benefits", title: "Present value of evidenced benefits", unit: .pounds,
    class: .effectiveness, direction: .higherIsBetter,
    formula: "Σ discounted value of realised outcomes on basis 1 to 3",
    method:
      "Outcomes dated in the period over their whole life, with drop-off, discounted by the rates in use (the Green Book’s unless the register of assumptions gives others) to the financial year of the period and in its prices. The range is P10 to P90 of the simulation.",
    source: .greenBook,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    try MetricValue(books[.evidencedPresentValue], drawn: books.range(of: .evidenced, .wholeLife))
  }
}

extension Metric {
  /// Return on membership.
  public static let membershipReturn = Metric(
    id: "membership-return", title: "Return on membership", unit: .ratio, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "evidenced benefit ÷ fee accrued",
    method:
      "Benefits that fall within the period for each pound of fee for the same days. The range is P10 to P90 of the simulation.",
    source: .confidenceOrder,
    scopes: [.all, .authority]
  ) { books throws(Shortfall) in
    try MetricValue(
      ratioOf: books[.evidencedBenefit], to: books[.feeAccrued],
      drawn: books.range(of: .evidenced, .accrued),
      whenNone: "no membership holds in \(books.period.title)")
  }
}

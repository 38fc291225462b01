extension Metric {
  /// Funding secured: in kind.
  public static let fundingInKind = Metric(
    id: "funding-in-kind", title: "Funding secured: in kind", unit: .pounds, class: .economy,
    formula: "funding rows of kind in-kind, added",
    method:
      "One kind of funding kept apart; awarded or received.",
    scopes: [.all, .challengeArea, .funder]
  ) { books throws(Shortfall) in
    MetricValue(try books[.funding(of: .inKind)])
  }
}

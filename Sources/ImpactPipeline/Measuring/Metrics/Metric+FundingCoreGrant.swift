extension Metric {
  /// Funding secured: core grant.
  public static let fundingCoreGrant = Metric(
    id: "funding-core-grant", title: "Funding secured: core grant", unit: .pounds, class: .economy,
    formula: "funding rows of kind core-grant, added",
    method:
      "One kind of funding kept apart; awarded or received.",
    scopes: [.all, .challengeArea, .funder]
  ) { books throws(Shortfall) in
    MetricValue(try books[.funding(of: .coreGrant)])
  }
}

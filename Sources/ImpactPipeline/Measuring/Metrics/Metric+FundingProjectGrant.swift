extension Metric {
  /// Funding secured: project grant.
  public static let fundingProjectGrant = Metric(
    id: "funding-project-grant", title: "Funding secured: project grant", unit: .pounds, class: .economy,
    formula: "funding rows of kind project-grant, added",
    method:
      "One kind of funding kept apart; awarded or received.",
    scopes: [.all, .challengeArea, .funder]
  ) { books throws(Shortfall) in
    MetricValue(try books[.funding(of: .projectGrant)])
  }
}

extension Metric {
  /// Funding secured: sponsorship.
  public static let fundingSponsorship = Metric(
    id: "funding-sponsorship", title: "Funding secured: sponsorship", unit: .pounds, class: .economy,
    formula: "funding rows of kind sponsorship, added",
    method:
      "One kind of funding kept apart; awarded or received.",
    scopes: [.all, .challengeArea, .funder]
  ) { books throws(Shortfall) in
    MetricValue(try books[.funding(of: .sponsorship)])
  }
}

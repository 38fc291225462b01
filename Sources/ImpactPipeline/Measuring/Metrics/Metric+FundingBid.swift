extension Metric {
  /// Funding bid for.
  public static let fundingBid = Metric(
    id: "funding-bid", title: "Funding bid for", unit: .pounds, class: .economy,
    formula: "funding bid for",
    method:
      "Asked for and not yet decided; in no other figure.",
    scopes: [.all, .funder]
  ) { books throws(Shortfall) in
    MetricValue(try books[.fundingBid])
  }
}

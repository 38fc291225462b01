extension Metric {
  /// Funding received.
  public static let fundingReceived = Metric(
    id: "funding-received", title: "Funding received", unit: .pounds, class: .economy,
    formula: "funding received",
    method:
      "Only rows that say the money was paid.",
    scopes: [.all, .funder]
  ) { books throws(Shortfall) in
    MetricValue(try books[.fundingReceived])
  }
}

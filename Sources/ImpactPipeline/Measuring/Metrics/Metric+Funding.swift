extension Metric {
  /// Funding secured.
  public static let funding = Metric(
    id: "funding", title: "Funding secured", unit: .pounds, class: .economy, direction: .higherIsBetter,
    formula: "funding secured",
    method:
      "Awarded or received in the period, by the row’s day. Fees are not in it: they are accrued from the register of members. An award counts whole on its day, however long it runs.",
    function: .influenceChange,
    scopes: [.all, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.funding])
  }
}

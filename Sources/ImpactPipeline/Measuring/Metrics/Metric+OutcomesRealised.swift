extension Metric {
  /// Outcomes realised.
  public static let outcomesRealised = Metric(
    id: "outcomes-realised", title: "Outcomes realised", unit: .outcomes, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "outcomes with status realised",
    method:
      "Outcomes dated in the period whose benefit has come about.",
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.outcomes(.realised)])
  }
}

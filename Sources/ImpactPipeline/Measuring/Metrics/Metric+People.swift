extension Metric {
  /// People reached.
  public static let people = Metric(
    id: "people", title: "People reached", unit: .people, class: .effectiveness, direction: .higherIsBetter,
    formula: "people reached",
    method:
      "Different people, each counted once in the period, by email address or, without one, by name within an event.",
    function: .buildCapacity,
    scopes: [.all, .authority, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.people])
  }
}

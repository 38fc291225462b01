extension Metric {
  /// Hours at events.
  public static let attendedHours = Metric(
    id: "attended-hours", title: "Hours at events", unit: .hours, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "hours at events",
    method:
      "Time that people spent at events, where the export tells it; overlapping sessions of one person count once.",
    function: .buildCapacity,
    scopes: [.all, .authority, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.attendedTime])
  }
}

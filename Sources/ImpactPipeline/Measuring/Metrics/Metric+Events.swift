extension Metric {
  /// Events held.
  public static let events = Metric(
    id: "events", title: "Events held", unit: .events, class: .efficiency, direction: .higherIsBetter,
    formula: "events held",
    method:
      "Events of the register, and events that only an attendance export tells of, by their day.",
    function: .shareKnowledge,
    scopes: [.all, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.events])
  }
}

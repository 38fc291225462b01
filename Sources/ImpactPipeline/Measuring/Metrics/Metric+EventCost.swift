extension Metric {
  /// Recorded cost of events.
  public static let eventCost = Metric(
    id: "event-cost", title: "Recorded cost of events", unit: .pounds, class: .economy,
    direction: .lowerIsBetter,
    formula: "costs of the register of events, added",
    method:
      "Only events whose cost is recorded. It is part of the cost of the programme, not beside it.",
    scopes: [.all, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.eventCost])
  }
}

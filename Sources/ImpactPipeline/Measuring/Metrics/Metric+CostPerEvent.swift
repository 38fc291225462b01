extension Metric {
  /// Cost per event.
  public static let costPerEvent = Metric(
    id: "cost-per-event", title: "Cost per event", unit: .poundsEach, class: .economy,
    direction: .lowerIsBetter,
    formula: "recorded cost of events ÷ events with a recorded cost",
    method:
      "Events without a recorded cost are in neither.",
    source: .nao,
    scopes: [.all, .challengeArea, .function]
  ) { books throws(Shortfall) in
    let costed = try books[.eventsCosted]
    return MetricValue(
      try books[.eventCost].each(of: costed, whenNone: "no event has a recorded cost"), n: costed.units)
  }
}

extension Metric {
  /// Cost per hour attended.
  public static let costPerAttendedHour = Metric(
    id: "cost-per-attended-hour", title: "Cost per hour attended", unit: .poundsEach, class: .efficiency,
    direction: .lowerIsBetter,
    formula: "recorded cost of events ÷ hours at those events",
    method:
      "Only events whose cost is recorded; hours where the export tells them.",
    source: .nao,
    scopes: [.all, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(
      try books[.eventCost].each(
        of: books[.costedTime], whenNone: "no time is known at an event with a recorded cost"))
  }
}

extension Metric {
  /// Events attended.
  public static let eventsAttended = Metric(
    id: "events-attended", title: "Events attended", unit: .events, class: .efficiency,
    direction: .higherIsBetter,
    formula: "events attended",
    method:
      "Different events that at least one person of the scope attended.",
    scopes: [.all, .authority, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.eventsAttended])
  }
}

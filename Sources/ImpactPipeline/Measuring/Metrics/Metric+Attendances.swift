extension Metric {
  /// Attendances.
  public static let attendances = Metric(
    id: "attendances", title: "Attendances", unit: .attendances, class: .efficiency,
    direction: .higherIsBetter,
    formula: "attendances",
    method:
      "One person at one event, once, however many sessions or files tell of it. Staff, no-shows and cancellations are left out.",
    function: .shareKnowledge,
    scopes: [.all, .authority, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.attendances])
  }
}

extension Metric {
  /// Attendances per event.
  public static let attendancesPerEvent = Metric(
    id: "attendances-per-event", title: "Attendances per event", unit: .number, class: .efficiency,
    direction: .higherIsBetter,
    formula: "attendances ÷ events held",
    method:
      "Mean size of an event of the scope.",
    scopes: [.all, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.attendances].divided(by: books[.events], whenNone: "no event was held"))
  }
}

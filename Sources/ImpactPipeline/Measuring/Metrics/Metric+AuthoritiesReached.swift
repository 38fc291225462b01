extension Metric {
  /// Authorities reached.
  public static let authoritiesReached = Metric(
    id: "authorities-reached", title: "Authorities reached", unit: .authorities, class: .equity,
    direction: .higherIsBetter,
    formula: "different authorities at events, among downloads or in projects",
    method:
      "At least one person at an event, one download or a part in a project.",
    source: .equity,
    scopes: [.all, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.authoritiesReached])
  }
}

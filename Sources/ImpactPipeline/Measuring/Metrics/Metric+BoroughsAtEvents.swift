extension Metric {
  /// Authorities at events.
  public static let boroughsAtEvents = Metric(
    id: "boroughs-at-events", title: "Authorities at events", unit: .authorities, class: .equity,
    direction: .higherIsBetter,
    formula: "different authorities of the people who attended",
    method:
      "Different authorities with at least one person at an event; partners, shared services and unresolved names are not among them.",
    function: .shareKnowledge,
    scopes: [.all, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.authoritiesAtEvents])
  }
}

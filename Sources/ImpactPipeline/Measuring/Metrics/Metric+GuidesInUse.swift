extension Metric {
  /// Guides in use.
  public static let guidesInUse = Metric(
    id: "guides-in-use", title: "Guides in use", unit: .guides, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "guides published and not replaced",
    method:
      "Guides published by the last day of the period and not replaced by then.", function: .shareKnowledge,
    scopes: [.all, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.guidesInUse])
  }
}

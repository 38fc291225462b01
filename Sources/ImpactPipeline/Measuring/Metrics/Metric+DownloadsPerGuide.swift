extension Metric {
  /// Downloads per guide.
  public static let downloadsPerGuide = Metric(
    id: "downloads-per-guide", title: "Downloads per guide", unit: .number, class: .efficiency,
    direction: .higherIsBetter,
    formula: "downloads ÷ guides in use",
    method:
      "Mean over the guides in use on the last day.",
    scopes: [.all, .challengeArea, .function]
  ) { books throws(Shortfall) in
    MetricValue(try books[.downloads].divided(by: books[.guidesInUse], whenNone: "no guide was in use"))
  }
}

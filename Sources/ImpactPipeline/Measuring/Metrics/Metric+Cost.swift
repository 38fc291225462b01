extension Metric {
  /// Cost of the programme.
  public static let cost = Metric(
    id: "cost", title: "Cost of the programme", unit: .pounds, class: .economy, direction: .lowerIsBetter,
    formula: "Σ costs of the period",
    method:
      "The register of costs. Over authorities each cost is divided by days of membership; over challenge areas by its own area or its project’s shares; over functions only what is recorded against one.",
    source: .greenBook,
    scopes: [.all, .authority, .challengeArea, .function, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.cost])
  }
}

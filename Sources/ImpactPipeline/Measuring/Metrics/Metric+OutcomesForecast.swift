extension Metric {
  /// Outcomes forecast.
  public static let outcomesForecast = Metric(
    id: "outcomes-forecast", title: "Outcomes forecast", unit: .outcomes, class: .effectiveness,
    formula: "outcomes with status forecast",
    method:
      "Outcomes dated in the period whose benefit is expected on a stated plan.",
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.outcomes(.forecast)])
  }
}

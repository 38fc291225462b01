extension Metric {
  /// Cashable benefit, forecast.
  public static let benefitCashableForecast = Metric(
    id: "benefit-cashable-forecast", title: "Cashable benefit, forecast", unit: .pounds,
    class: .effectiveness,
    formula: "Σ value of forecast cashable outcomes that falls within the period",
    method:
      "One kind at one status, on any basis: a budget can fall by it.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.benefit(.cashable, .forecast)])
  }
}

extension Metric {
  /// Efficiency benefit, forecast.
  public static let benefitEfficiencyForecast = Metric(
    id: "benefit-efficiency-forecast", title: "Efficiency benefit, forecast", unit: .pounds,
    class: .effectiveness,
    formula: "Σ value of forecast efficiency outcomes that falls within the period",
    method:
      "One kind at one status, on any basis: staff time, by which no budget falls.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.benefit(.efficiency, .forecast)])
  }
}

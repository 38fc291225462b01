extension Metric {
  /// Public value benefit, forecast.
  public static let benefitPublicValueForecast = Metric(
    id: "benefit-public-value-forecast", title: "Public value benefit, forecast", unit: .pounds,
    class: .effectiveness,
    formula: "Σ value of forecast public-value outcomes that falls within the period",
    method:
      "One kind at one status, on any basis: value to residents.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.benefit(.publicValue, .forecast)])
  }
}

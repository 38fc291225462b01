extension Metric {
  /// Avoided benefit, forecast.
  public static let benefitAvoidedForecast = Metric(
    id: "benefit-avoided-forecast", title: "Avoided benefit, forecast", unit: .pounds, class: .effectiveness,
    formula: "Σ value of forecast avoided outcomes that falls within the period",
    method:
      "One kind at one status, on any basis: a cost that would otherwise have come.",
    source: .confidenceOrder,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.benefit(.avoided, .forecast)])
  }
}

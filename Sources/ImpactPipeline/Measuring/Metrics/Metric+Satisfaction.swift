extension Metric {
  /// Satisfaction.
  public static let satisfaction = Metric(
    id: "satisfaction", title: "Satisfaction", unit: .score, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "scores given ÷ people who gave one",
    method:
      "Mean of the scores from 0 to 10. Those who answer are not all who came: read it with the number of answers.",
    scopes: [.all, .authority, .challengeArea, .function]
  ) { books throws(Shortfall) in
    let responses = try books[.responses]
    return MetricValue(
      try books[.satisfaction].divided(by: responses, whenNone: "nobody gave a score"), n: responses.units)
  }
}

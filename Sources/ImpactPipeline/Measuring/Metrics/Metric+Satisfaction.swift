extension Metric {
  /// Satisfaction.
  public static let satisfaction = Metric(
    id: "satisfaction", title: "Satisfaction", unit: .score, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "scores given ÷ people who gave one",
    method:
      "Mean of the scores from 0 to 10. Those who answer are not all who came: read it with the number of answers. The range is a 95% bootstrap interval (the answers drawn again from themselves, 1,000 times); over more than 500 answers, 1.96 standard errors either way.",
    source: .bootstrap,
    scopes: [.all, .authority, .challengeArea, .function]
  ) { books throws(Shortfall) in
    let responses = try books[.responses]
    let mean = try books[.satisfaction].divided(by: responses, whenNone: "nobody gave a score")
    return MetricValue(mean, range: SatisfactionInterval.range(in: books), n: responses.units)
  }
}

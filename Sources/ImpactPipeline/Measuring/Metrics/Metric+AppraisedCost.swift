extension Metric {
  /// Cost as appraised.
  public static let appraisedCost = Metric(
    id: "appraised-cost", title: "Cost as appraised", unit: .pounds, class: .economy,
    direction: .lowerIsBetter,
    formula: "Σ costs of the period × (1 + optimism bias × (1 − mitigation)) × (2 − correction for grade)",
    method:
      "What benefits are set against. A cost that was paid counts as it is; one that its row marks as a plan of a type, or of a confidence grade, is raised by the assumptions optimism-bias-…, mitigation-… and confidence-….",
    source: .greenBook,
    scopes: [.all, .authority, .challengeArea, .function, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.appraisedCost])
  }
}

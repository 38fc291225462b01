extension Metric {
  /// Cost per realised outcome.
  public static let costPerOutcome = Metric(
    id: "cost-per-outcome", title: "Cost per realised outcome", unit: .poundsEach, class: .efficiency,
    direction: .lowerIsBetter,
    formula: "cost ÷ realised outcomes",
    method:
      "Outcomes differ in size; read it only beside what they are.",
    source: .nao,
    scopes: [.all, .challengeArea]
  ) { books throws(Shortfall) in
    MetricValue(try books[.cost].each(of: books[.outcomes(.realised)], whenNone: "no outcome was realised"))
  }
}

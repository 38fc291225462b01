extension Metric {
  /// Outcomes potential.
  public static let outcomesPotential = Metric(
    id: "outcomes-potential", title: "Outcomes potential", unit: .outcomes, class: .effectiveness,
    formula: "outcomes with status potential",
    method:
      "Outcomes dated in the period whose benefit could come about.",
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.outcomes(.potential)])
  }
}

extension Metric {
  /// Outcomes recorded.
  public static let outcomes = Metric(
    id: "outcomes", title: "Outcomes recorded", unit: .outcomes, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "outcomes recorded",
    method:
      "Outcomes dated in the period, of every status and kind. For an authority, those it has a share in.",
    function: .runProjects,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    MetricValue(try books[.outcomes])
  }
}

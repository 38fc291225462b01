extension Metric {
  /// Targets met.
  public static let targetsMet = Metric(
    id: "targets-met", title: "Targets met", unit: .share, class: .effectiveness, direction: .higherIsBetter,
    formula: "outcomes that reached their target ÷ realised outcomes with a target",
    method:
      "Realised outcomes only; an outcome without a target is in neither. The range is a 95% Wilson interval.",
    source: .wilson,
    scopes: [.all, .authority, .challengeArea, .function, .funder, .project]
  ) { books throws(Shortfall) in
    try MetricValue(
      share: books[.targetsMet], of: books[.outcomesTargeted], whenNone: "no realised outcome has a target")
  }
}

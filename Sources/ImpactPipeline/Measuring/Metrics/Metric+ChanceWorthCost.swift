extension Metric {
  /// Chance that benefits cover cost.
  public static let chanceWorthCost = Metric(
    id: "chance-worth-cost", title: "Chance that benefits cover cost", unit: .share, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "draws in which the benefit–cost ratio is at least 1 ÷ draws",
    method:
      "Of the draws of the simulation, the share in which evidenced benefits are at least the cost.",
    source: .greenBook,
    scopes: [.all, .authority, .challengeArea, .project]
  ) { books throws(Shortfall) in
    _ = try books[.evidencedPresentValue]
    _ = try books[.appraisedCost]
    guard let chance = books.chanceOfCoveringCost() else {
      throw Shortfall("nothing here is uncertain or nothing was spent", symbol: .notApplicable)
    }
    return MetricValue(.real(chance))
  }
}

extension Metric {
  /// Share of the 33 reached.
  public static let reachOf33 = Metric(
    id: "reach-of-33", title: "Share of the 33 reached", unit: .share, class: .equity,
    direction: .higherIsBetter,
    formula: "authorities reached ÷ 33",
    method:
      "Members and others alike: much of what LOTI publishes is open to all.",
    source: .equity,
    scopes: [.all, .challengeArea, .function]
  ) { books throws(Shortfall) in
    let reached = try books[.authoritiesReached]
    guard let share = Ratio(reached.units, over: Int64(Authority.allCases.count)) else {
      throw Shortfall("there are no authorities")
    }
    return MetricValue(.fraction(share))
  }
}

extension Metric {
  /// Share of the 33 that are members.
  public static let membershipCoverage = Metric(
    id: "membership-coverage", title: "Share of the 33 that are members", unit: .share, class: .equity,
    direction: .higherIsBetter,
    formula: "members on the last day ÷ 33",
    method:
      "The 33 are the 32 boroughs and the City of London.",
    scopes: [.all]
  ) { books throws(Shortfall) in
    let members = try books[.members]
    guard let share = Ratio(members.units, over: Int64(Authority.allCases.count)) else {
      throw Shortfall("there are no authorities")
    }
    return MetricValue(.fraction(share))
  }
}

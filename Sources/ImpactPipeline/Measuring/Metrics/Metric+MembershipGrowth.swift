extension Metric {
  /// Change in members.
  public static let membershipGrowth = Metric(
    id: "membership-growth", title: "Change in members", unit: .authorities, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "members on the last day − members on the day before the period",
    method:
      "Joiners less leavers. Those who left and came back within the period change nothing.",
    scopes: [.all]
  ) { books throws(Shortfall) in
    MetricValue(.count(try books[.members].units - books[.membersBefore].units))
  }
}

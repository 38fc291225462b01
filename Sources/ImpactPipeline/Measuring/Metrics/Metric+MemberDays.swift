extension Metric {
  /// Days of membership.
  public static let memberDays = Metric(
    id: "member-days", title: "Days of membership", unit: .days,
    formula: "days of membership",
    method:
      "Days of the period on which a membership holds, over all members.",
    scopes: [.all, .authority]
  ) { books throws(Shortfall) in
    MetricValue(try books[.memberDays])
  }
}

extension Metric {
  /// Members retained.
  public static let membershipRetention = Metric(
    id: "membership-retention", title: "Members retained", unit: .share, class: .effectiveness,
    direction: .higherIsBetter,
    formula: "members on both days ÷ members on the day before the period",
    method:
      "Of the authorities that were members when the period began, the share that were members when it ended.",
    scopes: [.all]
  ) { books throws(Shortfall) in
    let before = try books[.membersBefore]
    return MetricValue(
      try books[.membersRetained].divided(by: before, whenNone: "nobody was a member before the period"),
      n: before.units)
  }
}

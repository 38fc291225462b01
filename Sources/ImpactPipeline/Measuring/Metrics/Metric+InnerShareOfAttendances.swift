extension Metric {
  /// Inner London’s share of attendances.
  public static let innerShareOfAttendances = Metric(
    id: "inner-share-of-attendances", title: "Inner London’s share of attendances", unit: .share,
    class: .equity,
    formula: "attendances of inner London ÷ attendances of all authorities",
    method:
      "Inner London, by the statistical definition, has 14 of the 33 authorities and two fifths of residents.",
    source: .equity,
    scopes: [.all]
  ) { books throws(Shortfall) in
    var inner: Int64 = 0
    var every: Int64 = 0
    for authority in Authority.allCases {
      let units = try books.at(.authority(authority))[.attendances].units
      every += units
      if authority.details.ring == .inner { inner += units }
    }
    guard let share = Ratio(inner, over: every) else {
      throw Shortfall("no authority attended an event", symbol: .notApplicable)
    }
    return MetricValue(.fraction(share))
  }
}

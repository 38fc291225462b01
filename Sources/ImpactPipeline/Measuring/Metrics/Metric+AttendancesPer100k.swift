extension Metric {
  /// Attendances per 100,000 residents.
  public static let attendancesPer100k = Metric(
    id: "attendances-per-100k", title: "Attendances per 100,000 residents", unit: .number, class: .equity,
    direction: .higherIsBetter,
    formula: "attendances ÷ residents × 100,000",
    method:
      "Residents: ONS mid-year estimates for 2020. The same number of officers serve more residents in a larger borough.",
    source: .equity,
    scopes: [.all, .authority]
  ) { books throws(Shortfall) in
    let attendances = try books[.attendances]
    let residents: Int
    if case .authority(let authority) = books.scope {
      residents = authority.details.population
    } else {
      residents = Authority.allCases.reduce(0) { $0 + $1.details.population }
    }
    let (scaled, overflow) = attendances.units.multipliedReportingOverflow(by: 100_000)
    guard !overflow, let rate = Ratio(scaled, over: Int64(residents)) else {
      throw Shortfall("the rate is too large to hold")
    }
    return MetricValue(.fraction(rate))
  }
}

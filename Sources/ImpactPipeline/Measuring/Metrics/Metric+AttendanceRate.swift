extension Metric {
  /// Attendance rate.
  public static let attendanceRate = Metric(
    id: "attendance-rate", title: "Attendance rate", unit: .share, class: .efficiency,
    direction: .higherIsBetter,
    formula: "attendances ÷ places booked",
    method:
      "Of the people expected, the share who came. Those who cancelled are not expected. The range is a 95% Wilson interval.",
    source: .wilson,
    scopes: [.all, .authority, .challengeArea, .function]
  ) { books throws(Shortfall) in
    let booked = try books[.registrations]
    let came = try books[.attendances]
    return try MetricValue(share: came, of: booked, whenNone: "nobody was expected")
  }
}

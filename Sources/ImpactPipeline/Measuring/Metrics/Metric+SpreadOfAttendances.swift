extension Metric {
  /// Unevenness of attendances over members.
  public static let spreadOfAttendances = Metric(
    id: "spread-of-attendances", title: "Unevenness of attendances over members (0 to 1)", unit: .number,
    class: .equity, direction: .lowerIsBetter,
    formula: "Gini coefficient of attendances over the members on the last day",
    method:
      "0 when every member has as many, towards 1 when one has all.",
    source: .equity,
    scopes: [.all]
  ) { books throws(Shortfall) in
    let members = books.evidence.books.members(on: books.period.last)
    var counts: [Double] = []
    for member in members { counts.append(Double(try books.at(.authority(member))[.attendances].units)) }
    guard let gini = (try? GiniCoefficient.of(counts)) ?? nil else {
      throw Shortfall("no member attended an event", symbol: .notApplicable)
    }
    return MetricValue(.real(gini), n: Int64(members.count))
  }
}

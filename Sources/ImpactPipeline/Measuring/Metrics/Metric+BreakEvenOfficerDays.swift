extension Metric {
  /// Officer days to break even.
  public static let breakEvenOfficerDays = Metric(
    id: "break-even-officer-days", title: "Officer days to break even", unit: .days, class: .effectiveness,
    direction: .lowerIsBetter,
    formula: "fee accrued ÷ value of an officer day",
    method:
      "How many days of officer time membership must save to pay for itself, with nothing else counted. The value of a day is the assumption officer-day; the range follows that of the assumption.",
    source: .greenBook,
    scopes: [.authority]
  ) { books throws(Shortfall) in
    let fee = try books[.feeAccrued]
    guard fee.units > 0 else {
      throw Shortfall("no membership holds in \(books.period.title)", symbol: .notApplicable)
    }
    guard let day = books.evidence.books.assumption(Identifier("officer-day"))?.value, day.low > 0 else {
      throw Shortfall("the register of assumptions has no officer-day")
    }
    let pounds = Double(fee.units) / 100
    let range = FigureRange(
      low: .real(pounds / day.high), high: .real(pounds / day.low), meaning: .assumption)
    return MetricValue(.real(pounds / day.central), range: day.isRange ? range : nil)
  }
}

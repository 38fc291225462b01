extension Metric {
  /// Income.
  public static let income = Metric(
    id: "income", title: "Income", unit: .pounds, class: .economy,
    formula: "fees accrued + funding secured",
    method:
      "What came in or was promised in the period, on the clocks of its parts.",
    scopes: [.all]
  ) { books throws(Shortfall) in
    let fees = try books[.feeAccrued]
    let funding = try books[.funding]
    let sum = try? Money(pence: fees.units).adding(Money(pence: funding.units))
    guard let sum else { throw Shortfall("the sum is too large to hold") }
    return MetricValue(.money(sum))
  }
}

extension Metric {
  /// Membership fee accrued.
  public static let feeAccrued = Metric(
    id: "fee-accrued", title: "Membership fee accrued", unit: .pounds, class: .economy,
    formula: "annual fee × days of membership ÷ days of the financial year",
    method:
      "Accrued by the day from the register, so that the first year is pro rata; excluding VAT. A shared membership is divided equally. Not what was invoiced or paid.",
    source: .membershipTerms,
    scopes: [.all, .authority]
  ) { books throws(Shortfall) in
    let days = try books[.memberDays]
    guard days.units > 0 else {
      throw Shortfall("no membership holds in \(books.period.title)", symbol: .notApplicable)
    }
    return MetricValue(try books[.feeAccrued])
  }
}

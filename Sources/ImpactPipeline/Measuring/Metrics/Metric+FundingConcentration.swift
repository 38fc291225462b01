extension Metric {
  /// Largest funder’s share.
  public static let fundingConcentration = Metric(
    id: "funding-concentration", title: "Largest funder’s share", unit: .share, class: .economy,
    direction: .lowerIsBetter,
    formula: "the largest funder’s funding ÷ funding secured",
    method:
      "How far funding depends on one body; fees are not in it.",
    source: .nao,
    scopes: [.all]
  ) { books throws(Shortfall) in
    let whole = try books[.funding]
    var largest: Int64 = 0
    for funder in books.evidence.books.funders {
      largest = max(largest, try books.at(.funder(funder.id))[.funding].units)
    }
    guard whole.units > 0, let share = Ratio(largest, over: whole.units) else {
      throw Shortfall("no funding was secured", symbol: .notApplicable)
    }
    return MetricValue(.fraction(share))
  }
}

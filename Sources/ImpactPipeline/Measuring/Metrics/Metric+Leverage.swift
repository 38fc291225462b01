extension Metric {
  /// Leverage.
  public static let leverage = Metric(
    id: "leverage", title: "Leverage", unit: .ratio, class: .efficiency, direction: .higherIsBetter,
    formula: "other money ÷ this money",
    method:
      "For LOTI: external funding for each pound of fees and core grants. For a funder: all other funding and fees for each pound of its own in the period.",
    source: .nao,
    scopes: [.all, .funder]
  ) { books throws(Shortfall) in
    let own: Int64
    let other: Int64
    if books.scope == .all {
      own = try books[.feeAccrued].units + books[.funding(of: .coreGrant)].units
      other = try books[.externalFunding].units
    } else {
      own = try books[.funding].units
      other = try books.overall[.funding].units + books.overall[.feeAccrued].units - own
    }
    guard own > 0, let ratio = Ratio(other, over: own) else {
      throw Shortfall("there is no money to set it against", symbol: .notApplicable)
    }
    return MetricValue(.fraction(ratio))
  }
}

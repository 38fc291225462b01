extension Discounting {
  /// `Σ_{t=1…n} D_t`: what £1 a year for `years` years from year 1 is worth in the base year.
  public func annuityFactor(years: Int) -> Double {
    factors(count: max(0, years) + 1).dropFirst().reduce(0, +)
  }
}

extension Appraisal {
  /// The level yearly cost, paid in years 1 to `years`, that is worth as much as the costs:
  /// `EAC = PVC ÷ Σ_{t=1…n} D_t`, in pounds a year. It compares options that last unequally long.
  ///
  /// Throws ``AppraisalShortfall/noYears`` for no years. Source: Scottish Capital Investment Manual.
  public func equivalentAnnualCost(years: Int) throws(AppraisalShortfall) -> Double {
    guard years > 0 else { throw .noYears }
    return presentValueOfCosts / discounting.annuityFactor(years: years)
  }
}

/// The financial year whose prices an appraisal is in, and the index that brings amounts there.
public struct PriceBase: Hashable, Sendable {
  /// The index used.
  public let series: DeflatorSeries
  /// The year in which the base financial year starts: 2022 for 2022-23.
  public let startingYear: Int

  /// A price base; throws when the series has no index for it.
  public init(_ series: DeflatorSeries, financialYearStarting year: Int) throws(DeflatorGap) {
    _ = try series.index(financialYearStarting: year)
    self.series = series
    self.startingYear = year
  }

  /// Pounds of another financial year's prices in this one's: `pounds × I_base ÷ I_year`. Unrounded.
  ///
  /// Throws when the series has no index for that year.
  public func real(_ pounds: Double, pricedIn year: Int) throws(DeflatorGap) -> Double {
    pounds * (try series.factor(from: year, to: startingYear))
  }

  /// An exact amount of another financial year's prices in this one's, in unrounded pounds.
  public func real(_ amount: Money, pricedIn year: Int) throws(DeflatorGap) -> Double {
    try real(amount.pounds, pricedIn: year)
  }

  /// The same, for a period that is a financial year; throws when it is another sort of period.
  public func real(_ amount: Money, pricedIn period: Period) throws(DeflatorGap) -> Double {
    let year = period.first.year
    guard Period.financialYear(startingIn: year) == period else {
      throw .notAFinancialYear(period: period.title)
    }
    return try real(amount.pounds, pricedIn: year)
  }
}

/// A benefit that starts in a year, lasts a number of years and falls by a share each further year.
///
/// `V_t = V_1 × (1 − d)^(t − 1)` for the benefit's own years `t = 1 … n`, where `V_1` is its first year's
/// value. A disbenefit is a stream with a negative value.
public struct BenefitStream: Hashable, Sendable {
  /// `V_1`: real pounds in the first year, after additionality.
  public let annualImpact: Double
  /// The year of appraisal in which it is first felt: 0 for the base year, more for a lag.
  public let startingYear: Int
  /// How many years it lasts.
  public let years: Int
  /// `d`: the share lost each further year, 0 to 1.
  public let dropOff: Double

  /// A stream of benefits.
  ///
  /// Throws when the impact is not finite, the drop-off is outside 0 to 1, or the years are negative or
  /// reach beyond ``YearlyFlow/longestPeriod``.
  public init(
    annualImpact: Double, startingYear: Int = 0, years: Int = 1, dropOff: Double = 0
  ) throws(ParameterFault) {
    guard annualImpact.isFinite else { throw .notFinite(parameter: "annual impact") }
    let longest = Double(YearlyFlow.longestPeriod)
    _ = try checked(Double(startingYear), "starting year", within: 0...longest)
    _ = try checked(Double(years), "years of benefit", within: 0...longest)
    _ = try checked(Double(startingYear + years), "last year of benefit", within: 0...longest + 1)
    self.annualImpact = annualImpact
    self.startingYear = startingYear
    self.years = years
    self.dropOff = try checked(dropOff, "drop-off", within: 0...1)
  }

  /// Real pounds by year of appraisal.
  public var flow: YearlyFlow {
    var values = [Double](repeating: 0, count: startingYear + years)
    var value = annualImpact
    for year in startingYear..<(startingYear + years) {
      values[year] = value
      value *= 1 - dropOff
    }
    return YearlyFlow(sound: values)
  }
}

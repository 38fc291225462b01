/// Real discount rates by year, as data with a source: what a pound in a later year is worth in the base
/// year.
///
/// A year's factor is the product of every rate up to it, so a rate that falls in year 31 changes the step
/// from year 30 to 31 and nothing before it: `D_t = Π_{k=1…t} 1 ÷ (1 + r_k)`, `D_0 = 1`.
public struct DiscountSchedule: Hashable, Sendable {
  /// A rate and the first year it holds for; it holds until the next band starts.
  public struct Band: Hashable, Sendable {
    /// The first year of appraisal with this rate.
    public let fromYear: Int
    /// The real rate a year, as a fraction: 0.035 for 3.5%.
    public let rate: Double

    /// A rate from a year on.
    public init(fromYear: Int, rate: Double) {
      self.fromYear = fromYear
      self.rate = rate
    }
  }

  /// Short and stable, for settings and file names.
  public let id: String
  /// As a report names it.
  public let title: String
  /// Who set the rates, in which edition.
  public let source: ParameterSource
  /// The bands, earliest first; the first starts in year 0.
  public let bands: [Band]

  /// A schedule made from data.
  ///
  /// Throws when there is no band, the first does not start in year 0, starting years do not ascend, or a
  /// rate is outside −50% to 100% a year, which no appraisal means.
  public init(
    id: String, title: String, source: ParameterSource, bands: [Band]
  ) throws(ParameterFault) {
    guard let first = bands.first else { throw .empty(parameter: "discount bands") }
    guard first.fromYear == 0 else {
      throw .outOfRange(
        parameter: "first year of the first discount band", value: Double(first.fromYear), lower: 0, upper: 0)
    }
    guard zip(bands, bands.dropFirst()).allSatisfy({ $0.fromYear < $1.fromYear }) else {
      throw .notAscending(parameter: "first years of discount bands")
    }
    for band in bands { _ = try checked(band.rate, "discount rate", within: -0.5...1) }
    self.init(id: id, title: title, source: source, sound: bands)
  }

  init(id: String, title: String, source: ParameterSource, sound bands: [Band]) {
    self.id = id
    self.title = title
    self.source = source
    self.bands = bands
  }

  /// The rate of a year: that of the last band that starts in or before it.
  public func rate(year: Int) -> Double {
    bands.last { $0.fromYear <= year }?.rate ?? 0
  }

  /// What a pound in that year is worth in the base year. A year before the base year is a programmer's
  /// error: put the base year at the first flow.
  public func factor(year: Int) -> Double {
    precondition(year >= 0, "a year before the base year has no discount factor")
    var factor = 1.0
    for step in stride(from: 1, through: year, by: 1) { factor /= 1 + rate(year: step) }
    return factor
  }

  /// The factors of years 0 to `count − 1`, each made from the one before.
  public func factors(count: Int) -> [Double] {
    var factors: [Double] = []
    factors.reserveCapacity(count)
    var factor = 1.0
    for year in 0..<count {
      if year > 0 { factor /= 1 + rate(year: year) }
      factors.append(factor)
    }
    return factors
  }
}

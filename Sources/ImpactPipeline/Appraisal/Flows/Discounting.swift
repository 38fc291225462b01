/// Which year of an appraisal is the first to be discounted. A report says which it used.
public enum DiscountConvention: String, Hashable, Sendable, CaseIterable {
  /// Year 0 is the base year, undiscounted; year 1 is discounted once. The Green Book's.
  case yearZeroBase = "year-0-base"
  /// Year 1 is undiscounted too, year 2 is discounted once. Met in social-return reports.
  case yearOneUndiscounted = "year-1-undiscounted"

  /// As a report words it.
  public var title: String {
    switch self {
    case .yearZeroBase: "year 0 is the base year"
    case .yearOneUndiscounted: "year 1 is not discounted"
    }
  }
}

/// A schedule of rates and the convention it is used with.
public struct Discounting: Hashable, Sendable {
  /// The rates.
  public let schedule: DiscountSchedule
  /// The first year to be discounted.
  public let convention: DiscountConvention

  /// The Green Book's standard rates from a base year 0.
  public static let standard = Discounting(.standard)

  /// A schedule used with a convention.
  public init(_ schedule: DiscountSchedule, convention: DiscountConvention = .yearZeroBase) {
    self.schedule = schedule
    self.convention = convention
  }

  /// What a pound in that year of appraisal is worth in the base year.
  public func factor(year: Int) -> Double {
    switch convention {
    case .yearZeroBase: schedule.factor(year: year)
    case .yearOneUndiscounted: schedule.factor(year: year == 0 ? 0 : year - 1)
    }
  }

  /// The factors of years 0 to `count − 1`.
  public func factors(count: Int) -> [Double] {
    switch convention {
    case .yearZeroBase: schedule.factors(count: count)
    case .yearOneUndiscounted:
      count == 0 ? [] : [1] + schedule.factors(count: count - 1)
    }
  }

  /// The same rates with the other convention, or with this one again.
  public func using(_ convention: DiscountConvention) -> Discounting {
    Discounting(schedule, convention: convention)
  }
}

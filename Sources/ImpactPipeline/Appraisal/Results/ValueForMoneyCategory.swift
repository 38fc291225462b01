/// The value-for-money category of a benefit–cost ratio, worst first.
///
/// Below 0 very poor · 0 to 1 poor · 1 to 1.5 low · 1.5 to 2 medium · 2 to 4 high · 4 and above very high. A
/// boundary belongs to the upper class. Source: Department for Transport, Value for Money Framework. The
/// category is of the unrounded ratio: 1.96 is medium though it prints as 2.0, so print enough decimals.
public enum ValueForMoneyCategory: String, Hashable, Sendable, CaseIterable {
  /// Benefits are negative.
  case veryPoor = "very-poor"
  /// Less than a pound back for each pound.
  case poor
  /// A pound back, up to £1.50.
  case low
  /// £1.50 back, up to £2.
  case medium
  /// £2 back, up to £4.
  case high
  /// £4 back or more.
  case veryHigh = "very-high"

  /// The category of a ratio. Noise of binary fractions below a thousand-millionth is taken off first, so
  /// that £30.30 over £15.15 is high, as its 2.0 says.
  public init(benefitCostRatio ratio: Double) {
    let settled = (ratio * 1e9).rounded() / 1e9
    self = Self.allCases.last { settled >= $0.lowerBound } ?? .veryPoor
  }

  /// The lowest ratio in the category; minus infinity for the worst.
  public var lowerBound: Double {
    switch self {
    case .veryPoor: -.infinity
    case .poor: 0
    case .low: 1
    case .medium: 1.5
    case .high: 2
    case .veryHigh: 4
    }
  }

  /// As a report words it.
  public var title: String {
    switch self {
    case .veryPoor: "very poor"
    case .poor: "poor"
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .veryHigh: "very high"
    }
  }
}

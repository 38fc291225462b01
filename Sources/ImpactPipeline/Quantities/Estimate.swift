/// A value that is not certain: low, central and high, in the unit of whatever holds it.
///
/// Exactly known values have all three alike. `low ≤ central ≤ high` always, and all three are finite.
public struct Estimate: Hashable, Sendable {
  /// The lowest that is thought possible.
  public let low: Double
  /// The most likely.
  public let central: Double
  /// The highest that is thought possible.
  public let high: Double

  /// A range in order; `nil` when it is not, or when a bound is not finite.
  public init?(low: Double, central: Double, high: Double) {
    guard low.isFinite, high.isFinite, low <= central, central <= high else { return nil }
    self.low = low
    self.central = central
    self.high = high
  }

  /// A value without a range.
  public init(exactly value: Double) {
    precondition(value.isFinite, "an estimate is finite")
    low = value
    central = value
    high = value
  }

  /// Nought, exactly.
  public static let zero = Estimate(exactly: 0)

  /// True when the three differ.
  public var isRange: Bool { low < high }
}

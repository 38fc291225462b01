/// What of a gross benefit the intervention itself brought about, in the short form.
///
/// `impact = gross × (1 − deadweight) × (1 − attribution to others) × (1 − displacement)`, each rate 0 to
/// 1. Source: Homes and Communities Agency, Additionality Guide, 4th edition, 2014, for deadweight and
/// displacement; social-return practice for attribution.
public struct Additionality: Hashable, Sendable {
  /// The share that would have happened anyway.
  public let deadweight: Double
  /// The share that others brought about.
  public let attributionToOthers: Double
  /// The share that only moved a benefit from somewhere else.
  public let displacement: Double

  /// Nothing taken off: the whole is additional.
  public static let whole = Additionality(sound: 0, 0, 0)

  /// Rates as fractions; throws when one is outside 0 to 1.
  public init(
    deadweight: Double = 0, attributionToOthers: Double = 0, displacement: Double = 0
  ) throws(ParameterFault) {
    self.init(
      sound: try checked(deadweight, "deadweight", within: 0...1),
      try checked(attributionToOthers, "attribution to others", within: 0...1),
      try checked(displacement, "displacement", within: 0...1))
  }

  private init(sound deadweight: Double, _ attributionToOthers: Double, _ displacement: Double) {
    self.deadweight = deadweight
    self.attributionToOthers = attributionToOthers
    self.displacement = displacement
  }

  /// The share of the gross benefit that counts, 0 to 1.
  public var factor: Double { (1 - deadweight) * (1 - attributionToOthers) * (1 - displacement) }

  /// The additional part of a gross benefit, in its unit.
  public func impact(ofGross gross: Double) -> Double { gross * factor }
}

extension Estimate {
  /// What remains of one: `1 − high`, `1 − central`, `1 − low`. Turns an uncertain deadweight into the
  /// uncertain share that a simulation multiplies by.
  public var complement: Estimate {
    Estimate(low: 1 - high, central: 1 - central, high: 1 - low) ?? Estimate(exactly: 1 - central)
  }
}

/// What an intervention brought about, set against a reference case with rates of its own.
///
/// `AI = GI (1 − L)(1 − Dp)(1 − S) M − GI* (1 − L*)(1 − Dp*)(1 − S*) M*`. Source: Homes and Communities
/// Agency, Additionality Guide, 4th edition, 2014. It equals the short form when both cases share their
/// rates, `GI*` is the deadweight share of `GI`, leakage stands for attribution to others, and there is no
/// substitution and a multiplier of 1.
public struct FullAdditionality: Hashable, Sendable {
  /// One of the two cases compared.
  public struct Case: Hashable, Sendable {
    /// `GI`: the gross impact, in any unit.
    public let gross: Double
    /// `L`: the share that goes to people or places it is not meant for.
    public let leakage: Double
    /// `Dp`: the share that only moved from somewhere else.
    public let displacement: Double
    /// `S`: the share that took the place of a like activity.
    public let substitution: Double
    /// `M`: further activity each unit sets off; 1 for none.
    public let multiplier: Double

    /// A case; throws when a rate is outside 0 to 1, the multiplier is negative, or a number is not finite.
    public init(
      gross: Double, leakage: Double = 0, displacement: Double = 0, substitution: Double = 0,
      multiplier: Double = 1
    ) throws(ParameterFault) {
      guard gross.isFinite else { throw .notFinite(parameter: "gross impact") }
      self.gross = gross
      self.leakage = try checked(leakage, "leakage", within: 0...1)
      self.displacement = try checked(displacement, "displacement", within: 0...1)
      self.substitution = try checked(substitution, "substitution", within: 0...1)
      self.multiplier = try checked(
        multiplier, "multiplier", within: 0...Double.greatestFiniteMagnitude)
    }

    /// `GI (1 − L)(1 − Dp)(1 − S) M`, in the unit of the gross impact.
    public var net: Double {
      gross * (1 - leakage) * (1 - displacement) * (1 - substitution) * multiplier
    }
  }

  /// With the intervention.
  public let intervention: Case
  /// Without it: what would have happened anyway.
  public let reference: Case

  /// The two cases.
  public init(intervention: Case, reference: Case) {
    self.intervention = intervention
    self.reference = reference
  }

  /// `AI`: the additional impact, in the unit of the gross impacts; negative when the reference case is
  /// better.
  public var impact: Double { intervention.net - reference.net }
}

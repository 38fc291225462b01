/// Costs by year with the optimism bias they carry.
public struct CostStream: Hashable, Sendable {
  /// Real pounds by year as estimated, before any uplift.
  public let estimated: YearlyFlow
  /// What habitually gets left out of such estimates.
  public let optimismBias: OptimismBias

  /// Costs by year.
  public init(_ estimated: YearlyFlow, optimismBias: OptimismBias = .none) {
    self.estimated = estimated
    self.optimismBias = optimismBias
  }

  /// The same cost each year for a number of years; throws as ``BenefitStream`` does.
  public init(
    annual pounds: Double, startingYear: Int = 0, years: Int, optimismBias: OptimismBias = .none
  ) throws(ParameterFault) {
    let level = try BenefitStream(annualImpact: pounds, startingYear: startingYear, years: years)
    self.init(level.flow, optimismBias: optimismBias)
  }

  /// Real pounds by year with the uplift: `C_t × (1 + OB × (1 − mitigation))`.
  public var flow: YearlyFlow { estimated.scaled(by: 1 + optimismBias.uplift) }
}

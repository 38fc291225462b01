/// What a pound is worth to a group, set against a pound to the median household: a smaller income, a
/// larger weight.
///
/// `(median income ÷ group's median income)^η`, with `η = 1.3`. An option shown beside the unweighted
/// figure, never in its place. Source: HM Treasury, The Green Book, 2022, annex on distributional
/// appraisal.
public struct DistributionalWeight: Hashable, Sendable {
  /// `η` of the Green Book: how fast a pound's worth falls as income grows.
  public static let greenBookElasticity = 1.3

  /// What the group's pounds are multiplied by.
  public let factor: Double

  /// The weight of a group; throws when an income or the elasticity is not above zero and finite.
  public init(
    groupMedianIncome: Double, referenceMedianIncome: Double,
    elasticity: Double = DistributionalWeight.greenBookElasticity
  ) throws(ParameterFault) {
    let range = 1e-9...1e15
    let group = try checked(groupMedianIncome, "median income of the group", within: range)
    let reference = try checked(referenceMedianIncome, "median income", within: range)
    let elasticity = try checked(elasticity, "elasticity", within: 0...10)
    factor = PortableMath.exp(elasticity * PortableMath.log(reference / group))
  }
}

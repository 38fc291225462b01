/// A flow and the kind it is of: what keeps unlike benefits from being added silently.
public struct KindedFlow<Kind: Hashable & Sendable>: Hashable, Sendable {
  /// What sort of benefit or cost it is, in the caller's own list of kinds.
  public let kind: Kind
  /// Real pounds by year.
  public let flow: YearlyFlow

  /// A flow of a kind.
  public init(_ kind: Kind, _ flow: YearlyFlow) {
    self.kind = kind
    self.flow = flow
  }
}

/// Which kinds a ratio holds, with the name it is printed under: "fiscal" takes cashable and avoided
/// benefits over budget cost, "public value" takes every kind over every cost. The lists are the caller's.
public struct RatioDefinition<BenefitKind: Hashable & Sendable, CostKind: Hashable & Sendable>: Hashable,
  Sendable
{
  /// Short and stable.
  public let id: String
  /// As a report names the ratio.
  public let title: String
  /// The kinds of benefit above the line.
  public let benefits: Set<BenefitKind>
  /// The kinds of cost below the line.
  public let costs: Set<CostKind>

  /// A ratio by the kinds it holds.
  public init(id: String, title: String, benefits: Set<BenefitKind>, costs: Set<CostKind>) {
    self.id = id
    self.title = title
    self.benefits = benefits
    self.costs = costs
  }
}

/// Benefits and costs by kind, from which appraisals of named kinds are taken.
///
/// There is deliberately no ratio of the whole here: a ratio is asked for by definition, so that it can be
/// printed with what it holds.
public struct KindedAppraisal<BenefitKind: Hashable & Sendable, CostKind: Hashable & Sendable>: Hashable,
  Sendable
{
  /// Benefits with their kinds.
  public let benefits: [KindedFlow<BenefitKind>]
  /// Costs with their kinds.
  public let costs: [KindedFlow<CostKind>]
  /// Rates and convention, the same for every part.
  public let discounting: Discounting

  /// An appraisal by kind.
  public init(
    benefits: [KindedFlow<BenefitKind>], costs: [KindedFlow<CostKind>], discounting: Discounting = .standard
  ) {
    self.benefits = benefits
    self.costs = costs
    self.discounting = discounting
  }

  /// The benefits and costs that a ratio holds, set against each other.
  public func part(_ definition: RatioDefinition<BenefitKind, CostKind>) -> Appraisal {
    Appraisal(
      benefits: benefits.lazy.filter { definition.benefits.contains($0.kind) }.map(\.flow).total(),
      costs: costs.lazy.filter { definition.costs.contains($0.kind) }.map(\.flow).total(),
      discounting: discounting)
  }

  /// `PVB` of one kind of benefit, in pounds of the base year.
  public func presentValue(of kind: BenefitKind) -> Double {
    benefits.lazy.filter { $0.kind == kind }.map(\.flow).total().presentValue(discounting)
  }

  /// `PVC` of one kind of cost, in pounds of the base year.
  public func presentValue(ofCost kind: CostKind) -> Double {
    costs.lazy.filter { $0.kind == kind }.map(\.flow).total().presentValue(discounting)
  }
}

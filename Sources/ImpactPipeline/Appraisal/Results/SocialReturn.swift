/// Social return on investment: value for each pound put in, with the year convention it was made by.
public struct SocialReturn: Hashable, Sendable {
  /// `PVB ÷ PVC`: £ of value for each £1.
  public let ratio: Double
  /// `(PVB − PVC) ÷ PVC`: £ of value beyond the £1 itself.
  public let netRatio: Double
  /// Which year was first discounted; a report prints it.
  public let convention: DiscountConvention
}

extension Appraisal {
  /// The social return by a year convention, whatever the appraisal itself uses.
  ///
  /// Benefits and costs are brought to the base year alike. Throws as ``benefitCostRatio`` does.
  public func socialReturn(
    _ convention: DiscountConvention
  ) throws(AppraisalShortfall) -> SocialReturn {
    let ratio = try Appraisal(
      benefits: benefits, costs: costs, discounting: discounting.using(convention)
    ).benefitCostRatio
    return SocialReturn(ratio: ratio, netRatio: ratio - 1, convention: convention)
  }
}

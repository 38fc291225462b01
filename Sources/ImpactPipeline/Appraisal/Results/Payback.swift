/// The year in which an appraisal has paid for itself.
public enum PaybackBasis: String, Hashable, Sendable, CaseIterable {
  /// Pounds as they fall.
  case undiscounted
  /// Pounds times their discount factors; never earlier than undiscounted when costs come first.
  case discounted
}

extension Appraisal {
  /// The first year of appraisal in which the cumulative net is not negative; 0 is the base year.
  ///
  /// A shortfall of less than half a penny is none, so that noise of binary fractions cannot cost a year.
  /// It says nothing of later years: a closing cost can turn the net negative again.
  /// Throws ``AppraisalShortfall/neverPaysBack(lastYear:cumulativeNet:)`` when no year is.
  public func paybackYear(_ basis: PaybackBasis) throws(AppraisalShortfall) -> Int {
    let flow =
      switch basis {
      case .undiscounted: net
      case .discounted: net.discounted(discounting)
      }
    let cumulative = flow.cumulative
    guard let year = cumulative.firstIndex(where: { $0 > -0.005 }) else {
      guard let last = cumulative.last else { return 0 }
      throw .neverPaysBack(lastYear: lastYear, cumulativeNet: last)
    }
    return year
  }
}

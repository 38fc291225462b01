/// Why an appraisal has no such value. Missing is a stated reason, never nought.
public enum AppraisalShortfall: Error, Hashable, Sendable {
  /// A ratio needs costs above zero; the present value of the costs is this.
  case costsNotPositive(presentValue: Double)
  /// The cumulative net is still negative in the last year appraised.
  case neverPaysBack(lastYear: Int, cumulativeNet: Double)
  /// There is no year over which to spread a cost.
  case noYears
}

extension AppraisalShortfall: CustomStringConvertible {
  /// The reason in words, fit for a report.
  public var description: String {
    switch self {
    case .costsNotPositive: "there is no ratio because costs are not above zero"
    case .neverPaysBack(let lastYear, _): "it does not pay back by year \(lastYear), the last appraised"
    case .noYears: "there is no year to spread the cost over"
    }
  }
}

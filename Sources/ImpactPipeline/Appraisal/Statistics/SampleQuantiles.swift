/// Quantiles of a sample, by one stated rule.
///
/// Type 7 of Hyndman and Fan (1996), as in R and NumPy: the value at position `(n − 1)p` of the sorted sample
/// counted from 0, on a straight line between the two beside it.
public struct SampleQuantiles: Hashable, Sendable {
  /// The sample, lowest first.
  public let sorted: [Double]

  /// The quantiles of a sample; throws when it is empty or holds what is not finite. Sorts once.
  public init(_ values: [Double]) throws(ParameterFault) {
    guard !values.isEmpty else { throw .empty(parameter: "sample") }
    guard values.allSatisfy(\.isFinite) else { throw .notFinite(parameter: "sample") }
    sorted = values.sorted()
  }

  /// How many values there are; printed beside any statistic of few.
  public var count: Int { sorted.count }

  /// The value at a share `p` of the sample; throws when `p` is outside 0 to 1.
  public func quantile(_ p: Double) throws(ParameterFault) -> Double {
    Self.quantile(try checked(p, "share", within: 0...1), ofSorted: sorted)
  }

  /// The middle value, or halfway between the middle two.
  public var median: Double { Self.quantile(0.5, ofSorted: sorted) }

  /// A quarter of the sample is at or below.
  public var lowerQuartile: Double { Self.quantile(0.25, ofSorted: sorted) }

  /// Three quarters of the sample are at or below.
  public var upperQuartile: Double { Self.quantile(0.75, ofSorted: sorted) }

  /// The rule itself, for values already sorted and at least one.
  static func quantile(_ p: Double, ofSorted sorted: [Double]) -> Double {
    let position = Double(sorted.count - 1) * p
    let below = Int(position)
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}

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
    let place = place(of: p, in: sorted.count)
    return place.value(between: sorted[place.below], and: sorted[place.above])
  }

  /// The quantiles of several shares of a sample that is not sorted and has at least one value, none of them NaN.
  static func quantiles(_ shares: [Double], of sample: ArraySlice<Double>) -> [Double] {
    let places = shares.map { place(of: $0, in: sample.count) }
    let values = OrderStatistics.values(atRanks: places.flatMap { [$0.below, $0.above] }, of: sample)
    return places.enumerated().map { $1.value(between: values[2 * $0], and: values[2 * $0 + 1]) }
  }

  /// Where the quantile of a share stands among so many values, at least one: at two ranks and between them.
  static func place(of p: Double, in count: Int) -> Place {
    let position = Double(count - 1) * p
    let below = min(Int(position), count - 1)
    return Place(below: below, above: min(below + 1, count - 1), fraction: position - Double(below))
  }

  /// Two neighbouring ranks and how far from the first to the second.
  struct Place {
    let below: Int
    let above: Int
    let fraction: Double

    /// The value at the place, given those of its two ranks.
    func value(between low: Double, and high: Double) -> Double {
      above == below ? high : low + fraction * (high - low)
    }
  }
}

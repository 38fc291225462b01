/// Two bands of values in which two quantiles of a large sample lie, as the first part of it shows.
///
/// A sample that comes part by part need not be kept to be ranked: of each part, the values below a band are counted and
/// those within one kept. The values at the ranks wanted are among these, the very ones that a sort of all would put there.
/// Where a band does not hold them the counts show it, and the whole sample must be ranked.
struct RankBands: Sendable {
  /// The shares of the sample whose quantiles are wanted, the lower first.
  private let shares: (lower: Double, upper: Double)
  /// The band about the lower quantile.
  let lower: Range<Double>
  /// The band about the upper one, which begins where the lower band ends, or above.
  let upper: Range<Double>

  /// How many values of some parts stand where.
  struct Counts: Hashable, Sendable {
    /// Below each band.
    var belowLower = 0
    var belowUpper = 0
    /// Within the lower one.
    var withinLower = 0

    static func += (left: inout Counts, right: Counts) {
      left.belowLower += right.belowLower
      left.belowUpper += right.belowUpper
      left.withinLower += right.withinLower
    }
  }

  /// How many standard deviations of what chance moves a rank by a band reaches to either side: of values in random order,
  /// it fails to hold a quantile less than once in a hundred thousand times.
  private static let deviations = 4.5

  /// Bands about the quantiles of two shares, from the first part of a sample whose values come in random order; `nil` where
  /// that holds too many values that are alike, or too few, to tell. It holds no NaN.
  init?(around lowerShare: Double, and upperShare: Double, from first: ArraySlice<Double>) {
    let count = Double(first.count)
    let ranks = [lowerShare, upperShare].flatMap { share in
      let reach = Self.deviations * (count * share * (1 - share)).squareRoot()
      return [share * count - reach, share * count + reach]
    }
    guard ranks.allSatisfy({ $0 >= 0 && $0 < count }) else { return nil }
    let ends = OrderStatistics.values(atRanks: ranks.map { Int($0) }, of: first)
    guard ends[0] < ends[1], ends[1] <= ends[2], ends[2] < ends[3] else { return nil }
    shares = (lowerShare, upperShare)
    lower = ends[0]..<ends[1]
    upper = ends[2]..<ends[3]
  }

  /// Appends the values of a part of the sample that are within a band, in their order, and counts those below each band and
  /// within the lower one. All are finite.
  func sift(
    _ part: ArraySlice<Double>, into kept: inout [Double], kernels: KernelSet = .widest
  ) -> Counts {
    var (counts, taken) =
      kernels == .plain ? (Counts(), 0) : siftByKernel(part, into: &kept, kernels)
    for value in part.dropFirst(taken) {
      if value < lower.lowerBound { counts.belowLower += 1 }
      if value < upper.lowerBound { counts.belowUpper += 1 }
      if lower.contains(value) { counts.withinLower += 1 }
      if lower.contains(value) || upper.contains(value) { kept.append(value) }
    }
    return counts
  }

  /// The quantiles of both shares of a whole sample, of so many values, from what was kept of it in any order and counted;
  /// `nil` where a band does not hold them.
  func quantiles(
    of kept: ArraySlice<Double>, _ counts: Counts, count: Int
  ) -> (lower: Double, upper: Double)? {
    let (low, high) = (
      SampleQuantiles.place(of: shares.lower, in: count), SampleQuantiles.place(of: shares.upper, in: count)
    )
    // A rank in the whole sample, less the values below it that were counted alone.
    let first = counts.belowLower
    let second = counts.belowUpper - counts.withinLower
    let ranks = [low.below - first, low.above - first, high.below - second, high.above - second]
    guard ranks[0] >= 0, ranks[1] < counts.withinLower, ranks[2] >= counts.withinLower, ranks[3] < kept.count
    else { return nil }
    let values = OrderStatistics.values(atRanks: ranks, of: kept)
    return (low.value(between: values[0], and: values[1]), high.value(between: values[2], and: values[3]))
  }
}

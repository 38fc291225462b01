/// Where eight of ten draws of an amount lie: all that a figure prints of them.
struct DrawnRange: Hashable, Sendable {
  /// A tenth of draws are below.
  let p10: Double
  /// Nine tenths of draws are below.
  let p90: Double

  private init(p10: Double, p90: Double) { (self.p10, self.p90) = (p10, p90) }

  /// The range of some draws, at least one, by quantiles of type 7. Draws that are all alike are not ranked.
  init(_ draws: ArraySlice<Double>) {
    let first = draws[draws.startIndex]
    if draws.allSatisfy({ $0 == first }) {
      self.init(p10: first, p90: first)
    } else {
      let quantiles = SampleQuantiles.quantiles([Self.lowerShare, Self.upperShare], of: draws)
      self.init(p10: quantiles[0], p90: quantiles[1])
    }
  }

  /// The same range of so many draws that were sifted by bands; `nil` where those do not hold it.
  init?(_ bands: RankBands, _ kept: [Double], _ counts: RankBands.Counts, count: Int) {
    guard let quantiles = bands.quantiles(of: kept[...], counts, count: count) else { return nil }
    self.init(p10: quantiles.lower, p90: quantiles.upper)
  }

  /// Bands that hold the ends of the range, as the first of the draws show; `nil` where these do not tell.
  static func bands(from first: ArraySlice<Double>) -> RankBands? {
    RankBands(around: lowerShare, and: upperShare, from: first)
  }

  private static let (lowerShare, upperShare) = (0.1, 0.9)

  /// The range of each draw times a factor that is not below nought, and an amount added.
  func scaled(by factor: Double, adding amount: Double) -> DrawnRange {
    DrawnRange(p10: factor * p10 + amount, p90: factor * p90 + amount)
  }
}

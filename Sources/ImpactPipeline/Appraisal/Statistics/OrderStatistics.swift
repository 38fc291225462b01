/// The values of some ranks of a sample, without sorting the rest.
///
/// A run has hundreds of samples of ten thousand draws and wants six ranks of each. The range of the sample is cut
/// into even bins, and only those bins are sorted that hold a wanted rank: as a rule time in proportion to the sample,
/// and never more than a sort's, which a sample that crowds in one bin takes.
enum OrderStatistics {
  /// Bins of a range, less one; where draws crowd, one holds about a hundredth of them.
  private static let bins = 512
  /// Samples up to this size are sorted whole.
  private static let small = 64

  /// The values that a sort would put at the ranks given, which lie within the sample. The sample holds no NaN.
  static func values(atRanks ranks: [Int], of sample: [Double]) -> [Double] {
    guard sample.count > small, let (low, scale) = cut(sample) else {
      let sorted = sample.sorted()
      return ranks.map { sorted[$0] }
    }
    // Rounding keeps the order of values, so a lower bin never holds a higher value. A whole number added to 2⁵²
    // stands in the last bits of the sum, where it costs no conversion; the mask spares a check.
    func bin(_ value: Double) -> Int {
      Int(truncatingIfNeeded: ((value - low) * scale + 0x1p52).bitPattern & 1023)
    }
    var counts = InlineArray<1024, Int>(repeating: 0)
    for value in sample { counts[bin(value)] &+= 1 }
    // How many values stand below each bin in the sample, and how many in the bins that are kept.
    var below = 0
    var keptBelow = 0
    var isKept = InlineArray<1024, Bool>(repeating: false)
    var places = [Int](repeating: 0, count: ranks.count)
    for bin in 0...bins {
      let range = below..<(below + counts[bin])
      for (number, rank) in ranks.enumerated() where range.contains(rank) {
        isKept[bin] = true
        places[number] = rank - below + keptBelow
      }
      below = range.upperBound
      if isKept[bin] { keptBelow += counts[bin] }
    }
    var kept: [Double] = []
    kept.reserveCapacity(keptBelow)
    for value in sample where isKept[bin(value)] { kept.append(value) }
    kept.sort()
    return places.map { kept[$0] }
  }

  /// The lowest value and the bins for each unit; `nil` where the sample is all alike or too wide or narrow to cut.
  private static func cut(_ sample: [Double]) -> (low: Double, scale: Double)? {
    guard var low = sample.first else { return nil }
    var high = low
    for value in sample {
      low = value < low ? value : low
      high = value > high ? value : high
    }
    let scale = Double(bins) / (high - low)
    return scale.isNormal && (high - low).isFinite ? (low, scale) : nil
  }
}

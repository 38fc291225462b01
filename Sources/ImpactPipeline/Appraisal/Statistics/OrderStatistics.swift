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
  static func values(
    atRanks ranks: [Int], of sample: ArraySlice<Double>, kernels: KernelSet = .widest
  ) -> [Double] {
    guard sample.count > small, let cut = cut(sample, kernels) else {
      let sorted = sample.sorted()
      return ranks.map { sorted[$0] }
    }
    let binOfEach = bins(of: sample, cut, kernels)
    // Four tables are counted in by turns, as neighbours often share a bin, and a count waits until the one before it in its
    // place is stored.
    var counts = InlineArray<4096, UInt32>(repeating: 0)
    let (bins, whole) = (binOfEach.span, binOfEach.count / 4 * 4)
    for next in stride(from: 0, to: whole, by: 4) {
      counts[Int(bins[next] & 1023)] &+= 1
      counts[1024 | Int(bins[next &+ 1] & 1023)] &+= 1
      counts[2048 | Int(bins[next &+ 2] & 1023)] &+= 1
      counts[3072 | Int(bins[next &+ 3] & 1023)] &+= 1
    }
    for next in whole..<bins.count { counts[Int(bins[next] & 1023)] &+= 1 }
    // How many values stand below each bin in the sample, and how many in the bins that hold a rank and are kept.
    var below = 0
    var keptBelow = 0
    var sought: [UInt16] = []
    var places = [Int](repeating: 0, count: ranks.count)
    let inOrder = ranks.indices.sorted { ranks[$0] < ranks[$1] }
    var (bin, placed) = (0, 0)
    while placed < inOrder.count {
      let count = Int(counts[bin] + counts[1024 | bin] + counts[2048 | bin] + counts[3072 | bin])
      let first = placed
      while placed < inOrder.count, case let rank = ranks[inOrder[placed]], rank < below + count {
        places[inOrder[placed]] = rank - below + keptBelow
        placed += 1
      }
      if placed > first {
        sought.append(UInt16(bin))
        keptBelow += count
      }
      below += count
      bin += 1
    }
    var (kept, taken): ([Double], Int) = ([], 0)
    // The kernel compares with each bin that is kept, which is quicker while they are few.
    if kernels != .plain, sought.count <= 8 {
      (kept, taken) = valuesByKernel(of: sample, binOfEach, in: sought, room: keptBelow, kernels)
    }
    if taken < sample.count {
      var isKept = InlineArray<1024, Bool>(repeating: false)
      for bin in sought { isKept[Int(bin & 1023)] = true }
      for place in taken..<sample.count where isKept[Int(binOfEach[place] & 1023)] {
        kept.append(sample[sample.startIndex + place])
      }
    }
    kept.sort()
    return places.map { kept[$0] }
  }

  /// Where bins lie.
  struct Cut {
    /// Where the first begins.
    let low: Double
    /// How many lie within one.
    let scale: Double
  }

  /// How a sample is cut; `nil` where it is all alike or too wide or narrow to cut.
  private static func cut(_ sample: ArraySlice<Double>, _ kernels: KernelSet) -> Cut? {
    guard let first = sample.first else { return nil }
    var (low, high, done) = (first, first, 0)
    if kernels != .plain { (low, high, done) = extremesByKernel(sample, kernels) }
    for value in sample.dropFirst(done) {
      low = value < low ? value : low
      high = value > high ? value : high
    }
    let scale = Double(bins) / (high - low)
    return scale.isNormal && (high - low).isFinite ? Cut(low: low, scale: scale) : nil
  }

  /// The bin of each value of a sample.
  ///
  /// Rounding keeps the order of values, so a lower bin never holds a higher value. A whole number added to 2⁵² stands in
  /// the last bits of the sum, where it costs no conversion; the mask spares a check.
  private static func bins(of sample: ArraySlice<Double>, _ cut: Cut, _ kernels: KernelSet) -> [UInt16] {
    let first = kernels != .plain ? binsByKernel(of: sample, cut, kernels) : []
    let rest = sample.dropFirst(first.count).map {
      UInt16(truncatingIfNeeded: (($0 - cut.low) * cut.scale + 0x1p52).bitPattern & 1023)
    }
    return first.isEmpty ? rest : first + rest
  }
}

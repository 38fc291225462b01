import Testing

@testable import ImpactPipeline

/// A sample that is sifted part by part has the quantiles that ranking all of it gives, or says that it has not.
@Suite struct RankBandsTests {
  private func draws(_ count: Int, name: String) -> [Double] {
    SeededRandom(seed: 11, name: name).normals(at: 0..<count)
  }

  /// The quantiles as they are sifted by parts of some sizes, the first of which shows the bands.
  private func sifted(
    _ sample: [Double], first: Int, parts: Int, kernels: KernelSet
  ) -> (lower: Double, upper: Double)? {
    guard let bands = RankBands(around: 0.1, and: 0.9, from: sample[..<first]) else { return nil }
    var kept: [Double] = []
    var counts = RankBands.Counts()
    for start in stride(from: 0, to: sample.count, by: parts) {
      counts += bands.sift(sample[start..<min(sample.count, start + parts)], into: &kept, kernels: kernels)
    }
    return bands.quantiles(of: kept[...], counts, count: sample.count)
  }

  /// Parts on both sides of what the kernels take at once, the last one shorter.
  @Test(arguments: [1, 31, 32, 33, 100, 256, 9_000])
  func `the quantiles are those of the whole sample, and little of it is kept`(parts: Int) throws {
    let sample = draws(9_000, name: "parts").map { 1e6 + 1e3 * $0 }
    let expected = SampleQuantiles.quantiles([0.1, 0.9], of: sample[...])
    for kernels in KernelSet.runnable {
      let found = try #require(sifted(sample, first: 2_000, parts: parts, kernels: kernels))
      #expect([found.lower, found.upper] == expected)
    }
    let bands = try #require(RankBands(around: 0.1, and: 0.9, from: sample[..<2_000]))
    var kept: [Double] = []
    _ = bands.sift(sample[...], into: &kept)
    #expect(kept.count < sample.count / 5)
  }

  /// Values at the ends of bands, signed noughts, the least numbers that there are and values that are alike among them.
  @Test func `what is kept and counted is what a plain loop keeps and counts`() throws {
    let first = (0..<1_000).map { Double($0 * 7919 % 1_000) }
    let bands = try #require(RankBands(around: 0.1, and: 0.9, from: first[...]))
    // By hand: ranks 1,000 × 0.1 = 100 and 900, each give or take 4.5 × √(1,000 × 0.1 × 0.9) = 42.69.
    #expect(bands.lower == 57..<142)
    #expect(bands.upper == 857..<942)
    let part =
      [56, 57, 57.0.nextDown, 57.0.nextUp, 142, 142.0.nextDown, 856, 857, 941.999, 942, 0, -0.0]
      + [.leastNonzeroMagnitude, -.leastNonzeroMagnitude, 1e300, -1e300, .greatestFiniteMagnitude]
      + (0..<80).map { Double($0 * 12) }
    for kernels in KernelSet.runnable {
      var kept = [-7.0]
      let counts = bands.sift(part[...], into: &kept, kernels: kernels)
      #expect(kept == [-7] + part.filter { (57 <= $0 && $0 < 142) || (857 <= $0 && $0 < 942) })
      #expect(counts.belowLower == part.count { $0 < 57 })
      #expect(counts.withinLower == part.count { 57 <= $0 && $0 < 142 })
      #expect(counts.belowUpper == part.count { $0 < 857 })
    }
  }

  @Test func `minus nought is not below nought`() throws {
    // The bands of the test above, less where the lower one begins.
    let bands = try #require(
      RankBands(around: 0.1, and: 0.9, from: (0..<1_000).map { Double($0 * 7919 % 1_000 - 57) }[...]))
    #expect(bands.lower == 0..<85)
    let part = (0..<64).map { $0 % 2 == 0 ? 0.0 : -0.0 }
    for kernels in KernelSet.runnable {
      var kept: [Double] = []
      let counts = bands.sift(part[...], into: &kept, kernels: kernels)
      #expect(kept.map(\.sign) == part.map(\.sign))
      #expect(counts == RankBands.Counts(belowLower: 0, belowUpper: 64, withinLower: 64))
    }
  }

  @Test func `a first part that misleads is told by the counts`() {
    // Sorted, so that the first part is the lowest: the quantiles of the whole lie far above its bands.
    let sample = draws(9_000, name: "sorted").sorted()
    for kernels in KernelSet.runnable {
      #expect(sifted(sample, first: 2_000, parts: 256, kernels: kernels) == nil)
      #expect(sifted(sample.reversed(), first: 2_000, parts: 256, kernels: kernels) == nil)
    }
  }

  @Test func `a first part that is alike or short shows no bands`() {
    #expect(RankBands(around: 0.1, and: 0.9, from: [Double](repeating: 3, count: 2_000)[...]) == nil)
    #expect(RankBands(around: 0.1, and: 0.9, from: draws(150, name: "short")[...]) == nil)
    #expect(RankBands(around: 0.1, and: 0.9, from: []) == nil)
  }
}

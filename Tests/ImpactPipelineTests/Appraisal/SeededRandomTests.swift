import Testing

@testable import ImpactPipeline

@Suite struct SeededRandomTests {
  private static let ways = KernelSet.runnable

  /// The published generator (Steele, Lea and Flood, 2014), started at 1234567: the first five numbers that its
  /// reference implementation gives.
  @Test func `numbers are those of SplitMix64`() {
    let random = SeededRandom(key: 1_234_567)
    #expect(
      (0..<5).map(random.bits(at:)) == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test(arguments: ways, [0..<0, 3..<4, 0..<7, 0..<8, 5..<14, 0..<1000, 1_000_000..<1_005_001])
  func `normal numbers are the same one by one and many at a time`(
    kernels: KernelSet, positions: Range<Int>
  ) {
    for seed: UInt64 in [0, 1, .max] {
      let random = SeededRandom(seed: seed, name: "quantity")
      #expect(
        random.normals(at: positions, kernels: kernels)
          == positions.map { random.normal(at: $0) })
    }
  }

  #if arch(x86_64)
    /// Shares in each region of the algorithm, at their edges, and as far out as a draw can lie.
    @Test(arguments: KernelSet.runnable.filter { $0 != .plain })
    func `quantiles by a kernel are those of one share at a time`(kernels: KernelSet) {
      let low = [
        0x1p-53, 0x1.8p-52, 1e-15, 1e-12, 1.3887943864964021e-11, 1.4e-11, 1e-8, 0.01, 0.07499999999999999,
      ]
      let middle = [0.075, 0.07500000000000001, 0.2, 0.4999999999999999, 0.5, 0.6, 0.925, 0.9250000000000002]
      let high = low.map { 1 - $0 }
      for offset in 0..<8 {
        let all = [Double](repeating: 0.3, count: offset) + low + middle + high
        let shares = all + [Double](repeating: 0.1, count: (8 - all.count % 8) % 8)
        var quantiles = shares
        unsafe quantiles.withUnsafeMutableBufferPointer { numbers in
          guard let start = numbers.baseAddress else { return }
          unsafe NormalCurve.replaceByKernel(start, count: numbers.count, kernels)
        }
        #expect(quantiles == shares.map(NormalCurve.quantile(_:)))
      }
    }
  #endif
}

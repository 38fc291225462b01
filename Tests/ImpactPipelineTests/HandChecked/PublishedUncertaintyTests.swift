import Testing

@testable import ImpactPipeline

/// Published values of ranges, intervals and corrections, to the digits printed where they come from.
@Suite struct `Published uncertainty values` {
  private let range = Estimate(low: 10, central: 20, high: 60) ?? .zero

  /// Mean (10 + 20 + 60) ÷ 3 = 30. Variance (100 + 400 + 3,600 − 200 − 600 − 1,200) ÷ 18 = 116.67, root 10.801.
  @Test func `triangular 10, 20, 60 has mean 30 and sd 10 801`() {
    let triangular = RangeDistribution(range, .triangular)
    #expect(triangular.mean == 30)
    #expect(printed(triangular.standardDeviation, decimals: 3) == "10.801")
  }

  /// Mean (10 + 80 + 60) ÷ 6 = 25. α = 1 + 4 × 10/50 = 1.8, β = 4.2; 50 × √(1.8 × 4.2 ÷ 252) = 8.660.
  @Test func `PERT 10, 20, 60 has mean 25 and sd 8 660`() {
    let pert = RangeDistribution(range, .pert)
    #expect(pert.mean == 25)
    #expect(printed(pert.standardDeviation, decimals: 3) == "8.660")
  }

  /// z = 1.959964. Of 0 in 20 the upper end is z²/(n + z²) = 3.8415 ÷ 23.8415 = 0.1611.
  @Test(arguments: [
    (successes: 0, of: 20, lower: "0.0000", upper: "0.1611"),
    (successes: 1, of: 29, lower: "0.0061", upper: "0.1718"),
  ])
  func `Wilson's 95 per cent interval`(successes: Int, of n: Int, lower: String, upper: String) throws {
    let interval = try ProportionInterval.wilson(successes: successes, of: n)
    #expect(printed(interval.lower, decimals: 4) == lower)
    #expect(printed(interval.upper, decimals: 4) == upper)
    #expect(interval.sampleSize == n)
  }

  /// Mott MacDonald, 2002: (100% − 92%) × 51% = 4.08%, printed 4%; £100m × 1.0408 = £104.08m, printed £104m.
  @Test func `92 per cent mitigation of 51 per cent makes 100 million 104 million`() throws {
    let bias = try OptimismBiasTable.mottMacDonald2002.bias(of: "non-standard-building", mitigation: 0.92)
    #expect(bias.upperBound == 0.51)
    #expect(printed(bias.uplift * 100, decimals: 0) == "4")
    #expect(printed(bias.corrected(100), decimals: 0) == "104")
  }

  /// SplitMix64 from state 0, as its authors' reference code prints.
  @Test func `the generator is SplitMix64`() {
    let plain = SeededRandom(key: 0)
    #expect(
      (0..<3).map(plain.bits(at:)) == [
        0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f,
      ])
  }
}

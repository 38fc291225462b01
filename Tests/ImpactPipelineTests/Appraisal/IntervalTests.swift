import Testing

@testable import ImpactPipeline

@Suite struct `Intervals` {
  @Test func `bootstrap of a certain sample has no width`() throws {
    for statistic in BootstrapStatistic.allCases {
      let interval = try BootstrapInterval.percentile(of: [4, 4, 4], statistic, seed: 1, name: "x")
      #expect(interval.estimate == 4 && interval.lower == 4 && interval.upper == 4)
      #expect(interval.sampleSize == 3)
    }
  }

  @Test func `bootstrap depends on seed and name and not on the order of the sample`() throws {
    let sample = [3.0, 1, 4, 1, 5, 9, 2, 6]
    func interval(_ sample: [Double], seed: UInt64, name: String) throws -> BootstrapInterval {
      try .percentile(of: sample, .mean, seed: seed, name: name, replicates: 500)
    }
    let one = try interval(sample, seed: 1, name: "a")
    #expect(one == (try interval(sample.reversed(), seed: 1, name: "a")))
    #expect(one != (try interval(sample, seed: 2, name: "a")))
    #expect(one != (try interval(sample, seed: 1, name: "b")))
    #expect(one.lower < one.estimate && one.estimate < one.upper)
    #expect(one.lower >= 1 && one.upper <= 9)
  }

  /// For 100 values of sd 28.87 the standard error of the mean is 2.887, and 1.96 of it 5.66.
  @Test func `bootstrap of a mean is near the normal interval for a large sample`() throws {
    let sample = (0..<100).map(Double.init)
    let interval = try BootstrapInterval.percentile(of: sample, .mean, seed: 7, name: "m", replicates: 4000)
    #expect(interval.estimate == 49.5)
    #expect(abs(interval.upper - 49.5 - 5.66) < 0.5)
    #expect(abs(49.5 - interval.lower - 5.66) < 0.5)
  }

  /// Replicates on both sides of what is added up at once, and samples of one value and of many.
  @Test(arguments: KernelSet.runnable, [1, 3, 4, 7, 8, 9, 21])
  func `means of replicates are those of one draw after the other`(kernels: KernelSet, replicates: Int) {
    var generator = SeededGenerator(seed: 8)
    for count in [1, 2, 5, 64, 499] {
      let sample = (0..<count).map { _ in Double.random(in: -10...1e6, using: &generator) }
      let random = SeededRandom(seed: 9, name: "means \(count)")
      let plain = (0..<replicates).map { replicate in
        let sum = (0..<count).reduce(0.0) {
          $0 + sample[random.index(below: count, at: replicate * count + $1)]
        }
        return sum / Double(count)
      }
      #expect(
        BootstrapInterval.means(of: sample, random, replicates: replicates, kernels: kernels) == plain)
    }
  }

  @Test func `intervals refuse empty samples and impossible counts`() {
    #expect(throws: ParameterFault.empty(parameter: "sample")) {
      try ProportionInterval.wilson(successes: 0, of: 0)
    }
    #expect(throws: ParameterFault.self) { try ProportionInterval.wilson(successes: 4, of: 3) }
    #expect(throws: ParameterFault.self) {
      try ProportionInterval.wilson(successes: 1, of: 3, confidence: 1)
    }
    #expect(throws: ParameterFault.empty(parameter: "sample")) { try SampleQuantiles([]) }
    #expect(throws: ParameterFault.notFinite(parameter: "sample")) { try SampleQuantiles([.nan]) }
    #expect(throws: ParameterFault.empty(parameter: "holdings")) { try GiniCoefficient.of([]) }
    #expect(throws: ParameterFault.self) { try GiniCoefficient.of([1, -1]) }
    #expect(throws: ParameterFault.self) {
      try BootstrapInterval.percentile(of: [1], .mean, seed: 1, name: "x", replicates: 0)
    }
  }

  @Test func `Wilson ends at nought and one for none and all`() throws {
    let none = try ProportionInterval.wilson(successes: 0, of: 5)
    let all = try ProportionInterval.wilson(successes: 5, of: 5)
    #expect(none.lower == 0 && all.upper == 1)
    #expect(abs(none.upper + all.lower - 1) < 1e-12)
  }
}

import Foundation
import Testing

@testable import ImpactPipeline

@Suite struct `Portable mathematics` {
  @Test func `exponential and logarithm agree with the C library`() {
    var worst = 0.0
    for step in -7000...7000 {
      let x = Double(step) / 10
      worst = max(worst, abs(PortableMath.exp(x) / Foundation.exp(x) - 1))
      let y = Foundation.exp(x / 3)
      worst = max(worst, abs(PortableMath.log(y) - Foundation.log(y)) / max(1, abs(x / 3)))
    }
    #expect(worst < 5e-16)
    #expect(PortableMath.exp(1000) == .infinity)
    #expect(PortableMath.exp(-1000) == 0)
    #expect(PortableMath.exp(0) == 1)
    #expect(PortableMath.log(1) == 0)
  }

  @Test func `the normal curve and its inverse agree with the error function`() {
    var worst = 0.0
    for (cell, share) in NormalCurve.gridShares.enumerated() {
      let z = NormalCurve.gridStart + Double(cell) * NormalCurve.gridStep
      let expected = erfc(-z / 2.0.squareRoot()) / 2
      worst = max(worst, abs(share / expected - 1), abs(NormalCurve.quantile(expected) - z))
    }
    #expect(worst < 1e-7)
    #expect(NormalCurve.gridShares.count == NormalCurve.gridCells + 1)
    #expect(printed(NormalCurve.quantile(0.975), decimals: 6) == "1.959964")
  }
}

@Suite struct `Normal quantiles` {
  /// From Python's statistics.NormalDist, one in each of the algorithm's three regions and at their edges.
  @Test(arguments: [
    (p: 0.3, z: -0.5244005127080407), (p: 0.075, z: -1.4395314709384557),
    (p: 0.0749, z: -1.4402382675279632), (p: 1e-8, z: -5.61200124417479),
    (p: 1e-15, z: -7.941345326170995), (p: 0x1p-53, z: -8.209536151601386),
  ])
  func `have fifteen digits in every region`(p: Double, z: Double) {
    #expect(abs(NormalCurve.quantile(p) / z - 1) < 1e-14)
    if p > 1e-3 { #expect(abs(NormalCurve.quantile(1 - p) / -z - 1) < 1e-13) }
  }
}

@Suite struct `Ranges` {
  @Test(arguments: DistributionShape.allCases)
  func `a certain value is every quantile of itself`(shape: DistributionShape) throws {
    let certain = RangeDistribution(Estimate(exactly: 7), shape)
    #expect(certain.mean == 7)
    #expect(certain.standardDeviation == 0)
    for p in [0, 0.1, 0.5, 0.9, 1] { #expect(try certain.quantile(p) == 7) }
    #expect(throws: ParameterFault.outOfRange(parameter: "share", value: 1.1, lower: 0, upper: 1)) {
      try certain.quantile(1.1)
    }
  }

  @Test(arguments: DistributionShape.allCases)
  func `quantiles ascend from low to high, wherever the central value stands`(
    shape: DistributionShape
  ) throws {
    for central in [10.0, 10.001, 20, 35, 59.9, 60] {
      let range = RangeDistribution(Estimate(low: 10, central: central, high: 60) ?? .zero, shape)
      let values = try (0...150).map { try range.quantile(Double($0) / 150) }
      #expect(values.first == 10 && values.last == 60)
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
      #expect(zip(range.gridValues, range.gridValues.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test(arguments: DistributionShape.allCases)
  func `the mean and spread of the quantiles are those of the formulas`(shape: DistributionShape) throws {
    for central in [10.0, 20, 35, 60] {
      let range = RangeDistribution(Estimate(low: 10, central: central, high: 60) ?? .zero, shape)
      let values = try (0..<400).map { try range.quantile((Double($0) + 0.5) / 400) }
      let mean = values.reduce(0, +) / 400
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 400
      #expect(abs(mean - range.mean) < 0.02)
      #expect(abs(variance.squareRoot() - range.standardDeviation) < 0.05)
    }
  }

  @Test func `the complement of a range turns it round`() {
    let deadweight = Estimate(low: 0.1, central: 0.25, high: 0.5) ?? .zero
    #expect(deadweight.complement == Estimate(low: 0.5, central: 0.75, high: 0.9))
  }
}

@Suite struct `Switching values` {
  @Test func `says why there is none`() {
    func find(_ net: (Double) -> Double) throws -> SwitchingValue {
      try SwitchingValue.find(current: 1, over: 0...10, tolerance: 0.01, net: net)
    }
    #expect(throws: NoSwitch.alwaysPays) { try find { $0 + 1 } }
    #expect(throws: NoSwitch.neverPays) { try find { -1 - $0 } }
    #expect(throws: NoSwitch.notDefined(at: 0)) { try find { 1 / $0 } }
  }

  @Test func `stops where doubles run out when the tolerance is finer than they are`() throws {
    let found = try SwitchingValue.find(current: 1, over: 0...1e6, tolerance: 1e-300) { $0 - 123_456.789 }
    #expect(found.value == 123_456.789)
    #expect(!found.holdsNow)
    #expect(
      try SwitchingValue.find(current: 0, over: 0...1, tolerance: 0.1) { $0 - 0.5 }.relativeChange == nil)
  }
}

import Testing

@testable import ImpactPipeline

@Suite struct QuantileTableTests {
  /// Numbers between the points, at them, and beyond both ends of the table.
  @Test(arguments: DistributionShape.allCases, KernelSet.runnable)
  func `values are the same one by one and many at a time`(shape: DistributionShape, kernels: KernelSet) {
    let table = QuantileTable(RangeDistribution(Estimate(low: 10, central: 35, high: 60) ?? .zero, shape))
    let even = (0...1600).map { Double($0) / 100 - 8 }
    let points = (0...NormalCurve.gridCells).map { NormalCurve.gridStart + Double($0) * NormalCurve.gridStep }
    var random = SeededGenerator(seed: 3)
    let within = (0..<331).map { _ in Double.random(in: -5...5, using: &random) }
    for numbers in [[], [-9], [0.5], even, points, within, within + [6, -6, 7] + within] {
      #expect(
        table.values(atNormals: numbers, kernels: kernels)
          == numbers.map { table.value(atNormal: $0) })
    }
  }
}

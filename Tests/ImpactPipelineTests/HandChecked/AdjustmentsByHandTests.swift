import Testing

@testable import ImpactPipeline

@Suite struct `Adjustments by hand` {
  /// £1,000 × (1 − 20%) × (1 − 50%) × (1 − 10%) = 1,000 × 0.8 × 0.5 × 0.9 = £360.
  @Test func `short form of additionality`() throws {
    let rates = try Additionality(deadweight: 0.2, attributionToOthers: 0.5, displacement: 0.1)
    #expect(abs(rates.impact(ofGross: 1000) - 360) < 1e-9)
    #expect(Additionality.whole.impact(ofGross: 1000) == 1000)
  }

  /// With: 1,000 × 0.9 × 0.8 × 0.95 × 1.2 = 820.80. Without: 300 × 0.9 × 0.5 × 1 × 1.1 = 148.50. Impact 672.30.
  @Test func `full form of additionality`() throws {
    let full = FullAdditionality(
      intervention: try .init(
        gross: 1000, leakage: 0.1, displacement: 0.2, substitution: 0.05, multiplier: 1.2),
      reference: try .init(gross: 300, leakage: 0.1, displacement: 0.5, multiplier: 1.1))
    #expect(abs(full.impact - 672.3) < 1e-9)
  }

  /// Short: 1,000 × 0.8 × 0.5 × 0.9 = 360. Full, both cases with leakage 50% and displacement 10%, reference 200:
  /// 1,000 × 0.5 × 0.9 − 200 × 0.5 × 0.9 = 450 − 90 = 360.
  @Test func `the full form equals the short one when both cases share their rates`() throws {
    let short = try Additionality(deadweight: 0.2, attributionToOthers: 0.5, displacement: 0.1)
    let full = FullAdditionality(
      intervention: try .init(gross: 1000, leakage: 0.5, displacement: 0.1),
      reference: try .init(gross: 200, leakage: 0.5, displacement: 0.1))
    #expect(abs(full.impact - short.impact(ofGross: 1000)) < 1e-9)
  }

  /// 2022-23: ¾ × 90.5005 + ¼ × 96.2507 = 67.875375 + 24.062675 = 91.93805.
  /// 2019-20: ¾ × 81.1085 + ¼ × 85.2137 = 60.831375 + 21.303425 = 82.1348.
  /// £1,000 of 2019-20 in prices of 2022-23: 1,000 × 91.93805 ÷ 82.1348 = £1,119.36.
  @Test func `pounds of 2019-20 in prices of 2022-23`() throws {
    let series = CalendarDeflators.gdp.financialYears
    #expect(abs(try series.index(financialYearStarting: 2022).value - 91.93805) < 1e-9)
    #expect(abs(try series.index(financialYearStarting: 2019).value - 82.1348) < 1e-9)
    let base = try PriceBase(series, financialYearStarting: 2022)
    #expect(
      Money(roundingPounds: try base.real(Money(pounds: 1000), pricedIn: 2019)) == Money(pence: 111_936))
  }

  /// Grade 3 corrected by 15%: a benefit of £200 counts £170, a cost of £200 counts £230.
  @Test func `a grade lowers benefits and raises costs alike`() throws {
    let table = try ConfidenceCorrection(
      source: ParameterSource(title: "made for the test", edition: "1"),
      corrections: [0, 0.05, 0.15, 0.2, 0.3, 0.5])
    #expect(200 * (try table.benefitFactor(grade: 3)) == 170)
    #expect(abs(200 * (try table.costFactor(grade: 3)) - 230) < 1e-9)
  }

  /// £50 a year for two years with 40% bias, a quarter of it mitigated: 50 × (1 + 0.4 × 0.75) = £65.
  @Test func `a cost stream carries its optimism bias`() throws {
    let costs = try CostStream(
      annual: 50, years: 2, optimismBias: OptimismBias(upperBound: 0.4, mitigation: 0.25))
    #expect(costs.flow.values == [65, 65])
    #expect(costs.estimated.values == [50, 50])
  }

  /// A group with half the median income: 2^1.3 = 2.4623. With the median: 1.
  @Test func `a distributional weight`() throws {
    let poorer = try DistributionalWeight(groupMedianIncome: 15_000, referenceMedianIncome: 30_000)
    #expect(printed(poorer.factor, decimals: 4) == "2.4623")
    let median = try DistributionalWeight(groupMedianIncome: 30_000, referenceMedianIncome: 30_000)
    #expect(median.factor == 1)
  }
}

@Suite struct `Uncertainty by hand` {
  /// Triangular 0, 3, 10. A share of 3/10 lies below the central value, so the quantile of 0.3 is 3;
  /// of 0.075, √(0.075 × 10 × 3) = √2.25 = 1.5; of 0.825, 10 − √(0.175 × 10 × 7) = 10 − √12.25 = 6.5.
  @Test(arguments: [
    (p: 0.0, value: 0.0), (p: 0.075, value: 1.5), (p: 0.3, value: 3.0), (p: 0.825, value: 6.5),
    (p: 1.0, value: 10.0),
  ])
  func `triangular quantiles`(p: Double, value: Double) throws {
    let range = RangeDistribution(Estimate(low: 0, central: 3, high: 10) ?? .zero, .triangular)
    #expect(abs(try range.quantile(p) - value) < 1e-12)
  }

  /// PERT with the central value halfway is beta(3, 3), whose cumulative is 10x³ − 15x⁴ + 6x⁵: at x = ¼
  /// 0.15625 − 0.05859375 + 0.005859375 = 0.103515625. With the central value at low it is beta(1, 5): at x = ½
  /// 1 − (1 − ½)⁵ = 0.96875.
  @Test(arguments: [
    (central: 5.0, p: 0.103515625, value: 2.5), (central: 5.0, p: 0.5, value: 5.0),
    (central: 5.0, p: 0.896484375, value: 7.5), (central: 0.0, p: 0.96875, value: 5.0),
    (central: 10.0, p: 0.03125, value: 5.0),
  ])
  func `PERT quantiles`(central: Double, p: Double, value: Double) throws {
    let range = RangeDistribution(Estimate(low: 0, central: central, high: 10) ?? .zero, .pert)
    #expect(abs(try range.quantile(p) - value) < 1e-6)
  }

  /// Sample 1, 2, 3, 4, 10. Position (5 − 1) × 0.25 = 1, the second: 2; × 0.9 = 3.6: 4 + 0.6 × 6 = 7.6.
  @Test func `type 7 quantiles`() throws {
    let sample = try SampleQuantiles([10, 3, 1, 4, 2])
    #expect(sample.lowerQuartile == 2)
    #expect(sample.median == 3)
    #expect(sample.upperQuartile == 4)
    #expect(abs(try sample.quantile(0.9) - 7.6) < 1e-12)
    #expect(try SampleQuantiles([1, 2, 3, 4]).median == 2.5)
    #expect(try SampleQuantiles([7]).upperQuartile == 7)
  }

  /// Holdings 1, 2, 3, 4: Σ(2i − 5)x = −3 − 2 + 3 + 12 = 10; ÷ (4 × 10) = 0.25. One of four has all: 3/4.
  @Test func `Gini coefficients`() throws {
    #expect(try GiniCoefficient.of([3, 1, 4, 2]) == 0.25)
    #expect(try GiniCoefficient.of([0, 0, 0, 9]) == 0.75)
    #expect(try GiniCoefficient.of([5, 5, 5]) == 0)
    #expect(try GiniCoefficient.of([0, 0]) == nil)
  }

  /// Each of n days saved is worth £250 and the fee is £3,400: 3,400 ÷ 250 = 13.6 days break even.
  @Test func `a fee pays for itself at 13 6 officer days`() throws {
    let found = try SwitchingValue.find(current: 30, over: 0...1000, tolerance: 0.001) { 250 * $0 - 3400 }
    #expect(abs(found.value - 13.6) <= 0.001 && found.value >= 13.6)
    #expect(found.side == .atLeast && found.holdsNow)
    #expect(abs(found.change + 16.4) <= 0.001)
    #expect(abs((found.relativeChange ?? 0) + 16.4 / 30) < 0.0001)
  }

  /// £10,000 × (1 − deadweight) against £4,000: deadweight may be at most 60%.
  @Test func `deadweight may be at most 60 per cent`() throws {
    let found = try SwitchingValue.find(current: 0.2, over: 0...1, tolerance: 1e-6) {
      10_000 * (1 - $0) - 4000
    }
    #expect(abs(found.value - 0.6) <= 1e-6 && found.value <= 0.6)
    #expect(found.side == .atMost && found.holdsNow)
  }

  /// 100 × quantity (5, 10, 12) × share (0.5, 0.6, 0.9): quantity swings 0.6 × 100 × 7 = 420, share 10 × 100 × 0.4 = 400.
  @Test func `a tornado puts the wider swing first`() throws {
    let model = try SimulationModel(
      variables: [
        .init(id: "share", RangeDistribution(Estimate(low: 0.5, central: 0.6, high: 0.9) ?? .zero)),
        .init(id: "quantity", RangeDistribution(Estimate(low: 5, central: 10, high: 12) ?? .zero)),
        .init(id: "known", RangeDistribution(Estimate(exactly: 1))),
      ],
      terms: [.init(id: "benefit", coefficient: 100, variables: ["quantity", "share", "known"])])
    let tornado = try model.tornado(
      of: SimulationScope(id: "all", benefits: [.init("benefit")], fixedCost: 50))
    #expect(tornado.bars.map(\.id) == ["quantity", "share"])
    #expect(tornado.bars.map { ($0.swing * 1e6).rounded() / 1e6 } == [420, 400])
    #expect(tornado.bars.first?.atCentral == 550)
  }

  /// Fee £550 over 100 × 0.6 a unit of quantity: 550 ÷ 60 = 9.1667.
  @Test func `the break-even of a variable in a model`() throws {
    let model = try SimulationModel(
      variables: [.init(id: "quantity", RangeDistribution(Estimate(exactly: 10)))],
      terms: [.init(id: "benefit", coefficient: 60, variables: ["quantity"])])
    let scope = SimulationScope(id: "all", benefits: [.init("benefit")], fixedCost: 550)
    let found = try model.switchingValue(of: "quantity", in: scope, over: 0...100, tolerance: 1e-4)
    #expect(printed(found.value, decimals: 3) == "9.167")
    #expect(throws: NoSwitch.notDefined(at: 0)) {
      try model.switchingValue(of: "fee", in: scope, over: 0...1, tolerance: 1e-4)
    }
  }
}

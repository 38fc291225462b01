import Testing

@testable import ImpactPipeline

/// Each formula once, with the arithmetic a reader can redo.
@Suite struct `Appraisal by hand` {
  /// A flat 10% makes factors 1, 1/1.1 = 0.909091, 1/1.21 = 0.826446.
  private func tenPercent() throws -> DiscountSchedule {
    try DiscountSchedule(
      id: "ten", title: "Ten per cent", source: ParameterSource(title: "made for the test", edition: "1"),
      bands: [.init(fromYear: 0, rate: 0.1)])
  }

  /// £1,000 a year, first in year 1, three years, a fifth less each further year: 1,000, 800, 640.
  @Test func `drop-off takes a fifth of what is left each year`() throws {
    let stream = try BenefitStream(annualImpact: 1000, startingYear: 1, years: 3, dropOff: 0.2)
    #expect(stream.flow.values == [0, 1000, 800, 640])
  }

  /// Two rates: 10% in year 1, 25% from year 2. D_1 = 1/1.1, D_2 = 1/(1.1 × 1.25) = 1/1.375, not 1/1.25².
  @Test func `factors are cumulative across bands`() throws {
    let schedule = try DiscountSchedule(
      id: "two", title: "Two bands", source: ParameterSource(title: "made for the test", edition: "1"),
      bands: [.init(fromYear: 0, rate: 0.1), .init(fromYear: 2, rate: 0.25)])
    #expect(abs(schedule.factor(year: 2) - 1 / 1.375) < 1e-15)
    #expect(schedule.factors(count: 3) == (0...2).map(schedule.factor(year:)))
  }

  /// Benefits 110 in year 1 and 121 in year 2 at 10%: 100 + 100 = 200. Cost 80 in year 0.
  /// NPSV = 200 − 80 = 120; BCR = 200 ÷ 80 = 2.5, which is high.
  @Test func `net present value and ratio`() throws {
    let appraisal = Appraisal(
      benefits: try YearlyFlow([0, 110, 121]), costs: try YearlyFlow([80]),
      discounting: Discounting(try tenPercent()))
    #expect(abs(appraisal.presentValueOfBenefits - 200) < 1e-9)
    #expect(abs(appraisal.netPresentSocialValue - 120) < 1e-9)
    #expect(abs(try appraisal.benefitCostRatio - 2.5) < 1e-12)
    #expect(try appraisal.valueForMoney == .high)
  }

  /// The same with year 1 undiscounted: 110 + 121/1.1 = 110 + 110 = 220; 220 ÷ 80 = 2.75, of which 1.75 is net.
  @Test func `social return by both conventions`() throws {
    let appraisal = Appraisal(
      benefits: try YearlyFlow([0, 110, 121]), costs: try YearlyFlow([80]),
      discounting: Discounting(try tenPercent()))
    let base = try appraisal.socialReturn(.yearZeroBase)
    let lenient = try appraisal.socialReturn(.yearOneUndiscounted)
    #expect(abs(base.ratio - 2.5) < 1e-12)
    #expect(abs(lenient.ratio - 2.75) < 1e-12)
    #expect(abs(lenient.netRatio - 1.75) < 1e-12)
    #expect(lenient.convention == .yearOneUndiscounted)
  }

  /// Cashable 30, avoided 20, public value 150; budget cost 40, partners' time 10. Fiscal: (30 + 20) ÷ 40 = 1.25.
  /// Public value: (30 + 20 + 150) ÷ (40 + 10) = 4.
  @Test func `a ratio holds the kinds its definition names`() throws {
    let appraisal = KindedAppraisal<String, String>(
      benefits: [
        KindedFlow("cashable", try YearlyFlow([30.0])), KindedFlow("avoided", try YearlyFlow([20.0])),
        KindedFlow("public", try YearlyFlow([150.0])),
      ],
      costs: [KindedFlow("budget", try YearlyFlow([40.0])), KindedFlow("time", try YearlyFlow([10.0]))])
    let fiscal = RatioDefinition(
      id: "fiscal", title: "Fiscal", benefits: ["cashable", "avoided"], costs: ["budget"])
    let wide = RatioDefinition(
      id: "public-value", title: "Public value", benefits: ["cashable", "avoided", "public"],
      costs: ["budget", "time"])
    #expect(try appraisal.part(fiscal).benefitCostRatio == 1.25)
    #expect(try appraisal.part(wide).benefitCostRatio == 4)
    #expect(appraisal.presentValue(of: "public") == 150)
    #expect(appraisal.presentValue(ofCost: "time") == 10)
  }
}

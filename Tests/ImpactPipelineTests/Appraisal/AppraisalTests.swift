import Testing

@testable import ImpactPipeline

@Suite struct `Appraisal results` {
  @Test func `has no ratio when nothing was paid`() throws {
    let free = Appraisal(benefits: try YearlyFlow([10.0]), costs: .none)
    #expect(throws: AppraisalShortfall.costsNotPositive(presentValue: 0)) { try free.benefitCostRatio }
    #expect(throws: AppraisalShortfall.costsNotPositive(presentValue: 0)) { try free.valueForMoney }
    #expect(
      AppraisalShortfall.costsNotPositive(presentValue: 0).description
        == "there is no ratio because costs are not above zero")
  }

  @Test func `has no ratio when the cost is a saving`() throws {
    let saving = Appraisal(benefits: try YearlyFlow([10.0]), costs: try YearlyFlow([-5.0]))
    #expect(throws: AppraisalShortfall.costsNotPositive(presentValue: -5)) { try saving.benefitCostRatio }
  }

  @Test func `says what is short when it never pays back`() throws {
    let loss = Appraisal(benefits: try YearlyFlow([0, 10.0, 10]), costs: try YearlyFlow([100.0]))
    #expect(throws: AppraisalShortfall.neverPaysBack(lastYear: 2, cumulativeNet: -80)) {
      try loss.paybackYear(.undiscounted)
    }
    #expect(
      AppraisalShortfall.neverPaysBack(lastYear: 2, cumulativeNet: -80).description
        == "it does not pay back by year 2, the last appraised")
  }

  @Test func `tenths that do not add up in binary still pay back on time`() throws {
    let tenths = Appraisal(
      benefits: try YearlyFlow([0, 0.1, 0.1, 0.1]), costs: try YearlyFlow([0.30000000000000004]))
    #expect(try tenths.paybackYear(.undiscounted) == 3)
  }

  @Test func `has no yearly cost over no years`() throws {
    let appraisal = Appraisal(benefits: .none, costs: try YearlyFlow([10.0]))
    #expect(throws: AppraisalShortfall.noYears) { try appraisal.equivalentAnnualCost(years: 0) }
    #expect(AppraisalShortfall.noYears.description == "there is no year to spread the cost over")
  }

  @Test(arguments: [
    (ratio: -0.01, category: ValueForMoneyCategory.veryPoor), (ratio: 0, category: .poor),
    (ratio: 0.99, category: .poor), (ratio: 1, category: .low), (ratio: 1.49, category: .low),
    (ratio: 1.5, category: .medium), (ratio: 2, category: .high), (ratio: 30.30 / 15.15, category: .high),
    (ratio: 1.9999999999999998, category: .high), (ratio: 3.99, category: .high),
    (ratio: 4, category: .veryHigh), (ratio: 1e12, category: .veryHigh),
  ])
  func `a boundary belongs to the upper category`(ratio: Double, category: ValueForMoneyCategory) {
    #expect(ValueForMoneyCategory(benefitCostRatio: ratio) == category)
  }

  @Test func `exact amounts enter as pounds`() throws {
    let flow = try YearlyFlow([Money(pence: 1250), Money(pence: -5)])
    #expect(flow.values == [12.5, -0.05])
    #expect(Money(roundingPounds: flow.total) == Money(pence: 1245))
  }
}

@Suite struct `Flows and schedules` {
  @Test func `refuses bands that do not start at once, do not ascend or make no sense`() {
    let source = ParameterSource(title: "t", edition: "e")
    func schedule(_ bands: [DiscountSchedule.Band]) throws -> DiscountSchedule {
      try DiscountSchedule(id: "i", title: "t", source: source, bands: bands)
    }
    #expect(throws: ParameterFault.empty(parameter: "discount bands")) { try schedule([]) }
    #expect(throws: ParameterFault.self) { try schedule([.init(fromYear: 1, rate: 0.03)]) }
    #expect(throws: ParameterFault.notAscending(parameter: "first years of discount bands")) {
      try schedule([.init(fromYear: 0, rate: 0.03), .init(fromYear: 0, rate: 0.02)])
    }
    #expect(throws: ParameterFault.outOfRange(parameter: "discount rate", value: 3.5, lower: -0.5, upper: 1))
    {
      try schedule([.init(fromYear: 0, rate: 3.5)])
    }
  }

  @Test func `every published schedule keeps the rules and names its source`() throws {
    for schedule in DiscountSchedule.published {
      let remade = try DiscountSchedule(
        id: schedule.id, title: schedule.title, source: schedule.source, bands: schedule.bands)
      #expect(remade == schedule)
      #expect(!schedule.source.title.isEmpty && !schedule.source.edition.isEmpty)
    }
  }

  @Test(arguments: [
    (year: 30, rate: 0.035), (year: 31, rate: 0.03), (year: 75, rate: 0.03), (year: 76, rate: 0.025),
    (year: 125, rate: 0.025), (year: 126, rate: 0.02), (year: 200, rate: 0.02), (year: 201, rate: 0.015),
    (year: 300, rate: 0.015), (year: 301, rate: 0.01),
  ])
  func `the standard rate changes after years 30, 75, 125, 200 and 300`(year: Int, rate: Double) {
    #expect(DiscountSchedule.standard.rate(year: year) == rate)
  }

  @Test func `the other convention discounts each later year once less`() {
    let base = Discounting.standard
    let lenient = base.using(.yearOneUndiscounted)
    #expect(lenient.factors(count: 4) == [1, 1, base.factor(year: 1), base.factor(year: 2)])
    #expect(lenient.factor(year: 3) == base.factor(year: 2))
    #expect(lenient.factors(count: 0).isEmpty)
  }

  @Test func `streams refuse what has no meaning`() {
    #expect(throws: ParameterFault.notFinite(parameter: "annual impact")) {
      try BenefitStream(annualImpact: .nan)
    }
    #expect(throws: ParameterFault.outOfRange(parameter: "drop-off", value: 1.1, lower: 0, upper: 1)) {
      try BenefitStream(annualImpact: 1, dropOff: 1.1)
    }
    #expect(throws: ParameterFault.self) { try BenefitStream(annualImpact: 1, years: 2_000_000_000) }
    #expect(throws: ParameterFault.self) { try BenefitStream(annualImpact: 1, startingYear: -1) }
  }

  @Test func `flows refuse what is not finite and more years than any appraisal has`() throws {
    #expect(throws: ParameterFault.notFinite(parameter: "flow")) { try YearlyFlow([1, .infinity]) }
    #expect(try YearlyFlow([Double](repeating: 1, count: 501)).total == 501)
    #expect(throws: ParameterFault.self) { try YearlyFlow([Double](repeating: 1, count: 502)) }
    #expect(throws: ParameterFault.self) { try YearlyFlow(pounds: 1, inYear: -1) }
    #expect(try YearlyFlow(pounds: 7, inYear: 2).values == [0, 0, 7])
  }

  @Test func `flows of unequal length add up year by year`() throws {
    let sum = [try YearlyFlow([1.0, 2]), .none, try YearlyFlow([10.0])].total()
    #expect(sum.values == [11, 2])
    #expect((try YearlyFlow([1.0, 2]) - YearlyFlow([10.0])).values == [-9, 2])
    #expect(sum[7] == 0)
  }
}

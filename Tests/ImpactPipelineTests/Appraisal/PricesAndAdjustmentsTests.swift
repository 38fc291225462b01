import Testing

@testable import ImpactPipeline

@Suite struct `Price base` {
  @Test func `the index of each calendar year is as it was read`() {
    // HM Treasury, GDP deflators, December 2025, as docs/appraisal.md has them; 2024 = 100.
    #expect(
      CalendarDeflators.gdp.indices == [
        2012: 71.9294, 2019: 81.1085, 2020: 85.2137, 2021: 85.6358, 2022: 90.5005, 2023: 96.2507, 2024: 100,
      ])
  }

  @Test func `holds the financial years whose calendar years were both read`() {
    #expect(CalendarDeflators.gdp.financialYears.years == [2019, 2020, 2021, 2022, 2023])
  }

  @Test(arguments: [2012, 2018, 2024])
  func `gives a reason for a year it does not hold`(year: Int) throws {
    let series = CalendarDeflators.gdp.financialYears
    let base = try PriceBase(series, financialYearStarting: 2023)
    let gap = DeflatorGap.noIndex(financialYearStarting: year, series: "GDP deflator")
    #expect(throws: gap) { try base.real(1, pricedIn: year) }
    #expect(throws: gap) { try PriceBase(series, financialYearStarting: year) }
  }

  @Test func `words its reasons`() throws {
    #expect(
      DeflatorGap.noIndex(financialYearStarting: 2024, series: "GDP deflator").description
        == "GDP deflator has no index for 2024-25")
    #expect(
      DeflatorGap.notAFinancialYear(period: "2022").description
        == "2022 is not a financial year, so it has no price index")
  }

  @Test func `carries prices on only as a named assumption, and says so`() throws {
    let assumption = ParameterSource(title: "Prices grow 2% in 2025", edition: "test")
    let carried = try CalendarDeflators.gdp.carried(through: 2025, growth: 0.02, assumption: assumption)
    let series = carried.financialYears
    // 2024-25: ¾ × 100 + ¼ × 102 = 100.5
    #expect(
      try series.index(financialYearStarting: 2024) == DeflatorSeries.Index(value: 100.5, standing: .carried))
    #expect(try series.index(financialYearStarting: 2023).standing == .derived)
    #expect(series.sources.contains(assumption))
    #expect(throws: ParameterFault.self) {
      try CalendarDeflators.gdp.carried(through: 9999, growth: 0, assumption: assumption)
    }
  }

  @Test func `takes a financial year by its period and no other period`() throws {
    let base = try PriceBase(CalendarDeflators.gdp.financialYears, financialYearStarting: 2023)
    let year = try #require(Period.financialYear(startingIn: 2019))
    let amount = Money(pounds: 100)
    #expect(try base.real(amount, pricedIn: year) == base.real(amount, pricedIn: 2019))
    let calendar = try #require(Period.calendarYear(2019))
    #expect(throws: DeflatorGap.notAFinancialYear(period: "2019")) {
      try base.real(amount, pricedIn: calendar)
    }
  }

  @Test func `a published series is published`() throws {
    let source = ParameterSource(title: "t", edition: "e")
    let series = try DeflatorSeries(title: "x", source: source, financialYearsStarting: [2024: 100])
    #expect(try series.index(financialYearStarting: 2024).standing == .published)
    #expect(throws: ParameterFault.empty(parameter: "x")) {
      try DeflatorSeries(title: "x", source: source, financialYearsStarting: [:])
    }
    #expect(throws: ParameterFault.self) {
      try DeflatorSeries(title: "x", source: source, financialYearsStarting: [2024: 0])
    }
  }
}

@Suite struct `Adjustments` {
  @Test func `refuse rates outside nought to one`() {
    #expect(throws: ParameterFault.outOfRange(parameter: "deadweight", value: 20, lower: 0, upper: 1)) {
      try Additionality(deadweight: 20)
    }
    #expect(throws: ParameterFault.notFinite(parameter: "displacement")) {
      try Additionality(displacement: .infinity)
    }
    #expect(throws: ParameterFault.self) { try FullAdditionality.Case(gross: 1, multiplier: -1) }
    #expect(throws: ParameterFault.self) { try OptimismBias(upperBound: 0.5, mitigation: 1.5) }
    #expect(throws: ParameterFault.self) {
      try DistributionalWeight(groupMedianIncome: 0, referenceMedianIncome: 1)
    }
  }

  @Test func `faults are worded for a log`() {
    #expect(
      ParameterFault.outOfRange(parameter: "deadweight", value: 20, lower: 0, upper: 1).description
        == "deadweight is 20.0, outside 0.0 to 1.0")
    #expect(ParameterFault.notFinite(parameter: "x").description == "x is not a finite number")
    #expect(ParameterFault.notAscending(parameter: "x").description == "x does not ascend")
    #expect(ParameterFault.empty(parameter: "x").description == "x is empty")
    #expect(ParameterFault.duplicate(parameter: "x", name: "a").description == "x holds a twice")
    #expect(ParameterFault.unknown(parameter: "x", name: "a").description == "x has no a")
  }

  @Test func `a table of grades has six that never fall`() {
    let source = ParameterSource(title: "t", edition: "e")
    #expect(throws: ParameterFault.self) { try ConfidenceCorrection(source: source, corrections: [0, 0.1]) }
    #expect(throws: ParameterFault.notAscending(parameter: "corrections by grade")) {
      try ConfidenceCorrection(source: source, corrections: [0, 0.2, 0.1, 0.3, 0.4, 0.5])
    }
  }

  @Test func `grades outside 1 to 6 and unknown types are refused`() throws {
    let table = try ConfidenceCorrection(
      source: ParameterSource(title: "t", edition: "e"), corrections: [0, 0, 0, 0, 0, 0])
    #expect(throws: ParameterFault.self) { try table.benefitFactor(grade: 0) }
    #expect(throws: ParameterFault.self) { try table.costFactor(grade: 7) }
    #expect(
      throws: ParameterFault.unknown(parameter: "Optimism bias by type of project", name: "moonshot")
    ) { try OptimismBiasTable.mottMacDonald2002.bias(of: "moonshot") }
  }
}

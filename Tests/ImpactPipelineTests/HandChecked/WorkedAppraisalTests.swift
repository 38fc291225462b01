import Foundation
import Testing

@testable import ImpactPipeline

/// The worked example of docs/appraisal.md: each number it prints is worked out here and looked for there.
@Suite struct `The worked example of the appraisal page` {
  private let days = Estimate(low: 40, central: 60, high: 90) ?? .zero
  private let dayRate = Estimate(low: 220, central: 250, high: 300) ?? .zero

  @Test func `every number of the page is what the code gives`() throws {
    var printedValues: [String] = []
    func note(_ value: Double, decimals: Int, _ around: (String) -> String = { $0 }) {
      printedValues.append(around(grouped(value, decimals: decimals)))
    }

    let series = CalendarDeflators.gdp.financialYears
    let base = try PriceBase(series, financialYearStarting: 2023)
    note(try series.index(financialYearStarting: 2021).value, decimals: 4)
    note(try series.index(financialYearStarting: 2023).value, decimals: 4)
    let rate = try base.real(dayRate.central, pricedIn: 2021)
    note(rate, decimals: 2) { "£\($0)" }

    let additionality = try Additionality(deadweight: 0.2, attributionToOthers: 0.25)
    let impact = additionality.impact(ofGross: days.central * rate)
    note(impact, decimals: 2) { "£\($0)" }
    let stream = try BenefitStream(annualImpact: impact, startingYear: 1, years: 3, dropOff: 0.1)
    for year in 2...3 { note(stream.flow[year], decimals: 2) { "£\($0)" } }

    let costs = CostStream(
      try YearlyFlow([12_000, 1000, 1000, 1000]),
      optimismBias: try OptimismBiasTable.mottMacDonald2002.bias(of: "outsourcing", mitigation: 0.5))
    let appraisal = Appraisal(benefits: stream.flow, costs: costs.flow)
    note(appraisal.presentValueOfBenefits, decimals: 2) { "£\($0)" }
    note(appraisal.presentValueOfCosts, decimals: 2) { "£\($0)" }
    note(appraisal.netPresentSocialValue, decimals: 2) { "£\($0)" }
    note(try appraisal.benefitCostRatio, decimals: 2)
    #expect(try appraisal.valueForMoney == .low)
    #expect(try appraisal.paybackYear(.undiscounted) == 2)
    #expect(try appraisal.paybackYear(.discounted) == 2)
    note(try appraisal.equivalentAnnualCost(years: 3), decimals: 2) { "£\($0)" }
    note(try appraisal.socialReturn(.yearOneUndiscounted).ratio, decimals: 2)

    let model = try SimulationModel(
      variables: [
        UncertainVariable(id: "days", RangeDistribution(days, .pert), group: "all"),
        UncertainVariable(id: "day rate", RangeDistribution(dayRate, .pert), group: "all"),
      ],
      terms: [
        UncertainTerm(
          id: "benefit",
          coefficient: appraisal.presentValueOfBenefits / (days.central * dayRate.central),
          variables: ["days", "day rate"])
      ])
    let scope = SimulationScope(
      id: "example", benefits: [.init("benefit")], fixedCost: appraisal.presentValueOfCosts)
    let settings = try SimulationSettings(seed: 2026, correlation: 0.2)
    let result = try #require(try model.run(scopes: [scope], settings: settings).first)
    let ratio = try #require(result.ratio)
    for value in [ratio.p10, ratio.p50, ratio.p90] { note(value, decimals: 2) }
    note(100 * (try #require(result.chanceRatioAtLeastOne)), decimals: 0) { "\($0)%" }
    for bar in try model.tornado(of: scope).bars { note(bar.swing, decimals: 0) { "£\($0)" } }
    let switching = try model.switchingValue(of: "days", in: scope, over: 0...1000, tolerance: 1e-6)
    #expect(switching.side == .atLeast && switching.holdsNow)
    note(switching.value, decimals: 1) { "\($0) days" }

    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/appraisal.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    for value in printedValues {
      #expect(page.contains(value), "the page does not say \(value)")
    }
  }

  /// With a comma every three digits, as the page prints pounds.
  private func grouped(_ value: Double, decimals: Int) -> String {
    let plain = printed(value, decimals: decimals)
    let whole = plain.prefix { $0 != "." }
    var digits = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { digits += "," }
      digits.append(digit)
    }
    return digits + plain.dropFirst(whole.count)
  }
}

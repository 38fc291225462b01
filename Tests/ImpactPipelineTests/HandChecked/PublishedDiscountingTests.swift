import Foundation
import Testing

@testable import ImpactPipeline

/// Values that others published, reproduced to the digits they print.
@Suite struct `Published discounting values` {
  /// Scottish Capital Investment Manual, table 1: factors at the Green Book's standard rate, four decimals.
  @Test(arguments: [
    (year: 1, factor: "0.9662"), (year: 5, factor: "0.8420"), (year: 10, factor: "0.7089"),
    (year: 30, factor: "0.3563"), (year: 40, factor: "0.2651"), (year: 75, factor: "0.0942"),
    (year: 100, factor: "0.0508"),
  ])
  func `standard factors are those of the Scottish Capital Investment Manual`(year: Int, factor: String) {
    #expect(printed(DiscountSchedule.standard.factor(year: year), decimals: 4) == factor)
  }

  /// Scottish Capital Investment Manual: 100 now and 35 in each of years 1 to 4.
  /// 100 + 35 × (0.96618 + 0.93351 + 0.90194 + 0.87144) = 100 + 35 × 3.67308 = 228.56.
  /// Sum first, round last: the rounded parts 33.8 + 32.7 + 31.6 + 30.5 would give the same here, by luck.
  @Test func `net present cost of 100 then four times 35 is 228 6`() throws {
    let costs = try YearlyFlow([100, 35, 35, 35, 35])
    let appraisal = Appraisal(benefits: .none, costs: costs)
    #expect(printed(appraisal.presentValueOfCosts, decimals: 1) == "228.6")
    #expect(appraisal.netPresentSocialValue == -appraisal.presentValueOfCosts)
  }

  /// Scottish Capital Investment Manual: £2,000 over 7 years ÷ 6.1145 = £327; £2,500 over 10 years ÷ 8.3166 = £301.
  @Test(arguments: [
    (cost: 2000.0, years: 7, annual: "327"), (cost: 2500.0, years: 10, annual: "301"),
  ])
  func `equivalent annual cost is that of the manual`(cost: Double, years: Int, annual: String) throws {
    let appraisal = Appraisal(benefits: .none, costs: try YearlyFlow([cost]))
    #expect(printed(try appraisal.equivalentAnnualCost(years: years), decimals: 0) == annual)
  }

  /// −300 then four times 100. Undiscounted: −300, −200, −100, 0 in year 3.
  /// At 3.5%: 96.62 + 93.35 + 90.19 = 280.16 is short of 300 in year 3; + 87.14 = 367.31 passes it in year 4.
  @Test func `payback of 300 against four times 100 is year 3, or year 4 discounted`() throws {
    let appraisal = Appraisal(
      benefits: try YearlyFlow([0, 100, 100, 100, 100]), costs: try YearlyFlow([300]))
    #expect(try appraisal.paybackYear(.undiscounted) == 3)
    #expect(try appraisal.paybackYear(.discounted) == 4)
  }
}

/// A number with so many decimals, for comparing with a printed page.
func printed(_ value: Double, decimals: Int) -> String {
  String(format: "%.\(decimals)f", value)
}

import Foundation
import Testing

@testable import ImpactPipeline

/// Values that Scripts/recompute-appraisal.py worked out by other formulas, compared with this project's.
@Suite struct `Recomputed appraisal values` {
  /// One row of Tests/Recomputed/appraisal.csv.
  struct Row: Sendable, CustomTestStringConvertible {
    let formula: String
    let arguments: [Double]
    let value: Double
    var testDescription: String { "\(formula) \(arguments)" }
  }

  @Test func `every recomputed value is ours`() throws {
    let rows = try Self.rows()
    #expect(rows.count > 150)
    for row in rows {
      let ours = try Self.value(row)
      let allowed = Self.tolerance(row.formula) * max(1, abs(row.value))
      if abs(ours - row.value) > allowed {
        Issue.record("\(row.testDescription): ours \(ours), recomputed \(row.value)")
      }
    }
  }

  /// Ten printed digits; PERT quantiles are numeric here and there, and draws are looked up in a table here.
  private static func tolerance(_ formula: String) -> Double {
    if formula.hasPrefix("simulated") { return 1e-5 }
    return formula.hasPrefix("PERT") || formula == "triangular sd" ? 2e-6 : 1e-9
  }

  private static func value(_ row: Row) throws -> Double {
    let a = row.arguments
    func flow(_ values: ArraySlice<Double>) throws -> YearlyFlow { try YearlyFlow(Array(values)) }
    func ranged(_ shape: DistributionShape) throws -> RangeDistribution {
      RangeDistribution(try #require(Estimate(low: a[0], central: a[1], high: a[2])), shape)
    }
    switch row.formula {
    case "standard factor": return DiscountSchedule.standard.factor(year: Int(a[0]))
    case "health factor": return DiscountSchedule.health.factor(year: Int(a[0]))
    case "stream present value":
      return try BenefitStream(
        annualImpact: a[0], startingYear: Int(a[1]), years: Int(a[2]), dropOff: a[3]
      ).flow.presentValue(.standard)
    case "equivalent annual cost":
      return try Appraisal(benefits: .none, costs: flow(a[..<1])).equivalentAnnualCost(years: Int(a[1]))
    case "benefit-cost ratio":
      return try Appraisal(benefits: flow(a[1...]), costs: flow(a[..<1])).benefitCostRatio
    case "social return, year 1 undiscounted":
      return try Appraisal(benefits: flow(a[1...]), costs: flow(a[..<1]))
        .socialReturn(.yearOneUndiscounted).ratio
    case "price conversion":
      return try PriceBase(CalendarDeflators.gdp.financialYears, financialYearStarting: Int(a[2]))
        .real(a[0], pricedIn: Int(a[1]))
    case "short additionality":
      return try Additionality(deadweight: a[1], attributionToOthers: a[2], displacement: a[3])
        .impact(ofGross: a[0])
    case "distributional weight":
      return try DistributionalWeight(groupMedianIncome: a[0], referenceMedianIncome: a[1]).factor
    case "triangular sd": return try ranged(.triangular).standardDeviation
    case "PERT mean": return try ranged(.pert).mean
    case "PERT sd": return try ranged(.pert).standardDeviation
    case "triangular quantile": return try ranged(.triangular).quantile(a[3])
    case "PERT quantile": return try ranged(.pert).quantile(a[3])
    case "Wilson lower", "Wilson upper":
      let interval = try ProportionInterval.wilson(
        successes: Int(a[0]), of: Int(a[1]), confidence: a[2])
      return row.formula == "Wilson lower" ? interval.lower : interval.upper
    case "lower quartile": return try SampleQuantiles(a).lowerQuartile
    case "median": return try SampleQuantiles(a).median
    case "upper quartile": return try SampleQuantiles(a).upperQuartile
    case "Gini": return try #require(try GiniCoefficient.of(a))
    case "break-even quantity":
      return try SwitchingValue.find(current: 1, over: 0...1e6, tolerance: 1e-10) { a[0] * $0 - a[1] }.value
    case "simulated P10": return try simulated(a).benefits.p10
    case "simulated P50": return try simulated(a).benefits.p50
    case "simulated P90": return try simulated(a).benefits.p90
    case "simulated chance": return try #require(try simulated(a).chanceRatioAtLeastOne)
    default:
      Issue.record("no such formula here: \(row.formula)")
      return .nan
    }
  }

  private static func simulated(_ a: [Double]) throws -> SimulatedScope {
    func variable(_ id: String, _ low: Double, _ central: Double, _ high: Double) throws -> UncertainVariable
    {
      let estimate = try #require(Estimate(low: low, central: central, high: high))
      return UncertainVariable(id: id, RangeDistribution(estimate, .pert), group: "all")
    }
    let model = try SimulationModel(
      variables: [
        variable("a/quantity", 10, 20, 60), variable("a/value", 5, 6, 9), variable("b/quantity", 0, 100, 150),
      ],
      terms: [
        .init(id: "a", coefficient: 2, variables: ["a/quantity", "a/value"]),
        .init(id: "b", coefficient: 1.5, variables: ["b/quantity"]),
      ])
    let scope = SimulationScope(id: "all", benefits: [.init("a"), .init("b")], fixedCost: 300)
    let settings = try SimulationSettings(seed: UInt64(a[0]), draws: Int(a[1]), correlation: a[2])
    return try #require(try model.run(scopes: [scope], settings: settings).first)
  }

  private static func rows() throws -> [Row] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Recomputed/appraisal.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { line in
      // A formula's name may hold a comma and is then quoted; the two columns after it never do.
      let cells = line.split(separator: ",")
      let name = cells.dropLast(2).joined(separator: ",").replacing("\"", with: "")
      return Row(
        formula: name,
        arguments: try cells[cells.count - 2].split(separator: " ").map { try #require(Double($0)) },
        value: try #require(cells.last.flatMap { Double($0) }))
    }
  }
}

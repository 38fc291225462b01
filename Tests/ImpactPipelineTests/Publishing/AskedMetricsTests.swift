import Testing

@testable import ImpactPipeline

/// A run works out the metrics that its settings name.
@Suite struct AskedMetricsTests {
  private static let members = Source(
    name: "inputs/registers/members.csv",
    bytes: Array("authority,joined_on,annual_fee\nCamden,2019-07-15,30000\nHackney,2019-07-15,20000\n".utf8))

  private func figures(_ metrics: [Metric]) throws -> [Figure] {
    var settings = PipelineSettings(version: "0.1.0")
    settings.period = Period.financialYear(startingIn: 2022)
    settings.metrics = metrics
    return try Pipeline(settings: settings).run([Self.members]).figures.figures
  }

  @Test func `a definition known under a second id gives the same values under that id`() throws {
    let fee = try #require(MetricCatalogue.metric("fee-accrued"))
    let made = try figures([fee, fee.known(as: "fee-again")])
    let (first, second) = (
      made.filter { $0.id.metric == "fee-accrued" }, made.filter { $0.id.metric == "fee-again" }
    )
    #expect(made.count == first.count + second.count)
    #expect(first.contains { $0.id.description.hasPrefix("fee-accrued/borough:camden/") })
    #expect(first.map(\.id.scope) == second.map(\.id.scope))
    #expect(first.map(\.result) == second.map(\.result))
  }
}

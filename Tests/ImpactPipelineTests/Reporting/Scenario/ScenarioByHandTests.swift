import Testing

@testable import ImpactPipeline

/// What-ifs over three years, each amount worked by hand.
///
/// Chosen period 2022-23; two members at £30,000, a core grant of £100,000, a cost of £50,000 and £1,000 of evidenced benefit. So each of 2023-24, 2024-25 and
/// 2025-26 has, as things stand, income of 60,000 + 100,000, cost of 50,000 and value of 1,000.
@Suite("Scenarios, worked by hand")
struct ScenarioByHandTests {
  private func briefing(cost: Bool = true) throws -> Briefing {
    var books = Books()
    books.memberships = [Authority.camden, .hackney].map { SampleBooks.membership($0, from: "2019-07-15") }
    books.projects = [SampleBooks.project("P-1", participants: [.camden, .hackney])]
    books.outcomes = [SampleBooks.outcome("O-1", date: "2022-04-01")]
    books.funding = [SampleBooks.funding("F-1", 100_000, kind: .coreGrant)]
    if cost { books.costs = [SampleBooks.cost("C-1", 50_000)] }
    let figures = try SampleFigures(books)
    return Briefing(
      figures: figures.table, evidence: figures.evidence,
      periods: Periods(chosen: figures.period, since: nil),
      settings: ReportSettings(asOf: figures.period.last, seed: 1, version: "0"),
      quality: QualitySummary(files: [], findings: [], unresolved: []))
  }

  private func row(
    _ id: String, _ kind: WhatIf.Kind, _ starts: String, _ ends: String?, _ subject: String = "it",
    fee: Estimate? = nil, cost: Estimate? = nil, value: Estimate? = nil, members: [Authority]? = nil,
    assumption: String? = nil
  ) -> WhatIf {
    WhatIf(
      id: id, kind: kind, startsOn: SampleBooks.day(starts), endsOn: ends.map(SampleBooks.day),
      subject: subject,
      fee: fee, cost: cost, value: value, members: members, challengeArea: nil,
      assumption: assumption.map { Identifier($0) }, source: "test", note: nil, isIllustrative: false,
      place: SampleBooks.place(2))
  }

  private func exactly(_ value: Double) -> Estimate { Estimate(exactly: value) }

  private func scenario(_ rows: [WhatIf], _ briefing: Briefing) throws -> Scenario {
    try Scenario(
      name: "growth", rows: rows, briefing: briefing, settings: try SimulationSettings(seed: 1, draws: 2000))
  }

  private func isNear(_ one: Double, _ other: Double, _ tolerance: Double = 0.005) -> Bool {
    abs(one - other) < tolerance
  }

  @Test func `years are the three after the period, then all`() throws {
    let made = try scenario([row("W-1", .capability, "2023-04-01", nil)], briefing())
    #expect(made.years.map(\.title) == ["2023-24", "2024-25", "2025-26", "Three years"])
    for year in made.years.dropLast() {
      #expect(isNear(year.baseMoney.upper, 160_000) && isNear(year.baseMoney.lower, 50_000))
      #expect(isNear(year.baseValue.upper, 1_000) && year.baseMembers == 2)
    }
    #expect(isNear(made.years[3].baseMoney.upper, 480_000))
  }

  @Test func `the changes as an appraisal have the worth that the scenario states`() throws {
    // £10,000 a year for £6,000 from 2023-24 on: year 0, 2022-23, has nothing.
    let made = try scenario(
      [row("W-1", .capability, "2023-04-01", nil, cost: exactly(6_000), value: exactly(10_000))], briefing())
    let appraisal = try #require(ScenarioReport(scenario: made).appraisal)
    #expect(appraisal.benefits.values.map { $0.rounded() } == [0, 10_000, 10_000, 10_000])
    #expect(isNear(appraisal.presentValueOfBenefits, made.centralChange.value))
    #expect(isNear(appraisal.presentValueOfCosts, made.centralChange.cost))
    let document = ScenarioReport(scenario: made).document
    #expect(document.row("Payback", in: "Other measures")?.first == "2023-24")
  }

  @Test func `one who joins pays, costs and gains by the days of membership`() throws {
    // From 1 October 2024: 182 of 365 days of 2024-25, and all of 2025-26.
    let joins = row(
      "W-1", .membersJoin, "2024-10-01", "2026-03-31", "Brent", fee: exactly(30_000), cost: exactly(9_000),
      value: exactly(20_000), members: [.brent])
    let years = try scenario([joins], briefing()).years
    let part = 182.0 / 365
    #expect(isNear(years[0].money.upper, 160_000) && years[0].members == 2)
    #expect(isNear(years[1].money.upper, 160_000 + 30_000 * part))
    #expect(isNear(years[1].money.lower, 50_000 + 9_000 * part))
    #expect(isNear(years[1].value.upper, 1_000 + 20_000 * part))
    #expect(years[1].members == 3 && isNear(years[1].memberYears, 2 + part))
    #expect(isNear(years[2].money.upper, 190_000) && isNear(years[2].memberYears, 3))
  }

  @Test func `a new fee replaces the old one for those who pay it`() throws {
    // £33,000 from 1 April 2025: 2 × 3,000 more; for Camden alone 3,000 more.
    let everyone = row("W-1", .feeChange, "2025-04-01", nil, fee: exactly(33_000))
    #expect(isNear(try scenario([everyone], briefing()).years[2].money.upper, 166_000))
    let one = row("W-1", .feeChange, "2025-04-01", nil, fee: exactly(33_000), members: [.camden])
    #expect(isNear(try scenario([one], briefing()).years[2].money.upper, 163_000))
  }

  @Test func `a lost funder takes what the row says, else its core grants`() throws {
    // 182 of 365 days of 2024-25: 100,000 × 182 ÷ 365 = 49,863.01.
    let lost = row("W-1", .funderLost, "2024-10-01", "2025-03-31", "gla")
    #expect(isNear(try scenario([lost], briefing()).years[1].money.upper, 160_000 - 49_863.0137))
    let stated = row("W-1", .funderLost, "2024-04-01", "2025-03-31", "gla", fee: exactly(20_000))
    #expect(isNear(try scenario([stated], briefing()).years[1].money.upper, 140_000))
  }

  @Test func `the changes alone are discounted to the period`() throws {
    // Cost 10,000 and value 12,000 in 2023-24; cost 9,000 and value 20,000 in 2024-25 and 2025-26, at 3.5%:
    // cost 9,661.84 + 8,401.60 + 8,117.48 = 26,180.92; value 11,594.20 + 18,670.21 + 18,038.85 = 48,303.27.
    let rows = [
      row("W-1", .capability, "2023-04-01", "2024-03-31", cost: exactly(10_000), value: exactly(12_000)),
      row("W-2", .capability, "2024-04-01", nil, cost: exactly(9_000), value: exactly(20_000)),
    ]
    let made = try scenario(rows, briefing())
    #expect(isNear(made.centralChange.cost, 26_180.92, 0.01))
    #expect(isNear(made.centralChange.value, 48_303.27, 0.01))
    #expect(made.change.chanceRatioAtLeastOne == 1)
  }

  @Test func `rows that name one assumption share its draw`() throws {
    let value = Estimate(low: 0, central: 1000, high: 2000)
    func width(_ rows: [WhatIf]) throws -> Double {
      let spread = try scenario(rows, briefing()).years[2].value.drawn.benefits
      return spread.p90 - spread.p10
    }
    let one = row("W-1", .capability, "2025-04-01", nil, value: value, assumption: "worth")
    let two = row("W-2", .capability, "2025-04-01", nil, value: value, assumption: "worth")
    let other = row("W-2", .capability, "2025-04-01", nil, value: value)
    let single = try width([one])
    #expect(isNear(try width([one, two]) / single, 2, 1e-9))
    #expect(try width([one, other]) / single < 1.6)  // √2 for two that are independent.
  }

  @Test func `a scenario reads as sentences with its numbers`() throws {
    let joins = row(
      "W-1", .membersJoin, "2023-04-01", nil, "Brent", fee: exactly(30_000), cost: exactly(9_000),
      value: exactly(20_000), members: [.brent])
    let report = ScenarioReport(scenario: try scenario([joins], briefing()))
    #expect(report.title == "Growth")
    #expect(
      report.document.summary
        == "2023-24 to 2025-26: 3 members at the end, not 2; income £570,000, not £480,000; cost £177,000, not £150,000. Evidenced value is £63,000, not £3,000. Income exceeds cost by £393,000 and covers it in 100% of draws."
    )
    // Value 20,000 and cost 9,000 a year: 2.2 for each pound, whatever the rate; (20 − 9) ÷ 20 = 55% to lose.
    #expect(report.document.words.contains("2.2 times as much"))
    #expect(report.document.words.contains("could be 55% lower and still meet cost"))
    #expect(ScenarioTable.table(report.scenario).rows.count == 4 * 2 * 7)
  }

  @Test func `a cost that is not on record is not nought`() throws {
    let change = row("W-1", .capability, "2023-04-01", nil, value: exactly(1))
    let words = ScenarioReport(scenario: try scenario([change], briefing(cost: false))).document.words
    #expect(words.contains("No cost is on record, so nothing can be said of cover."))
    #expect(words.contains("not known"))
  }
}

import Testing

@testable import ImpactPipeline

/// Optimism bias and confidence grades of the register of assumptions, in the appraisal, worked by hand.
///
/// `cost × (1 + OB × (1 − mitigation)) × (2 − f)` with OB 0.5, mitigation 0.6 and f 0.85: 1.2 × 1.15 = 1.38.
@Suite("Planned costs and graded benefits, worked by hand")
struct CostCorrectionByHandTests {
  private func assumption(_ id: String, _ value: Estimate, source: String? = "test") -> Assumption {
    Assumption(
      id: Identifier(id), title: id, value: value, unit: "factor", priceYear: nil, source: source,
      readOn: nil,
      grade: 4, note: nil, place: SampleBooks.place(2))
  }

  private var register: [Assumption] {
    [
      assumption("optimism-bias-staff", Estimate(low: 0.2, central: 0.5, high: 0.8) ?? .zero),
      assumption("mitigation-staff", Estimate(exactly: 0.6)),
      assumption("confidence-4", Estimate(low: 0.7, central: 0.85, high: 1) ?? .zero),
    ]
  }

  /// 100 hours at £20 of grade 4, a paid cost of £400 and a planned one of £1,000.
  private func books(assumptions: [Assumption]? = nil, grade: Int? = 4) -> Books {
    var books = Books()
    books.memberships = [Authority.camden, .hackney, .brent].map {
      SampleBooks.membership($0, from: "2019-07-15", fee: 500)
    }
    books.projects = [SampleBooks.project("P-1", participants: [.camden, .hackney, .brent])]
    books.outcomes = [SampleBooks.outcome("O-1", date: "2022-04-01", unitValue: 20, confidence: grade)]
    var planned = SampleBooks.cost("C-2", 1000)
    planned.optimismBias = "staff"
    planned.confidence = grade
    books.costs = [SampleBooks.cost("C-1", 400), planned]
    books.assumptions = assumptions ?? register
    return books
  }

  private func briefing(_ books: Books) throws -> Briefing {
    let figures = try SampleFigures(books)
    return Briefing(
      figures: figures.table, evidence: figures.evidence,
      periods: Periods(chosen: figures.period, since: nil),
      settings: ReportSettings(asOf: figures.period.last, seed: 1, version: "0"),
      quality: QualitySummary(files: [], findings: [], unresolved: []))
  }

  @Test func `a planned cost is raised and a paid one is not`() throws {
    // 400 + 1,000 × 1.38 = 1,780; without a grade 400 + 1,000 × 1.2 = 1,600.
    let figures = try SampleFigures(books())
    #expect(figures.value(.cost) == .money(Money(pounds: 1400)))
    #expect(figures.value(.appraisedCost) == .money(Money(pounds: 1780)))
    let ungraded = try SampleFigures(books(grade: nil))
    #expect(ungraded.value(.appraisedCost) == .money(Money(pounds: 1600)))
  }

  @Test func `it is the formula of optimism bias and of grades`() throws {
    let correction = try #require(CostCorrection(type: "staff", grade: 4, books: books()))
    let bias = try OptimismBias(upperBound: 0.5, mitigation: 0.6)
    let grades = try ConfidenceCorrection(
      source: ParameterSource(title: "test", edition: "1"), corrections: [0, 0.05, 0.1, 0.15, 0.25, 0.4])
    #expect(abs(correction.central - bias.corrected(1) * (try grades.costFactor(grade: 4))) < 1e-12)
    #expect(abs(correction.central - 1.38) < 1e-12)
    #expect(
      correction.assumptions.map(\.id.text).sorted()
        == ["confidence-4", "mitigation-staff", "optimism-bias-staff"])
    #expect(CostCorrection(type: nil, grade: nil, books: books()) == nil)
    #expect(CostCorrection(type: "unknown", grade: nil, books: books()) == nil)
  }

  @Test func `ratio, net value and chance are set against the cost as appraised`() throws {
    // Benefit 100 × 20 × 0.85 = 1,700; 1,700 ÷ 1,780 = 0.955; 1,700 − 1,780 = −80.
    let figures = try SampleFigures(books())
    #expect(figures.value(.evidencedBenefit) == .money(Money(pounds: 1700)))
    #expect(figures.value(.benefitCostRatio) == .fraction(SampleBooks.ratio(1700, 1780)))
    #expect(figures.value(.netPresentValue) == .money(Money(pounds: -80)))
    // f is triangular 0.7, 0.85, 1 and a draw covers the cost when 2,000 × f ≥ 1,780: f ≥ 0.89.
    // (1 − 0.89)² ÷ (0.3 × 0.15) = 0.2689.
    let chance = try #require(figures.value(.chanceWorthCost)?.value)
    #expect(abs(chance - 0.2689) < 0.02)
  }

  @Test func `what authorities hold of it adds up to the penny`() throws {
    let figures = try SampleFigures(books())
    let parts = [Scope.authority(.camden), .authority(.hackney), .authority(.brent)].compactMap {
      scope -> Int64? in
      if case .money(let part)? = figures.value(.appraisedCost, scope) { part.pence } else { nil }
    }
    #expect(parts.count == 3 && parts.reduce(0, +) == 178_000)
  }

  @Test func `the register says who relies on each row and how hard it pulls`() throws {
    let pulls = try briefing(books()).assumptionPull()
    #expect(pulls.map(\.users) == [["C-2"], ["C-2"], ["O-1", "C-2"]])
    // OB 0.2: 1,700 − 400 − 1,000 × 1.08 × 1.15 = 58; OB 0.8: 1,700 − 400 − 1,000 × 1.32 × 1.15 = −218.
    let bias = try #require(pulls[0].headline)
    #expect(abs(bias.atLow - 58) < 1e-6 && abs(bias.atHigh + 218) < 1e-6)
    // f 0.7: 1,400 − 400 − 1,000 × 1.2 × 1.3 = −560; f 1: 2,000 − 400 − 1,200 = 400. It moves both sides.
    let grade = try #require(pulls[2].headline)
    #expect(abs(grade.atLow + 560) < 1e-6 && abs(grade.atHigh - 400) < 1e-6)
    // Mitigation has no range, so it pulls nothing.
    #expect(pulls[1].headline == nil)
    let sentences = try briefing(books()).switchingValues(of: .all).map(\.plainText)
    // 1,300 = 1,150 × (1 + 0.4 × OB): OB = (1,300 ÷ 1,150 − 1) ÷ 0.4 = 0.326.
    #expect(
      sentences.contains {
        $0.hasPrefix("“optimism-bias-staff” is 33%")
      })
  }

  @Test func `a correction that the register lacks is a finding, and so is one that nothing uses`() throws {
    let period = SampleBooks.period("fy2022-23")
    let bare = try SampleFigures(books(assumptions: []))
    let missing = bare.evidence.findings(for: [period]).filter { $0.kind == .missingCorrection }
    #expect(missing.count == 3)  // O-1's grade, C-2's type and C-2's grade.
    #expect(missing.contains { $0.message.contains("C-2") && $0.message.contains("optimism-bias-staff") })
    #expect(bare.value(.appraisedCost) == .money(Money(pounds: 1400)))
    let all = try SampleFigures(books()).evidence.findings(for: [period])
    #expect(!all.contains { [.missingCorrection, .unusedAssumption].contains($0.kind) })
    let extra = register + [assumption("optimism-bias-nothing", Estimate(exactly: 0.1), source: nil)]
    let found = try SampleFigures(books(assumptions: extra)).evidence.findings(for: [period])
    #expect(found.filter { $0.kind == .unusedAssumption }.count == 1)
    #expect(found.filter { $0.kind == .unsourcedAssumption }.count == 1)
  }

  @Test func `a what-if's cost is raised and its value lowered`() throws {
    let rows = [
      WhatIf(
        id: "W-1", kind: .capability, startsOn: SampleBooks.day("2023-04-01"), endsOn: nil, subject: "it",
        fee: nil, cost: Estimate(exactly: 1000), value: Estimate(exactly: 2000), members: nil,
        challengeArea: nil, assumption: nil, optimismBias: "staff", confidence: 4, source: "test", note: nil,
        isIllustrative: false, place: SampleBooks.place(2))
    ]
    let made = try Scenario(
      name: "plan", rows: rows, briefing: briefing(books()),
      settings: try SimulationSettings(seed: 1, draws: 500))
    // A year costs 1,000 × 1.38 and is worth 2,000 × 0.85; over three years at 3.5% (0.96618 + 0.93351 + 0.90194 =
    // 2.80164): cost 3,866.26, value 4,762.78.
    #expect(abs(made.centralChange.cost - 3866.26) < 0.01)
    #expect(abs(made.centralChange.value - 4762.78) < 0.01)
    let report = ScenarioReport(scenario: made).document
    #expect(
      report.words.contains(
        "W-1: corrected for optimism: its cost × (1 + bias × (1 − mitigation)), its cost × (2 − correction) and its value × correction. Central values: optimism-bias-staff, 50%; confidence-4, 85%; mitigation-staff, 60%."
      ))
    #expect(made.tornado.bars.contains { $0.id == "assumption:optimism-bias-staff" && $0.swing > 0 })
  }

  @Test func `the register of costs says which rows are plans`() throws {
    let text = """
      cost_id,title,from,to,amount,optimism_bias,confidence
      C-1,Paid,2022-04-01,2023-03-31,400,,
      C-2,Planned,2022-04-01,2023-03-31,1000,staff,4
      C-3,Wrong,2022-04-01,2023-03-31,1000,staff,7

      """
    let source = Source(name: "inputs/registers/costs.csv", bytes: Array(text.utf8))
    let inputs = ReadInputs([source], settings: PipelineSettings(version: "test"))
    #expect(inputs.books.costs.map(\.optimismBias) == [nil, "staff"])
    #expect(inputs.books.costs.map(\.confidence) == [nil, 4])
    #expect(inputs.rejects.count == 1)
  }
}

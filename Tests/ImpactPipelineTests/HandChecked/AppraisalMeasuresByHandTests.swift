import Testing

@testable import ImpactPipeline

/// Payback, equivalent annual cost and social return as reports print them, each with its arithmetic.
@Suite struct `Appraisal measures by hand` {
  private func measures(_ benefits: [Double], _ costs: [Double], range: String? = nil) throws -> [Table] {
    let tenPercent = try DiscountSchedule(
      id: "ten", title: "Ten per cent", source: ParameterSource(title: "made for the test", edition: "1"),
      bands: [.init(fromYear: 0, rate: 0.1)])
    let base = try #require(Period.financialYear(startingIn: 2023))
    let blocks = AppraisalMeasures(
      appraisal: Appraisal(
        benefits: try YearlyFlow(benefits), costs: try YearlyFlow(costs), discounting: Discounting(tenPercent)
      ), base: base, range: range
    ).blocks
    return blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
  }

  private func cells(_ table: Table, _ header: String) -> [String]? {
    table.rows.first { $0.header.plainText == header }?.cells.map(\.plainText)
  }

  /// Cost 180 in 2023-24; 110 and 121 after it, each worth 100 in 2023-24. Net so far −180, −70, 51; discounted −180,
  /// −80, 20: both pay back in 2025-26. The three years are worth 1/1.1 + 1/1.21 + 1/1.331 = 2.486852 of a yearly pound:
  /// 180 ÷ 2.486852 = 72.38. Social return 200 ÷ 180 = 1.11; with year 1 whole 220 ÷ 180 = 1.22.
  @Test func `every measure has its value, its unit and what it says`() throws {
    let tables = try measures([0, 110, 121], [180], range: "0.90 to 1.4")
    #expect(cells(tables[0], "2024-25") == ["£110", "£0", "0.9091", "\u{2212}£70", "\u{2212}£80"])
    #expect(cells(tables[0], "2025-26") == ["£121", "£0", "0.8264", "£51", "£20"])
    #expect(cells(tables[1], "Payback")?.prefix(2) == ["2025-26", "financial year"])
    #expect(cells(tables[1], "Payback, discounted")?.first == "2025-26")
    #expect(cells(tables[1], "Equivalent annual cost")?.prefix(2) == ["£72.38", "£ a year for 3 years"])
    #expect(
      cells(tables[1], "Social return, year 0 is the base year")?.prefix(2) == [
        "1.1 (0.90 to 1.4)", "£ of value for each £1",
      ])
    #expect(cells(tables[1], "Social return, year 1 is not discounted")?.first == "1.2")
    #expect(tables[1].rows.allSatisfy { $0.cells.allSatisfy { !$0.plainText.isEmpty } })
  }

  /// Cost 200; 110 and 99 after it: net so far −200, −90, 9; discounted −200, −100, −18.18. It pays back in 2025-26 as
  /// pounds fall and not by then as they are worth.
  @Test func `discounting can put payback beyond the last year`() throws {
    let table = try measures([0, 110, 99], [200])[1]
    #expect(cells(table, "Payback")?.first == "2025-26")
    #expect(cells(table, "Payback, discounted")?.first == "not by 2025-26")
  }

  /// Nothing in 2023-24, −50 in 2024-25, +60 in 2025-26: a year without a flow pays nothing back.
  @Test func `years before the first flow are left out`() throws {
    let tables = try measures([0, 0, 60], [0, 50])
    #expect(tables[0].rows.map(\.header.plainText) == ["2024-25", "2025-26"])
    #expect(cells(tables[1], "Payback")?.first == "2025-26")
    // 50 ÷ 1.1 = 45.45; over two years 45.45 ÷ (1/1.1 + 1/1.21) = 26.19.
    #expect(cells(tables[1], "Equivalent annual cost")?.prefix(2) == ["£26.19", "£ a year for 2 years"])
  }

  @Test func `no cost gives no ratio, and says why`() throws {
    let table = try measures([10], [0])[1]
    #expect(
      cells(table, "Social return, year 1 is not discounted")?.first
        == "none: there is no ratio because costs are not above zero")
  }

  /// The flows that a report prints have the present value of the figure that it prints, but for pence of rounding.
  @Test func `the flows of a scope have the present value of its figure`() throws {
    let briefing = try SampleBriefing.make()
    for scope in [Scope.all, .challengeArea("housing")] {
      let figure = try #require(briefing.value(.presentValueOfBenefits, scope)?.value)
      guard let appraisal = briefing.appraisal(of: scope) else {
        #expect(briefing.value(.appraisedCost, scope)?.value ?? 0 == 0)
        continue
      }
      #expect(abs(appraisal.presentValueOfBenefits - figure) < 0.05, "\(scope.id)")
      let ratio = try #require(briefing.value(.benefitCostRatio, scope)?.value)
      #expect(abs(try appraisal.socialReturn(.yearZeroBase).ratio - ratio) < 1e-6)
    }
    let paper = StrategyPaper(briefing: briefing, scenarios: []).document
    for measure in ["Payback", "Payback, discounted", "Equivalent annual cost"] {
      #expect(paper.row(measure, in: "Other measures") != nil)
    }
  }
}

/// How sure a mean of satisfaction scores is.
@Suite struct `Satisfaction intervals by hand` {
  /// Scores 6, 8 and 10, mean 8: each draw's mean lies in 6 to 10, and that of three alike at an end comes once in 27.
  @Test func `few scores are drawn again from themselves`() throws {
    let scores = [6.0, 8, 10]
    let range = try #require(SatisfactionInterval.range(of: scores, seed: 1, name: "x"))
    #expect(range.meaning == .bootstrap)
    #expect(range.low.value >= 6 && range.low.value < 7 && range.high.value > 9 && range.high.value <= 10)
    #expect(SatisfactionInterval.range(of: scores.reversed(), seed: 1, name: "x") == range)
  }

  /// 600 scores, half 7 and half 9: mean 8, s = √(600 ÷ 599) = 1.000835, s ÷ √600 = 0.040859, × 1.96 = 0.080084.
  @Test func `many scores have the interval of the standard error`() throws {
    let scores = [Double](repeating: 7, count: 300) + [Double](repeating: 9, count: 300)
    let range = try #require(SatisfactionInterval.range(of: scores, seed: 1, name: "x"))
    #expect(range.meaning == .standardError)
    #expect(abs(range.low.value - 7.919916) < 1e-6 && abs(range.high.value - 8.080084) < 1e-6)
  }

  @Test func `one score, and scores all alike, have no interval`() {
    #expect(SatisfactionInterval.range(of: [8], seed: 1, name: "x") == nil)
    #expect(SatisfactionInterval.range(of: [8, 8, 8], seed: 1, name: "x") == nil)
  }

  @Test func `a figure carries the interval of the scores at its own scope`() throws {
    var books = Books()
    books.memberships = [Authority.camden, .hackney].map { SampleBooks.membership($0, from: "2019-07-15") }
    books.events = [SampleBooks.event("E-1", on: "2022-05-01")]
    let scores: [(UInt32, Int64)] = [(1, 6), (2, 8), (3, 10), (4, 9)]
    for (person, score) in scores {
      books.attendances.append(
        SampleBooks.attendance(
          0, person: person, .authority(person == 4 ? .hackney : .camden), satisfaction: score))
    }
    let figures = try SampleFigures(books)
    let camden = try #require(figures.figure(.satisfaction, .authority(.camden)))
    #expect(camden.value?.value == 8 && camden.n == 3)
    #expect(
      camden.range
        == SatisfactionInterval.range(
          of: [6, 8, 10], seed: 1, name: "satisfaction/borough:camden/fy2022-23"))
    #expect(figures.figure(.satisfaction, .authority(.hackney))?.range == nil)
    #expect(figures.figure(.satisfaction)?.n == 4 && figures.figure(.satisfaction)?.range != nil)
  }
}

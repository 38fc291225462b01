import Testing

@testable import ImpactPipeline

/// Switching values and pulls worked by hand: 100 hours at £10 is £1,000 of benefit against a cost.
@Suite("Sensitivity, worked by hand")
struct SensitivityByHandTests {
  private func briefing(
    cost: Int64, price: Estimate = Estimate(exactly: 10), deadweight: Double = 0
  ) throws -> Briefing {
    var books = Books()
    books.memberships = [SampleBooks.membership(.camden, from: "2019-07-15", fee: 400)]
    books.projects = [SampleBooks.project("P-1", participants: [.camden])]
    books.assumptions = [
      Assumption(
        id: Identifier("officer-hour"), title: "Officer hour", value: price, unit: "£", priceYear: "2022-23",
        source: "test", readOn: nil, grade: 3, note: nil, place: SampleBooks.place(2))
    ]
    let plain = SampleBooks.outcome("O-1", date: "2022-04-01", unitValue: nil, deadweight: deadweight)
    books.outcomes = [
      Outcome(
        id: plain.id, project: plain.project, title: plain.title, date: plain.date, status: plain.status,
        kind: plain.kind, quantity: plain.quantity, unit: plain.unit,
        unitValue: .assumption(Identifier("officer-hour")), recipients: plain.recipients,
        counterfactual: nil, basis: plain.basis, confidence: nil, deadweight: plain.deadweight,
        attributionToOthers: .zero, displacement: .zero, startsOn: nil, years: 1, dropOff: 0, target: nil,
        source: "test", note: nil, isLowerBound: false, isIllustrative: false, place: plain.place)
    ]
    books.costs = [SampleBooks.cost("C-1", cost)]
    let figures = try SampleFigures(books)
    return Briefing(
      figures: figures.table, evidence: figures.evidence,
      periods: Periods(chosen: figures.period, since: nil),
      settings: ReportSettings(asOf: figures.period.last, seed: 1, version: "0"),
      quality: QualitySummary(files: [], findings: [], unresolved: []))
  }

  private var price: Estimate { Estimate(low: 8, central: 10, high: 15) ?? .zero }

  @Test func `an hour need be worth only cost over hours`() throws {
    // 100 × x = 650: x = £6.50, 35% below £10.
    let sentences = try briefing(cost: 650, price: price).switchingValues(of: .all).map(\.plainText)
    #expect(
      sentences == [
        "Evidenced benefit, £1,000, could be 35% lower and still meet the cost of £650.",
        "“Officer hour” is £6.50 (\u{2212}35%), not £10, outside its range.",
      ])
  }

  @Test func `an authority's benefit is set against its fee`() throws {
    // Camden has all of £1,000 against a fee of £400: x = £4, 60% below.
    let sentences = try briefing(cost: 650, price: price).switchingValues(of: .authority(.camden))
    #expect(
      sentences.last?.plainText.hasPrefix(
        "“Officer hour” is £4 (\u{2212}60%)") == true)
  }

  @Test func `says when no value will do`() throws {
    // Ten times the highest price, £150 an hour, is £15,000, short of a cost of £20,000.
    let sentences = try briefing(cost: 20_000, price: price).switchingValues(of: .all).map(\.plainText)
    #expect(
      sentences.last
        == "“Officer hour”: never; no value up to £150 makes benefits meet the cost, and £10 is assumed.")
    #expect(sentences.first?.contains("would have to be 1,900% higher") == true)
  }

  @Test func `says why there is none`() throws {
    let sentences = try briefing(cost: 650).switchingValues(of: .authority(.bexley)).map(\.plainText)
    #expect(sentences == ["No switching value: no membership holds in 2022-23."])
  }

  @Test func `a tornado goes from the low to the high of the range`() throws {
    // 100 × 8 − 650 = £150; 100 × 15 − 650 = £850; in the middle £350.
    let chart = try #require(try briefing(cost: 650, price: price).tornado(of: .all))
    guard case .tornado(let tornado) = chart.kind else {
      Issue.record("no tornado")
      return
    }
    #expect(tornado.centre.value == 350)
    #expect(tornado.swings.map(\.low.words) == ["£150 at £8"])
    #expect(tornado.swings.map(\.high.words) == ["£850 at £15"])
    #expect(try briefing(cost: 650).tornado(of: .all) == nil)
  }

  @Test func `the largest pull says what rests on it`() throws {
    // £1,000 − £400 = £600; 100 × £8 − £400 = £400; 100 × £15 − £400 = £1,100.
    let briefing = try briefing(cost: 650, price: price)
    #expect(
      briefing.largestPulls(on: .authority(.camden))?.plainText
        == "Evidenced value less the fee, £600, would be £400 to £1,100 if “Officer hour” is £8 to £15 (£10 assumed, carrying £1,000)."
    )
    #expect(briefing.largestPulls(on: .authority(.bexley)) == nil)
  }

  @Test func `an assumption pulls by what it moves`() throws {
    let pulls = try briefing(cost: 650, price: price, deadweight: 0.5).assumptionPull()
    // Half is left: 50 × 8 − 650 = −250 and 50 × 15 − 650 = 100; without the cost 400 and 750.
    #expect(pulls.map(\.users) == [["O-1"]])
    #expect(pulls.first?.headline.map { [$0.atLow, $0.atHigh] } == [-250, 100])
    #expect(pulls.first?.everything.map { [$0.atLow, $0.atHigh] } == [400, 750])
  }
}

/// Distributional weights: (median income ÷ the group's) to the power 1.3.
@Suite("Weighted benefit, worked by hand")
struct WeightedBenefitByHandTests {
  private func income(_ id: String, _ pounds: Double) -> Assumption {
    Assumption(
      id: Identifier(id), title: id, value: Estimate(exactly: pounds), unit: "£", priceYear: nil,
      source: "test", readOn: nil, grade: nil, note: nil, place: SampleBooks.place(2))
  }

  private func briefing(_ incomes: [Assumption]) throws -> Briefing {
    var books = Books()
    books.memberships = [Authority.camden, .hackney].map { SampleBooks.membership($0, from: "2019-07-15") }
    books.projects = [SampleBooks.project("P-1", participants: [.camden, .hackney])]
    books.outcomes = [SampleBooks.outcome("O-1", date: "2022-04-01")]
    books.assumptions = incomes
    let figures = try SampleFigures(books)
    return Briefing(
      figures: figures.table, evidence: figures.evidence,
      periods: Periods(chosen: figures.period, since: nil),
      settings: ReportSettings(asOf: figures.period.last, seed: 1, version: "0"),
      quality: QualitySummary(files: [], findings: [], unresolved: []))
  }

  @Test func `half the income more than doubles a pound`() throws {
    // £500 each. Hackney has half the median income: 500 × 2^1.3 = 500 × 2.462289 = 1,231.14; Camden has it: 500.
    let option = try #require(
      try briefing([
        income("median-income", 40_000), income("median-income-camden", 40_000),
        income("median-income-hackney", 20_000),
      ]).weightedBenefit())
    #expect(abs(option.weighted - 1731.14) < 0.01)
    #expect(option.unweighted == Money(pounds: 1000) && option.authorities == 2 && option.without == 0)
  }

  @Test func `an authority without an income counts as it is`() throws {
    let briefing = try briefing([
      income("median-income", 40_000), income("median-income-hackney", 20_000),
    ])
    #expect(briefing.weightedBenefit()?.without == 1)
    #expect(
      briefing.weightedBenefitSentence.plainText.hasSuffix(
        "is £1,731: over 1 authority; 1 authority without an income count unweighted."))
  }

  @Test func `no incomes, no weights`() throws {
    #expect(try briefing([]).weightedBenefit() == nil)
  }
}

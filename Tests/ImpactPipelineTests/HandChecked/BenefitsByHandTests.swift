import Testing

@testable import ImpactPipeline

/// Benefits by the Green Book's additionality, in the period by the day, and over their life discounted at 3.5%.
@Suite("Benefits, worked by hand")
struct BenefitsByHandTests {
  private func books(
    _ outcomes: [Outcome], participants: [Authority] = [.camden, .hackney, .islington]
  ) -> Books {
    var books = Books()
    books.memberships = participants.map { SampleBooks.membership($0, from: "2019-07-15") }
    books.challengeAreas = [SampleBooks.area("housing"), SampleBooks.area("net-zero")]
    books.projects = [
      SampleBooks.project(
        "P-1", areas: [("housing", SampleBooks.ratio(2, 3)), ("net-zero", SampleBooks.ratio(1, 3))],
        participants: participants)
    ]
    books.outcomes = outcomes
    return books
  }

  @Test func `impact is quantity times unit value times what is left`() throws {
    // 1,000 × £12.50 × 0.8 × 0.9 × 0.95 = £8,550 from 1 April 2022 for one year: all of it in 2022-23.
    let outcome = SampleBooks.outcome(
      "O-1", date: "2022-04-01", quantity: Estimate(exactly: 1000), unitValue: 12.5, deadweight: 0.2,
      attribution: 0.1,
      displacement: 0.05)
    #expect(try SampleFigures(books([outcome])).pence(.evidencedBenefit) == 855_000)
  }

  @Test func `only the days in the period count`() throws {
    // £1,000 from 30 June 2022 to 29 June 2023; in 2022-23: 1 + 31 + 31 + 30 + 31 + 30 + 31 + 31 + 28 + 31 = 275 of 365 days.
    // 1,000 × 275 ÷ 365 = 753.4246… → £753.42; the other 90 days fall in 2023-24.
    #expect(try SampleFigures(books([SampleBooks.outcome("O-1")])).pence(.evidencedBenefit) == 75_342)
  }

  @Test func `later years fall by drop-off`() throws {
    // £1,000 a year from 1 April 2021 for three years, 20% less each: 2022-23 is year 2: £800. Outcome and period
    // are in prices of different years, so the deflators are in it: 2022-23 is ¾ × 90.5005 + ¼ × 96.2507 = 91.93805,
    // 2021-22 is ¾ × 85.6358 + ¼ × 90.5005 = 86.851975; 800 × 91.93805 ÷ 86.851975 = 846.8482… → £846.85.
    let outcome = SampleBooks.outcome(
      "O-1", date: "2021-04-01", years: 3, dropOff: 0.2)
    #expect(try SampleFigures(books([outcome])).pence(.evidencedBenefit) == 84_685)
  }

  @Test func `a benefit is divided over participants to the penny`() throws {
    // £1,000 over three members: 333.34, 333.33, 333.33 — the penny left over goes to the first.
    let figures = try SampleFigures(books([SampleBooks.outcome("O-1", date: "2022-04-01")]))
    #expect(figures.pence(.evidencedBenefit, .authority(.camden)) == 33_334)
    #expect(figures.pence(.evidencedBenefit, .authority(.hackney)) == 33_333)
    #expect(figures.pence(.evidencedBenefit, .authority(.islington)) == 33_333)
    #expect(figures.pence(.evidencedBenefit, .noAuthority) == 0)
  }

  @Test func `a benefit is divided over challenge areas by the project's shares`() throws {
    let figures = try SampleFigures(books([SampleBooks.outcome("O-1", date: "2022-04-01")]))
    #expect(figures.pence(.evidencedBenefit, .challengeArea("housing")) == 66_667)
    #expect(figures.pence(.evidencedBenefit, .challengeArea("net-zero")) == 33_333)
  }

  @Test func `what shares leave over is not attributable to one borough`() throws {
    // Camden 0.5 and Hackney 0.25 of £1,000 leave £250.
    let shares = [
      Share(of: Authority.camden, part: SampleBooks.ratio(1, 2)),
      Share(of: .hackney, part: SampleBooks.ratio(1, 4)),
    ]
    let outcome = SampleBooks.outcome("O-1", date: "2022-04-01", recipients: .shares(shares))
    let figures = try SampleFigures(books([outcome]))
    #expect(figures.pence(.evidencedBenefit, .authority(.camden)) == 50_000)
    #expect(figures.pence(.evidencedBenefit, .authority(.hackney)) == 25_000)
    #expect(figures.pence(.evidencedBenefit, .noAuthority) == 25_000)
  }

  @Test func `participants that were no members on the day get nothing`() throws {
    var books = books([SampleBooks.outcome("O-1", date: "2022-04-01")])
    books.memberships[0] = SampleBooks.membership(.camden, from: "2022-04-02")
    let figures = try SampleFigures(books)
    #expect(figures.pence(.evidencedBenefit, .authority(.camden)) == 0)
    #expect(figures.pence(.evidencedBenefit, .authority(.hackney)) == 50_000)
  }

  @Test func `the present value discounts each year at the published factors`() throws {
    // £1,000 a year for three years from 2022-23, base year 2022-23: 1,000 × (1 + 0.966184 + 0.933511) = £2,899.69.
    let outcome = SampleBooks.outcome("O-1", date: "2022-04-01", years: 3)
    #expect(try SampleFigures(books([outcome])).pence(.presentValueOfBenefits) == 289_969)
  }

  @Test func `rates of the register take the place of the Green Book's`() throws {
    // 3% for a year and 10% after: 1,000 × (1 + 1 ÷ 1.03 + 1 ÷ 1.03 ÷ 1.1) = 1,000 × (1 + 0.970874 + 0.882613).
    func rate(_ year: Int, _ value: Double) -> Assumption {
      Assumption(
        id: Identifier("discount-rate-\(year)"), title: "A proposed rate", value: Estimate(exactly: value),
        unit: "share", priceYear: nil, source: "test", readOn: nil, grade: nil, note: nil,
        place: SampleBooks.place(2))
    }
    var books = books([SampleBooks.outcome("O-1", date: "2022-04-01", years: 3)])
    books.assumptions = [rate(2, 0.1), rate(0, 0.03)]
    let figures = try SampleFigures(books)
    #expect(figures.pence(.presentValueOfBenefits) == 285_349)
    #expect(figures.evidence.valuation.parameters.discounting.schedule.title == "A proposed rate")
    #expect(!figures.evidence.findings(for: [figures.period]).contains { $0.kind == .unusedAssumption })
    // Bands must start at year 0, or there is no rate for the first years.
    books.assumptions = [rate(2, 0.1)]
    #expect(throws: ParameterFault.self) { try SampleFigures(books) }
  }

  @Test func `years that began before the base year are in no present value`() throws {
    // £1,000 a year for three years from 1 April 2021, 20% less each, dated in 2022-23: the first is over. 2022-23 has
    // £800 and 2023-24 £640: 800 + 640 × 0.966184 = £1,418.36 in prices of 2022-23, in which the value is stated.
    let outcome = SampleBooks.outcome(
      "O-1", date: "2022-04-01", startsOn: "2021-04-01", years: 3, dropOff: 0.2)
    let figures = try SampleFigures(books([outcome]))
    #expect(figures.pence(.presentValueOfBenefits) == 141_836)
    let found = figures.evidence.findings(for: [figures.period]).filter { $0.kind == .benefitAlreadyOver }
    #expect(found.count == 1)
  }

  @Test func `a benefit that is over has no present value`() throws {
    let outcome = SampleBooks.outcome("O-1", date: "2022-04-01", startsOn: "2020-04-01", years: 2)
    #expect(try SampleFigures(books([outcome])).pence(.presentValueOfBenefits) == 0)
  }

  @Test func `a benefit that starts later is discounted from its start`() throws {
    // £1,000 in 2024-25, two years after the base year: 1,000 ÷ 1.035² = £933.51.
    let outcome = SampleBooks.outcome("O-1", date: "2022-04-01", startsOn: "2024-04-01")
    #expect(try SampleFigures(books([outcome])).pence(.presentValueOfBenefits) == 93_351)
  }

  @Test func `ratio and net value set benefits against cost`() throws {
    var books = books([SampleBooks.outcome("O-1", date: "2022-04-01", years: 3)])
    books.costs = [SampleBooks.cost("C-1", 1_000)]
    let figures = try SampleFigures(books)
    #expect(figures.value(.benefitCostRatio) == .fraction(SampleBooks.ratio(289_969, 100_000)))
    #expect(figures.pence(.netPresentValue) == 189_969)
  }

  @Test func `there is no ratio when nothing was paid`() throws {
    let figures = try SampleFigures(books([SampleBooks.outcome("O-1", date: "2022-04-01")]))
    #expect(figures.reason(.benefitCostRatio) == "there are no costs for 2022-23")
  }

  @Test func `a headline holds only what is realised and evidenced`() throws {
    let outcomes = [
      SampleBooks.outcome("O-1", date: "2022-04-01"),
      SampleBooks.outcome("O-2", date: "2022-04-01", status: .forecast),
      SampleBooks.outcome("O-3", date: "2022-04-01", status: .potential),
      SampleBooks.outcome("O-4", date: "2022-04-01", basis: .judgement),
      SampleBooks.outcome(
        "O-5", date: "2022-04-01", kind: .unquantified, quantity: nil, unitValue: nil, basis: nil),
    ]
    let figures = try SampleFigures(books(outcomes))
    #expect(figures.pence(.evidencedBenefit) == 100_000)
    #expect(figures.pence(.realisedBenefit) == 200_000)
    #expect(figures.pence(.expectedBenefit) == 300_000)
    #expect(figures.pence(.possibleBenefit) == 400_000)
    #expect(figures.value(.outcomesInWords) == .count(1))
  }

  @Test func `return on membership is benefit over fee for the same days`() throws {
    // Three members at £30,000; Camden's share is £33,334 pence of £1,000… as pounds: 333.34 ÷ 30,000.
    let figures = try SampleFigures(books([SampleBooks.outcome("O-1", date: "2022-04-01")]))
    #expect(
      figures.value(.membershipReturn, .authority(.camden)) == .fraction(SampleBooks.ratio(33_334, 3_000_000))
    )
  }
}

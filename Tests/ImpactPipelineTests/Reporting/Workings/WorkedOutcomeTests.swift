import Testing

@testable import ImpactPipeline

/// Sums behind a statement, worked by hand over the sample books.
@Suite struct WorkedOutcomeTests {
  @Test func `a whole is divided and its bounds are too`() throws {
    // £300,000 over the eight members of the project; at most £400,000.
    let briefing = try SampleBriefing.make()
    let worked = WorkedScope(.authority(.camden), in: briefing.period, of: briefing)
    let first = try #require(worked.outcomes.first)
    #expect(first.share == "1 of 8")
    #expect(first.central.whole == Money(pounds: 300_000) && first.central.part == Money(pounds: 37_500))
    #expect(
      first.low
        == WorkedOutcome.Product(words: first.low.words, whole: first.central.whole, part: first.central.part)
    )
    #expect(first.high.whole == Money(pounds: 400_000) && first.high.part == Money(pounds: 50_000))
    #expect(first.high.words == "1 × £400,000")
  }

  @Test func `sums are those of the figures at every scope with a value`() throws {
    let briefing = try SampleBriefing.make()
    let scopes = briefing.membersInPeriod.map(Scope.authority) + [.challengeArea("housing"), .all]
    for scope in scopes {
      let worked = WorkedScope(scope, in: briefing.period, of: briefing)
      let cells: [(Metric, BenefitSelection)] = [
        (.evidencedBenefit, .evidenced), (.expectedBenefit, .expected), (.possibleBenefit, .everything),
      ]
      for (metric, selection) in cells {
        #expect(
          briefing.value(metric, scope) == .money(worked.sum(of: worked.places(of: selection)).money),
          "\(metric.id) at \(scope.id)")
      }
    }
  }

  @Test func `positions become numbers, runs in short`() {
    #expect(CalculatorNumber.list([0, 1, 2, 4, 6, 7]) == "1 to 3, 5, 7, 8")
    #expect(CalculatorNumber.list([]) == "")
    #expect(CalculatorNumber.money(pounds: 0.125) == "£0.125")
    #expect(CalculatorNumber.money(pounds: 1234.5) == "£1,234.50")
    #expect(CalculatorNumber.words(91.93805) == "91.93805")
    #expect(CalculatorNumber.sum([5, -2, 1].map(Money.init(pounds:))) == "£5 \u{2212} £2 + £1")
  }

  @Test func `a factor below nought turns the ends of a product`() throws {
    // −2 to 3 of £10 to £20 each: least −2 × £20, most 3 × £20.
    let corners = OutcomeWorking.ends(of: [
      Estimate(low: -2, central: 1, high: 3) ?? .zero, Estimate(low: 10, central: 15, high: 20) ?? .zero,
    ])
    #expect(corners.low == [-2, 20])
    #expect(corners.high == [3, 20])
  }
}

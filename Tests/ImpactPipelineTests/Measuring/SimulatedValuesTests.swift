import Testing

@testable import ImpactPipeline

/// Ranges of every scope from one set of draws.
@Suite("Simulated values")
struct SimulatedValuesTests {
  private func range(_ low: Double, _ central: Double, _ high: Double) -> Estimate {
    Estimate(low: low, central: central, high: high) ?? .zero
  }

  private func books(_ outcomes: [Outcome], correlation: Double? = nil) -> Books {
    var books = Books()
    books.memberships = [Authority.camden, .hackney].map { SampleBooks.membership($0, from: "2019-07-15") }
    books.challengeAreas = [SampleBooks.area("housing")]
    books.projects = ["P-1", "P-2"].map {
      SampleBooks.project($0, areas: [("housing", .one)], participants: [.camden, .hackney])
    }
    books.outcomes = outcomes
    books.costs = [SampleBooks.cost("C-1", 1_000)]
    if let correlation {
      books.assumptions = [
        Assumption(
          id: CorrelationRule.assumption, title: "Correlation", value: Estimate(exactly: correlation),
          unit: "share", priceYear: nil, source: "test", readOn: nil, grade: nil, note: nil,
          place: SampleBooks.place(2))
      ]
    }
    return books
  }

  private func outcome(_ id: String, project: String = "P-1", _ quantity: Estimate) -> Outcome {
    SampleBooks.outcome(id, project: project, date: "2022-04-01", quantity: quantity, unitValue: 1)
  }

  private func width(_ figures: SampleFigures, _ metric: Metric, _ scope: Scope = .all) throws -> Double {
    let range = try #require(figures.figure(metric, scope)?.range)
    return range.high.value - range.low.value
  }

  @Test func `one triangular quantity has the quantiles of its triangle`() throws {
    // (0, 1000, 2000): P10 = √(0.1 × 2000 × 1000) = 447.2, P90 = 2000 − 447.2 = 1552.8, of 10,000 draws within 2%.
    let figures = try SampleFigures(books([outcome("O-1", range(0, 1000, 2000))]))
    let range = try #require(figures.figure(.evidencedBenefit)?.range)
    #expect(abs(range.low.value - 447.2) < 20)
    #expect(abs(range.high.value - 1552.8) < 20)
  }

  @Test func `equal shares have half the range of the whole, draw by draw`() throws {
    let outcomes = [outcome("O-1", range(0, 1000, 2000)), outcome("O-2", range(500, 700, 2000))]
    let figures = try SampleFigures(books(outcomes))
    let whole = try #require(figures.figure(.evidencedBenefit)?.range)
    let half = try #require(figures.figure(.evidencedBenefit, .authority(.camden))?.range)
    #expect(abs(half.low.value * 2 - whole.low.value) < 1e-6)
    #expect(abs(half.high.value * 2 - whole.high.value) < 1e-6)
  }

  @Test func `a certain outcome moves a range and does not widen it`() throws {
    let alone = try SampleFigures(books([outcome("O-1", range(0, 1000, 2000))]))
    let both = try SampleFigures(
      books([outcome("O-1", range(0, 1000, 2000)), outcome("O-2", Estimate(exactly: 5000))]))
    let one = try #require(alone.figure(.evidencedBenefit)?.range)
    let two = try #require(both.figure(.evidencedBenefit)?.range)
    #expect(abs(two.low.value - one.low.value - 5000) < 1e-6)
    #expect(abs(two.high.value - one.high.value - 5000) < 1e-6)
  }

  @Test func `nothing uncertain has no range`() throws {
    let figures = try SampleFigures(books([outcome("O-1", Estimate(exactly: 5000))]))
    #expect(figures.figure(.evidencedBenefit)?.range == nil)
    #expect(figures.reason(.chanceWorthCost) == "nothing here is uncertain or nothing was spent")
  }

  @Test func `another outcome leaves the draws of the first as they were`() throws {
    let one = try SampleFigures(books([outcome("O-1", range(0, 1000, 2000))]))
    var second = outcome("O-2", range(0, 1, 2))
    second = SampleBooks.outcome(
      "O-2", project: "P-2", date: "2022-04-01", status: .potential, quantity: second.quantity, unitValue: 1)
    let two = try SampleFigures(books([outcome("O-1", range(0, 1000, 2000)), second]))
    #expect(
      one.figure(.evidencedBenefit)?.range == two.figure(.evidencedBenefit)?.range)
  }

  @Test func `what several selections hold is the same however it is grouped`() throws {
    // All four are in the possible benefit, in four groups by their status and basis or in one.
    let ranges = [range(0, 1000, 2000), range(500, 700, 2000), range(10, 20, 90), range(-50, 40, 300)]
    let marks: [(OutcomeStatus, EvidenceBasis)] = [
      (.realised, .marketPrice), (.realised, .judgement), (.forecast, .marketPrice), (.potential, .judgement),
    ]
    func figures(_ marks: [(OutcomeStatus, EvidenceBasis)]) throws -> SampleFigures {
      try SampleFigures(
        books(
          zip(ranges, marks).enumerated().map { place, outcome in
            SampleBooks.outcome(
              "O-\(place)", date: "2022-04-01", status: outcome.1.0, quantity: outcome.0, unitValue: 1,
              basis: outcome.1.1)
          }))
    }
    let grouped = try figures(marks)
    let together = try figures(marks.map { _ in marks[0] })
    for scope in [Scope.all, .authority(.camden), .challengeArea("housing")] {
      let one = try #require(grouped.figure(.possibleBenefit, scope)?.range)
      let other = try #require(together.figure(.possibleBenefit, scope)?.range)
      #expect(abs(one.low.value - other.low.value) < 1e-9 && abs(one.high.value - other.high.value) < 1e-9)
    }
    // The narrower selections hold less of it, each from draws of its own outcomes.
    let lows = try [Metric.evidencedBenefit, .realisedBenefit, .expectedBenefit, .possibleBenefit].map {
      try #require(grouped.figure($0)?.range).high.value
    }
    #expect(lows == lows.sorted())
    let alone = try SampleFigures(
      books([SampleBooks.outcome("O-0", date: "2022-04-01", quantity: ranges[0], unitValue: 1)]))
    #expect(alone.figure(.evidencedBenefit)?.range == grouped.figure(.evidencedBenefit)?.range)
  }

  @Test func `quantities of one project move together, of two projects apart`() throws {
    let quantity = range(0, 1000, 2000)
    let together = try SampleFigures(books([outcome("O-1", quantity), outcome("O-2", quantity)]))
    let apart = try SampleFigures(
      books([outcome("O-1", quantity), outcome("O-2", project: "P-2", quantity)]))
    // Variances: 2σ²(1 + 0.3) against 2σ²; widths go as the root, 1.14.
    let ratio = try width(together, .evidencedBenefit) / width(apart, .evidencedBenefit)
    #expect(abs(ratio - 1.14) < 0.04)
  }

  @Test func `the register may give another correlation`() throws {
    let quantity = range(0, 1000, 2000)
    let outcomes = [outcome("O-1", quantity), outcome("O-2", quantity)]
    let asOne = try SampleFigures(books(outcomes, correlation: 1))
    let single = try SampleFigures(books([outcome("O-1", quantity)]))
    let ratio = try width(asOne, .evidencedBenefit) / width(single, .evidencedBenefit)
    #expect(abs(ratio - 2) < 0.05)
    #expect(CorrelationRule.words(correlation: 0.3).contains("correlation of 0.3"))
  }

  @Test func `the chance counts draws that cover the cost`() throws {
    // Half of (0, 1000, 2000) lies above 1,000, the cost.
    let figures = try SampleFigures(books([outcome("O-1", range(0, 1000, 2000))]))
    let chance = try #require(figures.value(.chanceWorthCost)).value
    #expect(abs(chance - 0.5) < 0.02)
  }

  @Test func `sums in one proportion are found alike`() {
    var one = WeightedSum()
    var two = WeightedSum()
    for (sum, size) in [(1, 1.0), (2, 0.5)] {
      for product in sum == 1 ? [3, 7, 7] : [7, 3, 7] {
        if sum == 1 { one.add(size, of: product) } else { two.add(size, of: product) }
      }
    }
    #expect(one.proportions.parts == two.proportions.parts)
    #expect(one.proportions.size == 2 * two.proportions.size)
    #expect(one.proportions.parts.map(\.weight) == [1, 2])
  }

  @Test func `outcomes that share every uncertain factor share one product`() throws {
    func graded(_ id: String, _ quantity: Double) -> Outcome {
      SampleBooks.outcome(
        id, date: "2022-04-01", quantity: Estimate(exactly: quantity), unitValue: 5, confidence: 2)
    }
    var books = books([
      graded("O-1", 3), outcome("O-2", range(0, 1000, 2000)), graded("O-3", 4),
      outcome("O-4", Estimate(exactly: 7)),
    ])
    books.assumptions = [
      Assumption(
        id: Identifier("confidence-2"), title: "Correction", value: range(0.5, 0.8, 1), unit: "share",
        priceYear: nil, source: "test", readOn: nil, grade: nil, note: nil, place: SampleBooks.place(2))
    ]
    let products = UncertainProducts(of: try SampleFigures(books).evidence)
    #expect(products.factors == [["assumption:confidence-2"], ["O-2/quantity"]])
    #expect(products.holdings.map { $0?.product } == [0, 1, 0, nil])
    #expect(products.holdings.map { $0?.times } == [15, 1, 20, nil])
  }
}

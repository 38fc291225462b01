import Testing

@testable import ImpactPipeline

/// Sums of draws come to the same, whether all of their draws are kept or those near what is wanted.
@Suite struct DrawnSumsTests {
  /// Sums of four products in three groups: alone and together, for and against, with and without costs to cover.
  private func sums() throws -> DrawnSums {
    var books = Books()
    books.memberships = [Authority.camden, .hackney].map { SampleBooks.membership($0, from: "2019-07-15") }
    books.projects = [SampleBooks.project("P-1", participants: [.camden, .hackney])]
    books.outcomes = [(0.0, 1000.0, 2000.0), (500, 700, 2000), (10, 20, 90), (-50, 40, 300)].enumerated().map
    {
      let (low, central, high) = $0.element
      return SampleBooks.outcome(
        "O-\($0.offset)", date: "2022-04-01",
        quantity: Estimate(low: low, central: central, high: high) ?? .zero, unitValue: 1)
    }
    var sums = DrawnSums(of: UncertainProducts(of: try SampleFigures(books).evidence))
    let groups = [[(0, 1.0)], [(1, 2.0), (2, -3.5)], [(3, 1.0), (0, 0.25)]].map { parts in
      sums.group(of: parts.map { WeightedSum.Part(of: $0.0, weight: $0.1) })
    }
    let asked: [[(Int, Double)]] = [
      [(0, 1)], [(1, 1)], [(2, 0.5)], [(0, 1), (1, 1)], [(0, 3), (1, 0.5), (2, -1)], [(2, 1), (1, -2)],
    ]
    for scope in 0..<40 {
      let parts = asked[scope % asked.count].map { group, weight in
        WeightedSum.Part(of: groups[group], weight: weight * Double(1 + scope))
      }
      sums.ask(
        for: parts, fixed: Double(scope), as: key(scope), against: scope % 3 == 0 ? nil : Double(scope) * 900)
    }
    // Nought in every draw, so that no draw is near another: it is ranked whole.
    sums.ask(for: [WeightedSum.Part(of: groups[0], weight: 0)], fixed: 7, as: key(40), against: 5)
    return sums
  }

  private func key(_ scope: Int) -> SimulatedValues.Key {
    SimulatedValues.Key(selection: .evidenced, timing: .wholeLife, scope: scope, period: "fy2022-23")
  }

  /// Numbers of draws that are whole blocks and that are not.
  @Test(arguments: [8_192, 9_001])
  func `draws that are sifted answer as draws that are ranked`(draws: Int) throws {
    let sums = try sums()
    let settings = try SimulationSettings(seed: 3, draws: draws, correlation: 0.3)
    let asked = sums.proportions
    // Scopes of one proportion are asked for together: six, and the one of nought.
    #expect(asked.count == 7)
    let ranked = try sums.ranked(asked, settings: settings)
    let sifted = try sums.sifted(asked, settings: settings)
    #expect(sifted.filter { $0 == nil }.count == 1)
    for (one, other) in zip(sifted, ranked) where one != nil { #expect(one == other) }
    #expect(ranked.contains { answer in answer.covered.contains { $0 > 0 && $0 < draws } })
  }

  @Test func `every sum has its range, and its chance where it has a cost`() throws {
    let settings = try SimulationSettings(seed: 3, draws: 8_192)
    let (ranges, chances) = try sums().answers(settings: settings)
    #expect(Set(ranges.keys) == Set((0...40).map(key)))
    #expect(Set(chances.keys) == Set((0...40).filter { $0 % 3 != 0 || $0 == 40 }.map(key)))
    let nought = try #require(ranges[key(40)])
    #expect(nought.p10 == 7 && nought.p90 == 7)
    #expect(chances[key(40)] == 1)
    // Scope 6 is seven times scope 0, and six more.
    let (one, seven) = (try #require(ranges[key(0)]), try #require(ranges[key(6)]))
    #expect(abs(seven.p10 - 6 - 7 * one.p10) < 1e-6 && abs(seven.p90 - 6 - 7 * one.p90) < 1e-6)
  }

  @Test func `few draws are all ranked`() throws {
    let sums = try sums()
    let settings = try SimulationSettings(seed: 3, draws: 500)
    #expect(try sums.sifted(sums.proportions, settings: settings).allSatisfy { $0 == nil })
    #expect(try sums.answers(settings: settings).0.count == 41)
  }
}

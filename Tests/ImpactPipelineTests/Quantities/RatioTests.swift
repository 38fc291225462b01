import Testing

@testable import ImpactPipeline

@Suite("Ratios and splitting")
struct RatioTests {
  @Test func `a ratio is in lowest terms with its sign above`() throws {
    let ratio = try #require(Ratio(6, over: -8))
    #expect(ratio.numerator == -3)
    #expect(ratio.denominator == 4)
    #expect(Ratio(1, over: 0) == nil)
    #expect(Ratio(.min, over: -1) == nil)
  }

  @Test func `sums and products are exact`() throws {
    let third = try #require(Ratio(1, over: 3))
    let sixth = try #require(Ratio(1, over: 6))
    #expect(try third.adding(sixth) == Ratio(1, over: 2))
    #expect(try third.times(sixth) == Ratio(1, over: 18))
    #expect(try third.complement() == Ratio(2, over: 3))
    #expect(sixth < third)
  }

  @Test func `what does not fit is an error, not a trap`() throws {
    let huge = try #require(Ratio(.max, over: 2))
    #expect(throws: QuantityOverflow.self) { try huge.times(huge) }
    let fine = try #require(Ratio(1, over: .max))
    let other = try #require(Ratio(1, over: .max - 1))
    #expect(throws: QuantityOverflow.self) { try fine.adding(other) }
  }

  struct Division: Sendable {
    let whole: Int64
    let weights: [Int64]
    let parts: [Int64]
  }

  static let divisions: [Division] = [
    Division(whole: 100, weights: [1, 1, 1], parts: [34, 33, 33]),
    Division(whole: 10, weights: [0, 3, 0, 1], parts: [0, 8, 0, 2]),
    Division(whole: -100, weights: [1, 1, 1], parts: [-34, -33, -33]),
    Division(whole: 5, weights: [2], parts: [5]),
    Division(whole: 0, weights: [1, 2], parts: [0, 0]),
  ]

  @Test(arguments: divisions)
  func `parts follow the largest remainders, ties to the earlier`(division: Division) {
    #expect(Splitting.parts(of: division.whole, weights: division.weights) == division.parts)
  }

  @Test func `nothing can be divided over no weight`() {
    #expect(Splitting.parts(of: 5, weights: []) == nil)
    #expect(Splitting.parts(of: 5, weights: [0, 0]) == nil)
  }

  @Test func `parts add up to the whole, whatever the weights`() throws {
    var state: UInt64 = 20_190_715
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 1
    }
    for _ in 0..<500 {
      let whole = Int64(next() / 2) - Int64(next() / 2)
      let weights = (0..<(Int(next() % 40) + 1)).map { _ in Int64(next() % 1_000_001) }
      guard let parts = Splitting.parts(of: whole, weights: weights) else {
        #expect(weights.allSatisfy { $0 == 0 })
        continue
      }
      #expect(parts.reduce(0, +) == whole)
      for (part, weight) in zip(parts, weights) where weight == 0 { #expect(part == 0) }
    }
  }

  @Test func `equal weights are divided as others are`() throws {
    for whole: Int64 in [0, 1, 7, -7, 100, -100, .max, .min + 1] {
      for count in 1...9 {
        for weight: Int64 in [1, 3, 1_000_000] {
          let parts = try #require(
            Splitting.parts(of: whole, weights: Array(repeating: weight, count: count)))
          // What is left over goes to the earlier ones, a unit each, away from nought.
          let (share, left) = whole.quotientAndRemainder(dividingBy: Int64(count))
          let unit: Int64 = whole < 0 ? -1 : 1
          #expect(parts == (0..<count).map { $0 < Int(left.magnitude) ? share + unit : share })
          #expect(parts.reduce(0, +) == whole)
        }
      }
    }
  }

  @Test func `money splits to the penny`() {
    #expect(Money(pence: 1000).split(weights: [1, 1, 1]) == [334, 333, 333].map(Money.init(pence:)))
    #expect(Money(pence: 1000).split(weights: []) == nil)
  }

  @Test func `an estimate keeps its order and refuses what is not finite`() {
    #expect(Estimate(low: 2, central: 1, high: 3) == nil)
    #expect(Estimate(low: 0, central: 1, high: .infinity) == nil)
    #expect(Estimate(low: 1, central: 1, high: 1)?.isRange == false)
    #expect(Estimate(low: 1, central: 2, high: 3)?.isRange == true)
  }

  @Test func `quantities order by value`() throws {
    let half = try #require(Ratio(1, over: 2))
    #expect(Quantity.fraction(half) < .fraction(.one))
    #expect(Quantity.money(Money(pounds: 1)) < .money(Money(pounds: 2)))
    #expect(Quantity.count(3) < .real(3.5))
    #expect(Quantity.money(Money(pence: 150)).value == 1.5)
  }
}

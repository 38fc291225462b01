@testable import ImpactPipeline
import Testing

@Suite("Money")
struct MoneyTests {
  @Test func `adds pence exactly`() throws {
    #expect(try Money(pence: 10).adding(Money(pence: 20)) == Money(pence: 30))
  }

  @Test func `an overflow is an error, not a trap`() {
    #expect(throws: QuantityOverflow.self) { try Money(pence: .max).adding(Money(pence: 1)) }
    #expect(throws: QuantityOverflow.self) { try Money(pence: .min).subtracting(Money(pence: 1)) }
    #expect(throws: QuantityOverflow.self) { try Money(pence: .max).times(2) }
    #expect(throws: QuantityOverflow.self) { try [Money(pence: .max), Money(pence: 1)].total() }
  }

  @Test(arguments: [
    (pence: Int64(1), over: Int64(2), rounded: Int64(1)), (-1, 2, -1), (1, 3, 0), (2, 3, 1), (5, 2, 3),
    (-5, 2, -3),
    (0, 7, 0),
  ]) func `rounds half away from zero`(pence: Int64, over: Int64, rounded: Int64) throws {
    let ratio = try #require(Ratio(1, over: over))
    #expect(try Money(pence: pence).times(ratio) == Money(pence: rounded))
  }

  @Test func `pounds round to the nearest penny and refuse what is not a number`() {
    #expect(Money(roundingPounds: 12.345678) == Money(pence: 1235))
    #expect(Money(roundingPounds: .nan) == nil)
    #expect(Money(roundingPounds: .infinity) == nil)
    #expect(Money(roundingPounds: 1e30) == nil)
  }
}

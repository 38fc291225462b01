import Testing

@testable import ImpactPipeline

/// Numbers written digit by digit are those of a plain rule over the digits of the whole number.
struct DecimalsTests {
  private func plain(_ units: Int128, places: Int, minus: String, isGrouped: Bool) -> String {
    let all = String(units.magnitude)
    let digits = String(repeating: "0", count: max(0, places + 1 - all.count)) + all
    let whole = digits.dropLast(places)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if isGrouped, index > 0, (whole.count - index).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    return (units < 0 ? minus : "") + grouped + (places > 0 ? "." + digits.suffix(places) : "")
  }

  @Test func `every number has its digits, its groups, its point and its sign`() {
    var random = SeededGenerator(seed: 41)
    var numbers: [Int128] = [
      0, 1, -1, 9, 10, -99, 100, 999, 1000, 12_345, -1_000_000, Int128(Int64.max), Int128(UInt64.max),
      Int128(UInt64.max) + 1, .max, .min,
    ]
    for _ in 0..<500 {
      let bits = Int.random(in: 0...127, using: &random)
      let high = Int128(truncatingIfNeeded: UInt64.random(in: 0...UInt64.max, using: &random)) << 64
      let low = Int128(truncatingIfNeeded: UInt64.random(in: 0...UInt64.max, using: &random))
      numbers.append((high | low) >> bits)
    }
    for number in numbers {
      for places in 0...8 {
        for (minus, isGrouped) in [("-", false), ("\u{2212}", true)] {
          var out = Array("x".utf8)
          Decimals.append(number, places: places, minus: minus, isGrouped: isGrouped, to: &out)
          #expect(
            String(decoding: out, as: UTF8.self)
              == "x" + plain(number, places: places, minus: minus, isGrouped: isGrouped))
        }
      }
    }
  }

  @Test(arguments: [
    (0, "£0"), (5, "£0.05"), (100, "£1"), (123_456, "£1,234.56"), (-3_000_000, "\u{2212}£30,000"),
    (.max, "£92,233,720,368,547,758.07"), (.min, "\u{2212}£92,233,720,368,547,758.08"),
  ])
  func `money in full has its pence where there are any`(pence: Int64, words: String) {
    #expect(QuantityStyle.moneyInFull(Money(pence: pence)) == words)
  }

  @Test func `a sum is written with its signs apart`() {
    let amounts = [1_00, -2_50, 300_000_00, 0].map { Money(pence: $0) }
    #expect(CalculatorNumber.sum(amounts) == "£1 \u{2212} £2.50 + £300,000 + £0")
    #expect(CalculatorNumber.sum([Money(pence: -1)]) == "\u{2212} £0.01")
    #expect(CalculatorNumber.sum([]) == "")
  }
}

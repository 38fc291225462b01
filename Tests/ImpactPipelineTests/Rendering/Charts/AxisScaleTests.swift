import Testing

@testable import ImpactPipeline

@Suite struct AxisScaleTests {
  private func scale(_ numbers: [Double], _ unit: QuantityUnit = .number, withZero: Bool = true) -> AxisScale
  {
    AxisScale(numbers, unit: unit, start: 0, end: 100, withZero: withZero)
  }

  @Test(arguments: [
    (numbers: [0.0, 103_000], unit: QuantityUnit.pounds, words: ["£0", "£50,000", "£100,000", "£150,000"]),
    ([1_204], .downloads, ["0", "500", "1,000", "1,500"]),
    ([0.4], .share, ["0%", "10%", "20%", "30%", "40%"]),
    ([2_400_000], .pounds, ["£0", "£0.5m", "£1.0m", "£1.5m", "£2.0m", "£2.5m"]),
    ([2], .events, ["0", "1", "2"]),
    ([-3, 2], .ratio, ["\u{2212}3", "\u{2212}2", "\u{2212}1", "0", "1", "2"]),
    ([0.03], .ratio, ["0", "0.01", "0.02", "0.03"]), ([], .number, ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
  ])
  func `writes round ticks from zero`(numbers: [Double], unit: QuantityUnit, words: [String]) {
    let scale = scale(numbers, unit)
    #expect(scale.ticks.map(scale.words) == words)
  }

  @Test func `holds every number, finite or not, between its ends`() {
    let numbers: [Double] = [0, 1e-9, 1e15, -1e300, .nan, .infinity, 7, -0.5]
    for first in numbers {
      for second in numbers {
        for unit in [QuantityUnit.pounds, .people, .share] {
          let scale = scale([first, second], unit)
          #expect(scale.high > scale.low && (2...14).contains(scale.ticks.count))
          for number in [first, second] where number.isFinite {
            #expect((0...100).contains(scale.position(number)))
          }
        }
      }
    }
  }

  @Test func `leaves zero out only when told to`() {
    #expect(scale([20, 30]).low == 0)
    #expect(scale([20, 30], withZero: false).low == 20)
  }

  @Test func `never counts people in halves`() {
    let scale = scale([1], .people)
    #expect(scale.ticks == [0, 1])
  }
}

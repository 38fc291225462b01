import Testing

@testable import ImpactPipeline

@Suite struct QuantityStyleTests {
  @Test(arguments: [
    (pence: 0, words: "£0"), (1, "1p"), (99, "99p"), (100, "£1"), (450, "£4.50"), (9_999, "£99.99"),
    (10_000, "£100"), (10_049, "£100"), (10_050, "£101"), (3_000_000, "£30,000"),
    (99_999_949, "£999,999"), (99_999_950, "£1m"), (100_000_000, "£1m"), (100_499_999, "£1m"),
    (100_500_000, "£1.01m"), (120_000_000, "£1.2m"), (136_200_000, "£1.36m"), (999_499_999, "£9.99m"),
    (999_500_000, "£10m"), (1_244_999_999, "£12.4m"), (99_949_999_999, "£999m"), (99_950_000_000, "£1bn"),
    (-3_000_000, "\u{2212}£30,000"), (-10_050, "\u{2212}£101"), (-45, "\u{2212}45p"),
  ])
  func `writes money as people say it`(pence: Int64, words: String) {
    #expect(QuantityStyle.money(Money(pence: pence)) == words)
  }

  @Test func `writes the largest amounts without failing`() {
    #expect(QuantityStyle.money(Money(pence: .max)) == "£92,233,720bn")
    #expect(QuantityStyle.money(Money(pence: .min)) == "\u{2212}£92,233,720bn")
    #expect(QuantityStyle.moneyInFull(Money(pence: .min)) == "\u{2212}£92,233,720,368,547,758.08")
    #expect(QuantityStyle.money(pounds: .infinity) == "not a number")
    #expect(QuantityStyle.money(pounds: .nan) == "not a number")
  }

  @Test(arguments: [
    (pence: 129_143_654, words: "£1,291,436.54"), (3_000_000, "£30,000"), (1_050, "£10.50"), (5, "£0.05"),
    (-129_143_654, "\u{2212}£1,291,436.54"),
  ])
  func `writes accounts to the penny`(pence: Int64, words: String) {
    #expect(QuantityStyle.moneyInFull(Money(pence: pence)) == words)
  }

  @Test(arguments: [
    (top: 0, bottom: 1, words: "0%"), (1, 1, "100%"), (1, 3, "33%"), (2, 3, "67%"), (1, 200, "1%"),
    (1, 201, "less than 1%"), (199, 200, "more than 99%"), (198, 200, "99%"), (7, 5, "140%"),
    (-1, 25, "\u{2212}4%"), (-1, 1000, "more than \u{2212}1%"), (201, 200, "101%"),
  ])
  func `never rounds a share to nothing or to the whole`(top: Int64, bottom: Int64, words: String) throws {
    #expect(QuantityStyle.share(try #require(Ratio(top, over: bottom))) == words)
  }

  @Test func `gives shares decimals when asked`() throws {
    #expect(QuantityStyle.share(try #require(Ratio(1, over: 3)), places: 1) == "33.3%")
    #expect(QuantityStyle.share(try #require(Ratio(1, over: 10_000)), places: 1) == "less than 0.1%")
    #expect(QuantityStyle.share(try #require(Ratio(9_999, over: 10_000)), places: 1) == "more than 99.9%")
  }

  @Test(arguments: [
    (top: 0, bottom: 1, words: "0"), (12, 5, "2.4"), (245, 100, "2.5"), (42, 100, "0.42"), (1, 1, "1.0"),
    (999, 1000, "1.0"), (9_949, 100, "99.5"), (9_995, 100, "100"), (12_345, 10, "1,235"),
    (1, 1000, "less than 0.01"), (-12, 5, "\u{2212}2.4"), (-1, 1000, "between \u{2212}0.01 and 0"),
  ])
  func `writes ratios with the figures that matter`(top: Int64, bottom: Int64, words: String) throws {
    let ratio = try #require(Ratio(top, over: bottom))
    #expect(QuantityStyle.ratio(ratio) == words)
    #expect(QuantityStyle.ratio(ratio.value) == words, "exact and binary forms agree")
  }

  @Test(arguments: [
    (minutes: 0, words: "0 hours"), (1, "1 minute"), (40, "40 minutes"), (60, "1 hour"), (150, "2.5 hours"),
    (594, "9.9 hours"), (597, "10 hours"), (629, "10 hours"), (630, "11 hours"), (74_040, "1,234 hours"),
  ])
  func `writes minutes as time`(minutes: Int, words: String) {
    #expect(QuantityStyle.hours(minutes: minutes) == words)
  }

  @Test func `groups counts and agrees with their noun`() {
    #expect(QuantityStyle.count(48_000) == "48,000")
    #expect(QuantityStyle.count(999) == "999")
    #expect(QuantityStyle.count(-1_234_567) == "\u{2212}1,234,567")
    #expect(QuantityStyle.count(1, "event") == "1 event")
    #expect(QuantityStyle.count(2, "person", "people") == "2 people")
  }

  @Test func `writes scores with one decimal and ranges once when both ends read alike`() throws {
    #expect(QuantityStyle.score(Ratio(8)) == "8.0 out of 10")
    #expect(QuantityStyle.score(try #require(Ratio(825, over: 100))) == "8.3 out of 10")
    #expect(QuantityStyle.range("1.6", "3.3") == "1.6 to 3.3")
    #expect(QuantityStyle.range("2.4", "2.4") == "2.4")
    // A unit that both ends have is said once.
    #expect(QuantityStyle.range("0.94 times", "1.4 times") == "0.94 to 1.4 times")
    #expect(QuantityStyle.range("43 hours", "92 hours") == "43 to 92 hours")
    #expect(QuantityStyle.range("40 minutes", "2 hours") == "40 minutes to 2 hours")
    #expect(QuantityStyle.range("less than 0.01 times", "1.4 times") == "less than 0.01 times to 1.4 times")
    #expect(QuantityStyle.range("very poor", "poor") == "very poor to poor")
    #expect(QuantityStyle.times(0.6) == "0.60 times")
  }

  @Test func `writes pounds for each one of something`() throws {
    #expect(QuantityStyle.moneyEach(pence: try #require(Ratio(841, over: 2))) == "£4.21")
    #expect(QuantityStyle.moneyEach(pence: try #require(Ratio(1, over: 3))) == "less than 1p")
    #expect(QuantityStyle.moneyEach(pence: try #require(Ratio(1_000_000, over: 3))) == "£3,333")
  }
}

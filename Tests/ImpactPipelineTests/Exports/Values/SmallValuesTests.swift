import Testing

@testable import ImpactPipeline

struct SmallValuesTests {
  @Test(arguments: [
    (text: "1h 2m 26s", seconds: 3746), (text: "00:42:10", seconds: 2530), (text: "90", seconds: 5400),
    (text: "90 minutes", seconds: 5400), (text: "1.5 hours", seconds: 5400), (text: "2m", seconds: 120),
    (text: "1 hour, 30 mins", seconds: 5400), (text: "45s", seconds: 45), (text: "--", seconds: nil),
    (text: "", seconds: nil),
  ])
  func `reads lengths of time`(text: String, seconds: Int64?) throws {
    #expect(try DurationText.seconds(Array(text.utf8)[...]) == seconds)
  }

  @Test(arguments: ["1:30", "-5", "5 parsecs", "2m 1h", "00:61:00", "h", "1.5.2 hours"])
  func `refuses a length of time that is not certain`(text: String) {
    #expect(throws: Refusal(.notADuration, expected: "a length of time, such as 90, 1h 30m or 01:30:00")) {
      try DurationText.seconds(Array(text.utf8)[...])
    }
  }

  @Test(arguments: [
    (text: "0.25", part: Ratio(1, over: 4)), (text: "25%", part: Ratio(1, over: 4)),
    (text: "12.5 %", part: Ratio(1, over: 8)),
    (text: "1/3", part: Ratio(1, over: 3)), (text: "1", part: Ratio.one), (text: "0%", part: Ratio.zero),
    (text: "", part: nil),
  ])
  func `reads a part of one exactly`(text: String, part: Ratio?) throws {
    #expect(try FractionText.read(Array(text.utf8)[...]) == part)
  }

  @Test(arguments: ["25", "101%", "-0.1", "1/0", "a quarter", "5/4"])
  func `refuses a part that is not between nought and one`(text: String) {
    #expect(throws: Refusal.self) { try FractionText.read(Array(text.utf8)[...]) }
  }

  @Test func `divides by shares that are given or equal`() throws {
    let given = try ListText.shares(Array("Camden=0.6; Brent = 40%".utf8)[...])
    #expect(given.map(\.name) == ["Camden", "Brent"])
    #expect(given.map(\.part) == [Ratio(3, over: 5), Ratio(2, over: 5)])
    let equal = try ListText.shares(Array("Camden; Brent; Ealing".utf8)[...])
    #expect(equal.map(\.part) == Array(repeating: Ratio(1, over: 3), count: 3))
    #expect(try ListText.wholeShares(Array("a=1/3;b=2/3".utf8)[...]).count == 2)
  }

  @Test(arguments: ["a=0.5;b", "a=0.7;b=0.7", "a=0.5;a=0.5", "=0.5", "a=", "a=150%"])
  func `refuses shares that do not work`(text: String) {
    #expect(throws: Refusal.self) { try ListText.shares(Array(text.utf8)[...]) }
  }

  @Test func `refuses shares that do not add up to a whole where they must`() {
    #expect(throws: Refusal(.notShares, expected: "shares that add up to exactly 1")) {
      try ListText.wholeShares(Array("a=0.33;b=0.33;c=0.33".utf8)[...])
    }
  }

  @Test func `reads lists by the strongest separator in them`() {
    #expect(ListText.read(Array("Camden, Inner; Brent ;; ".utf8)[...]) == ["Camden, Inner", "Brent"])
    #expect(ListText.read(Array("Camden, Brent".utf8)[...]) == ["Camden", "Brent"])
    #expect(ListText.read(Array("n/a".utf8)[...]).isEmpty)
  }

  @Test func `reads numbers and counts`() throws {
    #expect(try NumberText.read(Array("88,500".utf8)[...]) == 88_500)
    #expect(try NumberText.read(Array("1.4m".utf8)[...]) == 1_400_000)
    #expect(try NumberText.count(Array("7".utf8)[...]) == 7)
    #expect(throws: Refusal(.notACount, expected: "a whole number that is not negative")) {
      try NumberText.count(Array("-1".utf8)[...])
    }
    #expect(throws: Refusal.self) { try NumberText.count(Array("1.5".utf8)[...]) }
    #expect(throws: Refusal.self) { try NumberText.read(Array("NaN".utf8)[...]) }
  }

  @Test func `reads yes and no`() throws {
    #expect(try YesNo.read(Array("Yes".utf8)[...]) == true)
    #expect(try YesNo.read(Array("0".utf8)[...]) == false)
    #expect(try YesNo.read(Array(" ".utf8)[...]) == nil)
    #expect(throws: Refusal(.notYesOrNo, expected: "yes or no")) { try YesNo.read(Array("maybe".utf8)[...]) }
  }

  @Test func `folds an address and finds its domain`() {
    let address = EmailAddress(Array(" Sam.Khan@Digital.Camden.GOV.UK ".utf8)[...])
    #expect(address?.folded == "sam.khan@digital.camden.gov.uk")
    #expect(address?.domain == "digital.camden.gov.uk")
    #expect(EmailAddress(Array("Sam <mailto:s@a.uk>".utf8)[...])?.folded == "s@a.uk")
    for text in ["", "sam", "@a.uk", "sam@", "sam@a", "a@b@c.uk", "a b@c.uk", "a@b.uk;c@d.uk"] {
      #expect(EmailAddress(Array(text.utf8)[...]) == nil)
    }
  }

  @Test func `keeps names in one form without what cannot be seen`() {
    #expect(TextForm.tidy(" Cafe\u{301}\u{200B} \u{202E}Ltd\u{A0} ") == "Café Ltd")
    #expect(Array(TextForm.tidy("Cafe\u{301}").utf8) == Array("Caf\u{E9}".utf8))
    #expect(TextForm.nameKey("Hammersmith & Fulham") == "hammersmith and fulham")
    #expect(TextForm.nameKey("King\u{2019}s—Cross") == "kings cross")
    #expect(TextForm.hasInvisible("a\u{202E}b"))
    #expect(!TextForm.hasInvisible("two\nlines"))
  }
}

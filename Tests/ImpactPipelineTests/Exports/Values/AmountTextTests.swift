import Testing

@testable import ImpactPipeline

struct AmountTextTests {
  @Test(arguments: [
    (text: "£1,234.50", pence: 123_450), (text: "1234.5", pence: 123_450),
    (text: "(22,700.00)", pence: -2_270_000),
    (text: "-£5", pence: -500), (text: "£-5.01", pence: -501), (text: "5-", pence: -500),
    (text: "\u{2212}7", pence: -700),
    (text: "1.2k", pence: 120_000), (text: "£1.2m", pence: 120_000_000),
    (text: "£1.362 million", pence: 136_200_000),
    (text: "2bn", pence: 200_000_000_000), (text: "50p", pence: 50), (text: "GBP 250", pence: 25_000),
    (text: "250 gbp", pence: 25_000), (text: "0", pence: 0), (text: "0.00", pence: 0),
    (text: ".5", pence: 50),
    (text: "1 234", pence: 123_400), (text: "\u{A0}12\u{A0}", pence: 1_200), (text: "10.000", pence: nil),
    (text: "1291436.5400000001", pence: 129_143_654), (text: "0.30000000000000004", pence: 30),
    (text: "92233720368547758.07", pence: .max), (text: "1,234,567.89", pence: 123_456_789),
  ])
  func `reads what people write for pounds`(text: String, pence: Int64?) throws {
    if let pence {
      #expect(try AmountText.read(Array(text.utf8)[...])?.pence == pence)
    } else {
      #expect(throws: Refusal.self) { try AmountText.read(Array(text.utf8)[...]) }
    }
  }

  @Test(arguments: ["", "  ", "-", "N/A", "n/a", "TBC", "tbc", "\u{2013}", "None"])
  func `has no amount where people say there is none`(text: String) throws {
    #expect(try AmountText.read(Array(text.utf8)[...]) == nil)
  }

  @Test(arguments: [
    (text: "12.345", expected: "two digits for pence; whether the mark here groups thousands is not certain"),
    (text: "1.234,50", expected: "digits grouped by threes and pence after a point"),
    (text: "1,2345", expected: "digits grouped by threes and pence after a point"),
    (text: "12,34,567", expected: "digits grouped by threes and pence after a point"),
    (text: "1.2E+05", expected: "all digits; a spreadsheet has shortened this to an exponent"),
    (text: "\u{FF11}\u{FF12}", expected: "an amount in the digits 0 to 9"),
    (text: "25%", expected: "an amount in pounds, not a percentage"),
    (text: "$5", expected: "an amount in pounds, not in another currency"),
    (text: "5 €", expected: "an amount in pounds, not in another currency"),
    (text: "5 EUR", expected: "an amount in pounds, not in another currency"),
    (text: "1.0000004", expected: "pounds and whole pence"),
    (text: "92233720368547758.08", expected: "an amount below £92 thousand million million"),
    (
      text: "99999999999999999999999999999999999999999",
      expected: "an amount below £92 thousand million million"
    ),
    (text: "(-5)", expected: "an amount in pounds, such as 1,234.50"),
    (text: "about 5", expected: "an amount in pounds, such as 1,234.50"),
    (text: "£", expected: "an amount in pounds, such as 1,234.50"),
    (text: "5.6.7", expected: "an amount in pounds, such as 1,234.50"),
  ])
  func `refuses an amount and says what it expected`(text: String, expected: String) {
    #expect(throws: Refusal(.notAnAmount, expected: expected)) { try AmountText.read(Array(text.utf8)[...]) }
  }

  @Test(arguments: [37, 40, 1000])
  func `refuses more decimals than any amount has, be they all noughts`(count: Int) {
    let noughts = String(repeating: "0", count: count)
    for text in [".\(noughts)p", "0.\(noughts)", "1.\(noughts)1k", "£.\(noughts)5bn"] {
      #expect(throws: Refusal.self) { try AmountText.read(Array(text.utf8)[...]) }
    }
  }

  @Test func `reads a comma before pence where the column proves it`() throws {
    var evidence = DecimalColumnEvidence()
    for (line, text) in ["1.234", "1.234,50", "12,5", "300"].enumerated() {
      evidence.observe(Array(text.utf8)[...], line: line + 2)
    }
    let (mark, findings) = evidence.settled(choice: nil, column: "Amount", file: "x.csv")
    #expect(mark == .comma)
    #expect(findings.map(\.kind) == [.decimalComma])
    #expect(findings.first?.place?.line == 3)
    #expect(try AmountText.read(Array("1.234".utf8)[...], mark: mark)?.pence == 123_400)
    #expect(try AmountText.read(Array("1.234,50".utf8)[...], mark: mark)?.pence == 123_450)
  }

  @Test func `warns of both marks in one column and reads the point`() {
    var evidence = DecimalColumnEvidence()
    evidence.observe(Array("1,50".utf8)[...], line: 2)
    evidence.observe(Array("1.50".utf8)[...], line: 3)
    let (mark, findings) = evidence.settled(choice: nil, column: "Amount", file: "x.csv")
    #expect(mark == .point)
    #expect(findings.map(\.kind) == [.decimalMarkMixed])
  }
}

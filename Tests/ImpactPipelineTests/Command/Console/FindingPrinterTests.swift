import ImpactPipeline
import Testing

@testable import lotireport

struct FindingPrinterTests {
  private let plain = FindingPrinter(colour: Colour(isOn: false))
  private static let amount = FindingKind(
    "amount", .error, title: "Amount", message: "{found} is not an amount", remedy: "write 1200 or 1,200.00")
  private static let stray = FindingKind(
    "stray", .note, title: "Stray", message: "stray", remedy: "remove it")

  private func finding(line: Int, found: String = "x", subject: String? = nil) -> Finding {
    Finding(
      Self.amount, at: SourcePlace(file: "inputs/outcomes/2022.csv", line: line, column: 60), found: found,
      subject: subject)
  }

  @Test func `prints place, kind, line with caret and remedy`() {
    let line = "O-031,P-007,Faster agreements,2022-09-30,realised,cashable,\"1,2OO\",…"
    let finding = Finding(
      Self.amount, at: SourcePlace(file: "inputs/outcomes/2022.csv", line: 14, column: 60), found: "1,2OO",
      excerpt: Excerpt(line: line, start: 59, length: 7))
    #expect(
      plain.text([finding]) == """
        inputs/outcomes/2022.csv:14:60: error[amount]: "1,2OO" is not an amount
           14 | O-031,P-007,Faster agreements,2022-09-30,realised,cashable,"1,2OO",…
              |                                                            ^^^^^^^
           write 1200 or 1,200.00
        1 error in 1 file

        """)
  }

  @Test(arguments: [
    (lines: [3, 5], said: "   2 like this: lines 3 and 5\n"),
    (lines: [3, 5, 9], said: "   3 like this: lines 3, 5 and 9\n"),
    (lines: [3, 5, 9, 12], said: "   4 like this: lines 3, 5, 9 and more\n"),
    (lines: [3, 3], said: "   2 like this, all on line 3\n"),
  ])
  func `groups what is alike and says where the first stand`(lines: [Int], said: String) {
    let text = plain.text(lines.map { finding(line: $0) })
    #expect(text.contains(said))
    #expect(text.hasSuffix("\(lines.count) errors in 1 file\n"))
    #expect(text.split(separator: "\n").filter { $0.contains("error[amount]") }.count == 1)
  }

  @Test func `keeps apart what is about other subjects or other files`() {
    let text = plain.text([finding(line: 1, subject: "fee"), finding(line: 2, subject: "grant")])
    #expect(text.split(separator: "\n").filter { $0.contains("error[amount]") }.count == 2)
  }

  @Test func `prints each by itself when asked for all`() {
    let all = FindingPrinter(colour: Colour(isOn: false), printsAll: true)
    #expect(all.text([finding(line: 1), finding(line: 2)]).split(separator: "\n").count == 5)
  }

  @Test func `stops at its limit and counts the rest`() {
    let printer = FindingPrinter(colour: Colour(isOn: false), limit: 1)
    let text = printer.text([
      finding(line: 1, subject: "a"), finding(line: 2, subject: "b"), finding(line: 3, subject: "c"),
    ])
    #expect(text.contains("… and 2 more sorts of finding; --verbose prints them all\n3 errors in 1 file\n"))
  }

  @Test func `shows what a terminal would obey, and keeps the caret beneath it`() {
    let finding = Finding(
      Self.amount, at: SourcePlace(file: "inputs/a\u{1B}[2J.csv", line: 1, column: 3), found: "\u{202E}x",
      excerpt: Excerpt(line: "\u{7}表x", start: 2, length: 1))
    #expect(
      plain.text([finding]) == """
        inputs/a{U+001B}[2J.csv:1:3: error[amount]: "{U+202E}x" is not an amount
           1 | {U+0007}表x
             |           ^
           write 1200 or 1,200.00
        1 error in 1 file

        """)
  }

  @Test func `colours on a terminal only the marks`() {
    let text = FindingPrinter(colour: Colour(isOn: true)).text([Finding(Self.stray)])
    #expect(
      text
        == "\u{1B}[1;36mnote\u{1B}[0m[stray]: stray\n   remove it\n\u{1B}[1;36m1 note\u{1B}[0m\n")
  }

  @Test func `counts the worst first`() {
    #expect(
      plain.summary([Finding(Self.stray), finding(line: 1), finding(line: 2)]) == "2 errors, 1 note in 1 file"
    )
    #expect(plain.summary([]) == "no findings")
    #expect(plain.text([]) == "")
  }

  @Test func `takes a million findings in one pass`() {
    let many = (1...1_000_000).map { finding(line: $0) }
    let start = ContinuousClock.now
    #expect(plain.text(many).contains("1000000 like this: lines 1, 2, 3 and more"))
    #expect(start.duration(to: .now) < .seconds(60))
  }
}

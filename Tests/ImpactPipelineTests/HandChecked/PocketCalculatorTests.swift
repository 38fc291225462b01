import Testing

@testable import ImpactPipeline

/// Reports read as a stranger with a pocket calculator reads them: from what is printed and nothing else.
@Suite("Pocket calculator")
struct PocketCalculatorTests {
  /// The rows of the tables of a Markdown report, each as its cells, without the ids of figures.
  private func rows(of path: String) throws -> [[String]] {
    let file = try #require(try SampleSet.result.get().files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("|") }.map
    {
      $0.split(separator: "|").map { cell in
        cell.replacing(#/\[([^\]]+)\]\[f[0-9]+\]/#) { String($0.output.1) }
          .trimmed
      }
    }
  }

  private func text(of path: String) throws -> String {
    let file = try #require(try SampleSet.result.get().files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self).replacing(#/\[([^\]]+)\]\[f[0-9]+\]/#) {
      String($0.output.1)
    }
  }

  /// The first number in a text: `at least £12,500` is 12,500, `£1.4m` 1,400,000.
  private func number(_ text: some StringProtocol) throws -> Double {
    let found = String(text).firstMatch(of: #/(\u{2212}?)£?([0-9][0-9,]*\.?[0-9]*)(m?)/#)
    let match = try #require(found)
    let value = try #require(Double(String(match.2).filter { $0 != "," }))
    return (match.1.isEmpty ? 1 : -1) * value * (match.3.isEmpty ? 1 : 1_000_000)
  }

  /// A sum in brackets, or one product, of numbers with × and ÷: `(183 ÷ 366 + 0.6 × 183 ÷ 365)`.
  private func product(_ text: String) throws -> Double {
    if let bracket = text.firstMatch(of: #/\(([0-9.]+ [×÷][^)]*|[0-9.]+ \+[^)]*)\)/#) {
      let inner = try String(bracket.1).split(separator: " + ").map { try product(String($0)) }.reduce(0, +)
      return try product(text.replacing(bracket.0, with: "\(inner)"))
    }
    return try text.split(separator: "×").reduce(1) { so, factor in
      let parts = factor.split(separator: "÷")
      let first = try number(parts[0])
      return try so * parts.dropFirst().reduce(first) { try $0 / number($1) }
    }
  }

  private func isNear(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1 + abs(other) * 0.0006 }

  @Test func `every working of the method report gives what it says`() throws {
    let workings = try rows(of: "method.md").filter {
      $0.count == 3 && $0[1].contains(" a year") && $0[2].contains("£")
    }
    #expect(workings.count > 10)
    for row in workings {
      var so: Double?
      for step in row[1].split(separator: ";") {
        let sides = step.split(separator: "=").map { String($0).trimmed }
        let left = sides[0].hasPrefix("×") ? String(sides[0].dropFirst()) : sides[0]
        so = try (so ?? 1) * product(left)
        if sides.count == 2, let reached = so {
          let said = try number(sides[1])
          #expect(isNear(reached, said), "\(row[0]): \(step) comes to \(reached)")
          so = said
        }
      }
      #expect(isNear(try #require(so), try number(row[2])), "\(row[0])")
    }
  }

  @Test func `a borough statement adds up from its own rows`() throws {
    for borough in ["hackney", "camden", "barnet"] {
      let path = "boroughs/\(borough).md"
      let outcomes = try rows(of: path).filter { $0.count == 6 && $0[5].contains("£") }
      for row in outcomes where row[4].hasPrefix("1 of ") {
        // Whole ÷ of how many = part.
        let sharers = try number(row[4].dropFirst(5))
        #expect(isNear(try number(row[3]) / sharers, try number(row[5])), "\(borough): \(row)")
      }
      // Rows of their own on basis 1 to 3, and the row that holds what has none.
      let evidenced = outcomes.filter { row in
        row[1] == "evidenced"
          || (row[1].contains("realised") && ["1", "2", "3"].contains(row[2].prefix(1)))
      }
      let printed = try text(of: path)
      let said = try number(
        try #require(printed.firstMatch(of: #/and gave (£[0-9,]+)/#)).1)
      let sum = try evidenced.reduce(0) { try $0 + number($1[5]) }
      #expect(abs(sum - said) <= Double(evidenced.count) / 2 + 1, "\(borough): \(sum) is not \(said)")
      let kinds = try rows(of: path).filter {
        $0.count == 5
          && ["Cashable", "Efficiency (staff time)", "Avoided cost", "Public value"].contains($0[0])
      }
      #expect(kinds.count == 4)
      #expect(abs(try kinds.reduce(0) { try $0 + number($1[1]) } - said) <= 3)
      // The fee, the return on it, and the days that pay for it.
      let fee = try #require(
        printed.firstMatch(of: #/The fee is (£[0-9,]+) a year × ([0-9]+) ÷ ([0-9]+) days/#))
      let paid = try number(fee.1) * number(fee.2) / number(fee.3)
      let ratio = try #require(printed.firstMatch(of: #/, ([0-9.]+) times the fee/#))
      #expect(abs(said / paid - (try number(ratio.1))) <= 0.05)
      let days = try #require(
        printed.firstMatch(of: #/Break-even: ([0-9.]+) officer days saved a year at (£[0-9,]+)/#))
      #expect(abs(paid / (try number(days.2)) - (try number(days.1))) <= 0.5)
    }
  }

  @Test func `what a pull leaves can be worked out from what rests on it`() throws {
    let line = try #require(
      try text(of: "boroughs/hackney.md").firstMatch(
        of:
          #/less the fee, (£[0-9,]+), would be (£[0-9,]+) to (£[0-9,]+) if “[^”]+” is (£?[0-9,]+) to (£?[0-9,]+) \((£?[0-9,]+) assumed, carrying (£[0-9,]+)\)/#
      ))
    let (net, rests, assumed) = (try number(line.1), try number(line.7), try number(line.6))
    for (left, value) in [(line.2, line.4), (line.3, line.5)] {
      #expect(isNear(net + rests * (try number(value) / assumed - 1), try number(left)))
    }
  }

  @Test func `a funder report adds up from its own rows`() throws {
    let path = "funders/gla.md"
    let printed = try text(of: path)
    let awards = try rows(of: path).filter {
      $0.count == 7 && $0[2].hasPrefix("£") && !$0[3].contains("bid") && !$0[6].contains("£")
    }
    let sum = try awards.reduce(0) { try $0 + number($1[2]) }
    // Millions are printed to three figures.
    let said = try number(try #require(printed.firstMatch(of: #/awarded or paid (£[0-9.,m]+) in/#)).1)
    #expect(abs(sum - said) <= said / 200)
    // 1: what the outcomes hold; 2: the total of the table of benefits.
    let outcomes = try rows(of: path).filter {
      $0.count == 6 && $0[5].contains("£") && $0[1].contains("realised") && $0[2].contains(":")
    }
    let held = try outcomes.reduce(0) { try $0 + number($1[5]) }
    let total = try #require(try rows(of: path).first { $0[0] == "Realised benefit, any basis" })
    #expect(isNear(held, try number(total[1])))
    let leverage = try #require(
      printed.firstMatch(
        of:
          #/\((£[0-9,]+) of funding from everyone − (£[0-9,]+) of its own \+ (£[0-9,]+) of fees\) ÷ £[0-9,]+ = ([0-9.]+) times\./#
      ))
    let own = try number(leverage.2)
    #expect(
      abs((try number(leverage.1) - own + number(leverage.3)) / own - (try number(leverage.4))) <= 0.05)
  }
}

extension StringProtocol {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    var text = Substring(String(self))
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

import Testing

@testable import ImpactPipeline

/// Every amount, ratio and share of a statement and of a funder's report is made again from what is printed; what
/// nobody made again is listed and fails.
@Suite("Every figure, with a pocket calculator")
struct EveryFigureCheckedTests {
  private func report(_ path: String) throws -> PrintedReport {
    let file = try #require(try SampleSet.result.get().files.first { $0.path == path })
    return PrintedReport(markdown: String(decoding: file.bytes, as: UTF8.self))
  }

  /// What the workings of a page come to, once each was done again.
  private struct Checked {
    /// Results, unrounded.
    var results: [Double] = []
    /// What went into them.
    var operands: [Double] = []
    /// Ends of simulated ranges, each of which lies between the bounds that were added up.
    var ranges: Set<String> = []
    /// Titles of outcomes, which may hold amounts that are their source's words.
    var titles: [String] = []
    /// Kind, status and basis of each outcome of the page's first table, with its part.
    var parts: [(standing: String, part: Double)] = []
  }

  private func expectNear(_ one: Double?, _ said: String, _ tolerance: Double, _ what: String) throws {
    let one = try #require(one, "\(what) cannot be worked out")
    let said = try #require(PrintedNumber(said), "\(what) says no number").value
    #expect(abs(one - said) <= tolerance + abs(said) * 1e-9, "\(what) comes to \(one), not \(said)")
  }

  private func check(_ page: PrintedReport, _ name: String) throws -> Checked {
    var checked = Checked()
    for table in page.tables(with: ["Outcome", "Working", "Whole", "Share", "Part"]) {
      for row in table.rows {
        let (working, whole) = (table.cell(row, "Working"), table.cell(row, "Whole"))
        try expectNear(PrintedArithmetic.value(of: working), whole, 0.0051, "\(name): \(row[0])")
        let part = try take(&checked, whole, table.cell(row, "Part"), table.cell(row, "Share"), row[0])
        checked.operands += PrintedArithmetic.operands(of: working)
        checked.titles.append(String(row[0].drop { $0 != " " }.dropFirst()))
        if table.caption.contains("2023-24") {
          checked.parts.append((table.cell(row, "Kind, status, basis"), part))
        }
      }
    }
    // A bid is in no sum: its amount is as its row has it.
    for table in page.tables(with: ["Award", "Amount", "Kind and status"]) {
      for row in table.rows where table.cell(row, "Kind and status").contains("bid") {
        checked.operands += PrintedArithmetic.operands(of: table.cell(row, "Amount"))
      }
    }
    let shares = page.tables(with: ["Outcome", "Working", "Share"]).first
    for table in page.tables(with: ["Least", "Most"]) {
      for row in table.rows {
        let share = try #require(shares?.rows.first { $0[0] == row[0] }.flatMap { shares?.cell($0, "Share") })
        for end in ["Least", "Most"] {
          let whole = table.cell(row, "\(end) whole")
          try expectNear(
            PrintedArithmetic.value(of: table.cell(row, end)), whole, 0.0051, "\(name): \(end) \(row[0])")
          _ = try take(&checked, whole, table.cell(row, "\(end) part"), share, row[0])
        }
      }
    }
    for table in page.tables(with: ["Figure", "Working", "Comes to", "Printed as"]) {
      for row in table.rows {
        let (working, said) = (table.cell(row, "Working"), table.cell(row, "Comes to"))
        try expectNear(
          PrintedArithmetic.value(of: working), said, said.contains("£") ? 0.0101 : 0.00006,
          "\(name): \(row[0])")
        let result = try #require(PrintedNumber(said)).value
        let printed = try #require(PrintedNumber(table.cell(row, "Printed as")))
        #expect(printed.prints(result), "\(name): \(row[0]): \(result) is printed as \(printed.words)")
        checked.results.append(result)
        checked.operands += PrintedArithmetic.operands(of: working)
      }
    }
    try checkRanges(page, name, &checked)
    return checked
  }

  /// Whole × share is the part, to the penny.
  private func take(
    _ checked: inout Checked, _ whole: String, _ part: String, _ share: String, _ what: String
  ) throws -> Double {
    let of = share.split(separator: " of ").compactMap { PrintedArithmetic.plain($0) }
    let exact = try #require(PrintedNumber(whole)).value
    let expected = share == "whole" ? exact : try #require(of.count == 2 ? exact * of[0] / of[1] : nil)
    try expectNear(expected, part, 0.0101, "the part of \(what)")
    let value = try #require(PrintedNumber(part)).value
    // A share may be printed in per cent.
    checked.results += [exact, value, 100 * expected / exact]
    return value
  }

  private func checkRanges(_ page: PrintedReport, _ name: String, _ checked: inout Checked) throws {
    for table in page.tables(with: ["All at their least", "All at their most", "Simulated range"]) {
      for row in table.rows {
        // "Comes to" stands under both ends.
        try expectNear(PrintedArithmetic.value(of: row[1]), row[2], 0.0051, "\(name): \(row[0]), least")
        try expectNear(PrintedArithmetic.value(of: row[3]), row[4], 0.0051, "\(name): \(row[0]), most")
        let (low, high) = (try #require(PrintedNumber(row[2])), try #require(PrintedNumber(row[4])))
        for end in row[5].split(separator: " to ") {
          let number = try #require(PrintedNumber(end))
          #expect(low.value <= number.value + number.unit && number.value - number.unit <= high.value)
          checked.ranges.insert(number.words)
        }
      }
    }
  }

  // MARK: Coverage

  /// Every amount, share, decimal, and number of times or officer days in a line.
  private func numbers(in line: String) -> [PrintedNumber] {
    line.matches(
      of:
        #/[−\u{2212}]?£[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?:m|bn)?|[0-9]+p\b|[0-9]+(?:\.[0-9]+)?%|[0-9]+(?:,[0-9]{3})*\.[0-9]+|[0-9]+(?:,[0-9]{3})* (?:times|officer days)/#
    ).compactMap { PrintedNumber($0.output) }
  }

  /// Numbers of a report that nobody made again: not from the workings, no end of a range, no median.
  private func unchecked(
    _ report: PrintedReport, by checked: Checked, skipping skipped: Set<String> = []
  )
    -> [String]
  {
    let medians = Set(
      report.tables(with: ["Median member"]).flatMap { table in
        table.rows.flatMap { numbers(in: table.cell($0, "Median member")).map(\.words) }
      })
    var headings = ["", ""]
    var missing: [String] = []
    for line in report.lines {
      let title = String(line.drop { $0 == "#" || $0 == " " })
      if line.hasPrefix("## ") { headings = [title, ""] }
      if line.hasPrefix("### ") { headings[1] = title }
      if headings.contains(where: skipped.contains) { continue }
      let bare = checked.titles.reduce(line) { $0.replacing($1, with: "") }
      if isSum(bare) { continue }
      for number in numbers(in: bare) {
        let exact = number.words.hasSuffix("%") ? number.value / 100 : number.value
        let isKnown =
          checked.results.contains(where: number.prints)
          || checked.operands.contains { abs($0 - exact) < 1e-9 || number.prints($0) }
          || checked.ranges.contains(number.words) || medians.contains(number.words)
        if !isKnown { missing.append("\(number.words) in: \(line)") }
      }
    }
    return missing
  }

  /// A line that is itself a sum which comes out: `Title: … = £1 a year; × 0.5 = £2.`
  private func isSum(_ line: String) -> Bool {
    guard line.hasPrefix("- "), line.contains(" × "), line.contains(" = "),
      let colon = line.firstIndex(of: ":")
    else { return false }
    var so: Double?
    for step in line[line.index(after: colon)...].split(separator: ";") {
      let sides = step.split(separator: "=").map { String($0).trimmedSpaces }
      let left = sides[0].replacing(#/(of its years )?(in|prices of) [0-9]{4}-[0-9]{2}/#, with: "")
      let working = so.map { "\($0) \(left)" } ?? left
      guard let value = PrintedArithmetic.value(of: working) else { return false }
      so = value
      if sides.count == 2 {
        guard let said = PrintedNumber(sides[1]), abs(value - said.value) <= 1 + said.value * 0.0006 else {
          return false
        }
        so = said.value
      }
    }
    return so != nil
  }

  /// The table of kinds and statuses is what its outcomes' parts add up to.
  private func checkKinds(_ report: PrintedReport, by checked: inout Checked) throws {
    let table = try #require(report.tables(with: ["Kind", "Realised, any basis", "Forecast"]).first)
    #expect(table.rows.count == 4)
    for row in table.rows {
      for (column, cell) in zip(table.columns, row).dropFirst() {
        let status =
          column.hasPrefix("Forecast") ? "forecast" : column == "Potential" ? "potential" : "realised"
        let held = checked.parts.filter { standing, _ in
          let parts = standing.split(separator: ", ")
          return parts[0] == row[0].lowercased() && parts[1] == status
            && (!column.hasPrefix("Evidenced") || "basis 1 basis 2 basis 3".contains(parts[2]))
        }
        let printed = try #require(PrintedNumber(cell))
        #expect(printed.prints(held.reduce(0) { $0 + $1.part }), "\(row[0]), \(column)")
      }
    }
    // Cells without an outcome, which the workings say are £0.
    checked.results.append(0)
  }

  // MARK: Reports

  /// The slugs of the authorities that have, or have not, a page of workings.
  private static func slugs(withWorkings has: Bool) -> [String] {
    let paths = Set(((try? SampleSet.result.get())?.files ?? []).map(\.path))
    return Authority.allCases.map(\.rawValue).filter { paths.contains("workings/\($0).md") == has }
  }

  @Test func `every member has a page of workings and nobody else`() {
    #expect(Self.slugs(withWorkings: true).count == 24 && Self.slugs(withWorkings: false).count == 9)
  }

  @Test(arguments: slugs(withWorkings: true))
  func `every figure of a statement is made again from it and its workings`(borough: String) throws {
    let workings = try report("workings/\(borough).md")
    var checked = try check(workings, borough)
    #expect(checked.parts.count > 2 && checked.results.count > 40 && checked.ranges.count == 2)
    let statement = try report("boroughs/\(borough).md")
    try checkKinds(statement, by: &checked)
    #expect(unchecked(statement, by: checked) == [])
    #expect(statement.lines.contains { $0.contains("../workings/\(borough).md") })
  }

  @Test(arguments: [
    "covid-innovation-fund", "example-foundation", "example-systems-limited", "example-university", "gla",
    "london-councils",
  ])
  func `every figure of a funder's report is made again from it`(funder: String) throws {
    let page = try report("funders/\(funder).md")
    var checked = try check(page, funder)
    #expect(checked.results.count >= 1)
    if !page.tables(with: ["Kind", "Forecast"]).isEmpty {
      try checkKinds(page, by: &checked)
    }
    // What its keeper notes of each award are words of the source.
    #expect(unchecked(page, by: checked, skipping: ["How certain the awards are", "Workings"]) == [])
  }

  @Test(arguments: slugs(withWorkings: false))
  func `a prospect page prints medians and what is made of them`(borough: String) throws {
    let page = try report("boroughs/\(borough).md")
    var checked = Checked()
    let text = page.lines.joined(separator: "\n")
    let found = try #require(
      text.firstMatch(
        of: #/([0-9.]+) officer days saved a year at (£[0-9,]+) would alone pay (£[0-9,]+)/#))
    let days = try #require(PrintedArithmetic.value(of: "\(found.3) ÷ \(found.2)"))
    #expect(try #require(PrintedNumber(found.1)).prints(days))
    checked.results.append(days)
    checked.operands.append(try #require(PrintedNumber(found.2)).value)
    // Its own hours are a count of minutes.
    let own = page.tables(with: ["Median member"]).flatMap(\.rows).compactMap {
      $0.last.flatMap(PrintedNumber.init)
    }
    checked.operands += own.map(\.value)
    #expect(unchecked(page, by: checked) == [])
  }

  @Test func `a figure that nobody made again is found`() throws {
    let statement = PrintedReport(markdown: "It gave £75,775, 2.5 times the fee.\n\n- A: 2 × £3 = £9.\n")
    var checked = Checked()
    checked.results = [75_774.84]
    #expect(unchecked(statement, by: checked).count == 3)
    checked.results += [2.5258, 3, 9]
    #expect(unchecked(statement, by: checked) == [])
    #expect(
      PrintedArithmetic.value(of: "(1 + 0.6 × 2) ÷ 4 of its years × £1,000 (a thing) for prices") == 550)
    #expect(PrintedArithmetic.value(of: "−£2 + £5 − £1") == 2)
  }
}

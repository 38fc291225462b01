@testable import ImpactPipeline

/// A briefing made from books in code, and ways to look into the reports written from it.
enum SampleBriefing {
  static let seed: UInt64 = 20_230_331

  /// A briefing on 2022-23.
  static func make(
    from books: Books = ReportBooks.books, quality: QualitySummary = Self.quality,
    audience: ReportSettings.Audience = .internal, asOf: Day = ReportBooks.day(2023, 3, 31), draws: Int = 500
  ) throws -> Briefing {
    let year = Period.financialYear(startingIn: 2022)
    let periods = Periods(
      chosen: year ?? Period.calendarYear(2022) ?? SampleBriefing.anyPeriod,
      since: ReportBooks.day(2020, 6, 1))
    let parameters = AppraisalParameters(
      discounting: .standard, deflators: CalendarDeflators.gdp.financialYears,
      simulation: try SimulationSettings(seed: seed, draws: draws))
    let evidence = Evidence(books: books, parameters: parameters, periods: periods.all)
    return Briefing(
      figures: try FigureTable(evidence: evidence, periods: periods, parameters: parameters),
      evidence: evidence, periods: periods,
      settings: ReportSettings(
        asOf: asOf, audience: audience, seed: seed, version: "0.1.0"),
      quality: quality)
  }

  /// One clean file, and one with rows left out, rejected and illustrative.
  static let quality = QualitySummary(
    files: [
      file("inputs/registers/members.csv", "register of members", rows: 10, counted: 10),
      file(
        "inputs/events/attendance.csv", "attendance", rows: 40, counted: 36, excluded: ["staff": 2],
        rejected: 2,
        illustrative: 36),
    ],
    findings: FindingLog((2...4).map(quoteLeftOpen)), rejects: FindingLog((2...3).map(quoteLeftOpen)),
    unresolved: [UnresolvedName(text: "LBH", rows: 3, proposals: ["Hackney", "Haringey", "Harrow"])])

  private static func quoteLeftOpen(line: Int) -> Finding {
    Finding(.quoteNotClosed, at: SourcePlace(file: "inputs/events/attendance.csv", line: line, column: 3))
  }

  static func file(
    _ name: String, _ export: String, rows: Int, counted: Int, excluded: [String: Int] = [:],
    rejected: Int = 0, illustrative: Int = 0
  ) -> FileReconciliation {
    FileReconciliation(
      file: name, export: export, digest: "0", bytes: 100, encoding: "UTF-8", rows: rows, counted: counted,
      repaired: 0, excluded: excluded, rejected: rejected, illustrative: illustrative)
  }

  private static let anyPeriod: Period = {
    guard let period = Period.days(Day(number: 0), Day(number: 1)) else {
      preconditionFailure("two days are a period")
    }
    return period
  }()
}

extension Document {
  /// Every text that the report holds, in reading order: paragraphs, findings, cells, notes.
  var proses: [Prose] {
    blocks.flatMap { block -> [Prose] in
      switch block {
      case .section(let heading): [Prose(heading.title)] + (heading.finding.map { [$0] } ?? [])
      case .paragraph(let prose): [prose]
      case .bullets(let points): points
      case .definitions(let entries): entries.flatMap { [Prose($0.label), $0.text] }
      case .table(let table): table.proses
      case .chart(let chart): [Prose(chart.alternative)] + chart.table.proses
      case .tiles(let tiles): tiles.flatMap { [Prose($0.label), Prose($0.figure), $0.caption] }
      case .callout(let callout): [callout.prose]
      case .contents: []
      }
    }
  }

  /// All of it as words.
  var words: String { ([title, subtitle] + proses.map(\.plainText)).joined(separator: "\n") }

  /// The titles of its level 2 sections.
  var sections: [String] {
    blocks.compactMap { block in
      if case .section(let heading) = block, heading.level == 2 { heading.title } else { nil }
    }
  }

  /// The words of the opening callout.
  var summary: String {
    for case .callout(let callout) in blocks where callout.kind == .summary { return callout.prose.plainText }
    return ""
  }

  /// The finding of a section.
  func finding(of title: String) -> String? {
    for case .section(let heading) in blocks where heading.title == title {
      return heading.finding?.plainText
    }
    return nil
  }

  /// The cells of the row of a table with that caption.
  func row(_ header: String, in caption: String) -> [String]? {
    let tables = blocks.compactMap { block -> Table? in
      switch block {
      case .table(let table): table
      case .chart(let chart): chart.table
      default: nil
      }
    }
    return tables.first { $0.caption == caption }?.rows.first { $0.header.plainText == header }?.cells
      .map(\.plainText)
  }

  /// Every figure printed with its id.
  var printedFigures: [FigureText] {
    proses.flatMap { prose in
      prose.inlines.compactMap { part in
        if case .figure(let figure) = part { figure } else { nil }
      }
    }
  }
}

extension Table {
  var proses: [Prose] {
    [Prose(caption)] + columns.map { Prose($0.title) } + rows.flatMap { [$0.header] + $0.cells } + notes
  }
}

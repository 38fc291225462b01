import Testing

@testable import ImpactPipeline

@Suite struct StrategyChartTests {
  private func paper(_ briefing: Briefing) -> Document {
    StrategyPaper(briefing: briefing, scenarios: []).document
  }

  private func chart(_ id: String, in document: Document) throws -> Chart {
    try #require(document.charts.first { $0.id == id })
  }

  /// The sample books with four downloads of the housing guide in the year before.
  private var twoYearsOfDownloads: Books {
    var books = ReportBooks.books
    books.downloads.append(
      DownloadCell(
        affiliation: .authority(.camden), guide: 0, first: ReportBooks.day(2021, 4, 1),
        last: ReportBooks.day(2022, 3, 31), count: 4, rows: 4))
    return books
  }

  @Test func `draws every kind of chart from books that hold enough for each`() throws {
    let briefing = try SampleBriefing.make(from: twoYearsOfDownloads)
    var kinds: Set<String> = []
    for chart in paper(briefing).charts
      + BoroughStatement(briefing: briefing, authority: .camden, peers: Peers(of: briefing)).document.charts
    {
      switch chart.kind {
      case .bars(let bars): kinds.insert(bars.median == nil ? "bars" : "bars with the median")
      case .timeSeries: kinds.insert("time series")
      case .heatMap: kinds.insert("heat map")
      case .tileMap: kinds.insert("tile map")
      case .valueAgainstFee: kinds.insert("value against fee")
      case .tornado: kinds.insert("tornado")
      case .smallMultiples: kinds.insert("small multiples")
      }
    }
    #expect(
      kinds.sorted() == [
        "bars with the median", "heat map", "small multiples", "tile map", "time series", "tornado",
        "value against fee",
      ])
  }

  @Test func `sets each member's benefit beside its fee, with the median of all`() throws {
    let report = paper(try SampleBriefing.make())
    let bars = try chart("return-by-member", in: report)
    // £300,000 over eight members is £37,500 each, 1.25 times £30,000; Croydon, the ninth, has nothing.
    #expect(
      bars.alternative
        == "8 of the 9 members had evidenced benefit of at least the fee; the median is 1.3 times it.")
    #expect(bars.table.rows.map(\.header.plainText).last == "Croydon")
    #expect(report.row("Croydon", in: bars.table.caption) == ["£22,521", "£0", "0 times"])
    guard case .bars(let drawn) = bars.kind else {
      Issue.record("no bars")
      return
    }
    #expect(drawn.median == Plotted(1.25, "1.3 times"))
    #expect(drawn.bars.map { $0.amount?.value } == Array(repeating: 1.25, count: 8) + [0])
  }

  @Test func `marks no median over fewer than five members`() throws {
    var books = ReportBooks.books
    books.memberships = Array(books.memberships.prefix(4))
    guard
      case .bars(let drawn) = try chart("return-by-member", in: paper(try SampleBriefing.make(from: books)))
        .kind
    else {
      Issue.record("no bars")
      return
    }
    #expect(drawn.bars.count == 4 && drawn.median == nil)
  }

  @Test func `draws downloads of each area over the periods with rows`() throws {
    let report = paper(try SampleBriefing.make(from: twoYearsOfDownloads))
    let panels = try chart("downloads-by-area", in: report)
    // The housing guide: three authorities with five each, after four; net zero has no guide.
    #expect(report.row("Housing", in: panels.table.caption) == ["4", "15"])
    #expect(report.row("Net zero", in: panels.table.caption) == ["0", "0"])
    #expect(
      panels.alternative == "Downloads rose in 1 of 2 areas from 2021-22 to 2022-23, and fell in none.")
  }

  @Test func `says how far a period goes that is not over, and compares it with no whole one`() throws {
    let report = paper(
      try SampleBriefing.make(from: twoYearsOfDownloads, asOf: ReportBooks.day(2022, 12, 31)))
    let title = "2022-23 (to 31 December 2022)"
    #expect(report.row(title, in: "LOTI by period") != nil)
    #expect(report.row(title, in: "Attendances by period") != nil)
    guard case .timeSeries(let series) = try chart("attendances-by-period", in: report).kind,
      case .smallMultiples(let panels) = try chart("downloads-by-area", in: report).kind
    else {
      Issue.record("no series")
      return
    }
    #expect(series.lastPeriodIsPartial == "to 31 December 2022")
    #expect(panels.lastPeriodIsPartial == "to 31 December 2022")
    let downloads = try chart("downloads-by-area", in: report)
    #expect(downloads.table.columns.last?.title == title)
    #expect(
      downloads.alternative == "Fewer than two whole periods have download rows, so no change is given.")
  }

  @Test func `calls every period whole on its last day`() throws {
    let briefing = try SampleBriefing.make()
    #expect(briefing.partialPeriod == nil)
    #expect(briefing.titleSayingWhetherOver(briefing.period) == "2022-23")
  }
}

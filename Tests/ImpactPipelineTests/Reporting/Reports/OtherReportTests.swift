import Testing

@testable import ImpactPipeline

@Suite struct OtherReportTests {
  private func report(_ path: String, _ briefing: Briefing) -> Document? {
    ReportSet.documents(from: briefing).first { $0.path == path }
  }

  @Test func `tells a funder of its awards, its targets and what did not work`() throws {
    let briefing = try SampleBriefing.make()
    let gla = try #require(report("funders/gla", briefing))
    #expect(
      gla.summary.hasPrefix(
        "Greater London Authority had awarded or paid £160,000 in 2 awards by the end of 2022-23, £160,000 of it in that year. It went to 1 project, with 1 realised outcome so far. "
      ))
    #expect(
      gla.finding(of: "Plan beside actual")
        == "Targets met by 31 March 2023: 0 of the 1 measured.")
    #expect(
      gla.row("Sensors fitted", in: "Outcomes against their targets")
        == ["1 April 2022, realised", "200 sensors", "190 sensors", "short: 95% of it"])
    #expect(gla.words.contains("Sensors fitted: 190 sensors against a target of 200 sensors."))
    #expect(gla.words.contains("Damp and mould sensors: 6 authorities took part of 8 planned."))
    // (260,000 − 160,000 + 277,562) ÷ 160,000 = 2.36.
    #expect(
      gla.finding(of: "Leverage")
        == "Others, fees included, gave 2.4 times what Greater London Authority gave in 2022-23.")
    #expect(
      gla.words.contains(
        "(£260,000 of funding from everyone − £160,000 of its own + £277,562 of fees) ÷ £160,000 = 2.4 times."
      ))
    #expect(
      gla.words.contains(
        "Projects\nDamp and mould sensors (6 authorities, from 1 April 2022)"))
  }

  @Test func `tells a funder of no project that it paid towards the whole`() throws {
    let councils = try #require(report("funders/london-councils", try SampleBriefing.make()))
    #expect(councils.summary.contains("no project names it, so no outcome is its alone"))
    #expect(councils.finding(of: "Plan beside actual") == "No realised outcome has a target recorded.")
    #expect(
      councils.finding(of: "Value") == "No project names this funder, so no value is set against its money.")
  }

  @Test func `says of a challenge area what was done and what is missing`() throws {
    let housing = try #require(report("challenge-areas/housing", try SampleBriefing.make()))
    #expect(housing.finding(of: "Activity") == "Attendances were 16, up from 0 the year before.")
    #expect(housing.words.contains("Earlier themes included: Better homes."))
    #expect(
      housing.summary.hasSuffix("No evidenced benefit is dated in 2022-23 itself, for a cost of £40,000."))
    #expect(
      housing.finding(of: "Value for money")
        == "No evidenced benefit is dated in 2022-23, so against a cost of £40,000 the benefit–cost ratio is 0 times: that says what was valued, not what was gained."
    )
    #expect(
      housing.words.contains(
        "Need: no evidence recorded of how large the problem is."))
  }

  @Test func `shows what moves the result of a challenge area`() throws {
    var books = ReportBooks.books
    let worth = Estimate(low: 600, central: 1000, high: 1500)
    books.outcomes.append(
      SampleBooks.outcome("O-9", date: "2022-04-01", quantity: worth, unitValue: 100))
    let housing = try #require(report("challenge-areas/housing", try SampleBriefing.make(from: books)))
    // Four fifths of £100,000 against four fifths of a cost of £50,000; of £60,000 and of £150,000 at the ends.
    #expect(
      housing.finding(of: "What moves the result")
        == "Evidenced benefit, £80,000, could be 50% lower and still meet the cost of £40,000."
    )
    #expect(
      housing.row("Outcome O-9: hours", in: "Net present social value (benefits less cost): what moves it")
        == ["600 to 1,500", "£8,000", "£80,000", "£72,000"])
    #expect(
      housing.words.contains(
        "The result becomes nought when, alone:\n“Outcome O-9: hours” is 500 (\u{2212}50%), not 1,000, outside its range."
      ))
    #expect(
      housing.blocks.contains {
        if case .chart(let chart) = $0 { chart.id.hasPrefix("tornado") } else { false }
      })
  }

  @Test func `says of a challenge area without benefits why nothing can move`() throws {
    let housing = try #require(report("challenge-areas/housing", try SampleBriefing.make()))
    #expect(
      housing.finding(of: "What moves the result")
        == "No switching value: no evidenced benefit here has a value.")
  }

  @Test func `works out the whole of each outcome`() throws {
    let method = try #require(report("method", try SampleBriefing.make()))
    #expect(
      method.row(
        "Recruitment below market rates (O-1)", in: "Outcomes with a value in 2022-23, evidenced first")
        == ["1 × £300,000 = £300,000 a year", "at least £300,000"])
  }

  @Test func `lists every metric, measure and assumption, and flags what has no source or use`() throws {
    let method = try #require(report("method", try SampleBriefing.make()))
    for metric in MetricCatalogue.all { #expect(method.words.contains("(\(metric.id))"), "\(metric.id)") }
    for measure in MeasureCatalogue.all { #expect(method.words.contains(measure.selection), "\(measure.id)") }
    #expect(
      method.finding(of: "Assumptions") == "Of 2 assumptions: 1 without a source, 1 that nothing uses.")
    #expect(method.words.contains("500 draws, seed 20230331"))
  }

  @Test func `groups findings and adds rows up`() throws {
    let quality = try #require(report("data-quality", try SampleBriefing.make()))
    #expect(
      quality.summary
        == "Read: 50 rows in 2 files, of which 46 counted, 2 left out by a stated rule and 2 rejected. To look at: 3 errors and 0 warnings. 1 name in 3 rows could not be resolved; settling them moves borough figures, so do that first."
    )
    #expect(quality.row("All files", in: "Rows of each file") == ["", "50", "46", "2", "2", "0", "yes"])
    let caption = "Findings, those that matter most first; alike ones are one line"
    #expect(quality.row("Quote never closed", in: caption)?[1] == "3")
    #expect(
      quality.row("LBH", in: "Names, most rows first, with what each may mean")
        == ["3", "Hackney · Haringey · Harrow"])
  }

  @Test func `says which file does not add up`() throws {
    let broken = QualitySummary(
      files: [SampleBriefing.file("inputs/x.csv", "attendance", rows: 3, counted: 2)], findings: [],
      rejects: [], unresolved: [])
    let quality = try #require(report("data-quality", try SampleBriefing.make(quality: broken)))
    #expect(
      quality.finding(of: "Files")
        == "The reconciliation fails for inputs/x.csv: do not use figures that rest on it.")
  }

  @Test func `keeps names out of a public set`() throws {
    let briefing = try SampleBriefing.make(audience: .public)
    let quality = try #require(report("data-quality", briefing))
    #expect(!quality.words.contains("LBH"))
    #expect(TidyTables.unresolvedNames(briefing).rows.isEmpty)
  }

  @Test func `gives ten headline figures and a way to every report`() throws {
    let briefing = try SampleBriefing.make()
    let index = try #require(report("index", briefing))
    #expect(IndexPage.headlines.count == 10)
    #expect(index.row("Member authorities", in: "LOTI in 2022-23 and the year before")?.first == "9")
    #expect(
      index.finding(of: "How complete it is")
        == "2 files gave 50 rows: 46 counted, 2 left out by a stated rule, 2 rejected.")
  }

  @Test func `prints words, never the program's own names for them`() throws {
    for document in ReportSet.documents(from: try SampleBriefing.make()) {
      for trace in ["Prose(", "Inline.", "Optional(", "inlines", "\\(", "nil", "rawValue"] {
        #expect(!document.words.contains(trace), "\(document.path) holds \(trace)")
      }
    }
  }
}

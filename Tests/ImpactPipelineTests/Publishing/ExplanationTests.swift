import Testing

@testable import ImpactPipeline

/// A figure followed to the rows of the inputs, those that were folded as they were read included.
@Suite("Explanations")
struct ExplanationTests {
  /// The sample inputs read once more with every row kept.
  private static let traced = TracedRows(
    ReadInputs(
      SampleSet.sources, settings: PipelineSettings(version: "0.1.0"), trace: .everything))

  @Test func `the listed rows of every figure have places and make the figure`() throws {
    let publication = try SampleSet.result.get()
    var figures = 0
    for period in publication.periods.all {
      for figure in publication.figures.figures where figure.id.period == period.id {
        for part in publication.parts(of: figure, in: period) {
          var sum: Int64 = 0
          try part.listing(Self.traced, in: publication, period).eachRow { row in
            sum += row.amount
            if row.place?.line == nil {
              Issue.record("\(figure.id): \(part.measure.id): a row without a line")
            }
            return true
          }
          #expect(sum == part.amount, "\(figure.id): \(part.measure.id)")
        }
        figures += 1
      }
    }
    #expect(figures == publication.figures.figures.count)
    #expect(figures > 7000)
  }

  @Test func `the rows of every body and guide make what was folded of them, in every period`() throws {
    let publication = try SampleSet.result.get()
    for period in publication.periods.all {
      for cell in publication.evidence.downloads[period.id] ?? [] {
        let rows = Self.traced.rows(of: cell, in: period)
        #expect(Int64(rows.count) == cell.rows)
        #expect(rows.reduce(0) { $0 + $1.count } == cell.count)
      }
    }
  }

  private static let guides = "guide_id,title,published_on\nG-1,First,2020-01-01\nG-2,Second,2020-01-01\n"

  private func explained(
    _ files: [(String, String)], _ id: String, asOf: Day? = nil,
    audience: ReportSettings.Audience = .internal
  ) throws -> Explanation {
    var settings = PipelineSettings(version: "test")
    settings.asOf = asOf
    settings.audience = audience
    let sources = files.map { Source(name: "inputs/\($0.0)", bytes: Array($0.1.utf8)) }
    let pipeline = Pipeline(settings: settings)
    let publication = try pipeline.run(sources)
    let figure = try #require(publication.figures.figures.first { $0.id.description == id })
    return try #require(try pipeline.explanation(of: figure.id, in: publication, from: sources))
  }

  private func places(_ part: Explanation.Part) -> [String] {
    var places: [String] = []
    part.eachRow { row in
      places.append("\(row.place?.description ?? "nowhere") \(row.amount)")
      return true
    }
    return places
  }

  private static let downloads = """
    downloaded_at,guide_id,organisation,email,count
    2024-05-01 10:00:00,G-1,Camden Council,,2
    2024-05-02 10:00:00,G-2,Camden,a@camden.gov.uk,
    2024-05-02 10:00:00,G-2,Camden,a@camden.gov.uk,
    2024-05-03 10:00:00,G-1,Brent,,5
    2024-05-04 10:00:00,G-1,Camden,,several
    2023-05-05 10:00:00,G-1,Camden,,7
    2024-06-05 10:00:00,G-1,,b@camden.gov.uk,3

    """

  @Test
  func `rows that were folded are listed with their lines, and rows left out with theirs and the reason`()
    throws
  {
    let explanation = try explained(
      [("registers/guides.csv", Self.guides), ("downloads/a.csv", Self.downloads)],
      "downloads/borough:camden/fy2024-25")
    let part = try #require(explanation.parts.first)
    #expect(
      places(part).sorted() == [
        "inputs/downloads/a.csv:2 2", "inputs/downloads/a.csv:3 1", "inputs/downloads/a.csv:8 3",
      ])
    #expect(part.amount == 6)
    #expect(
      explanation.leftOut.map { "\($0.rows) \($0.reason): \($0.places.map(\.place.description))" } == [
        "1 excluded: the same row again: [\"inputs/downloads/a.csv:4\"]",
        "1 rejected: Not a number: [\"inputs/downloads/a.csv:6:33\"]",
      ])
  }

  @Test func `a different guide counts once, at the first of its rows`() throws {
    let explanation = try explained(
      [("registers/guides.csv", Self.guides), ("downloads/a.csv", Self.downloads)],
      "guides-downloaded/borough:camden/fy2024-25")
    let part = try #require(explanation.parts.first)
    #expect(
      places(part) == [
        "inputs/downloads/a.csv:2 1", "inputs/downloads/a.csv:8 0", "inputs/downloads/a.csv:3 1",
      ])
  }

  @Test func `rows that another file told already and whole copies of a file are left out by name`() throws {
    let one = "downloaded_at,guide_id,organisation\n2024-05-01,G-1,Camden\n2024-05-02,G-1,Camden\n"
    let other = one + "2024-08-01,G-1,Camden\n"
    let explanation = try explained(
      [
        ("registers/guides.csv", Self.guides), ("downloads/a.csv", one), ("downloads/b.csv", other),
        ("downloads/c.csv", one),
      ], "downloads/borough:camden/fy2024-25")
    let part = try #require(explanation.parts.first)
    #expect(
      places(part) == [
        "inputs/downloads/a.csv:2 1", "inputs/downloads/a.csv:3 1", "inputs/downloads/b.csv:4 1",
      ])
    #expect(
      explanation.leftOut.map { "\($0.rows) \($0.reason): \($0.places.map(\.place.description))" } == [
        "2 excluded: the same file again: [\"inputs/downloads/c.csv\"]",
        "2 excluded: the same row again: [\"inputs/downloads/b.csv:2\"]",
      ])
  }

  @Test func `rows after the day that the reports speak from are left out with their lines`() throws {
    let explanation = try explained(
      [("registers/guides.csv", Self.guides), ("downloads/a.csv", Self.downloads)],
      "downloads/borough:camden/fy2024-25", asOf: Day(isoText: "2024-05-31"))
    #expect(places(try #require(explanation.parts.first)).count == 2)
    let late = explanation.leftOut.first { $0.reason.contains("dated after") }
    #expect(late?.rows == 1)
    #expect(late?.places.map(\.place.description) == ["inputs/downloads/a.csv:8"])
  }

  private static let events =
    "event_id,title,starts_on,kind,function\nE-1,First,2024-05-01,show-and-tell,share-knowledge\n"
  private static let attendance = """
    event_id,organisation,person,status,minutes
    E-1,Camden,p1,registered,
    E-1,Brent,p2,attended,20
    E-1,Camden,p1,attended,30

    """

  @Test func `every row about one person at one event is listed, and one of them counts`() throws {
    let explanation = try explained(
      [("registers/events.csv", Self.events), ("events/a.csv", Self.attendance)],
      "attendances/borough:camden/fy2024-25")
    #expect(
      places(try #require(explanation.parts.first)) == ["inputs/events/a.csv:2 1", "inputs/events/a.csv:4 0"])
  }

  @Test func `a set for the public lists no rows about people`() throws {
    let explanation = try explained(
      [("registers/events.csv", Self.events), ("events/a.csv", Self.attendance)],
      "attendances/borough:camden/fy2024-25", audience: .public)
    #expect(explanation.parts.allSatisfy { $0.rows.isEmpty })
    #expect(explanation.disclosure.hasPrefix("withheld"))
  }

  @Test func `the formula is given with its values, assumptions with their pull, ranges with their origin`()
    throws
  {
    let publication = try SampleSet.result.get()
    let figure = FigureID(
      metric: "membership-return", scope: .authority(.camden), period: publication.periods.chosen.id)
    let explanation = try #require(publication.explanation(of: figure))
    #expect(explanation.values?.contains(" ÷ £30,000 = ") == true)
    #expect(explanation.range?.contains("10,000 draws, seed ") == true)
    #expect(!explanation.assumptions.isEmpty)
    #expect(explanation.assumptions.contains { $0.pull.contains("net present social value") })
    let shares = explanation.parts.flatMap(\.rows).flatMap(\.fields).filter { $0.name == "share" }
    #expect(shares.contains { $0.value.contains(" of £") && $0.value.contains("1 of ") })
    #expect(explanation.disclosure.hasPrefix("none"))
  }

  @Test func `text lists the first rows and says how many more there are and what they come to`() throws {
    let publication = try SampleSet.result.get()
    let id = FigureID(
      metric: "fee-accrued", scope: .all, period: publication.periods.chosen.id)
    let explanation = try #require(publication.explanation(of: id))
    let text = ExplanationWriter.text(explanation, publication, most: 2)
    #expect(text.contains("more, which come to £"))
    let whole = ExplanationWriter.text(explanation, publication)
    #expect(!whole.contains("more, which come to"))
  }

  @Test func `as CSV every row is there once, whatever the size of the pieces`() throws {
    let publication = try SampleSet.result.get()
    let id = FigureID(metric: "downloads", scope: .all, period: publication.periods.chosen.id)
    let explanation = try #require(publication.explanation(of: id)).listing(Self.traced, in: publication)
    var pieces: [String] = []
    ExplanationWriter.csv(explanation) { pieces.append($0) }
    let lines = pieces.joined().split(separator: "\n")
    let rows = explanation.parts.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.rows } }
    let places = explanation.leftOut.reduce(0) { $0 + $1.places.count }
    #expect(lines.count == Int(rows) + places + 1)
    #expect(lines.filter { $0.hasPrefix("measure,") }.count == 1)
  }
}

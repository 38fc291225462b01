import Testing

@testable import ImpactPipeline
@testable import lotireport

/// What a run says of rows that it left out.
struct LeftOutTests {
  /// One attendance that counts and a thousand that are wrong in the same way.
  private static let sources = [
    Source(
      name: "inputs/registers/events.csv",
      bytes: Array(
        "event_id,title,starts_on,kind,function\nEV-1,Show,2024-05-01,workshop,share-knowledge\n".utf8)),
    Source(
      name: "inputs/events/alike.csv",
      bytes: Array(
        ("event_id,organisation,person,status,minutes\nEV-1,Brent,p0,attended,10\n"
          + (1...1000).map { "EV-1,Brent,p\($0),attended,many\n" }.joined()).utf8)),
  ]

  private static func publication() throws -> Publication {
    try Pipeline(settings: PipelineSettings(version: "test")).run(sources)
  }

  private static func text(_ path: String, of publication: Publication) -> String {
    String(decoding: publication.files.first { $0.path == path }?.bytes ?? [], as: UTF8.self)
  }

  @Test func `a thousand alike rows are one finding on the terminal and a thousand rows in rejects`() throws {
    let publication = try Self.publication()
    let printed = FindingPrinter(colour: Colour(isOn: false)).text(publication.findings)
    #expect(printed.split(separator: "\n").count { $0.contains("error[not-a-duration]") } == 1)
    #expect(printed.contains("   1000 like this: lines 3, 4, 5 and more\n"))
    let rejects = try CSVDocument(bytes: Array(Self.text("data/rejects.csv", of: publication).utf8)).rows
    #expect(rejects.count == 1001)
    #expect(rejects.dropFirst().allSatisfy { $0[3] == "not-a-duration" })
    #expect(rejects.dropFirst().map { $0[1] } == (3...1002).map(String.init))
    #expect(publication.reconciliation.allSatisfy { $0.addsUp })
  }

  @Test func `data quality shows each headline figure beside the rows left out of it`() throws {
    let page = Self.text("data-quality.md", of: try Self.publication())
    let lines = page.split(separator: "\n").filter { $0.hasPrefix("| People reached ") }
    let cells = try #require(lines.first).split(separator: "|").map {
      $0.split(separator: " ").first.map(String.init) ?? ""
    }
    #expect(Array(cells.dropFirst(2).prefix(3)) == ["1,000", "0", "0"])
  }

  @Test func `a check says how many rejected rows each headline figure could move by`() {
    let check = Pipeline(settings: PipelineSettings(version: "test")).check(Self.sources)
    let rejected = Dictionary(uniqueKeysWithValues: check.effects.map { ($0.metric, $0.rejected) })
    #expect(rejected.count == 10)
    #expect(rejected["people"] == 1000)
    #expect(rejected["authorities-reached"] == 1000)
    #expect(rejected["downloads"] == 0)
    #expect(rejected["evidenced-benefit"] == 0)
  }

  @Test func `the subjects said for each headline figure are those that it is made of`() throws {
    let publication = try SampleSet.result.get()
    #expect(HeadlineEffect.subjects.map(\.metric.id) == IndexPage.headlines.map(\.id))
    for (metric, subjects) in HeadlineEffect.subjects {
      let figure = try #require(publication[metric, .all])
      let used = figure.measures.compactMap { MeasureCatalogue.measure($0.measure)?.subject }
      let missing = Set(used.flatMap(\.folders)).subtracting(subjects.flatMap(\.folders))
      #expect(!used.isEmpty, "\(metric.id)")
      #expect(missing.isEmpty, "\(metric.id)")
    }
  }
}

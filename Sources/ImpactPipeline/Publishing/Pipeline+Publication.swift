/// From a briefing to the files of a set.
extension Pipeline {
  func publication(of briefing: Briefing) throws(PipelineFailure) -> Publication {
    var briefing = briefing
    briefing.revisions = try earlierRevisions(of: briefing)
    let scenarios = try scenarios(of: briefing).map(ScenarioReport.init)
    let all =
      ReportSet.documents(from: briefing, scenarios: scenarios.flatMap(\.section))
      + scenarios.map(\.document)
    let documents = try chosen(from: all)
    var files: [PublishedFile] = []
    if settings.formats.contains(.markdown) {
      let renderer = MarkdownRenderer()
      files += Self.sideBySide(documents) { document in
        [PublishedFile(SetPaths.report(document, extension: "md"), renderer.render(document))]
          + document.charts.map {
            PublishedFile(SetPaths.chart($0, of: document), SVGRenderer.file($0))
          }
      }
    }
    if settings.formats.contains(.csv) {
      let tables = TidyTables.all(from: briefing) + scenarios.map { ScenarioTable.table($0.scenario) }
      files += Self.sideBySide(tables) { table in
        [
          PublishedFile("data/\(table.name).csv", CSVWriter.write(table)),
          PublishedFile("data/\(CSVWebMetadata.fileName(of: table))", CSVWebMetadata.write(table)),
        ]
      }
    }
    if settings.formats.contains(.html) {
      let renderer = HTMLRenderer(site: SiteMap(documents))
      files += Self.sideBySide(documents) { document in
        [PublishedFile(SetPaths.report(document, extension: "html"), renderer.render(document))]
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    files.append(PublishedFile("run.json", RunRecord(briefing: briefing, files: files).json.pretty))
    return Publication(
      files: files, findings: briefing.quality.findings, reconciliation: briefing.quality.files,
      figures: briefing.figures, periods: briefing.periods, settings: briefing.settings,
      evidence: briefing.evidence)
  }

  /// The files of every item, in the items' order, written on all cores.
  private static func sideBySide<Item: Sendable>(
    _ items: [Item], _ write: @Sendable (Item) -> [PublishedFile]
  ) -> [PublishedFile] {
    concurrently(items.count) { write(items[$0]) }.flatMap { $0 }
  }

  private func earlierRevisions(of briefing: Briefing) throws(PipelineFailure) -> Revisions? {
    guard let earlier = settings.since else { return nil }
    return try earlier.revisions(in: briefing)
  }

  private func chosen(from documents: [Document]) throws(PipelineFailure) -> [Document] {
    guard !settings.only.isEmpty else { return documents }
    let named = documents.map { (name: Self.name(of: $0), document: $0) }
    for wanted in settings.only where !named.contains(where: { $0.name == wanted }) {
      var listed: Set<String> = []
      throw .unknownReport(wanted, known: named.map(\.name).filter { listed.insert($0).inserted })
    }
    return named.filter { settings.only.contains($0.name) }.map(\.document)
  }

  /// A report's name on the command line: `strategy`, `borough:camden`, `funder:gla`, `area:housing`. A borough's
  /// statement and its workings go by one name.
  static func name(of document: Document) -> String {
    let parts = document.path.split(separator: "/").map(String.init)
    guard parts.count == 2, let last = parts.last else { return document.path }
    return switch parts[0] {
    case "boroughs", "workings": "borough:\(last)"
    case "funders": "funder:\(last)"
    case "challenge-areas": "area:\(last)"
    case "scenarios": "scenario:\(last)"
    default: last
    }
  }
}

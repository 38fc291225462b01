/// From a briefing to the files of a set.
extension Pipeline {
  func publication(of briefing: Briefing) throws(PipelineFailure) -> Publication {
    let briefing = briefing.with(try earlierRevisions(of: briefing))
    let scenarios = try scenarios(of: briefing).map(ScenarioReport.init)
    let planned = ReportSet.planned(from: briefing, scenarios: scenarios.flatMap(\.section))
    let more = scenarios.map { scenario in
      let document = scenario.document
      return ReportSet.Planned(path: document.path) { document }
    }
    let wanted = try chosen(from: [IndexPage.path] + (planned + more).map(\.path))
    let (reports, tables) = written(
      planned + more, only: wanted, andTablesOf: briefing,
      scenarios.map { ScenarioTable.table($0.scenario) })
    var documents = reports.compactMap(\.document)
    var files = reports.flatMap(\.files) + tables
    if wanted.contains(IndexPage.path) {
      let index = IndexPage(briefing: briefing, reports: Array(documents.prefix(planned.count))).document
      documents.insert(index, at: 0)
      files += self.files(of: index)
    }
    documents.removeAll { !wanted.contains($0.path) }
    if settings.formats.contains(.html) { files += Self.pages(of: documents) }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    files.append(PublishedFile("run.json", RunRecord(briefing: briefing, files: files).json.prettyBytes))
    return Publication(
      files: files, findings: briefing.quality.findings, reconciliation: briefing.quality.files,
      figures: briefing.figures, periods: briefing.periods, settings: briefing.settings,
      evidence: briefing.evidence)
  }

  /// A report with its files, or the files of a table.
  private struct Piece: Sendable {
    var document: Document?
    var files: [PublishedFile] = []
  }

  /// Writes reports and tables side by side on all cores, each from the figures to its bytes in one piece.
  ///
  /// The longest are begun first, so that no core ends up alone with one of them; what comes back is in the order of the
  /// plan whatever was done first. The first page names every report, so with it all are made, though none more printed.
  private func written(
    _ plan: [ReportSet.Planned], only wanted: Set<String>, andTablesOf briefing: Briefing, _ more: [CSVTable]
  ) -> (reports: [Piece], tables: [PublishedFile]) {
    let makers =
      settings.formats.contains(.csv) ? TidyTables.makers + more.map { table in { _ in table } } : []
    let needsAll = wanted.contains(IndexPage.path)
    let report: @Sendable (ReportSet.Planned) -> Piece = { planned in
      let isWanted = wanted.contains(planned.path)
      guard isWanted || needsAll else { return Piece() }
      var document = planned.write()
      let files = isWanted ? files(of: document) : []
      // The first page needs the name alone; only pages are made of all that it says, later.
      if !settings.formats.contains(.html) { document.blocks = [] }
      return Piece(document: document, files: files)
    }
    let places = plan.indices
    let inOrder = places.filter { plan[$0].isOfTheWhole } + places.filter { !plan[$0].isOfTheWhole }
    let pieces = concurrently(makers.count + plan.count) { number in
      number < makers.count
        ? Piece(files: Self.files(of: makers[number](briefing)))
        : report(plan[inOrder[number - makers.count]])
    }
    var reports = [Piece](repeating: Piece(), count: plan.count)
    for (number, place) in inOrder.enumerated() { reports[place] = pieces[makers.count + number] }
    return (reports, pieces[..<makers.count].flatMap(\.files))
  }

  /// A report in Markdown with its charts, where Markdown is asked for.
  private func files(of document: Document) -> [PublishedFile] {
    guard settings.formats.contains(.markdown) else { return [] }
    return [PublishedFile(SetPaths.report(document, extension: "md"), MarkdownRenderer().bytes(of: document))]
      + document.charts.map { PublishedFile(SetPaths.chart($0, of: document), SVGRenderer.file($0)) }
  }

  /// Reports as HTML, each of which leads to all others.
  private static func pages(of documents: [Document]) -> [PublishedFile] {
    let renderer = HTMLRenderer(site: SiteMap(documents))
    return concurrently(documents.count) { number in
      PublishedFile(
        SetPaths.report(documents[number], extension: "html"), renderer.render(documents[number]))
    }
  }

  private static func files(of table: CSVTable) -> [PublishedFile] {
    [
      PublishedFile("data/\(table.name).csv", CSVWriter.bytes(of: table)),
      PublishedFile("data/\(CSVWebMetadata.fileName(of: table))", CSVWebMetadata.json(of: table).prettyBytes),
    ]
  }

  private func earlierRevisions(of briefing: Briefing) throws(PipelineFailure) -> Revisions? {
    guard let earlier = settings.since else { return nil }
    return try earlier.revisions(in: briefing)
  }

  /// The paths of the reports that are asked for.
  private func chosen(from paths: [String]) throws(PipelineFailure) -> Set<String> {
    guard !settings.only.isEmpty else { return Set(paths) }
    let named = paths.map { (name: Self.name(of: $0), path: $0) }
    for wanted in settings.only where !named.contains(where: { $0.name == wanted }) {
      var listed: Set<String> = []
      throw .unknownReport(wanted, known: named.map(\.name).filter { listed.insert($0).inserted })
    }
    return Set(named.filter { settings.only.contains($0.name) }.map(\.path))
  }

  /// A report's name on the command line: `strategy`, `borough:camden`, `funder:gla`, `area:housing`. A borough's
  /// statement and its workings go by one name.
  static func name(of path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 2, let last = parts.last else { return path }
    return switch parts[0] {
    case "boroughs", "workings": "borough:\(last)"
    case "funders": "funder:\(last)"
    case "challenge-areas": "area:\(last)"
    case "scenarios": "scenario:\(last)"
    default: last
    }
  }
}

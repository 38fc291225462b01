import Testing

@testable import ImpactPipeline

@Suite struct ReportSetTests {
  @Test func `lists the reports in a fixed order under fixed paths`() throws {
    let paths = ReportSet.documents(from: try SampleBriefing.make()).map(\.path)
    // Index, strategy, funders, authorities, workings of ten members, areas, method and data quality.
    #expect(paths.count == 1 + 1 + 2 + 33 + 10 + 2 + 2)
    #expect(
      Array(paths.prefix(5)) == [
        "index", "strategy/strategy", "funders/gla", "funders/london-councils", "boroughs/city-of-london",
      ])
    #expect(
      Array(paths.suffix(4)) == [
        "challenge-areas/housing", "challenge-areas/net-zero", "method", "data-quality",
      ])
    #expect(Set(paths).count == paths.count)
    #expect(paths.allSatisfy { SafeName.path($0) == $0 })
  }

  @Test func `gives a statement to whoever was a member on any day, and a prospect page to all others`()
    throws
  {
    let reports = ReportSet.documents(from: try SampleBriefing.make())
    func title(_ slug: String) -> String? { reports.first { $0.path == "boroughs/\(slug)" }?.title }
    #expect(title("camden") == "Membership value statement: Camden")
    #expect(title("newham") == "Membership value statement: Newham")
    #expect(title("croydon") == "Membership value statement: Croydon")
    #expect(title("barnet") == "What membership could offer: Barnet")
  }

  @Test func `one name on the command line stands for a statement and its sums`() throws {
    let reports = ReportSet.documents(from: try SampleBriefing.make())
    let names = reports.filter { Pipeline.name(of: $0.path) == "borough:camden" }.map(\.path)
    #expect(names == ["boroughs/camden", "workings/camden"])
  }

  @Test func `prints no figure with two values`() throws {
    var words: [String: Set<String>] = [:]
    for figure in ReportSet.documents(from: try SampleBriefing.make()).flatMap(\.printedFigures) {
      guard let id = figure.id else { continue }
      // A noun may follow a number; the number is what must agree.
      words[id, default: []].insert(figure.words.split(separator: " ").first.map(String.init) ?? "")
    }
    #expect(words.count > 500)
    #expect(words.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test func `opens every report with a summary and says what is illustrative on its first page`() throws {
    for report in ReportSet.documents(from: try SampleBriefing.make()) {
      let kinds = report.blocks.prefix(2).map { block -> Callout.Kind? in
        if case .callout(let callout) = block { callout.kind } else { nil }
      }
      #expect(kinds == [.summary, .illustrative], "\(report.path)")
    }
  }

  @Test func `names no other authority in a borough's own report`() throws {
    let reports = ReportSet.documents(from: try SampleBriefing.make())
    for authority in Authority.allCases {
      for report in reports
      where ["boroughs/\(authority.rawValue)", "workings/\(authority.rawValue)"].contains(report.path) {
        // "Greenwich" and the like stand in no other authority's name but their own.
        let named = Authority.allCases.filter { $0 != authority && report.words.contains($0.name) }
        #expect(named.isEmpty, "\(report.path) names \(named.map(\.name))")
      }
    }
  }

  @Test func `leads only to reports that there are`() throws {
    let reports = ReportSet.documents(from: try SampleBriefing.make())
    let paths = Set(reports.map(\.path))
    let targets = reports.flatMap(\.proses).flatMap(\.inlines).compactMap { part -> String? in
      if case .link(_, .document(let path)) = part { path } else { nil }
    }
    #expect(Set(targets).subtracting(paths).isEmpty)
    #expect(Set(targets).count == paths.count - 1)
  }

  @Test func `writes every report from empty books`() throws {
    let nothing = QualitySummary(files: [], findings: [], rejects: [], unresolved: [])
    let reports = ReportSet.documents(from: try SampleBriefing.make(from: Books(), quality: nothing))
    #expect(reports.count == 1 + 1 + 33 + 2)
    #expect(reports.allSatisfy { !$0.summary.isEmpty })
    #expect(reports.allSatisfy { !$0.words.contains("not a number") })
  }
}

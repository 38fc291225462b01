import Testing

@testable import ImpactPipeline

/// What a run does with inputs that give it nothing to stand on.
@Suite("Runs that cannot be made")
struct PipelineFailureTests {
  private func failure(_ sources: [Source], only: [String] = []) -> PipelineFailure? {
    var settings = PipelineSettings(version: "test")
    settings.only = only
    do throws(PipelineFailure) {
      _ = try Pipeline(settings: settings).run(sources)
      return nil
    } catch { return error }
  }

  private func source(_ name: String, _ text: String) -> Source {
    Source(name: name, bytes: Array(text.utf8))
  }

  @Test func `nothing at all is nothing read`() {
    #expect(failure([]) == .nothingRead([]))
  }

  @Test(arguments: [
    (name: "inputs/outcomes/x.csv", text: "", code: "empty-file"),
    (
      name: "inputs/outcomes/x.csv", text: "<!DOCTYPE html><html><body>Sign in</body></html>",
      code: "not-delimited"
    ),
    (name: "inputs/outcomes/x.csv", text: "PK\u{3}\u{4}\u{14}\0\u{6}\0", code: "not-delimited"),
    (name: "inputs/outcomes/x.csv", text: "outcome_id,title\nO-1,Something\n", code: "missing"),
    (name: "inputs/outcomes/x.csv", text: "colour,size\nred,3\n", code: "unrecognised"),
  ]) func `a file that is no export is named with what to do`(name: String, text: String, code: String) {
    guard case .nothingRead(let findings)? = failure([source(name, text)]) else {
      Issue.record("the run was made")
      return
    }
    let first = findings.first { $0.kind.severity == .error }
    #expect(first?.place?.file == name)
    #expect(first?.message.isEmpty == false)
    #expect(first?.remedy.isEmpty == false)
  }

  @Test func `registers alone have no day to choose a period by`() {
    let members = "authority,joined_on,annual_fee\nCamden,2019-07-15,30000\n"
    #expect(failure([source("inputs/registers/members.csv", members)]) == .noPeriod)
  }

  @Test func `a report that is not there is refused with those there are`() throws {
    guard case .unknownReport(let name, let known)? = failure(SampleSet.sources, only: ["borough:camdn"])
    else {
      Issue.record("the report was made")
      return
    }
    #expect(name == "borough:camdn")
    #expect(known.contains("borough:camden"))
    #expect(known.contains("strategy"))
    #expect(Set(known).count == known.count)
  }

  @Test func `one bad row is rejected and the others count`() throws {
    let text = """
      authority,joined_on,annual_fee
      Camden,2019-07-15,30000
      Hackney,2019-02-30,30000
      Brent,2019-07-15,"30,000.00"
      """
    var settings = PipelineSettings(version: "test")
    settings.period = Period(id: "fy2022-23")
    let publication = try Pipeline(settings: settings).run([source("inputs/registers/members.csv", text)])
    #expect(publication[.members, .all]?.value == .count(2))
    let reject = try #require(publication.findings.first { $0.kind.severity == .error })
    #expect(reject.place == SourcePlace(file: "inputs/registers/members.csv", line: 3, column: 9))
    #expect(publication.reconciliation.first?.rejected == 1)
  }
}

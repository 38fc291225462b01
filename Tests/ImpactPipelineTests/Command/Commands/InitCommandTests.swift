import ImpactPipeline
import Testing

@testable import lotireport

@Suite(.serialized) struct InitCommandTests {
  private func run(_ words: [String]) throws -> lotireport.ExitStatus {
    let arguments = try ArgumentParser.parse(["init", "-q"] + words)
    var console = Console(arguments) { _ in nil }
    return try InitCommand.run(arguments, &console)
  }

  @Test func `makes a folder that can be read without an error`() throws {
    let folder = try ScratchFolder("init-makes")
    #expect(try run([folder["inputs"]]) == .done)
    #expect(try folder.names() == ["inputs"])
    let inputs = try InputFolder(folder["inputs"])
    #expect(inputs.sources.map(\.name) == Template.all.map { "inputs/\($0.path)" }.sorted())
    #expect(inputs.findings == [])
    let check = Pipeline(settings: PipelineSettings(version: "test")).check(inputs.sources)
    #expect(check.findings.filter { $0.kind.severity == .error } == [])
    #expect(check.reconciliation.allSatisfy { $0.rows == 1 && $0.addsUp })
  }

  @Test func `leaves alone what is there`() throws {
    let folder = try ScratchFolder("init-leaves")
    try folder.write("mine", to: "inputs/notes.txt")
    try folder.write("{}", to: "reports/run.json")
    for name in ["inputs", "reports"] {
      let failure = try #require(throws: CommandFailure.self) { try run([folder[name]]) }
      #expect(failure.message == "\(folder[name]) already holds something, so nothing was written")
      #expect(failure.status == .usage)
    }
    #expect(try folder.names(in: "inputs") == ["notes.txt"])
    #expect(try folder.names(in: "reports") == ["run.json"])
  }
}

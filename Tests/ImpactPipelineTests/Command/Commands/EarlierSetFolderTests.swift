import ImpactPipeline
import Testing

@testable import lotireport

/// `build --since` from the command line to the folders.
@Suite(.serialized) struct EarlierSetFolderTests {
  private func build(_ folder: ScratchFolder, _ words: [String]) throws -> lotireport.ExitStatus {
    let arguments = try ArgumentParser.parse(
      ["build", "-q", "--inputs", folder["inputs"], "--output", folder["out"], "--period", "fy2022-23"]
        + words)
    var console = Console(arguments) { _ in nil }
    return try BuildCommand.run(arguments, &console)
  }

  private func write(fee: Int, in folder: ScratchFolder) throws {
    if try folder.names().contains("inputs") { try Removal.removeFolder(folder["inputs"]) }
    try folder.write(
      "authority,joined_on,left_on,annual_fee\nCamden,2019-07-15,,\(fee)\n",
      to: "inputs/registers/members.csv")
  }

  @Test func `compares with the set that stands in the output folder, and twice gives the same`() throws {
    let folder = try ScratchFolder("since-output")
    try write(fee: 30000, in: folder)
    #expect(try build(folder, []) == .done)
    let first = try folder.text(of: "out/run.json")
    #expect(try build(folder, ["--since", folder["out"]]) == .done)
    #expect(try folder.text(of: "out/run.json") == first)
    try write(fee: 36000, in: folder)
    #expect(try build(folder, ["--since", folder["out"]]) == .done)
    let second = try folder.text(of: "out/run.json")
    #expect(
      try folder.text(of: "out/data/revisions.csv").contains(
        "fee-accrued/borough:camden/fy2022-23,Membership fee accrued,fy2022-23,pounds,30000.00,36000.00,6000,,"
      ))
    #expect(try build(folder, ["--since", folder["out"]]) == .done)
    #expect(try folder.text(of: "out/run.json") == second)
  }

  @Test func `a folder that is typed must hold a set, and one from a setting need not yet`() throws {
    let folder = try ScratchFolder("since-nothing")
    try write(fee: 30000, in: folder)
    let failure = try #require(throws: CommandFailure.self) {
      try build(folder, ["--since", folder["nowhere"]])
    }
    #expect(failure.message == "there is no set of reports in \(folder["nowhere"]) to compare with")
    #expect(failure.status == .unreadable)
    try folder.write("{\"since\": \"\(folder["nowhere"])\"}", to: "inputs/lotireport.json")
    #expect(try build(folder, []) == .done)
    #expect(try folder.text(of: "out/data/revisions.csv").split(separator: "\n").count == 1)
  }
}

import ImpactPipeline
import Testing

@testable import lotireport

struct InputFolderTests {
  private func found(_ folder: ScratchFolder) throws -> (names: [String], findings: [String]) {
    let inputs = try InputFolder(folder["inputs"])
    let findings = inputs.findings.map { "\($0.place?.file ?? "") \($0.kind.code): \($0.message)" }
    return (inputs.sources.map(\.name), findings)
  }

  @Test func `finds the files of every part in the order of their bytes`() throws {
    let folder = try ScratchFolder()
    for name in [
      "events/b.csv", "events/2022/z.csv", "events/B.csv", "registers/members.csv", "downloads/é.csv",
      "scenarios/growth.csv",
    ] {
      try folder.write("x", to: "inputs/\(name)")
    }
    for name in [
      "events/.hidden", "events/README.md", "README.md", "events/~$a.xlsx",
    ] {
      try folder.write("x", to: "inputs/\(name)")
    }
    try folder.write("{}", to: "inputs/lotireport.json")
    let (names, findings) = try found(folder)
    #expect(
      names == [
        "inputs/downloads/é.csv", "inputs/events/2022/z.csv", "inputs/events/B.csv", "inputs/events/b.csv",
        "inputs/registers/members.csv", "inputs/scenarios/growth.csv",
      ])
    #expect(findings == [])
  }

  @Test func `notes what is in no part`() throws {
    let folder = try ScratchFolder()
    try folder.write("x", to: "inputs/export.csv")
    #expect(
      try found(folder).findings == [
        "inputs/export.csv not-part-of-inputs: this was not read, for it is in none of events/, downloads/, outcomes/, "
          + "funding/ or registers/"
      ])
  }

  @Test func `refuses what is no file without waiting for it`() throws {
    let folder = try ScratchFolder()
    try folder.write("x", to: "inputs/events/folder.csv/a.csv")
    try SystemCalls.makePipe(folder["inputs/events/pipe.csv"])
    try SystemCalls.makeLink(folder["inputs/events/loop.csv"], to: "loop.csv")
    try SystemCalls.makeLink(folder["inputs/events/gone.csv"], to: "nowhere.csv")
    let (names, findings) = try found(folder)
    #expect(names == [])
    #expect(
      findings == [
        "inputs/events/folder.csv not-a-file: this is a folder, where an export belongs",
        "inputs/events/gone.csv cannot-be-read: this cannot be read: there is no such file or folder",
        "inputs/events/loop.csv cannot-be-read: this cannot be read: its symbolic links lead round in a circle",
        "inputs/events/pipe.csv not-a-file: this is a named pipe, where an export belongs",
      ])
    #expect(try InputFolder(folder["inputs"]).isIncomplete)
  }

  @Test func `reads a file once however many ways lead to it`() throws {
    let folder = try ScratchFolder()
    try folder.write("x", to: "inputs/events/year/a.csv")
    try SystemCalls.makeLink(folder["inputs/events/year/again"], to: "../..")
    try SystemCalls.makeLink(folder["inputs/events/z.csv"], to: "year/a.csv")
    try SystemCalls.makeLink(folder["inputs/downloads"], to: "events/year")
    let (names, findings) = try found(folder)
    #expect(names == ["inputs/downloads/a.csv"])
    #expect(
      findings == [
        "inputs/downloads/again link-circle: this link leads back to a folder that it lies in",
        "inputs/events/year same-file-again: this is the same file as inputs/downloads and was not read a second time",
        "inputs/events/z.csv same-file-again: this is the same file as inputs/downloads/a.csv and was not read a second "
          + "time",
      ])
  }

  @Test func `refuses a file that was not copied whole`() throws {
    let folder = try ScratchFolder()
    try folder.write("event_id,status\n", to: "inputs/events/a.csv")
    try SystemCalls.setLength(folder["inputs/events/a.csv"], to: 4 << 30)
    let (names, findings) = try found(folder)
    #expect(names == [])
    #expect(findings.count == 1)
    #expect(
      findings.first?.hasPrefix("inputs/events/a.csv gap-in-file: nothing was ever written here from byte ")
        == true)
    #expect(findings.first?.hasSuffix("though the file goes on to byte 4294967296") == true)
  }

  @Test func `says what is wrong with the folder itself`() throws {
    let folder = try ScratchFolder()
    try folder.write("x", to: "file")
    let missing = try #require(throws: FileFailure.self) { try InputFolder(folder["none"]) }
    #expect(missing.message == "cannot read \(folder["none"]): there is no such file or folder")
    let file = try #require(throws: FileFailure.self) { try InputFolder(folder["file"]) }
    #expect(file.message == "cannot read \(folder["file"]): it, or a part of its path, is not a folder")
  }
}

import Testing

@testable import lotireport

struct SetFolderTests {
  private func refusal(_ name: String, inputs: String? = nil) -> (message: String, remedy: String)? {
    do {
      _ = try SetFolder(name, inputs: inputs)
      return nil
    } catch {
      return (error.message, error.remedy)
    }
  }

  @Test func `takes nothing, an empty folder and an earlier set`() throws {
    let folder = try ScratchFolder()
    try SystemCalls.makeFolder(folder["empty"])
    try folder.write("{}", to: "set/run.json")
    #expect(try SetFolder(folder["none/at/all"], inputs: nil).occupant == .nothing)
    #expect(try SetFolder(folder["empty"], inputs: nil).occupant == .emptyFolder)
    #expect(try SetFolder(folder["set/"], inputs: nil).occupant == .earlierSet)
  }

  @Test func `refuses a folder that it did not make`() throws {
    let folder = try ScratchFolder()
    try folder.write("letter", to: "documents/letter.txt")
    let said = try #require(refusal(folder["documents"]))
    #expect(
      said.message == "\(folder["documents"]) holds files but no run.json, so it was not made by lotireport")
    #expect(said.remedy == "give another folder with --output, or empty this one yourself")
  }

  @Test func `refuses a file, a loose link and the root`() throws {
    let folder = try ScratchFolder()
    try folder.write("x", to: "file")
    try SystemCalls.makeLink(folder["loose"], to: "nowhere")
    #expect(refusal(folder["file"])?.message == "\(folder["file"]) is a file, not a folder")
    #expect(refusal(folder["loose"])?.message == "\(folder["loose"]) is a link that leads nowhere")
    #expect(refusal("/")?.message == "/ cannot be replaced")
  }

  @Test func `refuses to write into the inputs or around them`() throws {
    let folder = try ScratchFolder()
    try folder.write("x", to: "inputs/events/a.csv")
    let inputs = folder["inputs"]
    #expect(
      refusal(folder["inputs/reports"], inputs: inputs)?.message
        == "the reports would go to \(inputs)/reports, inside the inputs at \(inputs)")
    #expect(
      refusal(folder.path, inputs: inputs)?.message
        == "the reports would replace \(folder.path), which holds the inputs at \(inputs)")
    #expect(refusal(inputs, inputs: inputs) != nil)
    #expect(refusal(folder["inputs-reports"], inputs: inputs) == nil)
  }
}

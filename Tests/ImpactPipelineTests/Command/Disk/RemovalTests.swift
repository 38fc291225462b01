import Testing

@testable import lotireport

struct RemovalTests {
  @Test func `removes all below and follows no link out`() throws {
    let folder = try ScratchFolder()
    try folder.write("keep", to: "precious/file")
    try folder.write("x", to: "set/a/b/c")
    try SystemCalls.makeLink(folder["set/a/out"], to: "../../precious")
    try SystemCalls.makePipe(folder["set/pipe"])
    try Removal.removeFolder(folder["set"])
    #expect(try folder.names() == ["precious"])
    #expect(try folder.text(of: "precious/file") == "keep")
  }

  @Test func `is content when there is nothing`() throws {
    let folder = try ScratchFolder()
    try Removal.removeFolder(folder["none"])
    try Removal.removeFolder(folder["none/below"])
  }
}

import Testing

@testable import lotireport

struct SetComparisonTests {
  @Test func `says what would be new, changed and removed`() throws {
    let folder = try ScratchFolder()
    try folder.write("{}", to: "reports/run.json")
    try folder.write("one", to: "reports/a/index.md")
    try folder.write("old", to: "reports/stale.md")
    let target = try SetFolder(folder["reports"], inputs: nil)
    let files: [SetPublisher.File] = [
      ("run.json", Array("{}".utf8)), ("a/index.md", Array("two".utf8)), ("new.md", Array("new".utf8)),
    ]
    #expect(
      SetComparison(files, with: target).text == """
        new  \(folder["reports"])/new.md
        changed  \(folder["reports"])/a/index.md
        removed  \(folder["reports"])/stale.md
        1 new, 1 changed, 1 removed, 1 unchanged; nothing was written

        """)
  }
}

import Testing

@testable import lotireport

struct PathsTests {
  @Test(arguments: [
    (path: "a/b/c", parent: "a/b", name: "c"), (path: "c", parent: ".", name: "c"),
    (path: "a/b//", parent: "a", name: "b"), (path: "/a", parent: "/", name: "a"),
    (path: "/", parent: "/", name: ""),
  ])
  func `splits an entry from its folder`(path: String, parent: String, name: String) {
    let split = Paths.split(path)
    #expect(split.parent == parent)
    #expect(split.name == name)
  }

  @Test func `knows what lies below a folder`() {
    #expect(Paths.contains("/a", "/a/b"))
    #expect(Paths.contains("/a", "/a"))
    #expect(Paths.contains("/", "/a"))
    #expect(!Paths.contains("/a", "/ab"))
  }

  @Test func `resolves a path whose end does not exist`() throws {
    let folder = try ScratchFolder()
    try SystemCalls.makeLink(folder["link"], to: ".")
    #expect(try Paths.resolved(folder["link/new/newer"]) == folder["new/newer"])
  }
}

import Testing

@testable import lotireport

@Suite(.serialized) struct SetPublisherTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder("publisher") }

  private func publish(_ files: [String: String], to name: String = "reports") throws -> SetPublisher.Report {
    let target = try SetFolder(folder[name], inputs: nil)
    return try SetPublisher(target: target).publish(files.map { ($0.key, Array($0.value.utf8)) })
  }

  @Test func `makes a new set with its folders and the folders above it`() throws {
    let report = try publish(["run.json": "{}", "boroughs/camden.md": "Camden"], to: "far/away/reports")
    #expect(report == SetPublisher.Report(outcome: .created, leftOver: nil))
    #expect(try folder.text(of: "far/away/reports/boroughs/camden.md") == "Camden")
    #expect(try folder.names(in: "far/away") == ["reports"])
  }

  @Test func `replaces the whole set so that stale files and folders are gone`() throws {
    _ = try publish(["run.json": "1", "old/stale.md": "x", "index.md": "one"])
    let report = try publish(["run.json": "2", "index.md": "two"])
    #expect(report.outcome == .replaced)
    #expect(try folder.names(in: "reports") == ["index.md", "run.json"])
    #expect(try folder.text(of: "reports/index.md") == "two")
    #expect(try folder.names() == ["reports"])
  }

  @Test func `leaves an unchanged set untouched`() throws {
    _ = try publish(["run.json": "1", "a/b.md": "x"])
    let before = try FileStatus(of: folder["reports"]).identity
    #expect(try publish(["run.json": "1", "a/b.md": "x"]).outcome == .unchanged)
    #expect(try FileStatus(of: folder["reports"]).identity == before)
  }

  @Test(arguments: [
    (name: "a stray file", path: "reports/notes.md"), (name: "a changed length", path: "reports/a/extra.md"),
  ])
  func `replaces a set that something was added to`(name: String, path: String) throws {
    _ = try publish(["run.json": "1", "a/b.md": "x"])
    try folder.write("mine", to: path)
    #expect(try publish(["run.json": "1", "a/b.md": "x"]).outcome == .replaced)
    #expect(try FolderListing(of: folder["reports/a"]).names == ["b.md"])
    #expect(try FolderListing(of: folder["reports"]).names == ["a", "run.json"])
  }

  @Test func `removes what a killed run left, and nothing else`() throws {
    try folder.write("x", to: "reports.staged-123/deep/file")
    try folder.write("x", to: "reports.staged-mine/file")
    try folder.write("x", to: "reports.staged-77")
    _ = try publish(["run.json": "1"])
    #expect(try folder.names() == ["reports", "reports.staged-77", "reports.staged-mine"])
  }

  @Test func `puts an old set back that a run was killed while moving`() throws {
    try folder.write("old", to: "reports.old-123/run.json")
    let target = try SetFolder(folder["reports"], inputs: nil)
    let unwritable = [(path: String(repeating: "n", count: 300), bytes: [UInt8]())]
    #expect(throws: SetPublisher.Failure.self) { try SetPublisher(target: target).publish(unwritable) }
    #expect(try folder.names() == ["reports"])
    #expect(try folder.text(of: "reports/run.json") == "old")
  }

  @Test func `leaves the old set and nothing beside it when a file cannot be written`() throws {
    _ = try publish(["run.json": "1"])
    let long = String(repeating: "n", count: 300)
    let failure = try #require(throws: SetPublisher.Failure.self) {
      try publish(["run.json": "2", long: "x"])
    }
    let staged = folder["reports.staged-\(Host.processNumber)"]
    #expect(failure == .disk(FileFailure(.write, "\(staged)/\(long)", .nameTooLong)))
    #expect(try folder.names() == ["reports"])
    #expect(try folder.text(of: "reports/run.json") == "1")
  }

  @Test func `removes the folders it made when it fails`() throws {
    let long = String(repeating: "n", count: 300)
    #expect(throws: SetPublisher.Failure.self) { try publish([long: "x"], to: "a/b/reports") }
    #expect(try folder.names() == [])
  }

  @Test func `follows a link to the folder that it stands for`() throws {
    _ = try publish(["run.json": "1"], to: "real")
    try SystemCalls.makeLink(folder["reports"], to: "real")
    _ = try publish(["run.json": "2"])
    #expect(try folder.text(of: "real/run.json") == "2")
    #expect(try FileStatus(ofEntry: folder["reports"]).kind == .link)
  }

  @Test func `gives up on another run that does not end, and says that it waits`() throws {
    let target = try SetFolder(folder["reports"], inputs: nil)
    let other = try PublishingLock.take(of: folder.path, patience: 0) {}
    var waited = false
    var publisher = SetPublisher(target: target)
    publisher.patience = 0.05
    publisher.whenWaiting = { waited = true }
    let failure = try #require(throws: SetPublisher.Failure.self) {
      try publisher.publish([("run.json", [1])])
    }
    #expect(failure == .anotherRun(folder.path))
    #expect(waited)
    other.release()
    #expect(try publisher.publish([("run.json", [1])]).outcome == .created)
  }

  @Test func `keeps the permissions of the set before it`() throws {
    _ = try publish(["run.json": "1"])
    let opened = try SystemCalls.openFolder(folder["reports"])
    try SystemCalls.setPermissions(opened, to: 0o750)
    try SystemCalls.closeFile(opened)
    _ = try publish(["run.json": "2"])
    #expect(try FileStatus(of: folder["reports"]).permissions == 0o750)
  }
}

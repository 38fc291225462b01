import Testing

@testable import lotireport

struct FileFailureTests {
  @Test(arguments: [
    (
      failure: FileFailure(.write, "reports/index.md", .full),
      said:
        "cannot write reports/index.md: the disk is full; free some space, or write elsewhere with --output"
    ),
    (
      failure: FileFailure(.open, "inputs/a.csv", .denied),
      said: "cannot open inputs/a.csv: permission is denied; give yourself the right to read it"
    ),
    (
      failure: FileFailure(.makeFolder, "r", .denied),
      said:
        "cannot make the folder r: permission is denied; give yourself the right to write there, or use --output"
    ),
    (
      failure: FileFailure(.publish, "r", .busy),
      said:
        "cannot put the new set in place at r: it is in use, or is where a disk is mounted; give a folder below it: --output r/set"
    ),
    (
      failure: FileFailure(.read, "a\u{1B}[2J", Errno(9999)),
      said:
        "cannot read a{U+001B}[2J: error 9999 of the system; run again; if it happens again, check the disk"
    ),
  ])
  func `says what, which path, why and what to do`(failure: FileFailure, said: String) {
    #expect("\(failure.message); \(failure.remedy)" == said)
  }

  @Test func `never says that a failed publish changed something that it did not`() {
    let failure = FileFailure(.flush, "r", .inputOutput)
    #expect(CommandFailure(SetPublisher.Failure.disk(failure)).message.hasSuffix("; nothing was changed"))
    #expect(
      CommandFailure(SetPublisher.Failure.inPlaceButNotFlushed(failure)).message.hasPrefix(
        "the new set is in place, but "))
    #expect(CommandFailure(SetPublisher.Failure.disk(failure)).status == .fault)
  }
}

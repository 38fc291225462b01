/// Why a command could not do what was asked: what is said on standard error and how the program ends.
struct CommandFailure: Error, Hashable, Sendable {
  /// What is wrong, in one line.
  let message: String
  /// What to do about it; empty when there is nothing.
  let remedy: String
  /// How the program ends.
  let status: ExitStatus

  /// Something that only one command can say.
  init(_ message: String, remedy: String, status: ExitStatus) {
    self.message = message
    self.remedy = remedy
    self.status = status
  }

  /// The command line is wrong.
  init(_ error: UsageError) { self.init(error.message, remedy: error.remedy, status: .usage) }

  /// An input cannot be read.
  init(reading failure: FileFailure) {
    self.init(failure.message, remedy: failure.remedy, status: .unreadable)
  }

  /// An output cannot be written.
  init(writing failure: FileFailure) { self.init(failure.message, remedy: failure.remedy, status: .fault) }

  /// The folder for the output is not fit for it.
  init(_ refusal: SetFolder.Refusal) {
    self.init(refusal.message, remedy: refusal.remedy, status: .usage)
  }

  /// The set was not published.
  init(_ failure: SetPublisher.Failure) {
    switch failure {
    case .disk(let failure):
      self.init(
        "\(failure.message); nothing was changed", remedy: failure.remedy, status: .fault)
    case .anotherRun(let folder):
      self.init(
        "another run is still writing in \(folder.showingControls); nothing was changed",
        remedy: "wait for it, or end it, and run again", status: .fault)
    case .interrupted:
      self.init("interrupted; nothing was changed", remedy: "", status: .fault)
    case .inPlaceButNotFlushed(let failure):
      self.init(
        "the new set is in place, but \(failure.message)", remedy: "check the disk, then run again",
        status: .fault)
    }
  }
}

import ImpactPipeline

/// The terminal or the pipes that the program talks to: data on standard output, messages on standard error.
struct Console {
  /// What was asked for.
  private var output = TextStream(1)
  /// What is said about it.
  private var messages = TextStream(2)
  /// Colour on standard error.
  let colour: Colour
  /// How much is said.
  let volume: Volume

  /// How much is said on standard error.
  enum Volume: Hashable, Sendable {
    case quiet, usual, verbose
  }

  /// The console that the command line and the environment ask for.
  init(_ arguments: ParsedArguments, environment: (String) -> String?) {
    colour = Colour(
      isTerminal: TextStream(2).isTerminal, isForbidden: arguments.has(.noColor), environment: environment)
    volume = arguments.has(.quiet) ? .quiet : arguments.has(.verbose) ? .verbose : .usual
  }

  /// Prints a part of what was asked for, as it is: whoever makes it has escaped it for its format.
  mutating func print(_ text: String) { output.write(text) }

  /// Says something, one line, unless the user wants quiet.
  mutating func say(_ text: String) {
    if volume != .quiet { tell(text + "\n") }
  }

  /// Says something that matters only to someone who watches closely.
  mutating func mention(_ text: String) {
    if volume == .verbose { tell(text + "\n") }
  }

  /// Says why something failed. Quiet does not silence it.
  mutating func report(_ failure: CommandFailure) {
    var text = "lotireport: \(colour.error("error")): \(failure.message)\n"
    if !failure.remedy.isEmpty { text += "   \(failure.remedy)\n" }
    tell(text)
  }

  /// Shows what was found about the data: in quiet the errors, usually the warnings too, and everything when verbose.
  mutating func show(_ findings: some Collection<Finding>) {
    let printer = FindingPrinter(colour: colour, printsAll: volume == .verbose)
    let least: Severity =
      switch volume {
      case .quiet: .error
      case .usual: .warning
      case .verbose: .note
      }
    let shown = findings.lazy.filter { $0.kind.severity >= least }
    if volume == .quiet, shown.isEmpty { return }
    printer.write(shown, of: findings) { tell($0) }
  }

  /// A meter of reading, when a person is watching a terminal that can take a line back.
  func meter() -> ReadingMeter? {
    guard volume != .quiet, messages.isTerminal, Host.environment("TERM") ?? "dumb" != "dumb" else {
      return nil
    }
    return ReadingMeter(clock: { Host.seconds }) { text in
      var stream = TextStream(2)
      stream.write(text)
      stream.flush()
    }
  }

  /// Says one line at once from within something that cannot hold the console.
  var immediate: (String) -> Void {
    let isQuiet = volume == .quiet
    return { text in
      if isQuiet { return }
      var stream = TextStream(2)
      stream.write(text + "\n")
      stream.flush()
    }
  }

  /// Says something whatever the volume; the text has its own line ends.
  mutating func tell(_ text: String) {
    if text.isEmpty { return }
    // What was printed comes before what is said about it, when both go to one terminal.
    output.flush()
    messages.write(text)
    messages.flush()
  }

  /// Writes what is left, and gives the status that the program truly ends with: output that nobody got is no
  /// success, whatever the command thought.
  mutating func finish(_ status: ExitStatus) -> ExitStatus {
    output.flush()
    guard let reason = output.failure else { return status }
    // A reader that has seen enough, as `head`, needs no telling.
    if reason != .readerGone {
      report(
        CommandFailure(
          "cannot write standard output: \(reason.words)",
          remedy: "send it somewhere else; what was written there is not complete", status: .fault))
    }
    return .fault
  }
}

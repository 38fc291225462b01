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

  /// Says something whatever the volume; the text has its own line ends.
  mutating func tell(_ text: String) {
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

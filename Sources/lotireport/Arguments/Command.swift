/// A command as its user sees it: what it is called, what it takes, how it is used.
struct Command: Hashable, Sendable {
  /// Which one; the closed set that the program switches over.
  enum Name: String, Hashable, Sendable, CaseIterable {
    case build, check, explain, metrics, diff, scenario, `init`, completions, help
  }

  /// Something given by its place rather than by a name.
  struct Position: Hashable, Sendable {
    /// As help shows it: `FIGURE-ID`.
    let title: String
    /// What it may be.
    let value: ValueKind
    /// False when it may be left out.
    let isRequired: Bool
  }

  /// A line that can be typed, and what it does.
  struct Example: Hashable, Sendable {
    let line: String
    let effect: String
  }

  let name: Name
  /// What it does, in one line.
  let summary: String
  let examples: [Example]
  let positions: [Position]
  let options: [Option]
  /// What else its reader should know, in whole sentences.
  let details: [String]

  /// Its options and those that every command has.
  var allOptions: [Option] { options + Self.shared }

  /// The options that every command has.
  static let shared: [Option] = [.quiet, .verbose, .noColor, .help]

  /// Every option of every command, each once, in the order of the commands.
  static var everyOption: [Option] {
    var seen: Set<String> = []
    return all.flatMap(\.allOptions).filter { seen.insert($0.name).inserted }
  }

  /// The command of a name.
  static func named(_ name: Name) -> Command {
    guard let command = all.first(where: { $0.name == name }) else {
      preconditionFailure("\(name) is not in the table")
    }
    return command
  }
}

/// A command line that cannot be understood. Worded here and nowhere else.
enum UsageError: Error, Hashable, Sendable {
  case unknownCommand(String)
  case unknownOption(String, of: Command.Name?)
  case optionOfOthers(Option, of: Command.Name)
  case missingValue(Option)
  case needlessValue(Option, String)
  case badValue(source: String, value: String, kind: ValueKind)
  case repeated(Option)
  case missingPosition(Command.Position, of: Command.Name)
  case needlessPosition(String, of: Command.Name)
  case contradiction(Option, Option)
  case nothingToDo

  /// What is wrong, in one line.
  var message: String {
    switch self {
    case .unknownCommand(let word): "there is no command \"\(word.showingControls)\""
    case .unknownOption(let word, let command):
      command.map { "\($0.rawValue) has no option \(word.showingControls)" }
        ?? "there is no option \(word.showingControls)"
    case .optionOfOthers(let option, let command): "\(command.rawValue) does not take \(option.flag)"
    case .missingValue(let option): "\(option.flag) needs a value"
    case .needlessValue(let option, let value):
      "\(option.flag) takes no value, but was given \"\(value.showingControls)\""
    case .badValue(let source, let value, _): "\(source) cannot be \"\(value.showingControls)\""
    case .repeated(let option): "\(option.flag) is given twice with different values"
    case .missingPosition(let position, let command): "\(command.rawValue) needs \(position.title)"
    case .needlessPosition(let word, let command):
      "\(command.rawValue) does not know what to do with \"\(word.showingControls)\""
    case .contradiction(let one, let other): "\(one.flag) and \(other.flag) cannot both be given"
    case .nothingToDo: "there is no inputs folder here"
    }
  }

  /// What to type instead.
  var remedy: String {
    switch self {
    case .unknownCommand(let word):
      suggestion(for: word, among: Command.Name.allCases.map(\.rawValue), else: "see lotireport --help")
    case .unknownOption(let word, let command):
      suggestion(
        for: word, among: (command.map { Command.named($0).allOptions } ?? [.help, .version]).map(\.flag),
        else: help(command))
    case .optionOfOthers(let option, let command):
      "it belongs to \(Self.owners(of: option).inWords("and")); \(help(command))"
    case .missingValue(let option): "give \(option.value?.expectation ?? "it") after it"
    case .needlessValue(let option, _): "write \(option.flag) alone"
    case .badValue(_, let value, let kind):
      suggestion(for: value, among: kind.words, else: "give \(kind.expectation)")
    case .repeated: "give it once"
    case .missingPosition(_, let command), .needlessPosition(_, let command): help(command)
    case .contradiction: "choose one of them"
    case .nothingToDo: "run lotireport init to make one, or give one: lotireport build --inputs DIR"
    }
  }

  private func suggestion(for word: String, among words: [String], else otherwise: String) -> String {
    Suggestion.nearest(to: word, among: words).map { "did you mean \($0)?" } ?? otherwise
  }

  private func help(_ command: Command.Name?) -> String {
    command.map { "see lotireport \($0.rawValue) --help" } ?? "see lotireport --help"
  }

  private static func owners(of option: Option) -> [String] {
    Command.all.filter { $0.options.contains(option) }.map(\.name.rawValue)
  }
}

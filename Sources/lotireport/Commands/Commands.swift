/// From the parsed command line to the command that does it. Each command is one file beside this one.
enum Commands {
  /// Runs the command that was asked for.
  static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(CommandFailure) -> ExitStatus
  {
    if arguments.has(.version) { return HelpCommand.printVersion(&console) }
    if arguments.has(.help) { return HelpCommand.run(arguments.command, &console) }
    switch arguments.command {
    case .metrics: return try MetricsCommand.run(arguments, &console)
    case .build: return try BuildCommand.run(arguments, &console)
    case .check: return try CheckCommand.run(arguments, &console)
    case .explain: return try ExplainCommand.run(arguments, &console)
    case .`init`: return try InitCommand.run(arguments, &console)
    case .diff: return try DiffCommand.run(arguments, &console)
    case .scenario: return try ScenarioCommand.run(arguments, &console)
    case .completions: return try CompletionsCommand.run(arguments, &console)
    case .help:
      return HelpCommand.run(arguments.positions.first.flatMap(Command.Name.init(rawValue:)), &console)
    case nil where arguments != ParsedArguments() || InputFolder.standsHere:
      return try BuildCommand.run(arguments, &console)
    case nil:
      console.tell(HelpPage.overview() + "\n")
      throw CommandFailure(.nothingToDo)
    }
  }
}

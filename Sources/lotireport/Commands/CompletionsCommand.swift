/// `lotireport completions SHELL`: a script for the shell, made from the command table.
enum CompletionsCommand {
  /// Prints the script.
  static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(CommandFailure) -> ExitStatus
  {
    switch arguments.positions.first {
    case "bash": console.print(BashCompletions.script())
    case "zsh": console.print(ZshCompletions.script())
    case "fish": console.print(FishCompletions.script())
    case let word: preconditionFailure("the parser lets no shell called \(word ?? "nothing") through")
    }
    return .done
  }
}

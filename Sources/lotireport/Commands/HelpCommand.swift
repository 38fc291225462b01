/// `lotireport help`, `--help` and `--version`: words about the program itself.
enum HelpCommand {
  /// Prints the page of a command, or of the program.
  static func run(_ name: Command.Name?, _ console: inout Console) -> ExitStatus {
    console.print(name.map { HelpPage.page(for: Command.named($0)) } ?? HelpPage.overview())
    return .done
  }

  /// Prints the program's name and version.
  static func printVersion(_ console: inout Console) -> ExitStatus {
    console.print("lotireport \(Version.current)\n")
    return .done
  }
}

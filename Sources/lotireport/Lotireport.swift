/// The program: reads the command line, runs one command, ends with its status.
///
/// This target alone touches the disk, the clock, the environment and the terminal; what it works out is in
/// `ImpactPipeline`, which gets values and bytes and gives them back.
@main
enum Lotireport {
  static func main() {
    Host.holdStandardDescriptors()
    Signals.turnIntoFailures()
    Host.raiseFileLimit()
    Host.holdOnToMemory()
    let words = Array(CommandLine.arguments.dropFirst())
    Host.end(run(words).rawValue)
  }

  private static func run(_ words: [String]) -> ExitStatus {
    let arguments: ParsedArguments
    do {
      arguments = try ArgumentParser.parse(words)
    } catch {
      // Colours still follow what was typed, though the rest of it could not be read.
      var asked = ParsedArguments()
      if words.contains(Option.noColor.flag) { asked.turnOn(.noColor) }
      var console = Console(asked, environment: Host.environment)
      console.report(CommandFailure(error))
      return console.finish(.usage)
    }
    var console = Console(arguments, environment: Host.environment)
    do {
      return console.finish(try Commands.run(arguments, &console))
    } catch {
      console.report(error)
      return console.finish(error.status)
    }
  }
}

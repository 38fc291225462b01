/// Completions for fish, to be put in its completions folder or sourced.
enum FishCompletions {
  /// The script.
  static func script() -> String {
    let names = Command.Name.allCases.map(\.rawValue).joined(separator: " ")
    var text = """
      # Completions of lotireport for fish, made by: lotireport completions fish
      complete -c lotireport -f
      set -l commands \(names)
      complete -c lotireport -n "not __fish_seen_subcommand_from $commands" -l help -s h -d \(quoted(Option.help.summary))
      complete -c lotireport -n "not __fish_seen_subcommand_from $commands" -l version -d \(quoted(Option.version.summary))

      """
    for command in Command.all {
      let name = command.name.rawValue
      text += "complete -c lotireport -n \"not __fish_seen_subcommand_from $commands\" -a \(name)"
      text += " -d \(quoted(command.summary))\n"
      for option in command.allOptions { text += line(seen(name), option) }
      if let position = command.positions.first {
        text += argument(seen(name), position.value)
      }
    }
    return text
  }

  private static func seen(_ command: String) -> String { "__fish_seen_subcommand_from \(command)" }

  private static func line(_ condition: String, _ option: Option) -> String {
    var text = "complete -c lotireport -n \"\(condition)\" -l \(option.name)"
    if let letter = option.letter { text += " -s \(letter)" }
    switch option.value {
    case nil: break
    case .folder: text += " -x -a \"(__fish_complete_directories)\""
    case .file: text += " -r -F"
    case .choice(let words), .choices(let words): text += " -x -a \"\(words.joined(separator: " "))\""
    case .day, .period, .threads, .text, .list: text += " -x"
    }
    return text + " -d \(quoted(option.summary))\n"
  }

  private static func argument(_ condition: String, _ kind: ValueKind) -> String {
    switch kind {
    case .folder: "complete -c lotireport -n \"\(condition)\" -a \"(__fish_complete_directories)\"\n"
    case .file: "complete -c lotireport -n \"\(condition)\" -F\n"
    case .choice(let words), .choices(let words):
      "complete -c lotireport -n \"\(condition)\" -a \"\(words.joined(separator: " "))\"\n"
    case .day, .period, .threads, .text, .list: ""
    }
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}

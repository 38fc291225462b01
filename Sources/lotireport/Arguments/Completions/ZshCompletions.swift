/// Completions for zsh, to be put in a folder of `fpath` as `_lotireport`, or sourced.
enum ZshCompletions {
  /// The script.
  static func script() -> String {
    var text = """
      #compdef lotireport
      # Completions of lotireport for zsh, made by: lotireport completions zsh
      _lotireport() {
        local context state line curcontext="$curcontext"
        typeset -A opt_args
        _arguments -C \\
          '(- *)'{-h,--help}'[\(escaped(Option.help.summary))]' \\
          '(- *)--version[\(escaped(Option.version.summary))]' \\
          '1:command:->command' \\
          '*::argument:->argument' && return
        case $state in
          command)
            local -a commands=(

      """
    for command in Command.all {
      text += "        '\(command.name.rawValue):\(escaped(command.summary))'\n"
    }
    text += """
            )
            _describe command commands ;;
          argument)
            case $line[1] in

      """
    for command in Command.all {
      text += "        \(command.name.rawValue))\n          _arguments"
      for option in command.allOptions { text += " \\\n            \(specification(option))" }
      for (number, position) in command.positions.enumerated() {
        let separator = position.isRequired ? ":" : "::"
        text += " \\\n            '\(number + 1)\(separator)\(position.title):\(action(position.value))'"
      }
      text += " ;;\n"
    }
    return text + """
            esac ;;
        esac
      }
      if [ "$funcstack[1]" = "_lotireport" ]; then _lotireport "$@"; else compdef _lotireport lotireport; fi

      """
  }

  private static func specification(_ option: Option) -> String {
    let value = option.value.map { ":\(placeholder($0)):\(action($0))" } ?? ""
    let equals = option.value == nil ? "" : "="
    let summary = "[\(escaped(option.summary))]\(value)'"
    guard let letter = option.letter else { return "'\(option.flag)\(equals)\(summary)" }
    let plus = option.value == nil ? "" : "+"
    return "'(-\(letter) \(option.flag))'{-\(letter)\(plus),\(option.flag)\(equals)}'\(summary)"
  }

  private static func placeholder(_ kind: ValueKind) -> String {
    kind.words.isEmpty ? escaped(kind.placeholder) : "one of these"
  }

  private static func action(_ kind: ValueKind) -> String {
    switch kind {
    case .folder: "_files -/"
    case .file: "_files"
    case .choice(let words): "(\(words.joined(separator: " ")))"
    case .choices(let words): "_values -s , value \(words.joined(separator: " "))"
    case .day, .period, .threads, .text, .list: " "
    }
  }

  /// Inside single quotes and zsh's own brackets and colons.
  private static func escaped(_ text: String) -> String {
    text.replacing("'", with: "'\\''").replacing("[", with: "\\[").replacing("]", with: "\\]")
      .replacing(":", with: "\\:")
  }
}

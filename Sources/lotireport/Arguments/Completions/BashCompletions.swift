/// Completions for bash 3.2 and later, as macOS still ships 3.2: no associative arrays, no `mapfile`.
enum BashCompletions {
  /// The script, to be sourced.
  static func script() -> String {
    """
    # Completions of lotireport for bash, made by: lotireport completions bash
    _lotireport() {
      local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="" i
      COMPREPLY=()
      # Bash takes --name=value apart at the equals sign.
      if [ "$word" = "=" ]; then word=""; before="${COMP_WORDS[COMP_CWORD-1]}"
      elif [ "$before" = "=" ] && [ "$COMP_CWORD" -ge 2 ]; then before="${COMP_WORDS[COMP_CWORD-2]}"; fi
      for ((i = 1; i < COMP_CWORD; i++)); do
        case "${COMP_WORDS[i]}" in
          \(Command.Name.allCases.map(\.rawValue).joined(separator: "|"))) command="${COMP_WORDS[i]}"; break ;;
        esac
      done
      local names="" positions="" kind=""
      case "$command" in
    \(commandCases())  esac
      case "$before" in
    \(valueCases())  esac
      case "$kind" in
        folder) compopt -o filenames 2>/dev/null; _lotireport_lines -d "$word" ;;
        file) compopt -o filenames 2>/dev/null; _lotireport_lines -f "$word" ;;
        free) ;;
        words:*) _lotireport_lines -W "${kind#words:}" "$word" ;;
        *)
          case "$word" in
            -*) _lotireport_lines -W "$names" "$word" ;;
            *)
              case "$positions" in
                folder) compopt -o filenames 2>/dev/null; _lotireport_lines -d "$word" ;;
                file) compopt -o filenames 2>/dev/null; _lotireport_lines -f "$word" ;;
                words:*) _lotireport_lines -W "${positions#words:}" "$word" ;;
              esac ;;
          esac ;;
      esac
    }
    _lotireport_lines() {
      local word="${@: -1}" line
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "${@:1:$#-1}" -- "$word")
    }
    complete -F _lotireport lotireport

    """
  }

  private static func commandCases() -> String {
    var text = ""
    for command in Command.all {
      let names = command.allOptions.map(\.flag).joined(separator: " ")
      let position = command.positions.first.map { kind($0.value) } ?? ""
      text += "    \(command.name.rawValue)) names=\"\(names)\" positions=\"\(position)\" ;;\n"
    }
    let words = Command.Name.allCases.map(\.rawValue).joined(separator: " ")
    text += "    *) names=\"--help --version\" positions=\"words:\(words)\" ;;\n"
    return text
  }

  private static func valueCases() -> String {
    var text = ""
    for option in Command.everyOption {
      guard let value = option.value else { continue }
      let letter = option.letter.map { "|-\($0)" } ?? ""
      text += "    \(option.flag)\(letter)) kind=\"\(kind(value))\" ;;\n"
    }
    return text
  }

  private static func kind(_ value: ValueKind) -> String {
    switch value {
    case .folder: "folder"
    case .file: "file"
    case .choice(let words), .choices(let words): "words:\(words.joined(separator: " "))"
    case .day, .period, .threads, .text, .list: "free"
    }
  }
}

/// Help as text, made from the command table: examples first.
enum HelpPage {
  /// The page of the program.
  static func overview() -> String {
    var page = "lotireport turns LOTI's exports into reports on impact and value for money.\n\n"
    page += section(
      "Examples",
      rows: [
        ("lotireport", "reads inputs/, writes reports/"),
        ("lotireport check", "only looks for what is wrong with the inputs"),
        ("lotireport init", "makes an inputs folder to fill"),
      ])
    page += section("Commands", rows: Command.all.map { ($0.name.rawValue, $0.summary) })
    page += section(
      "Options",
      rows: [
        (title(.help), "help on the program, or on a command"), (title(.version), Option.version.summary),
      ])
    return page + exits + "\nlotireport COMMAND --help says more.\n"
  }

  /// The page of one command.
  static func page(for command: Command) -> String {
    var page = "lotireport \(command.name.rawValue): \(command.summary)\n\n"
    page += section("Examples", rows: command.examples.map { ($0.line, $0.effect) }, width: 60)
    let positions = command.positions.map { $0.isRequired ? " \($0.title)" : " [\($0.title)]" }.joined()
    page += "Usage\n  lotireport \(command.name.rawValue)\(positions) [options]\n\n"
    page += section("Options", rows: command.allOptions.map { (title($0), $0.summary) })
    for detail in command.details { page += wrapped(detail, indent: 0) + "\n" }
    if !command.details.isEmpty { page += "\n" }
    return page + exits
  }

  private static let exits = """
    Ends with
      0   done
      1   done, with findings at or above --fail-on
      2   the command line or the output folder is not right
      3   an input cannot be read, or nothing was read
      70  the output could not be written, or a fault of the program

    """

  private static func title(_ option: Option) -> String {
    let letter = option.letter.map { "-\($0), " } ?? ""
    return letter + option.flag + (option.value.map { " \($0.placeholder)" } ?? "")
  }

  /// Rows of two columns under a title; a first cell that is too long stands on a line of its own.
  private static func section(_ title: String, rows: [(String, String)], width: Int = 30) -> String {
    let column = min(width, rows.map(\.0.count).max() ?? 0) + 4
    var text = "\(title)\n"
    for (name, summary) in rows {
      let wraps = name.count + 4 > column
      text += "  \(name)"
      text += wraps ? "\n" + spaces(column) : spaces(column - 2 - name.count)
      text += wrapped(summary, indent: column).drop { $0 == " " } + "\n"
    }
    return text + "\n"
  }

  private static func wrapped(_ text: String, indent: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > 100 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    lines.append(line)
    return lines.map { spaces(indent) + $0 }.joined(separator: "\n")
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

/// Colour on a terminal, or none.
struct Colour: Hashable, Sendable {
  /// True when text is coloured.
  let isOn: Bool

  /// Always or never.
  init(isOn: Bool) { self.isOn = isOn }

  /// On a terminal only, by the usual conventions: `--no-color` and a `NO_COLOR` that is not empty forbid it,
  /// `FORCE_COLOR` asks for it even in a pipe unless it is 0, and a terminal called `dumb` cannot.
  init(isTerminal: Bool, isForbidden: Bool, environment: (String) -> String?) {
    if isForbidden || environment("NO_COLOR").map({ !$0.isEmpty }) ?? false {
      isOn = false
    } else if let force = environment("FORCE_COLOR"), !force.isEmpty {
      isOn = force != "0" && force != "false"
    } else {
      isOn = isTerminal && environment("TERM") != "dumb" && environment("TERM") != nil
    }
  }

  func error(_ text: String) -> String { marked(text, "1;31") }
  func warning(_ text: String) -> String { marked(text, "1;33") }
  func note(_ text: String) -> String { marked(text, "1;36") }
  func strong(_ text: String) -> String { marked(text, "1") }
  func faint(_ text: String) -> String { marked(text, "2") }

  private func marked(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

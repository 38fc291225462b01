import Testing

@testable import lotireport

struct ColourTests {
  @Test(arguments: [
    (terminal: true, forbidden: false, environment: ["TERM": "xterm"], isOn: true),
    (terminal: false, forbidden: false, environment: ["TERM": "xterm"], isOn: false),
    (terminal: true, forbidden: true, environment: ["TERM": "xterm"], isOn: false),
    (terminal: true, forbidden: false, environment: ["TERM": "dumb"], isOn: false),
    (terminal: true, forbidden: false, environment: [:], isOn: false),
    (terminal: true, forbidden: false, environment: ["TERM": "xterm", "NO_COLOR": "1"], isOn: false),
    (terminal: true, forbidden: false, environment: ["TERM": "xterm", "NO_COLOR": ""], isOn: true),
    (terminal: false, forbidden: false, environment: ["FORCE_COLOR": "1"], isOn: true),
    (terminal: true, forbidden: false, environment: ["TERM": "xterm", "FORCE_COLOR": "0"], isOn: false),
    (terminal: false, forbidden: true, environment: ["FORCE_COLOR": "1"], isOn: false),
    (terminal: false, forbidden: false, environment: ["FORCE_COLOR": "1", "NO_COLOR": "1"], isOn: false),
  ])
  func `follows the terminal, the option and the conventions`(
    terminal: Bool, forbidden: Bool, environment: [String: String], isOn: Bool
  ) {
    #expect(Colour(isTerminal: terminal, isForbidden: forbidden) { environment[$0] }.isOn == isOn)
  }
}

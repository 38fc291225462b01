import Testing

@testable import lotireport

struct SuggestionTests {
  @Test(arguments: [
    (typed: "biuld", meant: "build"), (typed: "chek", meant: "check"), (typed: "comp", meant: "completions"),
    (typed: "Metric", meant: "metrics"), (typed: "diff2", meant: "diff"),
  ])
  func `finds the command that was meant`(typed: String, meant: String) {
    #expect(Suggestion.nearest(to: typed, among: Command.Name.allCases.map(\.rawValue)) == meant)
  }

  @Test(arguments: ["frobnicate", "x", ""]) func `suggests nothing when nothing is near`(typed: String) {
    #expect(Suggestion.nearest(to: typed, among: Command.Name.allCases.map(\.rawValue)) == nil)
  }

  @Test func `counts a swapped, a wrong, a missing and a needless letter once each`() {
    #expect(Suggestion.distance("ab", "ba") == 1)
    #expect(Suggestion.distance("abc", "axc") == 1)
    #expect(Suggestion.distance("abc", "ac") == 1)
    #expect(Suggestion.distance("", "abc") == 3)
  }
}

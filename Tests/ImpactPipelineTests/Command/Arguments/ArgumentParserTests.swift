import Testing

@testable import lotireport

struct ArgumentParserTests {
  private func parse(_ line: String) throws(UsageError) -> ParsedArguments {
    try ArgumentParser.parse(line.split(separator: " ").map(String.init))
  }

  private func said(_ line: String) -> String? {
    do {
      _ = try parse(line)
      return nil
    } catch {
      return "\(error.message); \(error.remedy)"
    }
  }

  @Test(arguments: [
    "build --output there", "build --output=there", "build -o there", "build -othere", "--output there build",
    "-o there build", "--output there", "build --output there --output there",
  ])
  func `takes an option in every usual spelling and place`(line: String) throws {
    let parsed = try parse(line)
    #expect(parsed[.output] == "there")
    #expect(parsed.command == (line.contains("build") ? .build : nil))
    #expect(parsed.positions == [])
  }

  @Test func `takes switches together after one dash`() throws {
    let parsed = try parse("build -qno there")
    #expect(parsed.has(.quiet) && parsed.has(.dryRun))
    #expect(parsed[.output] == "there")
  }

  @Test func `takes what stands after two dashes as it is`() throws {
    #expect(try parse("explain -- --odd").positions == ["--odd"])
    #expect(try parse("explain explain").positions == ["explain"])
  }

  @Test func `adds up the parts of a list`() throws {
    #expect(
      try parse("build --only strategy --only borough:camden,method").list(.only) == [
        "strategy", "borough:camden", "method",
      ])
  }

  @Test func `reads nothing from no words`() throws {
    #expect(try parse("") == ParsedArguments())
  }

  @Test(arguments: [
    ("biuld", "there is no command \"biuld\"; did you mean build?"),
    ("frobnicate", "there is no command \"frobnicate\"; see lotireport --help"),
    ("build --outptu x", "build has no option --outptu; did you mean --output?"),
    ("build --frob", "build has no option --frob; see lotireport build --help"),
    ("--frob", "there is no option --frob; see lotireport --help"),
    ("build -x", "build has no option -x; see lotireport build --help"),
    (
      "metrics --fail-on error",
      "metrics does not take --fail-on; it belongs to build and check; see lotireport metrics --help"
    ),
    (
      "build --period",
      "--period needs a value; give a period as fy2022-23, cy2022, ly2022-23 or "
        + "2022-07-01..2023-06-30 after it"
    ),
    ("build --output --quiet", "--output needs a value; give a text that is not empty after it"),
    ("build --quiet=yes", "--quiet takes no value, but was given \"yes\"; write --quiet alone"),
    ("build --as-of 2023-02-30", "--as-of cannot be \"2023-02-30\"; give a day as 2023-03-31"),
    ("build --threads 0", "--threads cannot be \"0\"; give a whole number from 1 to 1024"),
    ("build --threads +2", "--threads cannot be \"+2\"; give a whole number from 1 to 1024"),
    ("build --fail-on eror", "--fail-on cannot be \"eror\"; did you mean error?"),
    (
      "build --format md,yaml",
      "--format cannot be \"yaml\"; give md, csv or html, or several with commas between"
    ),
    ("build --output a --output b", "--output is given twice with different values; give it once"),
    ("explain", "explain needs FIGURE-ID; see lotireport explain --help"),
    ("diff a", "diff needs NEW; see lotireport diff --help"),
    ("build extra", "build does not know what to do with \"extra\"; see lotireport build --help"),
    ("completions tcsh", "SHELL cannot be \"tcsh\"; give bash, zsh or fish"),
    ("build -q --verbose", "--quiet and --verbose cannot both be given; choose one of them"),
    ("explain x --json --csv", "--json and --csv cannot both be given; choose one of them"),
    ("\u{1B}[31m", "there is no command \"{U+001B}[31m\"; see lotireport --help"),
  ])
  func `says what is wrong with a command line and what to type`(line: String, expected: String) {
    #expect(said(line) == expected)
  }

  @Test func `gives help whatever else is missing`() throws {
    #expect(try parse("explain --help").has(.help))
    #expect(try parse("--version").has(.version))
  }

  @Test func `takes the environment before nothing and after the command line`() throws {
    let environment = [
      "LOTIREPORT_PERIOD": "cy2022", "LOTIREPORT_AS_OF": "2023-01-31", "LOTIREPORT_ONLY": "x",
    ]
    let filled = try parse("build --period fy2022-23").filled { environment[$0] }
    #expect(filled[.period] == "fy2022-23")
    #expect(filled[.asOf] == "2023-01-31")
    #expect(filled[.only] == nil)
    let error = try #require(throws: UsageError.self) {
      try parse("build").filled { $0 == "LOTIREPORT_FORMAT" ? "pdf" : nil }
    }
    #expect(error.message == "LOTIREPORT_FORMAT cannot be \"pdf\"")
  }
}

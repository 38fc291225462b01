/// An option of one or more commands. Help, completions, suggestions and parsing all read it here.
struct Option: Hashable, Sendable {
  /// Without its dashes.
  let name: String
  /// The letter that stands for it after one dash.
  let letter: Character?
  /// Other spellings that are understood but not advertised.
  let otherNames: [String]
  /// What it takes; `nil` for a switch.
  let value: ValueKind?
  /// What it does, in one line.
  let summary: String
  /// True when an environment variable and the inputs' own settings can give it too.
  let isSetting: Bool

  init(
    _ name: String, letter: Character? = nil, otherNames: [String] = [], takes value: ValueKind? = nil,
    isSetting: Bool = false, does summary: String
  ) {
    self.name = name
    self.letter = letter
    self.otherNames = otherNames
    self.value = value
    self.isSetting = isSetting
    self.summary = summary
  }

  /// As it is typed: `--as-of`.
  var flag: String { "--\(name)" }

  /// The environment variable that gives it: `LOTIREPORT_AS_OF`.
  var variable: String { "LOTIREPORT_" + name.uppercased().replacing("-", with: "_") }
}

extension Option {
  /// The options that the environment can set too.
  static var settings: [Option] { Command.everyOption.filter(\.isSetting) }

  static let inputs = Option(
    "inputs", takes: .folder, isSetting: true, does: "the folder of exports and registers (default: inputs)")
  static let output = Option(
    "output", letter: "o", takes: .folder, isSetting: true,
    does: "the folder to write the set to (default: reports)")
  static let period = Option(
    "period", takes: .period, isSetting: true,
    does: "what the figures are for: fy2022-23, cy2022, ly2022-23 or two days with .. between "
      + "(default: the latest financial year in the data)")
  static let asOf = Option(
    "as-of", takes: .day, isSetting: true,
    does:
      "the day the reports speak from; what happened later is left out (default: the latest day in the data)")
  static let audience = Option(
    "audience", takes: .choice(["internal", "public"]), isSetting: true,
    does: "who may read it; public withholds small counts of people (default: internal)")
  static let only = Option(
    "only", takes: .list("PART"),
    does: "only these parts: strategy, funder:NAME, borough:NAME, area:ID (default: everything)")
  static let format = Option(
    "format", takes: .choices(["md", "csv", "html"]), isSetting: true, does: "what to write (default: md,csv)"
  )
  static let failOn = Option(
    "fail-on", takes: .choice(["error", "warning"]), isSetting: true,
    does: "the mildest finding that makes the command end with 1 (default: error)")
  static let since = Option(
    "since", takes: .folder, isSetting: true,
    does: "an earlier set; figures that it published with another value are listed as revised")
  static let stdin = Option(
    "stdin", takes: .choice(["events", "downloads", "outcomes", "funding"]),
    does: "also read one export from standard input, as if it stood in this folder of the inputs")
  static let threads = Option(
    "threads", takes: .threads,
    does: "how many threads read the inputs; the result is the same for any number (default: one a processor)"
  )
  static let json = Option("json", does: "print JSON for other programs")
  static let csv = Option("csv", does: "print CSV for a spreadsheet")
  static let note = Option("note", does: "print a covering note in Markdown, to send with the new set")
  static let dryRun = Option(
    "dry-run", letter: "n", does: "do everything but write; say what would be written")
  static let quiet = Option("quiet", letter: "q", does: "print nothing but errors and what was asked for")
  static let verbose = Option("verbose", does: "print every finding and what was done")
  static let noColor = Option("no-color", otherNames: ["no-colour"], does: "no colours, even on a terminal")
  static let help = Option("help", letter: "h", does: "this help")
  static let version = Option("version", does: "print the version")
}

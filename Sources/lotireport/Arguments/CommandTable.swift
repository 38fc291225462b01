/// Every command, in the order that help lists them.
extension Command {
  static let all: [Command] = [
    build, check, explain, metrics, diff, scenario, initialise, completions, help,
  ]

  private static let reading: [Option] = [.inputs, .period, .asOf, .audience, .stdin, .threads]

  private static let build = Command(
    name: .build, summary: "read the exports and write the whole set of reports",
    examples: [
      Example(line: "lotireport build", effect: "reads inputs/, writes reports/"),
      Example(line: "lotireport build --period fy2022-23", effect: "for one financial year"),
      Example(line: "lotireport build --only borough:camden,strategy", effect: "two of the reports"),
      Example(
        line: "lotireport build --since reports", effect: "lists figures of the standing set that it revises"),
      Example(line: "lotireport build --dry-run", effect: "says what would be written"),
    ],
    positions: [],
    options: [
      .inputs, .output, .period, .asOf, .audience, .only, .format, .since, .failOn, .stdin, .threads, .dryRun,
    ],
    details: [
      "The set is written beside the old one and swapped in at the end: whatever happens, one whole set is there.",
      "A setting given here goes before its environment variable (as LOTIREPORT_PERIOD), that before "
        + "lotireport.json in the inputs, and that before the default.",
    ])

  private static let check = Command(
    name: .check, summary: "read and validate the inputs, and write nothing",
    examples: [
      Example(line: "lotireport check", effect: "findings, and what became of the rows of each file"),
      Example(line: "lotireport check --json", effect: "the same for another program"),
      Example(line: "lotireport check --fail-on warning", effect: "ends with 1 for a warning too"),
    ],
    positions: [], options: reading + [.failOn, .json], details: [])

  private static let explain = Command(
    name: .explain, summary: "follow a figure to the rows it was made from",
    examples: [
      Example(
        line: "lotireport explain membership-return/borough:camden/fy2022-23",
        effect: "formula, values, rows, what was left out and why"),
      Example(
        line: "lotireport explain membership-return/borough:camden/fy2022-23 --csv",
        effect: "its rows for a spreadsheet"),
    ],
    positions: [Position(title: "FIGURE-ID", value: .text("FIGURE-ID"), isRequired: true)],
    options: reading + [.json, .csv],
    details: ["Every printed figure carries its id, and data/figures.csv in the reports lists them all."])

  private static let metrics = Command(
    name: .metrics, summary: "list the metrics, or show one whole",
    examples: [
      Example(line: "lotireport metrics", effect: "the catalogue"),
      Example(line: "lotireport metrics membership-return", effect: "one metric whole"),
    ],
    positions: [Position(title: "ID", value: .text("ID"), isRequired: false)], options: [.json], details: [])

  private static let diff = Command(
    name: .diff, summary: "say which figures moved between two sets, and why",
    examples: [
      Example(line: "lotireport diff reports-2022 reports", effect: "moved figures and what moved them"),
      Example(
        line: "lotireport diff reports-2022 reports --note > note.md",
        effect: "a covering note for the new set"),
    ],
    positions: [
      Position(title: "OLD", value: .folder, isRequired: true),
      Position(title: "NEW", value: .folder, isRequired: true),
    ],
    options: [.json, .csv, .note], details: [])

  private static let scenario = Command(
    name: .scenario, summary: "work out what-ifs for the next three years",
    examples: [
      Example(
        line: "lotireport scenario inputs/scenarios/growth.csv",
        effect: "figures for three years, with ranges")
    ],
    positions: [Position(title: "FILE", value: .file, isRequired: true)], options: reading + [.json, .csv],
    details: [])

  private static let initialise = Command(
    name: .`init`, summary: "make an inputs folder with templates and one example row each",
    examples: [
      Example(line: "lotireport init", effect: "makes inputs/"),
      Example(line: "lotireport init exports", effect: "makes exports/"),
    ],
    positions: [Position(title: "DIR", value: .folder, isRequired: false)], options: [.dryRun],
    details: ["A folder that already holds something is left alone."])

  private static let completions = Command(
    name: .completions, summary: "print completions for a shell",
    examples: [
      Example(line: "source <(lotireport completions bash)", effect: "in ~/.bashrc"),
      Example(line: "lotireport completions zsh > ~/.zfunc/_lotireport", effect: "with ~/.zfunc in fpath"),
      Example(
        line: "lotireport completions fish > ~/.config/fish/completions/lotireport.fish", effect: "for fish"),
    ],
    positions: [Position(title: "SHELL", value: .choice(["bash", "zsh", "fish"]), isRequired: true)],
    options: [], details: [])

  private static let help = Command(
    name: .help, summary: "explain a command",
    examples: [Example(line: "lotireport help build", effect: "the same as lotireport build --help")],
    positions: [Position(title: "COMMAND", value: .choice(Name.allCases.map(\.rawValue)), isRequired: false)],
    options: [], details: [])
}

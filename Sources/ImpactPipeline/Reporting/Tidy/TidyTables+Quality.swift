/// Tables of what became of the inputs' rows.
extension TidyTables {
  /// Rows of each file: all, counted, left out, rejected.
  static func reconciliation(_ briefing: Briefing) -> CSVTable {
    CSVTable(
      name: "reconciliation", title: "Reconciliation",
      description: "One row for each file: rows = counted + excluded + rejected.",
      columns: [
        CSVColumn("file", "File", .string, description: "Its path.", required: true),
        CSVColumn("export", "Read as", .string, description: "What it was taken for.", required: true),
        CSVColumn("digest", "Digest", .string, description: "Of its bytes.", required: true),
        CSVColumn("bytes", "Bytes", .integer, unit: "bytes", description: "Its size.", required: true),
        CSVColumn("encoding", "Encoding", .string, description: "How it was encoded.", required: true),
        CSVColumn(
          "rows", "Rows", .integer, unit: "rows", description: "Data rows, counted by the reader.",
          required: true),
        CSVColumn(
          "counted", "Counted", .integer, unit: "rows", description: "Rows that a figure may count.",
          required: true),
        CSVColumn(
          "repaired", "Repaired", .integer, unit: "rows",
          description: "Of those counted, rows repaired on evidence.", required: true),
        CSVColumn(
          "excluded", "Left out by rule", .integer, unit: "rows",
          description: "By the rules in exclusions.csv.", required: true),
        CSVColumn(
          "rejected", "Rejected", .integer, unit: "rows", description: "Rows that could not be read.",
          required: true),
        CSVColumn(
          "illustrative", "Illustrative", .integer, unit: "rows",
          description: "Rows made up to show the tool.", required: true),
        CSVColumn(
          "adds_up", "Adds up", .boolean, description: "True when every row is accounted for once.",
          required: true),
      ],
      rows: briefing.quality.files.map { file in
        [
          .text(file.file), .text(file.export), .text(file.digest), .integer(Int64(file.bytes)),
          .text(file.encoding), .integer(Int64(file.rows)), .integer(Int64(file.counted)),
          .integer(Int64(file.repaired)), .integer(Int64(file.excludedInAll)), .integer(Int64(file.rejected)),
          .integer(Int64(file.illustrative)), .flag(file.addsUp),
        ]
      })
  }

  /// Rows left out, by file and rule.
  static func exclusions(_ briefing: Briefing) -> CSVTable {
    CSVTable(
      name: "exclusions", title: "Rows left out by rule",
      description: "One row for each rule that left out a row of a file.",
      columns: [
        CSVColumn("file", "File", .string, description: "Its path.", required: true),
        CSVColumn("rule", "Rule", .string, description: "Why the rows are left out.", required: true),
        CSVColumn("rows", "Rows", .integer, unit: "rows", description: "How many.", required: true),
      ],
      rows: briefing.quality.files.flatMap { file in
        file.excluded.filter { $0.value > 0 }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
          .map { [.text(file.file), .text($0.key), .integer(Int64($0.value))] }
      }, primaryKey: ["file", "rule"])
  }

  /// Rows that were rejected, each with its place and its reason.
  static func rejects(_ briefing: Briefing) -> CSVTable {
    let findings = briefing.quality.rejects
    return CSVTable(
      name: "rejects", title: "Rejected rows",
      description:
        "One row for each row that was rejected: where it stands and why. Personal values are never shown.",
      columns: places + [
        CSVColumn("code", "Code", .string, description: "The kind of finding.", required: true),
        CSVColumn("reason", "Reason", .string, description: "What is wrong.", required: true),
        CSVColumn("remedy", "What to do", .string, description: "How to mend it.", required: true),
        CSVColumn(
          "rows", "Rows", .integer, unit: "rows", description: "How many rows it speaks for.", required: true),
      ],
      rows: findings.map { finding in
        place(finding) + [
          .text(finding.kind.code), .text(finding.message), .text(finding.remedy),
          .integer(Int64(finding.count)),
        ]
      })
  }

  /// Everything found, errors, warnings and notes.
  static func findings(_ briefing: Briefing) -> CSVTable {
    CSVTable(
      name: "findings", title: "Findings", description: "One row for each finding about the inputs.",
      columns: places + [
        CSVColumn("code", "Code", .string, description: "The kind of finding.", required: true),
        CSVColumn("severity", "Severity", .string, description: "error, warning or note.", required: true),
        CSVColumn("message", "Message", .string, description: "What was found.", required: true),
        CSVColumn(
          "count", "Count", .integer, description: "How many rows or things it speaks for.", required: true),
      ],
      rows: briefing.quality.findings.map { finding in
        place(finding) + [
          .text(finding.kind.code), .text(finding.kind.severity.rawValue), .text(finding.message),
          .integer(Int64(finding.count)),
        ]
      })
  }

  /// Names that no rule resolved, as rows for the register of aliases. `means` is filled only when there is one
  /// proposal, and a person must still agree to it. A public set has none.
  static func unresolvedNames(_ briefing: Briefing) -> CSVTable {
    let names = briefing.settings.audience == .internal ? briefing.quality.unresolved : []
    return CSVTable(
      name: "unresolved-names", title: "Names that no rule resolved",
      description:
        "Rows to paste into registers/aliases.csv once a person has settled what each means; none in a public set.",
      columns: [
        CSVColumn("text", "Text", .string, description: "The name as written.", required: true),
        CSVColumn(
          "means", "Means", .string,
          description: "The one proposal, when there is one: an authority, shared:A;B, partner:… or outside."),
        CSVColumn(
          "note", "Note", .string, description: "Rows it stands in, and other proposals.", required: true),
      ],
      rows: names.map { name in
        let others = name.proposals.count > 1 ? "; may be \(name.proposals.joined(separator: " or "))" : ""
        return [
          .text(name.text), name.proposals.count == 1 ? text(name.proposals.first) : .missing,
          .text("to settle: in \(QuantityStyle.count(name.rows, "row"))\(others)"),
        ]
      }, primaryKey: ["text"])
  }

  private static let places = [
    CSVColumn("file", "File", .string, description: "Its path; empty for the run as a whole."),
    CSVColumn("line", "Line", .integer, description: "Counted from 1; empty for the file as a whole."),
    CSVColumn("column", "Column", .integer, description: "In characters, counted from 1."),
  ]

  private static func place(_ finding: Finding) -> [CSVValue] {
    [
      text(finding.place?.file), finding.place?.line.map { .integer(Int64($0)) } ?? .missing,
      finding.place?.column.map { .integer(Int64($0)) } ?? .missing,
    ]
  }
}

/// The table of figures that an earlier set published with another value.
extension TidyTables {
  /// One row for each revised figure; none where no earlier set was compared.
  static func revisions(_ briefing: Briefing) -> CSVTable {
    CSVTable(
      name: "revisions", title: "Revised figures",
      description:
        "Figures that the earlier set named with --since published with another value: the same metric, scope and period. No row where none was named or none moved; run.json names the set.",
      columns: [
        CSVColumn(
          "figure_id", "Figure id", .string, description: "As in figures.csv of both sets.", required: true),
        CSVColumn("title", "Title", .string, description: "The metric in words.", required: true),
        CSVColumn("period", "Period", .string, description: "The period’s id.", required: true),
        CSVColumn("unit", "Unit", .string, description: "What the values count.", required: true),
        CSVColumn(
          "was", "Was", .decimal, description: "The value that the earlier set published.", required: true),
        CSVColumn("now", "Now", .decimal, description: "The value in this set; empty when status says why."),
        CSVColumn(
          "change", "Change", .decimal, description: "now less was; empty when there is no value now."),
        CSVColumn(
          "status", "Status", .string,
          description: "Empty for a value; x not available, z not applicable."),
        CSVColumn(
          "why", "What differs", .string,
          description:
            "What of the making differs that the figure depends on; how much each moved it is not known.",
          required: true),
      ],
      rows: (briefing.revisions?.figures ?? []).map(row), primaryKey: ["figure_id"])
  }

  private static func row(_ revision: Revision) -> [CSVValue] {
    let now: CSVValue
    let status: CSVValue
    switch revision.now {
    case .value(let text): (now, status) = (.text(text), .missing)
    case .status(let code): (now, status) = (.missing, .text(code))
    }
    // A plus is no part of a number that machines read.
    let change = revision.change.map { CSVValue.text(String($0.drop { $0 == "+" })) } ?? .missing
    return [
      .text(revision.id), .text(revision.title), .text(revision.period), .text(revision.unit),
      .text(revision.was), now, change, status, .text(revision.why),
    ]
  }
}

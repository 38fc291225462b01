/// The sums behind a borough's value statement: every amount, ratio and share of it, for a pocket calculator.
///
/// The statement has two pages and shows two workings; this page has them all. It prints no count of people, so that
/// it can tell the public nothing that the statement hides, and no other borough.
struct BoroughWorkings {
  let statement: BoroughStatement

  var briefing: Briefing { statement.briefing }
  var authority: Authority { statement.authority }
  var scope: Scope { statement.scope }
  var period: Period { statement.period }

  static func path(of authority: Authority) -> String { "workings/\(authority.rawValue)" }

  var document: Document {
    let worked = WorkedScope(scope, in: period, of: briefing)
    let parts: [[Block]] = [
      briefing.opening(
        "Every amount, ratio and share in the \(.link("statement of \(authority.name)", to: .document(BoroughStatement.path(of: authority)))) for \(period.title) is made here from printed numbers. A pocket calculator is enough."
      ), rules, outcomes(worked), figures(worked), ranges(worked), yearBefore, counts,
    ]
    return Document(
      path: Self.path(of: authority), title: "Workings: \(authority.name)",
      subtitle: "\(period.title) · the sums behind the membership value statement",
      readers: "Whoever checks the statement",
      status: briefing.status(of: BoroughStatement.path(of: authority)), blocks: Array(parts.joined()))
  }

  private var rules: [Block] {
    [
      .section(
        "How to check",
        finding: "Sums come out to the penny; products may differ by a few pence on a short calculator."),
      .bullets(
        WorkedScope.rules + [
          "The statement rounds each figure once, from the unrounded sum; so its rounded parts can add up to a pound or two more or less than its total."
        ]),
    ]
  }

  private func outcomes(_ worked: WorkedScope) -> [Block] {
    guard !worked.outcomes.isEmpty else {
      return [
        .section(
          "Outcomes", finding: "No outcome with a value falls in \(period.title): no evidence recorded.")
      ]
    }
    return [
      .section(
        "Outcomes",
        finding: "\(QuantityStyle.count(worked.outcomes.count, "outcome")) with a value, evidenced first."),
      .table(worked.table),
    ]
  }

  private func figures(_ worked: WorkedScope) -> [Block] {
    let figures = allFigures(worked)
    guard !figures.isEmpty else { return [] }
    return [
      .section(
        "Figures",
        finding: "\(QuantityStyle.count(figures.count, "figure")) of the statement, in its order."),
      .table(
        WorkedFigure.table(
          "Figures of the statement", figures, notes: WorkedScope.sumNotes)),
    ]
  }

  private func ranges(_ worked: WorkedScope) -> [Block] {
    WorkedRange.section(
      [WorkedRange(.evidencedBenefit, .evidenced, in: worked)].compactMap(\.self), in: worked)
  }

  private var yearBefore: [Block] {
    guard let before = briefing.periods.previous,
      briefing.value(.evidencedBenefit, scope, before) != nil
    else { return [] }
    let worked = WorkedScope(scope, in: before, of: briefing, holding: .evidenced)
    let figure = worked.figure(
      "Evidenced benefit, \(before.title)", .evidenced,
      printed: Prose(briefing.words(.evidencedBenefit, scope, before)))
    return [
      .section(
        "The year before",
        finding:
          "\(QuantityStyle.count(worked.outcomes.count, "evidenced outcome")) in \(before.title), in the prices of that year."
      )
    ] + (worked.outcomes.isEmpty ? [] : [.table(worked.table)]) + [
      .table(WorkedFigure.table("Evidenced benefit of \(before.title)", [figure]))
    ]
  }

  // MARK: What a calculator cannot make

  private var counts: [Block] {
    let rows: [Metric] = [
      .eventsAttended, .people, .attendedHours, .guidesDownloaded, .downloads, .projects, .projectsLed,
    ]
    return [
      .section("Counts and medians", finding: "These are counted from rows, not worked out."),
      .table(
        Table(
          "Counts of rows, and the command that lists the rows",
          columns: [.words("Figure"), .words("What is counted"), .words("Command")],
          rows: rows.map { metric in
            Table.Row(
              Prose(metric.title),
              [
                Prose(metric.method),
                "\(.code("lotireport explain \(FigureID(metric: metric.id, scope: scope, period: period.id)) --csv"))",
              ])
          },
          notes: [
            "The other counts (guides, projects, authorities in a project) are of the rows of \(.link("data/downloads.csv", to: .file("data/downloads.csv"))) and \(.link("data/projects.csv", to: .file("data/projects.csv"))); illustrative rows are counted in \(.link("Data quality", to: .document("data-quality")))."
          ])),
      .bullets([
        "A median is the middle of the members’ values in order, or half-way between the middle two. The middle half runs from a quarter to three quarters of the way up, by straight lines between neighbours.",
        "The members’ own values are not printed here: they would name them. LOTI keeps them under the same figure ids in \(.link("data/figures.csv", to: .file("data/figures.csv"))).",
      ]),
    ]
  }
}

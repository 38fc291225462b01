/// The tidy tables of `data/`: every figure, and one table a subject.
enum TidyTables {
  /// All tables, in a fixed order.
  static func all(from briefing: Briefing) -> [CSVTable] { makers.map { $0(briefing) } }

  /// What makes each of them, the longest first among them, so that they can be made side by side.
  static let makers: [@Sendable (Briefing) -> CSVTable] = [
    figures, members, events, downloads, projects, outcomes, outcomeShares, funding, payments, pageViews,
    assumptions, reconciliation, exclusions, rejects, findings, unresolvedNames, revisions,
  ]

  /// Every figure of the run, one a row.
  static func figures(_ briefing: Briefing) -> CSVTable {
    CSVTable(
      name: "figures", title: "Figures",
      description:
        "Every figure of the set, one a row: a metric for a scope in a period. A row has a value or a status code that says why not. Money is in pounds, shares are fractions of one, time is in hours.",
      columns: [
        CSVColumn(
          "figure_id", "Figure id", .string,
          description: "Metric, scope and period; the same wherever the figure is printed.", required: true),
        CSVColumn(
          "metric", "Metric", .string, description: "The metric’s id, as in the method report.",
          required: true),
        CSVColumn("title", "Title", .string, description: "The metric in words.", required: true),
        CSVColumn(
          "scope", "Scope", .string,
          description: "Who or what it is about: all, borough:…, area:…, function:…, funder:…, project:….",
          required: true),
        CSVColumn("period", "Period", .string, description: "The period’s id.", required: true),
        CSVColumn(
          "value", "Value", .decimal,
          description: "Unrounded to six decimals; money to the penny. Empty when status says why."),
        CSVColumn("low", "Low", .decimal, description: "The lower end of the range, where there is one."),
        CSVColumn("high", "High", .decimal, description: "The upper end of the range, where there is one."),
        CSVColumn(
          "unit", "Unit", .string,
          description: "What the value counts: pounds, share, ratio, hours and so on.", required: true),
        CSVColumn(
          "n", "n", .integer,
          description: "How many records or answers it rests on, where that says how far to trust it."),
        CSVColumn(
          "status", "Status", .string,
          description: "Empty for a value; c confidential, x not available, z not applicable."),
        CSVColumn("reason", "Reason", .string, description: "Why there is no value, in words."),
        CSVColumn("range_meaning", "Meaning of the range", .string, description: "What low and high are."),
        CSVColumn(
          "measures", "Measures", .string,
          description: "The ids of the measures that its formula used, with spaces between."),
        CSVColumn(
          "source_rows", "Source records", .integer,
          description: "How many records those measures took, a record in two measures counting twice."),
      ],
      rows: CSVRows(of: briefing.figures.figures, row), primaryKey: ["figure_id"])
  }

  @Sendable private static func row(_ figure: Figure) -> [CSVValue] {
    var status = CSVValue.missing
    var reason = CSVValue.missing
    if case .failure(let shortfall) = figure.result {
      status = .text(shortfall.symbol.rawValue)
      reason = .text(shortfall.reason)
    }
    let unit = figure.metric.unit
    let isConfidential = status == .text(Shortfall.Symbol.confidential.rawValue)
    return [
      .text(figure.id.description), .text(figure.metric.id), .text(figure.metric.title),
      .text(figure.id.scope.id), .text(figure.id.period), value(of: figure),
      number(figure.range?.low, unit), number(figure.range?.high, unit), .text(unit.rawValue),
      isConfidential ? .missing : figure.n.map { .integer($0) } ?? .missing, status, reason,
      figure.range.map { .text($0.meaning.rawValue) } ?? .missing,
      .text(figure.measures.map(\.measure).joined(separator: " ")),
      isConfidential ? .missing : .integer(figure.measures.reduce(0) { $0 + $1.records }),
    ]
  }

  /// A figure's value as its cell holds it.
  static func value(of figure: Figure) -> CSVValue { number(figure.value, figure.metric.unit) }

  private static func number(_ quantity: Quantity?, _ unit: QuantityUnit) -> CSVValue {
    switch quantity {
    case nil: .missing
    case .money(let money): .money(money)
    case .count(let count): .integer(count)
    case .fraction(let ratio): .ratio(ratio, places: 6)
    case .real(let value): .number(value, places: unit == .pounds || unit == .poundsEach ? 2 : 6)
    }
  }
}

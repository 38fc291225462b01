/// The offer: evidence by function, the innovation stack, the hierarchy and the methods spaces.
extension StrategyPaper {
  // MARK: Functions

  private static let activity: [Metric] = [
    .events, .attendances, .downloads, .projects, .outcomesRealised, .evidencedBenefit, .funding,
  ]

  var functions: [Block] {
    let bare = Function.allCases.filter { !briefing.hasAny(of: Self.activity, at: .function($0)) }
    let idle = Function.allCases.filter { !bare.contains($0) && !hasOutcome($0) }
    var finding: Prose =
      bare.isEmpty
      ? "Each function has activity on record"
      : "\(bare.map { Prose($0.title) }.joinedAsList()): no evidence recorded in \(period.title)"
    if !idle.isEmpty {
      finding += "; no outcome is recorded for \(idle.map { Prose($0.title.lowercasedFirst) }.joinedAsList())"
    }
    finding += "."
    return [
      .section("Evidence by function", finding: finding),
      .table(
        Table(
          "What each function did",
          columns: [.words("Function")] + Self.activity.map { .numbers($0.title) } + [.words("Evidence")],
          rows: Function.allCases.map { function in
            let scope = Scope.function(function)
            return Table.Row(
              Prose(function.title),
              Self.activity.map { Prose(briefing.words($0, scope)) }
                + [
                  hasOutcome(function)
                    ? "outcomes"
                    : briefing.hasAny(of: Self.activity, at: scope) ? "activity only" : Self.noEvidence
                ])
          } + [
            Table.Row(
              "In no function",
              Self.activity.map { Prose(briefing.words($0, .noFunction)) } + ["not sorted by function"])
          ])),
    ]
  }

  private func hasOutcome(_ function: Function) -> Bool {
    briefing.hasAny(of: [.outcomesRealised, .realisedBenefit], at: .function(function))
  }

  // MARK: Stack

  var stack: [Block] {
    let cells = stackCells
    let empty = cells.filter { $0.count == 0 }
    let bareRows = Capability.allCases.filter { capability in
      cells.allSatisfy { $0.capability != capability || $0.count == 0 }
    }
    let finding: Prose =
      bareRows.isEmpty
      ? "Every capability is deployed somewhere; \(QuantityStyle.count(empty.count)) of \(QuantityStyle.count(cells.count)) cells are empty."
      : "\(QuantityStyle.count(empty.count)) of \(QuantityStyle.count(cells.count)) cells are empty, and \(QuantityStyle.count(bareRows.count, "capability is", "capabilities are")) deployed nowhere: \(bareRows.map { $0.title.lowercasedFirst }.joined(separator: ", "))."
    return [
      .section("The innovation stack", finding: finding), .chart(stackChart(cells)),
      .section(
        "Empty cells", level: 3,
        finding: Prose(
          "No evidence recorded\(Self.leavesOut(bareRows) ? ", besides what is deployed nowhere," : "") for:")
      ),
      .definitions(emptyCells(empty, besides: bareRows)),
    ]
  }

  private static let stackTitle = "Projects, events and guides by capability and deployment"

  private func stackChart(_ cells: [StackCell]) -> Chart {
    let columns = StackColumn.allCases
    func row(_ capability: Capability) -> [StackCell] { cells.filter { $0.capability == capability } }
    let fullest = cells.max { $0.count < $1.count }
    let finding =
      fullest.map { cell in
        cell.count == 0
          ? "Every cell is empty."
          : "The fullest cell is \(cell.capability.title.lowercasedFirst) in \(cell.column.title.lowercasedFirst), with \(cell.count)."
      } ?? ""
    return Chart(
      id: "innovation-stack", title: Self.stackTitle,
      alternative:
        "\(cells.filter { $0.count == 0 }.count) of \(cells.count) cells of capability by deployment are empty. \(finding)",
      kind: .heatMap(
        HeatMapChart(
          measure: "projects, events and guides", columns: columns.map(\.title),
          rows: Capability.allCases.map { capability in
            .init(
              group: capability.layer.rawValue, capability.title,
              row(capability).map {
                $0.count == 0 ? nil : Plotted(Double($0.count), QuantityStyle.count($0.count))
              })
          })),
      table: Table(
        Self.stackTitle,
        columns: [.words("Projects, events and guides of each capability")]
          + columns.map { .numbers($0.title) },
        rows: Capability.allCases.map { capability in
          Table.Row(
            Prose("\(capability.layer.rawValue): \(capability.title.lowercasedFirst)"),
            row(capability).map { $0.count == 0 ? "empty" : Prose(QuantityStyle.count($0.count)) })
        },
        notes: [
          "Guides count once published. Events and guides stand under their challenge areas, else in foundations; homelessness, under housing."
        ]))
  }

  /// True where some capabilities, not all, are deployed nowhere: the finding names them, not every column.
  private static func leavesOut(_ nowhere: [Capability]) -> Bool {
    !nowhere.isEmpty && nowhere.count < Capability.allCases.count
  }

  /// Empty cells by column. A layer that is empty from top to bottom is named as a whole.
  private func emptyCells(_ empty: [StackCell], besides nowhere: [Capability]) -> [Definition] {
    StackColumn.allCases.map { column in
      let all = Set(empty.filter { $0.column == column }.map(\.capability))
      let said = Self.leavesOut(nowhere) ? Set(nowhere) : []
      let names = Capability.Layer.allCases.flatMap { layer -> [String] in
        let rows = Capability.allCases.filter { $0.layer == layer }
        let named = rows.filter { all.contains($0) && !said.contains($0) }
        guard rows.allSatisfy(all.contains), named.count > 1 else {
          return named.map { $0.title.lowercasedFirst }
        }
        return ["all of \(layer.rawValue.lowercased())"]
      }
      let text =
        all.count == Capability.allCases.count
        ? "all" : names.isEmpty ? "nothing" : names.joined(separator: ", ")
      return Definition(column.title, Prose(text))
    }
  }

  // MARK: Hierarchy and methods

  var hierarchy: [Block] {
    let projects = briefing.evidence.projects(in: period).map(\.project)
    let events = books.events.filter { $0.day.map(period.contains) ?? false }.compactMap(\.registered)
    let counts = HierarchyLevel.allCases.map { level in
      (
        level: level, projects: projects.filter { $0.hierarchyLevel == level }.count,
        events: events.filter { $0.hierarchyLevel == level }.count
      )
    }
    let placed = counts.reduce(0) { $0 + $1.projects + $1.events }
    let lower = counts.filter { $0.level != .dataAndTechnology }.reduce(0) { $0 + $1.projects + $1.events }
    let share = Ratio(Int64(lower), over: Int64(placed)).map { QuantityStyle.share($0) }
    let finding: Prose =
      share.map {
        "\($0) of projects and events on the \(Glossary.hierarchy) work below data and technology."
      } ?? "No project or event of \(period.title) names its level of the \(Glossary.hierarchy)."
    let spaces = MethodsSpace.allCases.map { space in
      (space: space, projects: projects.filter { $0.methodsSpace == space }.count)
    }
    let unplaced = projects.filter { $0.methodsSpace == nil }.count
    return [
      .section("Hierarchy and methods", finding: finding),
      .table(
        Table(
          "Work by level, from the top down",
          columns: [.words("Level"), .numbers("Projects"), .numbers("Events"), .words("Evidence")],
          rows: counts.reversed().map { entry in
            Table.Row(
              Prose(entry.level.title),
              [
                Prose(QuantityStyle.count(entry.projects)), Prose(QuantityStyle.count(entry.events)),
                entry.projects + entry.events == 0 ? Self.noEvidence : "recorded",
              ])
          })),
      .table(
        Table(
          "Projects by methods space",
          columns: [.words("Space"), .numbers("Projects"), .words("Evidence")],
          rows: spaces.map { entry in
            Table.Row(
              Prose(entry.space.title),
              [
                Prose(QuantityStyle.count(entry.projects)),
                entry.projects == 0 ? Self.noEvidence : "recorded",
              ])
          },
          notes: [
            "The \(Glossary.methodsSpaces)\(unplaced == 0 ? "" : "; \(QuantityStyle.count(unplaced, "project names", "projects name")) none")."
          ])),
    ]
  }
}

extension StackColumn {
  /// True when work in a challenge area stands in this column. The register names areas more finely than the
  /// stack names its columns.
  func holds(area id: String) -> Bool {
    switch self {
    case .innovationFoundations: id.hasPrefix("foundations")
    case .consultingAndAdvice: id == rawValue
    case .netZero: id == rawValue || id == "climate"
    case .housing: id == rawValue || id == "homelessness"
    case .digitalInclusion: id == rawValue || id == "digital-exclusion"
    case .socialCare: id == rawValue || id == "adult-social-care"
    }
  }
}

/// Every metric and every measure, as the catalogues declare them.
extension MethodReport {
  var metrics: [Block] {
    let uses = measuresByMetric
    let groups = ValueClass.allCases.map { Optional($0) } + [nil]
    var blocks: [Block] = [
      .section(
        "Metrics",
        finding:
          "Each has a formula in words; its measures, which say what rows they take, are in the last section."
      )
    ]
    for group in groups {
      let metrics = MetricCatalogue.all.filter { $0.class == group }
      guard !metrics.isEmpty else { continue }
      blocks.append(
        .section(group?.title ?? "Descriptive", level: 3, id: "metrics-\(group?.rawValue ?? "other")"))
      blocks.append(
        .table(
          Table(
            "Metrics: \(group?.title.lowercased() ?? "those that only describe")",
            columns: [
              .words("Metric"), .words("Formula"), .words("How it is made, and whose method"),
              .words("Unit, direction and scopes"), .words("Measures"),
            ],
            rows: metrics.map { metric in
              let evidence = metric.function.map {
                " Evidence for the function “\($0.title.lowercasedFirst)”."
              }
              let scopes = Scope.Kind.allCases.filter(metric.scopes.contains).map(\.rawValue)
                .joined(separator: ", ")
              return Table.Row(
                "\(metric.title) (\(.code(metric.id)))",
                [
                  Prose(metric.formula),
                  Prose("\(metric.method)\(evidence ?? "") Source: \(metric.source.title)."),
                  Prose(
                    "\(metric.unit.rawValue.spacedTitle.lowercasedFirst); \(metric.direction.rawValue); for \(scopes)"
                  ),
                  Prose(uses[metric.id, default: ["none read in this run"]].joined(separator: ", ")),
                ])
            })))
    }
    return blocks
  }

  var measures: [Block] {
    [
      .section(
        "Measures",
        finding: "A measure is additive: what authorities hold, with what belongs to none, adds up to London."
      ),
      .table(
        Table(
          "Measures and the rows they take",
          columns: [.words("Measure"), .words("Unit"), .words("How"), .words("It takes")],
          rows: MeasureCatalogue.all.map { measure in
            Table.Row(
              "\(measure.title) (\(.code(measure.id)))",
              [
                Prose(measure.unit.rawValue.spacedTitle.lowercasedFirst),
                measure.aggregation == .sum ? "added up" : "different ones counted once",
                Prose(measure.selection),
              ])
          }, notes: ["Counts of different things do not add up over scopes, since one person may be in two."])
      ),
    ]
  }

  /// The measures that each metric's formula asked for in this run, in the order it asked.
  private var measuresByMetric: [String: [String]] {
    var uses: [String: [String]] = [:]
    // Figures of one metric stand together.
    for figures in briefing.figures.byMetric {
      guard let metric = figures.first?.metric else { continue }
      var asked = uses[metric.id] ?? []
      for figure in figures {
        for place in figure.measures.indices where !asked.contains(figure.measures[place].measure) {
          asked.append(figure.measures[place].measure)
        }
      }
      uses[metric.id] = asked
    }
    return uses
  }
}

import ImpactPipeline

/// `lotireport metrics [ID]`: the catalogue of metrics, or one metric whole.
enum MetricsCommand {
  /// Prints the catalogue or the metric.
  static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(CommandFailure) -> ExitStatus
  {
    guard let id = arguments.positions.first else {
      let all = MetricCatalogue.all
      console.print(arguments.has(.json) ? JSONText.array(all.map(json)).pretty : list(all))
      return .done
    }
    guard let metric = MetricCatalogue.metric(id) else {
      let guess = Suggestion.nearest(to: id, among: MetricCatalogue.all.map(\.id))
      throw CommandFailure(
        "there is no metric \"\(id.showingControls)\"",
        remedy: guess.map { "did you mean \($0)?" } ?? "lotireport metrics lists them all", status: .usage)
    }
    console.print(arguments.has(.json) ? json(metric).pretty : page(metric))
    return .done
  }

  /// One line each, the ids under one another.
  static func list(_ metrics: [Metric]) -> String {
    let width = metrics.map(\.id.count).max() ?? 0
    return metrics.map { metric in
      metric.id + String(repeating: " ", count: width + 2 - metric.id.count) + metric.title + "\n"
    }.joined()
  }

  /// Everything that a metric declares.
  static func page(_ metric: Metric) -> String {
    var lines = [
      ("", metric.id), ("", metric.title), ("Formula", metric.formula), ("Unit", metric.unit.rawValue),
    ]
    if let valueClass = metric.class { lines.append(("Value for money", valueClass.title)) }
    lines.append(("Direction", metric.direction.rawValue))
    if let function = metric.function { lines.append(("Function", function.title)) }
    lines += [
      ("Scopes", scopes(metric).joined(separator: ", ")), ("Method", metric.method),
      ("Source", metric.source.title),
    ]
    return lines.map { $0.0.isEmpty ? "\($0.1)\n" : "  \($0.0): \($0.1)\n" }.joined()
  }

  private static func json(_ metric: Metric) -> JSONText {
    [
      "id": .string(metric.id), "title": .string(metric.title), "formula": .string(metric.formula),
      "unit": .string(metric.unit.rawValue), "class": text(metric.class?.rawValue),
      "direction": .string(metric.direction.rawValue), "function": text(metric.function?.rawValue),
      "scopes": .array(scopes(metric).map(JSONText.string)), "method": .string(metric.method),
      "source": .string(metric.source.title),
    ]
  }

  private static func text(_ value: String?) -> JSONText { value.map(JSONText.string) ?? .null }

  private static func scopes(_ metric: Metric) -> [String] {
    Scope.Kind.allCases.filter(metric.scopes.contains).map(\.rawValue)
  }
}

/// An explanation in words, as JSON, and as CSV rows.
public enum ExplanationWriter {
  /// The formula with its values, each measure with its selection and rows, assumptions, and what was left out.
  public static func text(_ explanation: Explanation, _ publication: Publication) -> String {
    let figure = explanation.figure
    var lines = [
      "\(figure.metric.title): \(publication.words(for: figure))", "  \(figure.id)", "",
      "Formula: \(figure.metric.formula)", "Method:  \(figure.metric.method)",
      "Source:  \(figure.metric.source.title)",
    ]
    if let range = figure.range { lines.append("Range:   \(range.meaning.rawValue)") }
    if let n = figure.n { lines.append("n:       \(n)") }
    for part in explanation.parts {
      let amount = words(part.amount, part.measure.unit)
      lines += [
        "", "\(part.measure.title): \(amount)", "  It takes \(part.measure.selection).",
        "  \(QuantityStyle.count(part.rows.reduce(0) { $0 + $1.rows }, "row")):",
      ]
      for row in part.rows {
        let place = row.place.map(\.description) ?? "\(row.rows) rows counted together"
        let fields = row.fields.map { "\($0.name)=\($0.value)" }.joined(separator: " · ")
        lines.append("  \(words(row.amount, part.measure.unit))  \(place)  \(VisibleText.of(fields))")
      }
    }
    if !explanation.assumptions.isEmpty {
      lines += ["", "Assumptions:"]
      lines += explanation.assumptions.map {
        "  \($0.id): \($0.title); \($0.range); \($0.source)\($0.grade.map { "; grade \($0)" } ?? "")"
      }
    }
    if !explanation.leftOut.isEmpty {
      lines += ["", "Rows of the same subject that do not count, over the whole of the inputs:"]
      lines += explanation.leftOut.map { "  \($0.rows) \($0.reason)" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The same for other programs.
  public static func json(_ explanation: Explanation, _ publication: Publication) -> JSONText {
    let figure = explanation.figure
    return [
      "id": .string(figure.id.description), "title": .string(figure.metric.title),
      "value": .string(publication.words(for: figure)), "formula": .string(figure.metric.formula),
      "measures": .array(
        explanation.parts.map { part in
          [
            "id": .string(part.measure.id), "amount": .integer(part.amount),
            "unit": .string(part.measure.unit.rawValue),
            "selection": .string(part.measure.selection),
            "rows": .array(
              part.rows.map { row in
                [
                  "file": row.place.map { .string($0.file) } ?? .null,
                  "line": row.place?.line.map { .integer(Int64($0)) } ?? .null,
                  "amount": .integer(row.amount),
                  "fields": .object(row.fields.map { .init($0.name, .string($0.value)) }),
                ]
              }),
          ]
        }),
      "assumptions": .array(
        explanation.assumptions.map {
          [
            "id": .string($0.id), "title": .string($0.title), "range": .string($0.range),
            "source": .string($0.source),
            "grade": $0.grade.map { .integer(Int64($0)) } ?? .null,
          ]
        }),
      "left_out": .array(
        explanation.leftOut.map { ["reason": .string($0.reason), "rows": .integer(Int64($0.rows))] }),
    ]
  }

  /// The rows, one a line.
  public static func csv(_ explanation: Explanation) -> String {
    CSVWriter.write(
      CSVTable(
        name: "explanation", title: "Rows behind \(explanation.figure.id)",
        description: "One row for each record that a measure of the figure took.",
        columns: [
          CSVColumn("measure", "Measure", .string, description: "The measure's id.", required: true),
          CSVColumn(
            "file", "File", .string,
            description: "The file the row stands in; empty for rows counted together."),
          CSVColumn("line", "Line", .integer, description: "The row's first line."),
          CSVColumn(
            "amount", "Amount", .integer, description: "What it adds, in the measure's smallest unit.",
            required: true),
          CSVColumn(
            "rows", "Rows", .integer, description: "How many rows of the file it stands for.", required: true),
          CSVColumn("fields", "Fields", .string, description: "What of it counts."),
        ],
        rows: explanation.parts.flatMap { part in
          part.rows.map { row in
            [
              .text(part.measure.id), row.place.map { .text($0.file) } ?? .missing,
              row.place?.line.map { .integer(Int64($0)) } ?? .missing, .integer(row.amount),
              .integer(row.rows),
              .text(row.fields.map { "\($0.name)=\($0.value)" }.joined(separator: " · ")),
            ]
          }
        }))
  }

  private static func words(_ amount: Int64, _ unit: QuantityUnit) -> String {
    switch unit {
    case .pounds: QuantityStyle.moneyInFull(Money(pence: amount))
    case .hours: QuantityStyle.hours(minutes: Int(clamping: amount))
    default: QuantityStyle.count(amount)
    }
  }
}

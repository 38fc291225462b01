/// An explanation in words, as JSON, and as CSV rows.
public enum ExplanationWriter {
  /// The formula with its values, each measure with its selection and rows, assumptions, and what was left out.
  ///
  /// Of a measure made of very many rows the first are listed, with how many more there are; ``csv(_:_:)`` lists all.
  public static func text(_ explanation: Explanation, _ publication: Publication, most: Int = 1000) -> String
  {
    let figure = explanation.figure
    var lines = [
      "\(figure.metric.title): \(publication.words(for: figure))", "  \(figure.id)", "",
      "Formula: \(figure.metric.formula)",
    ]
    if let values = explanation.values { lines.append("Values:  \(values)") }
    lines += ["Method:  \(figure.metric.method)", "Source:  \(figure.metric.source.title)"]
    if let range = explanation.range { lines.append("Range:   \(range)") }
    if let n = figure.n { lines.append("n:       \(n)") }
    lines.append("Disclosure control: \(explanation.disclosure)")
    for part in explanation.parts { lines += Self.lines(of: part, most: most) }
    if !explanation.assumptions.isEmpty {
      lines += ["", "Assumptions:"]
      lines += explanation.assumptions.map {
        "  \($0.id): \($0.title); \($0.range); \($0.source)\($0.grade.map { "; grade \($0)" } ?? ""); \($0.pull)"
      }
    }
    if !explanation.leftOut.isEmpty {
      lines += ["", "Rows of the same subject that do not count, over the whole of the inputs:"]
      for reason in explanation.leftOut {
        lines.append("  \(reason.rows) \(reason.reason)")
        lines += reason.places.prefix(most).map { place in
          let more = place.rows > 1 ? " (\(QuantityStyle.count(place.rows, "row")))" : ""
          return "    \(place.place)\(more)\(place.message.map { ": \(VisibleText.of($0))" } ?? "")"
        }
        if reason.places.count > most {
          lines.append(
            "    and \(QuantityStyle.count(reason.places.count - most)) more: --csv lists them all")
        }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(of part: Explanation.Part, most: Int) -> [String] {
    let unit = part.measure.unit
    let count = part.rows.reduce(0) { $0 + $1.rows }
    var lines = [
      "", "\(part.measure.title): \(words(part.amount, unit))", "  It takes \(part.measure.selection).",
      "  \(QuantityStyle.count(count, "row")):",
    ]
    var listed: Int64 = 0
    var sum: Int64 = 0
    part.eachRow { row in
      guard listed < most else { return false }
      let fields = row.fields.map { "\($0.name)=\($0.value)" }.joined(separator: " · ")
      let place = row.place?.description ?? "\(row.rows) rows counted together"
      lines.append("  \(words(row.amount, unit))  \(place)  \(VisibleText.of(fields))")
      listed += row.rows
      sum = sum.addingReportingOverflow(row.amount).partialValue
      return true
    }
    if listed < count {
      lines.append(
        "  and \(QuantityStyle.count(count - listed)) more, which come to \(words(part.amount &- sum, unit)): --csv lists them all"
      )
    }
    return lines
  }

  /// The same for other programs.
  public static func json(_ explanation: Explanation, _ publication: Publication) -> JSONText {
    let figure = explanation.figure
    return [
      "id": .string(figure.id.description), "title": .string(figure.metric.title),
      "value": .string(publication.words(for: figure)), "formula": .string(figure.metric.formula),
      "values": text(explanation.values), "range": text(explanation.range),
      "disclosure": .string(explanation.disclosure),
      "measures": .array(explanation.parts.map(json)),
      "assumptions": .array(
        explanation.assumptions.map {
          [
            "id": .string($0.id), "title": .string($0.title), "range": .string($0.range),
            "source": .string($0.source),
            "grade": $0.grade.map { .integer(Int64($0)) } ?? .null, "pull": .string($0.pull),
          ]
        }),
      "left_out": .array(
        explanation.leftOut.map { reason in
          [
            "reason": .string(reason.reason), "rows": .integer(Int64(reason.rows)),
            "places": .array(
              reason.places.map { place in
                [
                  "file": .string(place.place.file),
                  "line": place.place.line.map { .integer(Int64($0)) } ?? .null,
                  "rows": .integer(Int64(place.rows)), "message": text(place.message),
                ]
              }),
          ]
        }),
    ]
  }

  private static func text(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  private static func json(_ part: Explanation.Part) -> JSONText {
    var rows: [JSONText] = []
    part.eachRow { row in
      rows.append([
        "file": row.place.map { .string($0.file) } ?? .null,
        "line": row.place?.line.map { .integer(Int64($0)) } ?? .null,
        "amount": .integer(row.amount), "rows": .integer(row.rows),
        "fields": .object(row.fields.map { .init($0.name, .string($0.value)) }),
      ])
      return true
    }
    return [
      "id": .string(part.measure.id), "amount": .integer(part.amount),
      "unit": .string(part.measure.unit.rawValue), "selection": .string(part.measure.selection),
      "rows": .array(rows),
    ]
  }

  /// An amount in its measure's smallest unit, as people read it.
  static func words(_ amount: Int64, _ unit: QuantityUnit) -> String {
    switch unit {
    case .pounds: QuantityStyle.moneyInFull(Money(pence: amount))
    case .hours: QuantityStyle.hours(minutes: Int(clamping: amount))
    default: QuantityStyle.count(amount)
    }
  }
}

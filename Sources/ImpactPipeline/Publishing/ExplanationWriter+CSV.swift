extension ExplanationWriter {
  /// Every row, one a line, given out in pieces of some thousand rows; rows that do not count follow, with their reason.
  public static func csv(_ explanation: Explanation, _ give: (String) -> Void) {
    give(CSVWriter.write(table(explanation, [])))
    var rows: [[CSVValue]] = []
    func flush() {
      let text = CSVWriter.write(table(explanation, rows))
      // The heading was given once.
      give(String(text[text.index(after: text.firstIndex(of: "\n") ?? text.startIndex)...]))
      rows.removeAll(keepingCapacity: true)
    }
    for part in explanation.parts {
      part.eachRow { row in
        rows.append([
          .text(part.measure.id), row.place.map { .text($0.file) } ?? .missing,
          row.place?.line.map { .integer(Int64($0)) } ?? .missing, .integer(row.amount), .integer(row.rows),
          .text(row.fields.map { "\($0.name)=\($0.value)" }.joined(separator: " · ")), .missing,
        ])
        if rows.count >= 4096 { flush() }
        return true
      }
    }
    for reason in explanation.leftOut {
      for place in reason.places {
        rows.append([
          .missing, .text(place.place.file), place.place.line.map { .integer(Int64($0)) } ?? .missing,
          .integer(0), .integer(Int64(place.rows)), place.message.map { .text($0) } ?? .missing,
          .text(reason.reason),
        ])
        if rows.count >= 4096 { flush() }
      }
    }
    flush()
  }

  private static func table(_ explanation: Explanation, _ rows: [[CSVValue]]) -> CSVTable {
    CSVTable(
      name: "explanation", title: "Rows behind \(explanation.figure.id)",
      description:
        "One row for each row of the inputs that a measure of the figure took, then those left out.",
      columns: [
        CSVColumn(
          "measure", "Measure", .string, description: "The measure's id; empty for a row that does not count."
        ),
        CSVColumn("file", "File", .string, description: "The file the row stands in."),
        CSVColumn("line", "Line", .integer, description: "The row's first line; empty for a whole file."),
        CSVColumn(
          "amount", "Amount", .integer, description: "What it adds, in the measure's smallest unit.",
          required: true),
        CSVColumn(
          "rows", "Rows", .integer, description: "How many rows of the file it stands for.", required: true),
        CSVColumn("fields", "Fields", .string, description: "What of it counts, or what is wrong with it."),
        CSVColumn(
          "left_out", "Left out", .string, description: "Why it does not count; empty for a row that does."),
      ], rows: rows)
  }
}

extension Explanation {
  /// A row as it is listed.
  struct ListedRow {
    let place: SourcePlace?
    let amount: Int64
    let rows: Int64
    let fields: [Field]
  }
}

extension Explanation.Part {
  /// Presents every row of the inputs in the order of records, folded ones row by row, until told to stop.
  func eachRow(_ take: (Explanation.ListedRow) -> Bool) {
    for row in rows {
      let isFolded = row.place == nil && !row.lines.isEmpty
      if !isFolded {
        let own = row.rows - Int64(row.lines.count)
        guard take(.init(place: row.place, amount: row.amount, rows: own, fields: row.fields)) else { return }
      }
      for line in row.lines {
        let fields =
          isFolded
          ? row.fields.filter { $0.name != "count" }
            + [.init(name: "day", value: line.day?.isoText ?? "unknown")]
            + (measure.aggregation == .sum ? [.init(name: "count", value: String(line.amount))] : [])
          : [.init(name: "about", value: "the same person at the same event")]
        guard take(.init(place: line.place, amount: line.amount, rows: 1, fields: fields)) else { return }
      }
    }
  }
}

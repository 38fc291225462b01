extension ExportFormat {
  /// A view of an Airtable base with outcomes: `Outcomes-Grid view.csv`. Linked records come as their names, apart
  /// by commas, so the project is named by its title; there is no id but the record's own name.
  static let airtableOutcomes = ExportFormat(name: Airtable.form.name, folders: [.outcomes]) { head in
    .table(Airtable.form.columns, in: head)
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    opened.readPreamble(sheet, into: &intake)
    let table = TableReading(
      sheet, form: Airtable.form, headerRecord: opened.header, choices: opened.terms.choices)
    table.rows((opened.header + 1)..<max(sheet.count, opened.header + 1), into: &intake) {
      row, intake throws(Row.Fault) in
      intake.facts.append(.outcome(try Airtable.outcome(row)))
      return .counted
    }
    return intake
  }
}

/// The columns of an outcomes table kept in Airtable.
enum Airtable {
  static let form = TableForm(
    id: "airtable-outcomes", title: "an Airtable view of outcomes",
    columns: [
      Column("Record ID"), Column("Name", or: ["Outcome"], required: true, wants: "what changed"),
      Column("Project", or: ["Projects"], required: true, wants: "a project's title"),
      Column("Date", .day, required: true, wants: "a day"),
      Column("Status", required: true, wants: "realised, forecast or potential"),
      Column(
        "Kind", or: ["Benefit kind"], required: true,
        wants: "cashable, efficiency, avoided, public-value or unquantified"),
      Column("Quantity"), Column("Unit"), Column("Unit value", .amount),
      Column("Boroughs", required: true, wants: "boroughs, apart by commas"), Column("Basis"),
      Column("Confidence"),
      Column("Counterfactual"), Column("Source", required: true, wants: "where it is written"),
      Column("Notes", or: ["Note"]),
    ], notesExtraColumns: false)

  static func outcome(_ row: Row) throws(Row.Fault) -> Outcome {
    let name = try row.need("Name") { row.text($0) }
    let kind = try row.need("Kind") { column throws(Row.Fault) in try row.choice(column, BenefitKind.self) }
    let basis = try row.grade("Basis", 1...5).flatMap(EvidenceBasis.init(rawValue:))
    if kind != .unquantified, basis == nil {
      throw row.fault(Refusal(.missingValue, expected: "the basis of its value, 1 to 5"), "Basis")
    }
    let boroughs = try row.authorities("Boroughs")
    guard !boroughs.isEmpty else {
      throw row.fault(Refusal(.missingValue, expected: "boroughs, apart by commas"), "Boroughs")
    }
    return Outcome(
      id: Identifier(row.text("Record ID") ?? name),
      project: Identifier(linkedName(try row.need("Project") { row.text($0) })),
      title: name,
      date: try row.need("Date", row.day),
      status: try row.need("Status") { column throws(Row.Fault) in try row.choice(column) },
      kind: kind, quantity: try row.number("Quantity").map(Estimate.init(exactly:)), unit: row.text("Unit"),
      unitValue: try row.amount("Unit value").map { .pounds(Estimate(exactly: $0.pounds)) },
      recipients: .listed(boroughs),
      counterfactual: row.text("Counterfactual"), basis: basis,
      confidence: try row.grade("Confidence", 1...6),
      deadweight: .zero, attributionToOthers: .zero, displacement: .zero, startsOn: nil, years: 1, dropOff: 0,
      target: nil,
      source: try row.need("Source") { row.text($0) }, note: row.text("Notes"), isLowerBound: false,
      isIllustrative: false,
      place: row.place)
  }

  /// The name of a linked record: one with a comma in it comes in quotes of its own, its quotes doubled.
  static func linkedName(_ text: String) -> String {
    guard text.count > 2, text.first == "\"", text.last == "\"" else { return text }
    return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }
}

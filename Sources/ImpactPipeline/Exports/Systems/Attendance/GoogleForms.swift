extension ExportFormat {
  /// Answers to a Google form that people fill in at an event. Questions may repeat; answers may hold lines.
  static let googleForms = ExportFormat(name: GoogleForms.form.name, folders: [.events]) { head in
    guard let header = head.keys.firstIndex(where: { $0.first == "timestamp" }) else {
      return .table(GoogleForms.form.columns, in: head)
    }
    guard head.keys[header].contains(where: { $0 == "email address" || $0 == "username" || $0 == "email" })
    else {
      return .near(shared: 1, missing: ["Email Address"])
    }
    return .fits(header: header, by: ["timestamp", "email address"])
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    opened.readPreamble(sheet, into: &intake)
    let titles = sheet.texts(opened.header)
    let form = GoogleForms.form(asking: titles)
    let table = TableReading(sheet, form: form, headerRecord: opened.header, choices: opened.terms.choices)
    var guests: [EventReference: Guestbook] = [:]
    table.rows((opened.header + 1)..<max(sheet.count, opened.header + 1), into: &intake) {
      row, intake throws(Row.Fault) in
      _ = try row.need("Timestamp", row.moment)
      var line = Guestbook.Line(status: .attended, line: row.line)
      line.email = row.email("Email Address")
      line.name = row.text("name")
      line.organisation = row.text("organisation")
      line.isFirstTime = try row.yesNo("first time")
      if let score = try row.count("satisfaction") {
        guard (0...10).contains(score) else {
          throw row.fault(Refusal(.notAChoice, expected: "a whole number from 0 to 10"), "satisfaction")
        }
        line.satisfaction = score
      }
      let event = opened.event(title: row.text("event"))
      var book = guests[event] ?? Guestbook(opened, event: event)
      let outcome = book.sign(line, into: &intake)
      guests[event] = book
      return outcome
    }
    return intake
  }
}

/// Which questions of a form ask what figures need.
enum GoogleForms {
  static let form = TableForm(
    id: "google-forms", title: "answers to a Google form",
    columns: [
      Column("Timestamp", .day, required: true, wants: "when it was sent"),
      Column(
        "Email Address", or: ["Username", "Email"], required: true, personal: true, wants: "an address"),
    ], notesExtraColumns: false)

  /// The form with the questions found by their words: the first that asks for each thing.
  static func form(asking titles: [String]) -> TableForm {
    let words: [(name: String, isPersonal: Bool, holds: [String])] = [
      ("organisation", false, ["organisation", "organization", "borough", "council", "where do you work"]),
      ("name", true, ["your name", "full name"]),
      ("satisfaction", false, ["satisf", "how useful", "rate this", "out of 10", "0 to 10", "recommend"]),
      ("first time", false, ["first time", "first loti event"]),
      ("event", false, ["which event", "event name", "event attended"]),
    ]
    var columns = form.columns
    var used: Set<String> = Set(columns.flatMap(\.keys))
    for (name, isPersonal, holds) in words {
      let title = titles.first { title in
        let key = ColumnTitle.key(title)
        return !used.contains(key) && titles.count(where: { ColumnTitle.key($0) == key }) == 1
          && holds.contains { key.contains($0) }
      }
      used.insert(title.map(ColumnTitle.key) ?? name)
      columns.append(Column(name, or: title.map { [$0] } ?? [], personal: isPersonal))
    }
    // Every other question may hold anything about anybody, so no cell of the table is ever shown.
    return TableForm(id: form.name.id, title: form.title, columns: columns, notesExtraColumns: false)
  }
}

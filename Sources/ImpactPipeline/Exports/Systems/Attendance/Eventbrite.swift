extension ExportFormat {
  /// Eventbrite's attendee report. The event's name is not in it but in newer ones; `Group` and the address
  /// columns come and go; days are American unless the column shows otherwise.
  static let eventbrite = ExportFormat(name: Eventbrite.form.name, folders: [.events]) { head in
    .table(Eventbrite.form.columns, in: head)
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    opened.readPreamble(sheet, into: &intake)
    let table = TableReading(
      sheet, form: Eventbrite.form, headerRecord: opened.header, choices: opened.terms.choices)
    var guests: [EventReference: Guestbook] = [:]
    var tickets = Eventbrite.Tickets()
    table.rows((opened.header + 1)..<max(sheet.count, opened.header + 1), into: &intake, usual: .monthDayYear)
    {
      row, intake throws(Row.Fault) in
      guard let status = try row.need("Attendee Status", Eventbrite.status(row)) else {
        return .excluded(.voided)
      }
      _ = try row.day("Order Date")
      let event = opened.event(title: row.text("Event name"), day: try row.day("Event start date"))
      var line = Guestbook.Line(status: status, line: row.line)
      line.email = row.email("Email")
      // Until a buyer names the others of an order, their rows hold these words.
      let isNamed = !["First Name", "Last Name"].contains { row.text($0)?.lowercased() == "info requested" }
      line.name = isNamed ? row.name("First Name", "Last Name") : nil
      line.organisation = row.text("Company").flatMap { $0.lowercased() == "info requested" ? nil : $0 }
      line.guests = Int(clamping: (try row.count("Quantity") ?? 1) - 1)
      guard line.guests < 1_000 else {
        throw row.fault(Refusal(.notACount, expected: "a number of tickets"), "Quantity")
      }
      tickets.add(row, line.email)
      var book = guests[event] ?? Guestbook(opened, event: event)
      let outcome = book.sign(line, into: &intake)
      guests[event] = book
      return outcome
    }
    tickets.note(in: &intake)
    return intake
  }
}

/// The columns and statuses of Eventbrite.
enum Eventbrite {
  static let form = TableForm(
    id: "eventbrite", title: "an Eventbrite attendee report",
    columns: [
      Column("Order #", or: ["Order ID", "Order no."], required: true, wants: "the order's number"),
      Column("Order Date", .day), Column("First Name", or: ["Attendee first name"], personal: true),
      Column("Last Name", or: ["Surname", "Attendee Surname", "Attendee last name"], personal: true),
      Column("Email", or: ["Attendee email"], required: true, personal: true, wants: "an address"),
      Column("Quantity", or: ["Ticket quantity"]), Column("Attendee #"), Column("Event name"),
      Column("Event start date", .day),
      Column(
        "Attendee Status", or: ["Attendee status"], required: true,
        wants: "Attending, Checked In, Not Attending, Refunded or Deleted"),
      Column("Company", or: ["Organisation", "Organization"]), Column("Job Title", personal: true),
    ], notesExtraColumns: false)

  /// Tickets of one order under one address: where an organiser asks the buyer alone, the others bear the buyer's.
  struct Tickets {
    private var seen: [String: Set<String>] = [:]
    private var shared = Witness()

    mutating func add(_ row: Row, _ email: EmailAddress?) {
      guard let email, let order = row.text("Order #"), let attendee = row.text("Attendee #") else { return }
      let isNew = seen["\(order) \(email.folded)", default: []].insert(attendee).inserted
      if isNew, seen["\(order) \(email.folded)"]?.count ?? 0 > 1 {
        shared.add(Witness(count: 1, line: row.line))
      }
    }

    func note(in intake: inout Intake) {
      guard shared.count > 0 else { return }
      intake.findings.append(
        Finding(.sharedAddress, at: SourcePlace(file: intake.file, line: shared.line), count: shared.count))
    }
  }

  /// The status; an inner `nil` for a row that was deleted.
  static func status(_ row: Row) -> (String) throws(Row.Fault) -> AttendanceStatus?? {
    { column throws(Row.Fault) in
      guard let text = row.text(column) else { return nil }
      switch ColumnTitle.key(text) {
      case "checked in", "attended": return .some(.attended)
      case "attending", "registered": return .some(.registered)
      case "not attending", "refunded", "cancelled", "transferred": return .some(.cancelled)
      case "deleted": return .some(nil)
      default:
        throw row.fault(
          Refusal(.notAChoice, expected: "Attending, Checked In, Not Attending, Refunded, Deleted"), column)
      }
    }
  }
}

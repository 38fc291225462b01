extension ExportFormat {
  /// Eventbrite's attendee report. The event's name is not in it; `Group` and the address columns come and go;
  /// days are American unless the column shows otherwise.
  static let eventbrite = ExportFormat(name: Eventbrite.form.name, folders: [.events]) { head in
    .table(Eventbrite.form.columns, in: head)
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    opened.readPreamble(sheet, into: &intake)
    let table = TableReading(
      sheet, form: Eventbrite.form, headerRecord: opened.header, choices: opened.terms.choices)
    var guests = Guestbook(opened, event: opened.event())
    table.rows((opened.header + 1)..<max(sheet.count, opened.header + 1), into: &intake, usual: .monthDayYear)
    {
      row, intake throws(Row.Fault) in
      guard let status = try row.need("Attendee Status", Eventbrite.status(row)) else {
        return .excluded(.voided)
      }
      _ = try row.day("Order Date")
      var line = Guestbook.Line(status: status, line: row.line)
      line.email = row.email("Email")
      line.name = row.name("First Name", "Last Name")
      line.organisation = row.text("Company")
      line.guests = Int(clamping: (try row.count("Quantity") ?? 1) - 1)
      guard line.guests < 1_000 else {
        throw row.fault(Refusal(.notACount, expected: "a number of tickets"), "Quantity")
      }
      return guests.sign(line, into: &intake)
    }
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
      Column("Quantity", or: ["Ticket quantity"]),
      Column(
        "Attendee Status", or: ["Attendee status"], required: true,
        wants: "Attending, Checked In, Not Attending, Refunded or Deleted"),
      Column("Company", or: ["Organisation", "Organization"]), Column("Job Title", personal: true),
    ], notesExtraColumns: false)

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

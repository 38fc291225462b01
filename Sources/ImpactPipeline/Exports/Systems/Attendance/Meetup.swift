extension ExportFormat {
  /// Meetup's list of attendees: no addresses, and guests are people.
  static let meetup = ExportFormat(name: Meetup.form.name, folders: [.events]) { head in
    .table(Meetup.form.columns, in: head)
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    opened.readPreamble(sheet, into: &intake)
    let table = TableReading(
      sheet, form: Meetup.form, headerRecord: opened.header, choices: opened.terms.choices)
    var guests = Guestbook(opened, event: opened.event())
    table.rows((opened.header + 1)..<max(sheet.count, opened.header + 1), into: &intake) {
      row, intake throws(Row.Fault) in
      let answer = ColumnTitle.key(try row.need("RSVP") { row.text($0) })
      let status: AttendanceStatus
      switch answer {
      case "yes", "going": status = .registered
      case "attended", "checked in": status = .attended
      case "no", "not going": status = .cancelled
      case "no show": status = .noShow
      case "waitlist", "waitlisted", "waiting list": return .excluded(.waitingList)
      default: throw row.fault(Refusal(.notAChoice, expected: "Yes, No, Waitlist"), "RSVP")
      }
      _ = try row.day("RSVPed on")
      var line = Guestbook.Line(status: status, line: row.line)
      line.number = row.text("User ID").map { "meetup \($0)" }
      line.name = row.text("Name")
      line.role = row.text("Event Host").map { ColumnTitle.key($0) == "yes" } == true ? .staff : .participant
      line.guests = Int(clamping: try row.count("Guests") ?? 0)
      guard line.guests < 1_000 else {
        throw row.fault(Refusal(.notACount, expected: "a number of guests"), "Guests")
      }
      return guests.sign(line, into: &intake)
    }
    return intake
  }
}

/// The columns of Meetup.
enum Meetup {
  static let form = TableForm(
    id: "meetup", title: "a Meetup attendee list",
    columns: [
      Column("Name", required: true, personal: true, wants: "a name"), Column("User ID", personal: true),
      Column("Event Host"), Column("RSVP", required: true, wants: "Yes, No or Waitlist"),
      Column("Guests", required: true, wants: "how many came along"),
      Column("RSVPed on", or: ["RSVPed on date"], .day),
    ], notesExtraColumns: false)
}

extension ExportFormat {
  /// Zoom's list of a meeting's participants: with the meeting above it or without, by stay or summed by person.
  static let zoomMeeting = ExportFormat(name: ZoomMeeting.form.name, folders: [.events]) { head in
    if let header = head.header(of: ZoomMeeting.form.columns) {
      return .fits(header: header, by: ["name (original name)", "user email"])
    }
    return .table(ZoomMeeting.form.columns, in: head)
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    let meeting = ZoomMeeting.Summary(sheet, before: opened.header)
    opened.readPreamble(sheet, knowing: Set(meeting?.records ?? []), into: &intake)
    let rows = (opened.header + 1)..<max(sheet.count, opened.header + 1)
    var moments = MeetingDays(of: sheet)
    moments.observe(meeting?.start, line: meeting.map { sheet.line($0.record) } ?? 1)
    moments.observe(
      ["Join Time", "Leave Time"],
      of: TableReading(
        sheet, form: ZoomMeeting.form, headerRecord: opened.header, choices: opened.terms.choices), rows: rows
    )
    let (choices, days) = moments.settled(
      opened.terms.choices, usual: .monthDayYear, column: "Join Time", into: &intake)
    let table = TableReading(
      sheet, form: ZoomMeeting.form, headerRecord: opened.header, choices: choices)
    var guests = Guestbook(opened, event: opened.event(title: meeting?.topic, day: days.day(meeting?.start)))
    table.rows(rows, into: &intake) { row, intake throws(Row.Fault) in
      // Time in the waiting room is a row of its own, and no time in the meeting.
      if try row.yesNo("In Waiting Room") == true { return .excluded(.waitingRoom) }
      var line = Guestbook.Line(status: .attended, line: row.line)
      line.email = row.email("User Email")
      line.name = try row.need("Name (Original Name)") { row.text($0) }
      line.session = try row.session(from: "Join Time", to: "Leave Time")
      let minutes = try row.need("minutes", row.minutes)
      line.minutes = line.session == nil ? minutes : nil
      if let host = meeting?.host, line.email == host { line.role = .staff }
      return guests.sign(line, into: &intake)
    }
    if let meeting, let stated = meeting.participants {
      intake.reconcile(
        "participants", stated: stated, counted: intake.attendance.count,
        at: sheet.batch.place(meeting.record))
    }
    return intake
  }
}

/// The columns of a Zoom meeting's list, and the meeting above it.
enum ZoomMeeting {
  static let form = TableForm(
    id: "zoom-meeting", title: "a Zoom meeting participant list",
    columns: [
      Column(
        "Name (Original Name)", or: ["Name (original name)", "User Name (Original Name)"], required: true,
        personal: true, wants: "a name"),
      Column("User Email", or: ["Email"], required: true, personal: true), Column("Join Time", .day),
      Column("Leave Time", .day),
      Column(
        "minutes", or: ["Duration (Minutes)", "Total Duration (Minutes)"], required: true, wants: "minutes"),
      Column("Guest"), Column("In Waiting Room"),
    ], notesExtraColumns: false, allowsShortRows: true)

  /// What the rows above the list say of the meeting.
  struct Summary {
    let topic: String?
    let start: WrittenDay?
    let host: EmailAddress?
    let participants: Int64?
    let record: Int
    /// The header of the summary and its row.
    let records: [Int]

    init?(_ sheet: Sheet, before header: Int) {
      guard
        let titles = (0..<header).first(where: {
          let keys = Set(sheet.texts($0).map(ColumnTitle.key))
          return keys.contains("meeting id") || keys.isSuperset(of: ["topic", "id", "start time"])
        }),
        let values = ((titles + 1)..<header).first(where: { !sheet.isEmpty($0) })
      else { return nil }
      let keys = sheet.texts(titles).map(ColumnTitle.key)
      func cell(_ names: String...) -> ArraySlice<UInt8>? {
        names.compactMap { keys.firstIndex(of: $0) }.first.map { sheet.cell(values, $0) }
      }
      topic = cell("topic").map { TextForm.tidy(String(decoding: $0, as: UTF8.self)) }
      start = cell("start time").flatMap { try? WrittenDay.read($0) }
      host = cell("user email", "host email").flatMap { EmailAddress($0) }
      participants = cell("participants").flatMap { try? NumberText.count($0) }
      record = values
      records = [titles, values]
    }
  }
}

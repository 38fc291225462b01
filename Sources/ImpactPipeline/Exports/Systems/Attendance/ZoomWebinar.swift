extension ExportFormat {
  /// Zoom's webinar attendee report: a summary, then sections of hosts, panelists, attendees and others, each with
  /// its own header and one row for each join.
  static let zoomWebinar = ExportFormat(
    name: FormatName(id: "zoom-webinar", title: "a Zoom webinar attendee report"), folders: [.events]
  ) { head in
    let titles = Set(head.keys.compactMap(\.first))
    guard
      let section = head.keys.firstIndex(where: { ["attendee details", "host details"].contains($0.first) })
    else {
      return titles.contains("attendee report") ? .near(shared: 1, missing: ["Attendee Details"]) : .no
    }
    return .fits(header: section, by: ["attendee details"])
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    intake.findings += sheet.batch.findings.filter { $0.kind.severity != .error }
    let sections = ZoomWebinar.sections(sheet)
    let start = sections.first?.title ?? sheet.count
    let summary = ZoomWebinar.Summary(sheet, before: start)
    intake.passOver(0..<start, of: sheet, knowing: Set(summary?.records ?? []))
    let (choices, days) = ZoomWebinar.settledDays(opened, sheet, summary, sections, &intake)
    var guests = Guestbook(opened, event: opened.event(title: summary?.topic, day: days.day(summary?.start)))
    var registered: Int?
    for section in sections {
      intake.rows.structural += 1
      guard let header = section.header else { continue }
      for record in (section.title + 1)..<header where sheet.isEmpty(record) { intake.rows.blank += 1 }
      intake.rows.structural += 1
      let table = TableReading(sheet, form: ZoomWebinar.form, headerRecord: header, choices: choices)
      table.rows((header + 1)..<section.end, into: &intake) { row, intake throws(Row.Fault) in
        try ZoomWebinar.sign(row, section, &guests, &intake)
      }
      if section.isAttendees {
        registered = intake.people([.attended, .noShow, .registered, .cancelled])
      }
    }
    summary?.reconcile(sheet, registered: registered, &intake)
    return intake
  }
}

/// The sections of a Zoom webinar report and the claims of its summary.
enum ZoomWebinar {
  static let form = TableForm(
    id: "zoom-webinar", title: "a Zoom webinar attendee report",
    columns: [
      Column("Attended"),
      Column(
        "User Name (Original Name)", or: ["User Name", "Name"], personal: true, wants: "a name"),
      Column("First Name", personal: true), Column("Last Name", personal: true),
      Column("Email", personal: true),
      Column("Approval Status"), Column("Join Time", .day), Column("Leave Time", .day),
      Column("Time in Session (minutes)"), Column("Organization", or: ["Organisation", "Company"]),
    ], notesExtraColumns: false, allowsShortRows: true)

  struct Section {
    let title: Int
    let header: Int?
    let end: Int
    let isStaff: Bool
    let isAttendees: Bool
  }

  static func sections(_ sheet: Sheet) -> [Section] {
    let titles = (0..<sheet.count).filter { record in
      sheet.filledCount(record) == 1
        && ["host details", "panelist details", "attendee details", "other attended"].contains(
          ColumnTitle.key(sheet.text(record, 0)))
    }
    return titles.enumerated().map { index, title in
      let end = index + 1 < titles.count ? titles[index + 1] : sheet.count
      let header = ((title + 1)..<max(end, title + 1)).first { !sheet.isEmpty($0) }
      let name = ColumnTitle.key(sheet.text(title, 0))
      return Section(
        title: title, header: header, end: end, isStaff: name.hasPrefix("host") || name.hasPrefix("panelist"),
        isAttendees: name.hasPrefix("attendee"))
    }
  }

  /// How the days of all sections and of the summary are written.
  static func settledDays(
    _ opened: OpenedFile, _ sheet: Sheet, _ summary: Summary?, _ sections: [Section], _ intake: inout Intake
  ) -> (choices: ReadingChoices, days: DaySettlement) {
    var moments = MeetingDays(of: sheet)
    moments.observe(summary?.start, line: summary.map { sheet.line($0.record) } ?? 1)
    for section in sections {
      guard let header = section.header else { continue }
      let table = TableReading(sheet, form: form, headerRecord: header, choices: opened.terms.choices)
      moments.observe(["Join Time", "Leave Time"], of: table, rows: (header + 1)..<section.end)
    }
    return moments.settled(opened.terms.choices, usual: .monthDayYear, column: "Join Time", into: &intake)
  }

  static func sign(
    _ row: Row, _ section: Section, _ guests: inout Guestbook, _ intake: inout Intake
  ) throws(Row.Fault) -> RowOutcome {
    // A report of registrations has no column of who came.
    let isRegistration =
      row.header.field("Attended") == nil && row.header.field("Join Time") == nil
      && row.header.field("Approval Status") != nil
    var status = isRegistration ? AttendanceStatus.registered : .attended
    let approval = row.text("Approval Status")?.lowercased() ?? ""
    let isCancelled = approval.contains("cancel") || approval.contains("denied")
    if isRegistration, isCancelled { status = .cancelled }
    if let attended = try row.yesNo("Attended"), !attended {
      status = isCancelled ? .cancelled : .noShow
    }
    var line = Guestbook.Line(status: status, line: row.line)
    line.email = row.email("Email")
    line.name = row.text("User Name (Original Name)") ?? row.name("First Name", "Last Name")
    if line.email == nil, line.name == nil {
      throw row.fault(Refusal(.missingValue, expected: "a name"), "User Name (Original Name)")
    }
    line.organisation = row.text("Organization")
    line.role = section.isStaff ? .staff : .participant
    line.session = try row.session(from: "Join Time", to: "Leave Time")
    if status == .attended {
      let minutes = try row.need("Time in Session (minutes)", row.minutes)
      if line.session == nil { line.minutes = minutes }
    }
    return guests.sign(line, into: &intake)
  }

  /// The summary's header and row.
  struct Summary {
    let topic: String?
    let start: WrittenDay?
    private let claims: [String: Int64]
    let record: Int
    /// The header of the summary and its row.
    let records: [Int]

    init?(_ sheet: Sheet, before end: Int) {
      guard
        let titles = (0..<end).first(where: { sheet.texts($0).map(ColumnTitle.key).contains("webinar id") }),
        let values = ((titles + 1)..<max(end, titles + 1)).first(where: { !sheet.isEmpty($0) })
      else { return nil }
      var claims: [String: Int64] = [:]
      var (topic, start): (String?, WrittenDay?) = (nil, nil)
      for (field, key) in sheet.texts(titles).map(ColumnTitle.key).enumerated() {
        let cell = sheet.cell(values, field)
        switch key {
        case "topic": topic = sheet.text(values, field)
        case "actual start time", "scheduled time": start = (try? WrittenDay.read(cell)).flatMap { $0 }
        default: claims[key] = (try? NumberText.count(cell)).flatMap { $0 }
        }
      }
      (self.topic, self.start, self.claims, record) = (topic, start, claims, values)
      records = [titles, values]
    }

    /// Registered and cancelled are people in the attendees' section; unique viewers are those who came.
    func reconcile(_ sheet: Sheet, registered: Int?, _ intake: inout Intake) {
      let place = sheet.batch.place(record)
      if let stated = claims["# registered"], let registered {
        intake.reconcile("# Registered", stated: stated, counted: registered, at: place)
      }
      if let stated = claims["# cancelled"] {
        intake.reconcile("# Cancelled", stated: stated, counted: intake.people([.cancelled]), at: place)
      }
      if let stated = claims["unique viewers"] {
        intake.reconcile("Unique Viewers", stated: stated, counted: intake.people([.attended]), at: place)
      }
      if let stated = claims["total users"] {
        intake.reconcile(
          "Total Users", stated: stated, counted: intake.people([.attended], role: nil), at: place)
      }
    }
  }
}

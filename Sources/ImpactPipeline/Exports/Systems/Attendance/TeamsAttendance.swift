extension ExportFormat {
  /// Teams' attendance report: UTF-16, tabs, three sections. The third repeats the people of the second.
  ///
  /// Reports of 2021 and 2022 have the same under other titles, with the list straight below the summary.
  static let teamsAttendance = ExportFormat(name: TeamsAttendance.form.name, folders: [.events]) { head in
    if let section = head.keys.firstIndex(where: { TeamsAttendance.number(ofSection: $0) == 2 }) {
      return .fits(header: section, by: ["2. participants"])
    }
    if head.keys.contains(where: { TeamsAttendance.number(ofSection: $0) == 1 }) {
      return .near(shared: 1, missing: ["2. Participants"])
    }
    let isLogOfActions = head.keys.contains { $0.starts(with: ["full name", "user action"]) }
    return isLogOfActions
      ? .near(shared: 3, missing: ["Duration (download the attendance report instead)"]) : .no
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    intake.findings += sheet.batch.findings.filter { $0.kind.severity != .error }
    let starts = (0..<sheet.count).filter {
      TeamsAttendance.number(ofSection: TeamsAttendance.keys(sheet, $0)) != nil
    }
    var claims = TeamsAttendance.Claims()
    intake.passOver(0..<(starts.first ?? sheet.count), of: sheet)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : sheet.count
      switch TeamsAttendance.number(ofSection: TeamsAttendance.keys(sheet, start)) {
      case 2: TeamsAttendance.readParticipants(opened, sheet, start..<end, claims, into: &intake)
      case 3:
        let header = ((start + 1)..<end).first { !sheet.isEmpty($0) } ?? start
        for record in start..<end {
          if sheet.isEmpty(record) {
            intake.rows.blank += 1
          } else if record <= header {
            intake.rows.structural += 1
          } else {
            intake.exclude(.repeatedSection, line: sheet.line(record))
          }
        }
      default:
        claims = TeamsAttendance.Claims(sheet, start..<end)
        intake.passOver(start..<end, of: sheet)
      }
    }
    if let stated = claims.attended {
      intake.reconcile(
        "Attended participants", stated: stated, counted: intake.people([.attended], role: nil),
        at: sheet.batch.place(claims.record))
    }
    return intake
  }
}

/// The sections of a Teams report.
enum TeamsAttendance {
  static let form = TableForm(
    id: "teams-attendance", title: "a Teams attendance report",
    columns: [
      Column("Name", or: ["Full Name"], required: true, personal: true, wants: "a name"),
      Column("First join", or: ["First join time"], .day),
      Column("Last leave", or: ["Last leave time"], .day),
      // One row for each stay, in the older reports.
      Column("Join Time", .day), Column("Leave Time", .day),
      Column("In-meeting duration", or: ["Duration"], required: true, wants: "a length of time"),
      Column("Email", personal: true),
      Column("Participant ID (UPN)", personal: true), Column("Role"),
      Column("Registration Email", personal: true), Column("Registration Status"),
      Column("Organisation", or: ["Organization", "Company"]),
    ], notesExtraColumns: false, allowsShortRows: true)

  /// 1, 2 or 3 for the title of a section, or for the header that the older reports have in its place.
  static func number(ofSection keys: [String]) -> Int? {
    guard let key = keys.first else { return nil }
    if key.hasPrefix("1. summary") || key == "meeting summary" { return 1 }
    if key.hasPrefix("2. participants") || isOldHeader(keys) { return 2 }
    return key.hasPrefix("3. in meeting activities") ? 3 : nil
  }

  static func isOldHeader(_ keys: [String]) -> Bool {
    keys.starts(with: ["full name", "join time", "leave time", "duration"])
  }

  static func keys(_ sheet: Sheet, _ record: Int) -> [String] {
    (0..<min(4, sheet.fieldCount(record))).map { ColumnTitle.key(sheet.text(record, $0)) }
  }

  /// What the summary says.
  struct Claims {
    var title: String?
    var start: WrittenDay?
    var attended: Int64?
    var record = 0
    /// Whether times say AM or PM, as American settings have it.
    var saysMeridiem = false

    init() {}

    init(_ sheet: Sheet, _ records: Range<Int>) {
      for record in records {
        switch ColumnTitle.key(sheet.text(record, 0)) {
        case "meeting title": title = sheet.text(record, 1)
        case "attended participants", "total number of participants":
          attended = (try? NumberText.count(sheet.cell(record, 1))).flatMap { $0 }
          self.record = record
        case "start time", "meeting start time":
          start = (try? WrittenDay.read(sheet.cell(record, 1))).flatMap { $0 }
          let text = sheet.text(record, 1).lowercased()
          saysMeridiem = text.hasSuffix("am") || text.hasSuffix("pm")
        default: continue
        }
      }
    }
  }

  static func readParticipants(
    _ opened: OpenedFile, _ sheet: Sheet, _ section: Range<Int>, _ claims: Claims, into intake: inout Intake
  ) {
    intake.rows.structural += 1
    let isUntitled = isOldHeader(keys(sheet, section.lowerBound))
    guard
      let header = isUntitled ? section.lowerBound : section.dropFirst().first(where: { !sheet.isEmpty($0) })
    else {
      intake.rows.blank += section.count - 1
      return
    }
    if !isUntitled {
      intake.rows.blank += header - section.lowerBound - 1
      intake.rows.structural += 1
    }
    let rows = (header + 1)..<max(section.upperBound, header + 1)
    let table = TableReading(sheet, form: form, headerRecord: header, choices: opened.terms.choices)
    var meeting = MeetingDays(of: sheet)
    meeting.observe(claims.start, line: sheet.line(claims.record))
    meeting.observe(["First join", "Last leave", "Join Time", "Leave Time"], of: table, rows: rows)
    let (choices, days) = meeting.settled(
      opened.terms.choices, usual: claims.saysMeridiem ? .monthDayYear : .dayMonthYear, column: "First join",
      into: &intake)
    var guests = Guestbook(opened, event: opened.event(title: claims.title, day: days.day(claims.start)))
    let settled = TableReading(sheet, form: form, headerRecord: header, choices: choices)
    settled.rows(rows, into: &intake) { row, intake throws(Row.Fault) in
      guests.sign(try line(row), into: &intake)
    }
  }

  /// What a row says of a person: of a webinar's report, those who registered and did not come too.
  private static func line(_ row: Row) throws(Row.Fault) -> Guestbook.Line {
    var line = Guestbook.Line(status: .attended, line: row.line)
    line.email = row.email("Email") ?? row.email("Participant ID (UPN)") ?? row.email("Registration Email")
    line.name = try row.need("Name") { row.text($0) }
    line.organisation = row.text("Organisation")
    if let registration = row.text("Registration Status")?.lowercased(),
      row.bytes("In-meeting duration") == nil,
      row.bytes("First join") == nil
    {
      line.status = registration.contains("cancel") || registration.contains("den") ? .cancelled : .noShow
      return line
    }
    let minutes = try row.need("In-meeting duration", row.minutes)
    line.session = try row.session(from: "Join Time", to: "Leave Time")
    line.minutes = line.session == nil ? minutes : nil
    _ = try row.moment("First join")
    if let role = row.text("Role")?.lowercased(), role.contains("organi") { line.role = .staff }
    return line
  }
}

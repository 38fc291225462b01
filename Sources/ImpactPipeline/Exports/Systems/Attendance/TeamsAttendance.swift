extension ExportFormat {
  /// Teams' attendance report: UTF-16, tabs, three sections. The third repeats the people of the second.
  static let teamsAttendance = ExportFormat(name: TeamsAttendance.form.name, folders: [.events]) { head in
    guard let section = head.keys.firstIndex(where: { TeamsAttendance.number(ofSection: $0.first) == 2 })
    else {
      return head.keys.contains { TeamsAttendance.number(ofSection: $0.first) == 1 }
        ? .near(shared: 1, missing: ["2. Participants"]) : .no
    }
    return .fits(header: section, by: ["2. participants"])
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    intake.findings += sheet.batch.findings.filter { $0.kind.severity != .error }
    let starts = (0..<sheet.count).filter {
      TeamsAttendance.number(ofSection: ColumnTitle.key(sheet.text($0, 0))) != nil
    }
    var claims = TeamsAttendance.Claims()
    intake.passOver(0..<(starts.first ?? sheet.count), of: sheet)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : sheet.count
      switch TeamsAttendance.number(ofSection: ColumnTitle.key(sheet.text(start, 0))) {
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
        "Attended participants", stated: stated, counted: intake.attendance.count,
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
      Column("First join", or: ["First join time", "Join Time"], .day),
      Column("Last leave", or: ["Last leave time", "Leave Time"], .day),
      Column("In-meeting duration", or: ["Duration"], required: true, wants: "a length of time"),
      Column("Email", personal: true),
      Column("Participant ID (UPN)", personal: true), Column("Role"),
    ], notesExtraColumns: false, allowsShortRows: true)

  /// 1, 2 or 3 for the title of a section.
  static func number(ofSection key: String?) -> Int? {
    guard let key else { return nil }
    if key.hasPrefix("1. summary") { return 1 }
    if key.hasPrefix("2. participants") { return 2 }
    return key.hasPrefix("3. in meeting activities") ? 3 : nil
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
    guard let header = section.dropFirst().first(where: { !sheet.isEmpty($0) }) else {
      intake.rows.blank += section.count - 1
      return
    }
    intake.rows.blank += header - section.lowerBound - 1
    intake.rows.structural += 1
    // All moments of a meeting are of one day or two, so the organiser's order is settled by all of them together.
    let usual: DayOrder = claims.saysMeridiem ? .monthDayYear : .dayMonthYear
    let table = TableReading(sheet, form: form, headerRecord: header, choices: opened.terms.choices)
    let rows = (header + 1)..<max(section.upperBound, header + 1)
    let order = order(table, rows, claims, opened, usual, &intake)
    let day = claims.start.flatMap { try? $0.moment(order: order).day }
    var guests = Guestbook(opened, event: opened.event(title: claims.title, day: day))
    var chosen = opened.terms.choices
    chosen.dates[opened.file] = order
    let settled = TableReading(sheet, form: form, headerRecord: header, choices: chosen)
    settled.rows(rows, into: &intake) { row, intake throws(Row.Fault) in
      var line = Guestbook.Line(status: .attended, line: row.line)
      line.email = row.email("Email") ?? row.email("Participant ID (UPN)")
      line.name = try row.need("Name") { row.text($0) }
      line.minutes = try row.need("In-meeting duration", row.minutes)
      _ = try row.moment("First join")
      if let role = row.text("Role")?.lowercased(), role.contains("organi") { line.role = .staff }
      return guests.sign(line, into: &intake)
    }
  }

  private static func order(
    _ table: TableReading, _ rows: Range<Int>, _ claims: Claims, _ opened: OpenedFile, _ usual: DayOrder,
    _ intake: inout Intake
  ) -> DayOrder {
    var evidence = DayColumnEvidence()
    if let start = claims.start { evidence.observe(start, line: table.sheet.line(claims.record)) }
    for column in ["First join", "Last leave"] {
      guard let field = table.header.field(column) else { continue }
      for record in rows {
        if let written = try? WrittenDay.read(table.sheet.cell(record, field)) {
          evidence.observe(written, line: table.sheet.line(record))
        }
      }
    }
    let settled = evidence.settled(
      choice: opened.terms.choices.dates[opened.file], usual: usual, column: "First join", file: opened.file)
    intake.findings += settled.findings
    return settled.order
  }
}

extension PlainForms {
  static let attendance = TableForm(
    id: "attendance", title: "an attendance export in the plain form",
    columns: [
      Column("event_id", required: true, wants: "an event's id"),
      Column("organisation", or: ["organization"]),
      Column("email", or: ["email_domain", "email_address"], personal: true),
      Column("person", or: ["person_id"], personal: true),
      Column("status", required: true, wants: "registered, attended, no-show or cancelled"),
      Column("minutes"),
      Column("role"), Column("satisfaction"), Column("first_time"), Column("note"), Column("illustrative"),
    ],
    example: [
      "event_id": "EV-001", "organisation": "Camden Council", "person": "person-17", "status": "attended",
      "minutes": "55",
      "role": "participant", "satisfaction": "8", "first_time": "yes", "illustrative": "yes",
    ])

  static let attendanceFormat = ExportFormat(name: attendance.name, folders: [.events]) { head in
    .table(attendance.columns, in: head)
  } read: { opened in
    let table = StreamedTable(opened, form: attendance)
    var intake = opened.emptyIntake
    let (refusal, notes) = table.check(eitherOf: ["organisation", "email"])
    intake.findings += notes
    let folded = try opened.reading.fold(
      threads: opened.terms.threads, initial: { AttendancePart(table, refusal: refusal) },
      consume: { $0.read($1) }, merge: { $0.merge($1) })
    intake.findings += folded.findings.filter { $0.kind.severity != .error }
    folded.value.part.settle(into: &intake, file: opened.file)
    if let refusal { intake.rejects = [refusal.counting(intake.rows.rejected)] }
    intake.attendance = folded.value.tally
    return intake
  }
}

/// What some batches of an attendance export came to.
struct AttendancePart: Sendable {
  private let table: StreamedTable
  private let refusal: Finding?
  private let fields: [String: Int]
  private(set) var part = StreamedPart()
  private(set) var tally = AttendanceTally()
  private var bodies: StreamedBodies
  private var events = KeyTable()
  private var eventNumbers: [Int] = []

  init(_ table: StreamedTable, refusal: Finding?) {
    self.table = table
    self.refusal = refusal
    var fields: [String: Int] = [:]
    for column in table.form.columns { fields[column.name] = table.header.field(column.name) }
    self.fields = fields
    bodies = StreamedBodies(table.opened.terms.resolver)
    if table.opened.terms.trace != nil { tally.keepLines() }
  }

  mutating func read(_ batch: RecordBatch) {
    let sheet = Sheet(batch)
    for record in batch.records where table.isData(record, of: sheet, &part) {
      if refusal != nil {
        part.rows.rejected += 1
        continue
      }
      do throws(CellFault) {
        if try read(record, sheet) { part.rows.counted += 1 } else { part.rows.merged += 1 }
        if let mark = fields["illustrative"], PlainForms.isYes(sheet.cell(record, mark)) {
          part.rows.illustrative += 1
        }
      } catch {
        part.reject(table.finding(error.refusal, error.column, record, sheet))
      }
    }
  }

  private struct CellFault: Error {
    let refusal: Refusal
    let column: String
  }

  private func read<Value>(
    _ column: String, _ record: Int, _ sheet: Sheet, _ parse: (ArraySlice<UInt8>) throws(Refusal) -> Value?
  ) throws(CellFault) -> Value? {
    guard let field = fields[column] else { return nil }
    let cell = sheet.cell(record, field)
    if cell.isEmpty { return nil }
    do { return try parse(cell) } catch { throw CellFault(refusal: error, column: column) }
  }

  /// Takes in one row; true when it is the first about its person at its event.
  private mutating func read(_ record: Int, _ sheet: Sheet) throws(CellFault) -> Bool {
    guard let event = try read("event_id", record, sheet, { CellText.isMissing($0) ? nil : $0 }) else {
      throw CellFault(refusal: Refusal(.missingValue, expected: "an event's id"), column: "event_id")
    }
    guard let status = try read("status", record, sheet, AttendanceWords.status) else {
      throw CellFault(
        refusal: Refusal(.missingValue, expected: "registered, attended, no-show or cancelled"),
        column: "status")
    }
    let organisation = try read("organisation", record, sheet) { $0 } ?? []
    let email = try read("email", record, sheet) { CellText.isMissing($0) ? nil : $0 } ?? []
    let person = try read("person", record, sheet) { CellText.isMissing($0) ? nil : $0 }
    let line = sheet.line(record)
    var entry = AttendanceEntry(
      affiliation: bodies.affiliation(
        organisation: organisation, email: person.map { email.isEmpty ? Self.address($0) : email } ?? email),
      status: status, line: line)
    if bodies.hidesCharacters { part.noteInvisible("organisation", line: line) }
    if let person, Self.hidesCharacters(person) { part.noteInvisible("person", line: line) }
    if Self.hidesCharacters(email) { part.noteInvisible("email", line: line) }
    entry.statedMinutes = try read("minutes", record, sheet) { bytes throws(Refusal) in
      let minutes = try DurationText.minutes(bytes)
      // Nobody is at an event for longer than its longest day.
      guard minutes ?? 0 <= 1440 else {
        throw Refusal(.notADuration, expected: "minutes, at most the 1440 of a day")
      }
      return minutes
    }
    entry.role = try read("role", record, sheet, AttendanceWords.role) ?? .participant
    entry.satisfaction = try read("satisfaction", record, sheet, AttendanceWords.satisfaction)
    entry.isFirstTime = try read("first_time", record, sheet) { bytes throws(Refusal) in try YesNo.read(bytes)
    }
    if AuthorityResolver.isStaffDomain(
      String(decoding: StreamedBodies.domain(of: email), as: UTF8.self).lowercased())
    {
      entry.role = .staff
    }
    let key: PersonKey
    if let person {
      key = PersonKey(stable: EmailAddress(person)?.folded ?? String(decoding: person, as: UTF8.self))
    } else if let address = EmailAddress(email) {
      key = PersonKey(stable: address.folded)
    } else {
      key = PersonKey(anonymousAt: line, file: sheet.file)
    }
    return tally.add(entry, person: key, event: number(of: event))
  }

  /// Whether a cell holds characters that show nothing or change direction; nearly all are plain and cost one look.
  private static func hidesCharacters(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.contains { $0 >= 0x7F || $0 < 0x20 } && TextForm.hasInvisible(String(decoding: cell, as: UTF8.self))
  }

  /// A person's key that is an address says where they work.
  private static func address(_ person: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    person.contains(0x40) ? person : []
  }

  private mutating func number(of event: ArraySlice<UInt8>) -> Int {
    let number = events.id(of: event, at: 0)
    if number == eventNumbers.count {
      let id = TextForm.tidy(String(decoding: event, as: UTF8.self))
      eventNumbers.append(tally.number(of: EventReference(id: id)))
    }
    return eventNumbers[number]
  }

  mutating func merge(_ other: AttendancePart) {
    part.merge(other.part)
    let repeated = tally.merge(other.tally)
    part.rows.counted -= repeated
    part.rows.merged += repeated
  }
}

/// The words of the attendance forms.
enum AttendanceWords {
  static func status(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> AttendanceStatus? {
    if CellText.isMissing(bytes) { return nil }
    let key = ColumnTitle.key(String(decoding: bytes, as: UTF8.self))
    switch key {
    case "attended": return .attended
    case "registered": return .registered
    case "no show", "noshow", "did not attend": return .noShow
    case "cancelled", "canceled": return .cancelled
    default: throw Refusal(.notAChoice, expected: "registered, attended, no-show, cancelled")
    }
  }

  static func role(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> AttendeeRole? {
    if CellText.isMissing(bytes) { return nil }
    switch ColumnTitle.key(String(decoding: bytes, as: UTF8.self)) {
    case "participant", "attendee", "delegate", "guest", "member": return .participant
    case "staff", "host", "co host", "organiser", "organizer", "panelist", "panellist", "presenter",
      "speaker",
      "facilitator":
      return .staff
    default: throw Refusal(.notAChoice, expected: "participant, staff, host, organiser, panelist, speaker")
    }
  }

  static func satisfaction(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Int64? {
    guard let score = try NumberText.count(bytes) else { return nil }
    guard (0...10).contains(score) else {
      throw Refusal(.notAChoice, expected: "a whole number from 0 to 10")
    }
    return score
  }
}

/// Writes people down at an event as the rows of an export tell of them.
struct Guestbook {
  private var bodies: ResolvedBodies
  private let event: EventReference
  private var eventNumber: Int?
  private let file: String

  init(_ opened: OpenedFile, event: EventReference) {
    bodies = ResolvedBodies(opened.terms.resolver)
    self.event = event
    file = opened.file
  }

  /// What one row says of a person.
  struct Line {
    var email: EmailAddress?
    /// Another system's number for the person, the same at each event.
    var number: String?
    var name: String?
    var organisation: String?
    var status: AttendanceStatus
    var role: AttendeeRole = .participant
    var minutes: Int64?
    var session: AttendanceEntry.Session?
    var satisfaction: Int64?
    var isFirstTime: Bool?
    /// People who came with this one.
    var guests: Int = 0
    let line: Int

    init(status: AttendanceStatus, line: Int) {
      self.status = status
      self.line = line
    }
  }

  /// Takes in a row; it is merged when it is about somebody who is written down already.
  mutating func sign(_ line: Line, into intake: inout Intake) -> RowOutcome {
    let number = eventNumber ?? intake.attendance.number(of: event)
    eventNumber = number
    var entry = AttendanceEntry(
      affiliation: bodies.affiliation(organisation: line.organisation, email: line.email),
      status: line.status,
      role: line.email.map { AuthorityResolver.isStaffDomain($0.domain) } == true ? .staff : line.role,
      line: line.line)
    entry.statedMinutes = line.minutes
    entry.sessions = line.session.map { [$0] } ?? []
    entry.satisfaction = line.satisfaction
    entry.isFirstTime = line.isFirstTime
    let person = key(line)
    let isNew = intake.attendance.add(entry, person: person, event: number)
    for guest in 0..<max(0, line.guests) {
      var companion = AttendanceEntry(affiliation: .unstated, status: line.status, line: line.line)
      companion.statedMinutes = line.minutes
      intake.attendance.add(companion, person: PersonKey(guest: guest, of: person), event: number)
    }
    return isNew ? .counted : .merged
  }

  private func key(_ line: Line) -> PersonKey {
    if let email = line.email { return PersonKey(stable: email.folded) }
    if let number = line.number { return PersonKey(stable: number) }
    if let name = line.name { return PersonKey(name: name, at: event) }
    return PersonKey(anonymousAt: line.line, file: file)
  }
}

extension Intake {
  /// How many distinct people of one role have one of these statuses.
  func people(_ statuses: Set<AttendanceStatus>, role: AttendeeRole? = .participant) -> Int {
    attendance.attendances.count {
      statuses.contains($0.entry.status) && (role == nil || $0.entry.role == role)
    }
  }
}

extension Row {
  /// A stay between two moments; `nil` where either is missing, or the end is before the start.
  func session(from: String, to: String) throws(Fault) -> AttendanceEntry.Session? {
    guard let start = try moment(from)?.stamp, let end = try moment(to)?.stamp, start <= end else {
      return nil
    }
    return AttendanceEntry.Session(start: start, end: end)
  }

  /// Two columns of a name as one; `nil` when both are blank.
  func name(_ columns: String...) -> String? {
    let parts = columns.compactMap { text($0) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

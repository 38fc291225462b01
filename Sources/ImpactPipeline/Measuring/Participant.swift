/// A participant of an event as measures count one: what they ask of every attendance, and nothing that costs to copy.
struct Participant: Sendable {
  /// Its place in the books.
  let index: Int
  /// Its event's place in the books.
  let event: Int
  /// The person's number in the run.
  let person: UInt32
  /// The scope of the person's authority, or of none.
  let authority: Int
  let status: AttendanceStatus
  let minutes: Int64?
  let satisfaction: Int64?

  init(_ row: Attendance, at index: Int) {
    self.index = index
    event = row.event
    person = row.person
    authority = ScopeTable.authority(of: row.affiliation)
    status = row.status
    minutes = row.minutes
    satisfaction = row.satisfaction
  }
}

/// What became of a person's place at an event.
public enum AttendanceStatus: String, Hashable, Sendable, CaseIterable {
  case registered, attended
  case noShow = "no-show"
  case cancelled
}

/// In what part a person took part.
public enum AttendeeRole: String, Hashable, Sendable, CaseIterable {
  /// Someone the event was for; the only role that attendance figures count.
  case participant
  /// Someone who put it on: host, panelist, organiser, staff.
  case staff
}

/// One person at one event, after all sessions and all files are put together.
struct Attendance: Hashable, Sendable {
  /// Its event's place in the books.
  let event: Int
  /// A number for the person within one run; never an address or a name.
  let person: UInt32
  let affiliation: Affiliation
  let status: AttendanceStatus
  let role: AttendeeRole
  /// Time in the event; overlapping sessions count once.
  let minutes: Int64?
  /// 0 to 10.
  let satisfaction: Int64?
  let isFirstTime: Bool?
  /// The first row that told of it.
  let place: SourcePlace
}

/// Downloads of one guide by one body within a run of days that no period divides.
struct DownloadCell: Hashable, Sendable {
  let affiliation: Affiliation
  /// The guide's place in the books; `nil` when no guide of the register fits.
  let guide: Int?
  /// The days it stands for, both included.
  let first: Day
  let last: Day
  let count: Int64
  /// How many rows it was made from.
  let rows: Int64
}

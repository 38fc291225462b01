/// Takes the attendance of every file into the books, each person once an event whatever the number of files.
struct AttendancePosting {
  private(set) var events: EventMatcher
  private var places: [Key: Int] = [:]
  private var rows: [Row] = []
  private var people: [PersonKey: UInt32] = [:]

  private struct Key: Hashable {
    let event: Int
    let person: PersonKey
  }

  private struct Row {
    let event: Int
    let person: UInt32
    var entry: AttendanceEntry
    let file: String
    /// Every line that tells of the person at the event, where the reading is traced.
    var told: [SourcePlace] = []
  }

  /// People at events after this day are left out.
  private let asOf: Day?

  init(events: EventMatcher, asOf: Day? = nil) {
    self.events = events
    self.asOf = asOf
  }

  /// Takes in one file; gives how many of its people at events an earlier file told of already, and how many were at
  /// events on too late a day.
  mutating func post(_ intake: Intake) -> NotTaken {
    var left = NotTaken()
    let isTraced = intake.leftOut != nil
    for item in intake.attendance.attendances {
      let place = SourcePlace(file: intake.file, line: item.entry.line)
      let key = Key(event: events.event(of: item.event, at: place), person: item.person)
      if isLate(events.entries[key.event]) {
        left.late += 1
        if isTraced { left.rows.append(LeftOutRow(.afterAsOf, line: item.entry.line)) }
        continue
      }
      let told =
        isTraced
        ? intake.attendance.lines(of: item.event, item.person).map {
          SourcePlace(file: intake.file, line: $0)
        } : []
      if let index = places[key] {
        rows[index].entry.combine(item.entry)
        rows[index].told += told
        left.repeated += 1
        if isTraced { left.rows.append(LeftOutRow(.repeatedRow, line: item.entry.line)) }
      } else {
        places[key] = rows.count
        rows.append(
          Row(
            event: key.event, person: number(of: item.person), entry: item.entry, file: intake.file,
            told: told))
      }
    }
    return left
  }

  /// For each attendance of the books, every row that tells of it; empty lists unless the reading is traced.
  var told: [[SourcePlace]] { rows.map(\.told) }

  private mutating func number(of person: PersonKey) -> UInt32 {
    if let number = people[person] { return number }
    let number = UInt32(people.count)
    people[person] = number
    return number
  }

  /// Events that had not been held by the day the reports speak from.
  var lateEvents: [Books.EventEntry] { events.entries.filter(isLate) }

  /// The events, and the attendances in the order of files and rows; late events have neither.
  var settled: (events: [Books.EventEntry], attendances: [Attendance]) {
    var kept: [Books.EventEntry] = []
    let places = events.entries.map { entry -> Int in
      if !isLate(entry) { kept.append(entry) }
      return kept.count - 1
    }
    let attendances = rows.map { row in
      Attendance(
        event: places[row.event], person: row.person, affiliation: row.entry.affiliation,
        status: row.entry.status,
        role: row.entry.role, minutes: row.entry.minutes, satisfaction: row.entry.satisfaction,
        isFirstTime: row.entry.isFirstTime, place: SourcePlace(file: row.file, line: row.entry.line))
    }
    return (kept, attendances)
  }

  private func isLate(_ event: Books.EventEntry) -> Bool {
    guard let asOf, let day = event.day else { return false }
    return day > asOf
  }
}

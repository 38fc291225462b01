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
  }

  init(events: EventMatcher) { self.events = events }

  /// Takes in one file; gives how many of its people at events an earlier file told of already.
  mutating func post(_ intake: Intake) -> Int {
    var repeated = 0
    for item in intake.attendance.attendances {
      let place = SourcePlace(file: intake.file, line: item.entry.line)
      let key = Key(event: events.event(of: item.event, at: place), person: item.person)
      if let index = places[key] {
        rows[index].entry.combine(item.entry)
        repeated += 1
      } else {
        places[key] = rows.count
        rows.append(
          Row(event: key.event, person: number(of: item.person), entry: item.entry, file: intake.file))
      }
    }
    return repeated
  }

  private mutating func number(of person: PersonKey) -> UInt32 {
    if let number = people[person] { return number }
    let number = UInt32(people.count)
    people[person] = number
    return number
  }

  /// The attendances in the order of files and rows.
  var attendances: [Attendance] {
    rows.map { row in
      Attendance(
        event: row.event, person: row.person, affiliation: row.entry.affiliation, status: row.entry.status,
        role: row.entry.role, minutes: row.entry.minutes, satisfaction: row.entry.satisfaction,
        isFirstTime: row.entry.isFirstTime, place: SourcePlace(file: row.file, line: row.entry.line))
    }
  }
}

/// Who was at which event, put together as rows are read: one entry for each person at each event.
///
/// Every way of putting two rows about one person together gives the same whichever comes first, so batches
/// may be read in any order, and rows that stand in two overlapping exports count once.
struct AttendanceTally: Sendable {
  /// The events spoken of, in order of first mention within one tally.
  private(set) var events: [EventReference] = []
  private var eventNumbers: [EventReference: Int] = [:]
  private var entries: [Key: AttendanceEntry] = [:]
  /// Every line that tells of a person at an event; `nil` unless the reading is traced.
  private var lines: [Key: [Int]]?

  private struct Key: Hashable {
    let event: Int
    let person: PersonKey
  }

  /// How many people at events there are, a person at two events counting twice.
  var count: Int { entries.count }

  /// The number that stands for an event in this tally.
  mutating func number(of event: EventReference) -> Int {
    if let number = eventNumbers[event] { return number }
    events.append(event)
    eventNumbers[event] = events.count - 1
    return events.count - 1
  }

  /// Keeps every line from now on.
  mutating func keepLines() { lines = [:] }

  /// Takes in what one row says; true when it is the first about this person at this event.
  @discardableResult
  mutating func add(_ entry: AttendanceEntry, person: PersonKey, event: Int) -> Bool {
    let key = Key(event: event, person: person)
    lines?[key, default: []].append(entry.line)
    if let index = entries.index(forKey: key) {
      entries.values[index].combine(entry)
      return false
    }
    entries[key] = entry
    return true
  }

  /// Takes in another tally; gives how many of its entries were about people already here.
  @discardableResult
  mutating func merge(_ other: AttendanceTally) -> Int {
    var repeated = 0
    let numbers = other.events.map { number(of: $0) }
    for (key, told) in other.lines ?? [:] {
      lines?[Key(event: numbers[key.event], person: key.person), default: []] += told
    }
    for (key, entry) in other.entries where !add(entry, person: key.person, event: numbers[key.event]) {
      repeated += 1
    }
    return repeated
  }

  /// All entries in the order of their rows.
  var attendances: [(event: EventReference, person: PersonKey, entry: AttendanceEntry)] {
    // Places are put in order rather than entries, which are large to move.
    let order = entries.indices.map { (place: $0, line: entries.values[$0].line) }.sorted {
      $0.line == $1.line ? entries.keys[$0.place].person < entries.keys[$1.place].person : $0.line < $1.line
    }
    return order.map { place, _ in
      let (key, entry) = entries[place]
      return (events[key.event], key.person, entry)
    }
  }

  /// The lines that tell of a person at an event, in order; none unless the reading is traced.
  func lines(of event: EventReference, _ person: PersonKey) -> [Int] {
    guard let number = eventNumbers[event] else { return [] }
    return Set(lines?[Key(event: number, person: person)] ?? []).sorted()
  }
}

/// What is known of one person at one event.
struct AttendanceEntry: Hashable, Sendable {
  var affiliation: Affiliation
  var status: AttendanceStatus
  var role: AttendeeRole = .participant
  /// Minutes as a row states them; of several rows the most, since exports overlap.
  var statedMinutes: Int64?
  /// When the person was there.
  var sessions: [Session] = []
  /// 0 to 10; of two the lower.
  var satisfaction: Int64?
  var isFirstTime: Bool?
  /// The first line that told of it.
  var line: Int

  init(affiliation: Affiliation, status: AttendanceStatus, role: AttendeeRole = .participant, line: Int) {
    self.affiliation = affiliation
    self.status = status
    self.role = role
    self.line = line
  }

  /// A stay, in seconds since the start of 1970 by the clock of the export.
  struct Session: Hashable, Sendable {
    let start: Int64
    let end: Int64
  }

  /// Whole minutes there, overlapping stays counted once, rounded once; `nil` when no row says.
  var minutes: Int64? {
    guard !sessions.isEmpty else { return statedMinutes }
    var seconds: Int64 = 0
    var reached = Int64.min
    for session in sessions.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      let from = max(session.start, reached)
      if session.end > from { seconds += session.end - from }
      reached = max(reached, session.end)
    }
    let whole = Int64(clamping: Rounding.halfAwayFromZero(Int128(seconds), dividedBy: 60))
    return max(whole, statedMinutes ?? 0)
  }

  /// Takes in what another row says of the same person at the same event.
  ///
  /// Attended outweighs no-show, registered and cancelled, in that order; staff outweighs participant; the more
  /// exact affiliation outweighs the less exact.
  mutating func combine(_ other: AttendanceEntry) {
    if other.affiliation.exactness > affiliation.exactness
      || other.affiliation.exactness == affiliation.exactness && other.affiliation.precedes(affiliation)
    {
      affiliation = other.affiliation
    }
    if other.status.weight > status.weight { status = other.status }
    if other.role == .staff { role = .staff }
    statedMinutes = [statedMinutes, other.statedMinutes].compactMap { $0 }.max()
    sessions = Array(Set(sessions + other.sessions)).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    satisfaction = [satisfaction, other.satisfaction].compactMap { $0 }.min()
    if let first = other.isFirstTime { isFirstTime = first || (isFirstTime ?? false) }
    line = min(line, other.line)
  }
}

extension AttendanceStatus {
  /// Which of two statements about one person stands.
  fileprivate var weight: Int {
    switch self {
    case .attended: 3
    case .noShow: 2
    case .registered: 1
    case .cancelled: 0
    }
  }
}

extension Affiliation {
  /// How much it settles: one authority the most, nothing stated the least.
  var exactness: Int {
    switch self {
    case .authority: 5
    case .shared: 4
    case .partner: 3
    case .outside: 2
    case .unresolved: 1
    case .unstated: 0
    }
  }

  /// An order among affiliations of one exactness, so that two rows that disagree settle alike either way round.
  func precedes(_ other: Affiliation) -> Bool {
    sortText.utf8.lexicographicallyPrecedes(other.sortText.utf8)
  }

  /// A text that tells it from all others and puts affiliations in an order.
  var sortText: String {
    switch self {
    case .authority(let authority): authority.details.gssCode
    case .shared(let authorities): authorities.map(\.details.gssCode).joined(separator: ";")
    case .partner(let partner): partner.name
    case .outside, .unstated: ""
    case .unresolved(let text): text
    }
  }
}

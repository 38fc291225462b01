/// Puts what the exports gave into one set of books.
///
/// What comes in: an intake for each file, in the order of the files' names. What goes out: the books, and the
/// accounts and findings of the files with what only shows when all are together — a row that an earlier file told
/// too, an event or a guide that no register has, an id used twice.
struct Ledger {
  var books = Books()
  /// The intakes, with rows that another file told too moved from counted to repeated.
  private(set) var intakes: [Intake]
  /// What shows only when all files are together.
  var findings: [Finding] = []

  /// The download rows behind the books, where the reading is traced.
  private(set) var traced: [TracedDownload] = []
  /// For each attendance of the books, every row that tells of it, where the reading is traced.
  private(set) var told: [[SourcePlace]] = []

  private var unlikely = UnlikelyValues()
  private let buckets: TimeBuckets
  private let asOf: Day?

  /// - Parameters:
  ///   - buckets: the runs of days that downloads were counted in; one begins after `asOf`.
  ///   - asOf: the day that somebody chose for the reports to speak from: what happened later is left out, and what
  ///     is only forecast or pledged for later stays. `nil` leaves nothing out.
  init(_ intakes: consuming [Intake], buckets: TimeBuckets, asOf: Day? = nil) {
    self.intakes = intakes
    self.buckets = buckets
    self.asOf = asOf
    for index in self.intakes.indices {
      var late: [LeftOutRow] = []
      for fact in self.intakes[index].takeFacts() {
        if isLate(fact) { late.append(LeftOutRow(.afterAsOf, line: fact.line)) } else { post(fact) }
      }
      leaveOut(index, late: late.count, late)
    }
    findings += unlikely.findings
    putRegistersInOrder()
    findings += books.unknownAreas
    countOverlapsOnce()
    nameProjects()
    var attendance = AttendancePosting(events: EventMatcher(events: books.events), asOf: asOf)
    var downloads = DownloadPosting(guides: GuideMatcher(guides: books.guides), asOf: asOf)
    for index in self.intakes.indices {
      for told in [attendance.post(self.intakes[index]), downloads.post(&self.intakes[index])] {
        settle(index, repeated: told.repeated, told.rows.filter { $0.rule == .repeatedRow })
        leaveOut(index, late: told.late, told.rows.filter { $0.rule == .afterAsOf })
      }
      // What is in the books now need not be held twice.
      self.intakes[index].attendance = AttendanceTally()
    }
    for event in attendance.lateEvents {
      let file = event.registered?.place.file
      if let index = self.intakes.firstIndex(where: { $0.file == file }) {
        leaveOut(index, late: 1, [LeftOutRow(.afterAsOf, line: event.registered?.place.line)])
      }
    }
    (books.events, books.attendances) = attendance.settled
    books.downloads = downloads.takeCells(ending: buckets)
    books.downloadDays = downloads.days
    traced = downloads.traced
    told = attendance.told
    findings += attendance.events.findings + downloads.guides.findings + downloads.overlaps
  }

  /// Whether a row tells of something that happened after the day the reports speak from.
  private func isLate(_ fact: Fact) -> Bool {
    guard let asOf else { return false }
    return switch fact {
    case .outcome(let row): row.status == .realised && row.date > asOf
    case .funding(let row): row.status == .received && row.date > asOf
    case .payment(let row): row.date > asOf
    default: false
    }
  }

  /// Moves rows of a file from counted to left out, so that its account still adds up.
  private mutating func leaveOut(_ index: Int, late: Int, _ rows: [LeftOutRow]) {
    guard late > 0 else { return }
    intakes[index].leftOut? += rows
    intakes[index].rows.counted -= late
    intakes[index].rows.excluded[.afterAsOf, default: 0] += late
  }

  private mutating func post(_ fact: Fact) {
    unlikely.look(at: fact)
    switch fact {
    case .membership(let row): books.memberships.append(row)
    case .event(let row):
      books.events.append(.init(id: row.id, title: row.title, day: row.startsOn, registered: row))
    case .guide(let row): books.guides.append(row)
    case .project(let row): books.projects.append(row)
    case .challengeArea(let row): books.challengeAreas.append(row)
    case .assumption(let row): books.assumptions.append(row)
    case .cost(let row): books.costs.append(row)
    case .signOff(let row): books.signOffs.append(row)
    case .outcome(let row): books.outcomes.append(row)
    case .funding(let row): books.funding.append(row)
    case .payment(let row): books.payments.append(row)
    case .pageViews(let row): books.pageViews.append(row)
    case .alias: break  // Aliases have done their work while the exports were read.
    }
  }

  /// Drops a later row of the same id, with a finding that names both.
  private mutating func putRegistersInOrder() {
    dropRepeats(\.events, id: \.id.text, place: { $0.registered?.place }, of: "event")
    dropRepeats(\.guides, id: \.id.text, place: { $0.place }, of: "guide")
    dropRepeats(\.projects, id: \.id.text, place: { $0.place }, of: "project")
    dropRepeats(\.challengeAreas, id: \.id.text, place: { $0.place }, of: "challenge area")
    dropRepeats(\.assumptions, id: \.id.text, place: { $0.place }, of: "assumption")
    dropRepeats(\.outcomes, id: \.id.text, place: { $0.place }, of: "outcome") {
      ($0.title, $0.date, $0.status, $0.project.text) == ($1.title, $1.date, $1.status, $1.project.text)
        && ($0.kind, $0.quantity, $0.unitValue, $0.recipients) == (
          $1.kind, $1.quantity, $1.unitValue, $1.recipients
        )
    }
    dropRepeats(\.funding, id: \.id, place: { $0.place }, of: "funding row") {
      ($0.title, $0.date, $0.funder, $0.kind) == ($1.title, $1.date, $1.funder, $1.kind)
        && ($0.status, $0.amount) == ($1.status, $1.amount)
    }
    dropRepeats(\.costs, id: \.id.text, place: { $0.place }, of: "cost")
  }

  /// Payments and page views that two files tell of count once.
  private mutating func countOverlapsOnce() {
    let payments = FileOverlaps.settled(books.payments)
    let views = FileOverlaps.settled(books.pageViews)
    (books.payments, books.pageViews) = (payments.kept, views.kept)
    findings += views.findings
    for repeated in [payments.repeated, views.repeated] {
      let rows = Dictionary(grouping: repeated, by: \.file)
      for index in intakes.indices {
        let here = rows[intakes[index].file] ?? []
        settle(index, repeated: here.count, here.map { LeftOutRow(.repeatedRow, line: $0.line) })
      }
    }
  }

  /// - Parameter alike: whether two rows of one id tell the same, as two exports that overlap do; then the later is
  ///   told of as such and is no mistake in an id.
  private mutating func dropRepeats<Row>(
    _ rows: WritableKeyPath<Books, [Row]>, id: (Row) -> String, place: (Row) -> SourcePlace?,
    of thing: String,
    alike: (Row, Row) -> Bool = { _, _ in false }
  ) {
    var first: [String: (place: SourcePlace?, number: Int)] = [:]
    var repeats: Set<Int> = []
    for (number, row) in books[keyPath: rows].enumerated() {
      let here = place(row)
      guard let earlier = first[id(row)] else {
        first[id(row)] = (here, number)
        continue
      }
      repeats.insert(number)
      if !alike(books[keyPath: rows][earlier.number], row) {
        findings.append(
          Finding(
            .idUsedTwice, at: here, found: id(row), expected: earlier.place.map { "\($0)" } ?? "",
            subject: thing))
      }
      if let here, let index = intakes.firstIndex(where: { $0.file == here.file }) {
        settle(index, repeated: 1, [LeftOutRow(.repeatedRow, line: here.line)])
      }
    }
    // Nearly always there are none, and then a long list is not copied.
    guard !repeats.isEmpty else { return }
    books[keyPath: rows] = books[keyPath: rows].enumerated().filter { !repeats.contains($0.offset) }
      .map(\.element)
  }

  /// Moves rows of a file from counted to repeated, so that its account still adds up.
  private mutating func settle(_ index: Int, repeated: Int, _ rows: [LeftOutRow]) {
    guard repeated > 0 else { return }
    intakes[index].leftOut? += rows
    intakes[index].rows.counted -= repeated
    intakes[index].rows.excluded[.repeatedRow, default: 0] += repeated
    findings.append(
      Finding(.toldTwice, at: SourcePlace(file: intakes[index].file), count: repeated))
  }
}

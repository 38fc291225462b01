import Testing

@testable import ImpactPipeline

struct TallyTests {
  private func entry(_ status: AttendanceStatus, line: Int) -> AttendanceEntry {
    AttendanceEntry(affiliation: .unstated, status: status, line: line)
  }

  @Test func `counts the minutes of overlapping stays once`() {
    var person = entry(.attended, line: 3)
    // 10:00–10:30, 10:20–10:50 and 11:00–11:10: fifty minutes and ten.
    person.sessions = [
      .init(start: 36_000, end: 37_800), .init(start: 37_200, end: 39_000), .init(start: 39_600, end: 40_200),
    ]
    #expect(person.minutes == 60)
  }

  @Test func `puts two rows of one person together alike whichever comes first`() {
    var first = entry(.registered, line: 9)
    first.affiliation = .unresolved("x")
    first.isFirstTime = false
    var second = entry(.attended, line: 4)
    second.affiliation = .authority(.camden)
    second.role = .staff
    second.satisfaction = 7
    second.isFirstTime = true
    var (one, other) = (first, second)
    one.combine(second)
    other.combine(first)
    #expect(one == other)
    #expect(one.status == .attended)
    #expect(one.role == .staff)
    #expect(one.affiliation == .authority(.camden))
    #expect(one.isFirstTime == true)
    #expect(one.line == 4)
  }

  @Test func `counts a person once at each event over rows and tallies`() {
    var tally = AttendanceTally()
    let (a, b) = (tally.number(of: EventReference(id: "a")), tally.number(of: EventReference(id: "b")))
    let sam = PersonKey(stable: "sam@a.uk")
    let news = [
      tally.add(entry(.registered, line: 2), person: sam, event: a),
      tally.add(entry(.attended, line: 3), person: sam, event: a),
      tally.add(entry(.attended, line: 4), person: sam, event: b),
    ]
    #expect(news == [true, false, true])
    var other = AttendanceTally()
    let only = other.number(of: EventReference(id: "b"))
    other.add(entry(.noShow, line: 7), person: sam, event: only)
    let repeated = tally.merge(other)
    #expect(repeated == 1)
    #expect(tally.count == 2)
    #expect(tally.attendances.map(\.entry.status) == [.attended, .attended])
    #expect(tally.attendances.map(\.event.id) == ["a", "b"])
  }

  @Test func `runs of days begin on the 1st, the 15th and the days asked for`() throws {
    let extra = try #require(Day(isoText: "2023-07-20"))
    let buckets = TimeBuckets(alsoStartingOn: [extra])
    for (day, start, end) in [
      ("2023-07-14", "2023-07-01", "2023-07-14"), ("2023-07-15", "2023-07-15", "2023-07-19"),
      ("2023-07-31", "2023-07-20", "2023-07-31"), ("2024-02-29", "2024-02-15", "2024-02-29"),
    ] {
      let run = buckets.start(of: try #require(Day(isoText: day)))
      #expect(run.isoText == start)
      #expect(buckets.end(ofRunFrom: run).isoText == end)
    }
  }

  @Test func `long runs begin with financial, calendar and LOTI years and the days asked for`() throws {
    let buckets = TimeBuckets(alsoStartingOn: [try #require(Day(isoText: "2023-07-20"))], yearly: .ofAnyYear)
    for (day, start, end) in [
      ("2023-04-01", "2023-04-01", "2023-07-14"), ("2023-07-15", "2023-07-15", "2023-07-19"),
      ("2023-12-31", "2023-07-20", "2023-12-31"), ("2024-03-31", "2024-01-01", "2024-03-31"),
    ] {
      let run = buckets.start(of: try #require(Day(isoText: day)))
      #expect(run.isoText == start)
      #expect(buckets.end(ofRunFrom: run).isoText == end)
    }
  }

  /// Every day is asked for, with one before and one behind; the 29th of February begins a run where there is one.
  @Test(arguments: [nil, Set<TimeBuckets.YearDay>.ofAnyYear, [.init(month: 2, day: 29)], []])
  func `each day's run is that found day by day`(yearly: Set<TimeBuckets.YearDay>?) throws {
    let extra = try ["1989-12-30", "1990-01-01", "2023-07-20", "2069-12-31", "2070-01-01"].map {
      try #require(Day(isoText: $0))
    }
    let buckets = TimeBuckets(alsoStartingOn: extra, yearly: yearly)
    let (first, last) = (
      try #require(Day(isoText: "1990-01-01")), try #require(Day(isoText: "2069-12-31"))
    )
    var run = [first]
    var wrong: [Day] = []
    for number in first.number...last.number + 1 {
      let day = Day(number: number)
      let (_, month, monthDay) = day.civil
      let starts =
        day > last || extra.contains(day)
        || (yearly?.contains(.init(month: month, day: monthDay)) ?? [1, 15].contains(monthDay))
      if starts, day > first {
        let end = day.advanced(by: -1)
        wrong += run.filter { buckets.start(of: $0) != run[0] || buckets.end(ofRunFrom: run[0]) != end }
        run = []
      }
      if run.last != day { run.append(day) }
    }
    #expect(wrong == [])
    for beyond in [first.advanced(by: -1), last.advanced(by: 1)] {
      #expect(buckets.start(of: beyond) == beyond)
      #expect(buckets.end(ofRunFrom: beyond) == beyond)
    }
  }

  @Test func `runs of a year begin where the periods of its kind do`() throws {
    let period = try #require(Period.lotiYear(startingIn: 2023))
    let starts = try #require(Set<TimeBuckets.YearDay>(of: period))
    let buckets = TimeBuckets(yearly: starts)
    #expect(buckets.start(of: period.last) == period.first)
    #expect(buckets.end(ofRunFrom: period.first) == period.last)
    #expect(buckets.start(of: period.first.advanced(by: -1)) == period.previous?.first)
    #expect(Set<TimeBuckets.YearDay>(of: try #require(Period(id: "2023-04-01..2023-04-30"))) == nil)
  }

  @Test func `adds downloads by body, guide and run of days`() throws {
    let day = try #require(Day(isoText: "2023-07-01"))
    var tally = DownloadTally()
    let camden = tally.number(of: Affiliation.authority(.camden))
    let brent = tally.number(of: Affiliation.authority(.brent))
    let guide = tally.number(of: GuideReference(id: "g"))
    let cell = DownloadTally.Cell(count: 2, rows: 1, fingerprint: 5, line: 3)
    tally.add(cell, body: camden, guide: guide, bucket: day)
    let later = DownloadTally.Cell(count: 2, rows: 1, fingerprint: 9, line: 2)
    tally.add([
      (.init(body: brent, guide: guide, bucket: day), later),
      (.init(body: camden, guide: tally.number(of: GuideReference(id: "g")), bucket: day), cell),
    ])
    #expect(tally.told.map(\.affiliation) == [.authority(.brent), .authority(.camden)])
    #expect(tally.told.map(\.cell.fingerprint) == [9, 10])
    #expect(tally.count == 2)
    #expect(tally.told.map(\.cell.count) == [2, 4])
    #expect(tally.told.map(\.cell.rows) == [1, 2])
  }
}

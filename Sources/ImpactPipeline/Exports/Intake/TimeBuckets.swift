/// Runs of days that no period of a report divides, so that downloads can be counted by run and not by day.
///
/// Short runs begin on the 1st and 15th of each month, with which financial, calendar and LOTI years begin, so that the
/// export of a month is found again in that of a year. Long ones begin on the days of a year that are given, and take a
/// small part of the memory. Either begin on any further days given too (the ends of a period that somebody chose).
struct TimeBuckets: Sendable {
  private let firstDay: Int32
  private let starts: [Int32]
  private let ends: [Int32]

  /// A day of any year.
  struct YearDay: Hashable, Sendable {
    let month: Int
    let day: Int
  }

  /// Runs that also begin on each of these days, and on these days of each year or, without such, twice a month.
  init(alsoStartingOn boundaries: [Day] = [], yearly: Set<YearDay>? = nil) {
    let first = Day(year: 1990, month: 1, day: 1) ?? Day(number: 0)
    let last = Day(year: 2069, month: 12, day: 31) ?? Day(number: 0)
    let further = Set(boundaries)
    var starts: [Int32] = []
    starts.reserveCapacity(first.days(to: last) + 1)
    var start = first
    var day = first
    while day <= last {
      let (_, month, monthDay) = day.civil
      let startsRun =
        yearly?.contains(YearDay(month: month, day: monthDay)) ?? (monthDay == 1 || monthDay == 15)
      if startsRun || further.contains(day) { start = day }
      starts.append(start.number)
      day = day.advanced(by: 1)
    }
    firstDay = first.number
    self.starts = starts
    var ends = starts.indices.map { first.number + Int32($0) }
    for index in starts.indices.dropLast().reversed() where starts[index + 1] == starts[index] {
      ends[index] = ends[index + 1]
    }
    self.ends = ends
  }

  /// The first day of the run that a day belongs to; the day itself outside 1990 to 2069.
  func start(of day: Day) -> Day {
    let index = Int(day.number) - Int(firstDay)
    return starts.indices.contains(index) ? Day(number: starts[index]) : day
  }

  /// The last day of the run that starts on a day.
  func end(ofRunFrom start: Day) -> Day {
    let index = Int(start.number) - Int(firstDay)
    return ends.indices.contains(index) ? Day(number: ends[index]) : start
  }
}

extension Set<TimeBuckets.YearDay> {
  /// Where the financial, the calendar and the LOTI year begin.
  static let ofAnyYear: Self = [.init(month: 4, day: 1), .init(month: 1, day: 1), .init(month: 7, day: 15)]

  /// Where periods of a kind begin; nothing for a period that is no year.
  init?(of period: Period) {
    guard period.isYear else { return nil }
    let (_, month, day) = period.first.civil
    self = [.init(month: month, day: day)]
  }
}

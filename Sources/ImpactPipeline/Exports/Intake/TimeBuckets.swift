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

  /// Runs of half a month.
  static let halfMonths = TimeBuckets()

  /// Runs that also begin on each of these days, and on these days of each year or, without such, twice a month.
  init(alsoStartingOn boundaries: [Day] = [], yearly: Set<YearDay>? = nil) {
    let years = 1990...2069
    let first = Day(year: years.lowerBound, month: 1, day: 1) ?? Day(number: 0)
    let last = Day(year: years.upperBound, month: 12, day: 31) ?? Day(number: 0)
    let days = yearly ?? .ofHalfMonths
    let yearlyStarts = years.flatMap { year in
      days.compactMap { Day(year: year, month: $0.month, day: $0.day) }
    }
    let runs = Set(boundaries + yearlyStarts + [first]).filter { $0 >= first && $0 <= last }.sorted()
    let nextRuns = runs.dropFirst() + [last.advanced(by: 1)]
    let lengths = zip(runs, nextRuns).map { ($0, $0.days(to: $1)) }
    firstDay = first.number
    starts = lengths.flatMap { start, days in repeatElement(start.number, count: days) }
    ends = lengths.flatMap { start, days in repeatElement(start.number + Int32(days) - 1, count: days) }
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

  /// The 1st and 15th of each month.
  static let ofHalfMonths = Self((1...12).flatMap { month in [1, 15].map { .init(month: month, day: $0) } })

  /// Where periods of a kind begin; nothing for a period that is no year.
  init?(of period: Period) {
    guard period.isYear else { return nil }
    let (_, month, day) = period.first.civil
    self = [.init(month: month, day: day)]
  }
}

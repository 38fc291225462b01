/// Runs of days that no period of a report divides, so that downloads can be counted by run and not by day.
///
/// Runs begin where financial, calendar and LOTI years begin, and on any further days given (the ends of a period
/// that somebody chose). Short runs begin on the 1st and 15th of each month too, so that the export of a month is
/// found again in that of a year; they take eight times the memory of long ones.
struct TimeBuckets: Sendable {
  private let firstDay: Int32
  private let starts: [Int32]

  /// Runs that also begin on each of these days, and unless they are `long` twice a month.
  init(alsoStartingOn boundaries: [Day] = [], long: Bool = false) {
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
        long
        ? monthDay == 1 && (month == 1 || month == 4) || monthDay == 15 && month == 7
        : monthDay == 1 || monthDay == 15
      if startsRun || further.contains(day) { start = day }
      starts.append(start.number)
      day = day.advanced(by: 1)
    }
    firstDay = first.number
    self.starts = starts
  }

  /// The first day of the run that a day belongs to; the day itself outside 1990 to 2069.
  func start(of day: Day) -> Day {
    let index = Int(day.number) - Int(firstDay)
    return starts.indices.contains(index) ? Day(number: starts[index]) : day
  }

  /// The last day of the run that starts on a day.
  func end(ofRunFrom start: Day) -> Day {
    var index = Int(start.number) - Int(firstDay)
    guard starts.indices.contains(index) else { return start }
    while index + 1 < starts.count, starts[index + 1] == starts[index] { index += 1 }
    return Day(number: firstDay + Int32(index))
  }
}

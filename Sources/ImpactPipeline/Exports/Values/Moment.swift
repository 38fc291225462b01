/// A day in London and, where the text has one, the time on it.
struct Moment: Hashable, Sendable {
  let day: Day
  /// Seconds since midnight; `nil` when the text gives a day alone.
  let seconds: Int32?

  init(day: Day, seconds: Int32? = nil) {
    self.day = day
    self.seconds = seconds
  }

  /// Seconds since the start of 1970 by the same clock; `nil` without a time.
  var stamp: Int64? { seconds.map { Int64(day.number) * 86_400 + Int64($0) } }

  /// The moment in London of a time so many minutes ahead of UTC.
  ///
  /// British Summer Time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
  /// October (Summer Time Order 2002; the same days since 1996).
  init(day: Day, seconds: Int32, minutesAheadOfUTC: Int32) {
    let utc = Int64(day.number) * 86_400 + Int64(seconds) - Int64(minutesAheadOfUTC) * 60
    let utcDay = Day(number: Int32(Self.floor(utc, by: 86_400)))
    let (year, month, _) = utcDay.civil
    var local = utc
    switch month {
    case 4...9: local += 3_600
    case 3, 10:
      // Only in the two months of a change does the day matter.
      guard let change = Self.lastSunday(ofMonth: month, year: year) else { break }
      let isAfter = Int64(change.number) * 86_400 + 3_600 <= utc
      if isAfter == (month == 3) { local += 3_600 }
    default: break
    }
    let number = Self.floor(local, by: 86_400)
    self.day = Day(number: Int32(number))
    self.seconds = Int32(local - number * 86_400)
  }

  private static func floor(_ value: Int64, by divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
  }

  private static func lastSunday(ofMonth month: Int, year: Int) -> Day? {
    guard let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) else {
      return nil
    }
    // Day 0, 1 January 1970, was a Thursday: four days after a Sunday.
    let weekday = Int((Int64(last.number) + 4) % 7 + 7) % 7
    return last.advanced(by: -weekday)
  }
}

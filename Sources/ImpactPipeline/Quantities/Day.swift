/// A civil calendar day, without time or zone, in the proleptic Gregorian calendar.
///
/// Held as days since 1 January 1970. The algorithms are Howard Hinnant's "chrono-compatible
/// low-level date algorithms"; they use no calendar object, so a day costs a few nanoseconds.
public struct Day: Hashable, Sendable {
  /// Days since 1 January 1970; negative before it.
  public let number: Int32

  /// The day `number` days after 1 January 1970.
  public init(number: Int32) { self.number = number }

  /// The day that exists by that year, month and day of month; `nil` for 31 April or 29 February 2023.
  /// Years run from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month (1–12) and day of month (1–31).
  public var civil: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted + (shifted < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The days of the years 1 to 9999.
  static let thereAre = Day(number: -719_162)...Day(number: 2_932_896)

  /// The calendar year.
  public var year: Int { civil.year }

  /// The day that many days later (earlier when negative).
  public func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }

  /// Days from this day to another; negative when the other is earlier.
  public func days(to other: Day) -> Int { Int(other.number) - Int(number) }

  /// The day in ISO 8601 form, `2023-04-01`.
  public var isoText: String {
    let (y, m, d) = civil
    var text: [UInt8] = []
    text.reserveCapacity(10)
    func add(_ value: Int) { text.append(UInt8(ascii: "0") + UInt8(value % 10)) }
    for unit in [1000, 100, 10, 1] { add(y / unit) }
    for part in [m, d] {
      text.append(UInt8(ascii: "-"))
      add(part / 10)
      add(part)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The number of days in a month (1–12) of a year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension Day: Comparable {
  /// Earlier days first.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// The ISO form.
  public var description: String { isoText }
}

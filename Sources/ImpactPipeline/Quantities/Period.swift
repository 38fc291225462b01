/// A named range of days, both ends included. Months are never assumed: funders, fees and GLA periods
/// run on different clocks.
public struct Period: Hashable, Sendable {
  /// Readable, stable and safe in a figure id: `fy2022-23`, `cy2022`, `ly2022-23`, `2022-07-01..2023-06-30`.
  public let id: String
  /// As people write it: `2022-23`, `2022`, `LOTI year 2022-23`.
  public let title: String
  /// The first day that belongs to it.
  public let first: Day
  /// The last day that belongs to it; never before the first.
  public let last: Day

  private init(id: String, title: String, first: Day, last: Day) {
    self.id = id
    self.title = title
    self.first = first
    self.last = last
  }

  /// The financial year that starts on 1 April of `year` and ends on 31 March after it.
  public static func financialYear(startingIn year: Int) -> Period? {
    guard let first = Day(year: year, month: 4, day: 1), let last = Day(year: year + 1, month: 3, day: 31)
    else { return nil }
    let name = spanName(year)
    return Period(id: String(pieces: ["fy", name]), title: name, first: first, last: last)
  }

  /// 1 January to 31 December.
  public static func calendarYear(_ year: Int) -> Period? {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    return Period(id: "cy\(year)", title: "\(year)", first: first, last: last)
  }

  /// The LOTI year: 15 July to 14 July.
  public static func lotiYear(startingIn year: Int) -> Period? {
    guard let first = Day(year: year, month: 7, day: 15), let last = Day(year: year + 1, month: 7, day: 14)
    else { return nil }
    return Period(id: "ly\(spanName(year))", title: "LOTI year \(spanName(year))", first: first, last: last)
  }

  /// Any two days, the earlier first; `nil` the other way round.
  public static func days(_ first: Day, _ last: Day) -> Period? {
    guard first <= last else { return nil }
    return Period(
      id: "\(first.isoText)..\(last.isoText)", title: "\(first.isoText) to \(last.isoText)", first: first,
      last: last)
  }

  /// The financial year that a day falls in.
  public static func financialYear(containing day: Day) -> Period? {
    financialYear(startingIn: day.financialYear)
  }

  /// The period that an id names, in any of the forms of ``id``; `nil` when it names none.
  public init?(id: String) {
    func year(_ text: Substring) -> Int? {
      text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
    func spanStart(_ text: Substring) -> Int? {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let start = year(parts[0]), Self.spanName(start) == text else { return nil }
      return start
    }
    let made: Period?
    if id.hasPrefix("fy") {
      made = spanStart(id.dropFirst(2)).flatMap(Self.financialYear(startingIn:))
    } else if id.hasPrefix("cy") {
      made = year(id.dropFirst(2)).flatMap(Self.calendarYear)
    } else if id.hasPrefix("ly") {
      made = spanStart(id.dropFirst(2)).flatMap(Self.lotiYear(startingIn:))
    } else if let first = Day(isoText: id.prefix(10)), id.dropFirst(10).hasPrefix(".."),
      let last = Day(isoText: id.dropFirst(12))
    {
      made = Self.days(first, last)
    } else {
      made = nil
    }
    guard let made else { return nil }
    self = made
  }

  /// The period of the same kind before this one: the year before, or as many days before. `nil` before year 1.
  public var previous: Period? {
    let year = first.year
    switch id.prefix(2) {
    case "fy": return Self.financialYear(startingIn: year - 1)
    case "cy": return Self.calendarYear(year - 1)
    case "ly": return Self.lotiYear(startingIn: year - 1)
    default: return Self.days(first.advanced(by: -dayCount), first.advanced(by: -1))
    }
  }

  /// True for a financial, a calendar or a LOTI year; such follow each other from year to year.
  var isYear: Bool { ["fy", "cy", "ly"].contains(id.prefix(2)) }

  /// How many days it holds.
  public var dayCount: Int { first.days(to: last) + 1 }

  /// True when the day belongs to the period.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// How many of its days fall in the range of days given (both ends included; no end means ever after).
  public func daysShared(from start: Day, to end: Day?) -> Int {
    let from = max(first, start)
    let to = min(last, end ?? last)
    return from <= to ? from.days(to: to) + 1 : 0
  }

  private static func spanName(_ year: Int) -> String {
    let next = (year + 1) % 100
    return String(pieces: [year.description, next < 10 ? "-0" : "-", next.description])
  }
}

extension Day {
  /// The calendar year in which the day's financial year starts: 2023 from 1 April 2023 to 31 March 2024.
  public var financialYear: Int {
    let (year, month, _) = civil
    return month >= 4 ? year : year - 1
  }

  /// The day written exactly as `2023-04-01`; `nil` for anything else, however near.
  public init?(isoText: some StringProtocol) {
    let bytes = Array(isoText.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard (48...57).contains(bytes[index]) else { return nil }
        value = value * 10 + Int(bytes[index] - 48)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

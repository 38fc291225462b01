/// A day as it is written, before it is settled whether 3/4/2024 is in April or in March.
struct WrittenDay: Hashable, Sendable {
  /// What the numbers say.
  enum Form: Hashable, Sendable {
    /// The day is certain: ISO, a month's name, the year first, eight digits.
    case certain(Day)
    /// Two numbers and a year; which of the two is the month is for the column to settle.
    case numbers(first: Int, second: Int, year: Int)
    /// A number that may be a spreadsheet's count of days.
    case serial(Int)
  }

  let form: Form
  /// Seconds since midnight.
  let seconds: Int32?
  /// How far ahead of UTC the text says its time is; `nil` when it says nothing.
  let minutesAheadOfUTC: Int32?

  init(form: Form, seconds: Int32?, minutesAheadOfUTC: Int32?) {
    self.form = form
    self.seconds = seconds
    self.minutesAheadOfUTC = minutesAheadOfUTC
  }

  static let refused = Refusal(.notADay, expected: "a day, such as 2024-04-30")
  static let impossible = Refusal(.impossibleDay, expected: "a day that exists")

  /// The day, once the order of numbers is settled.
  func moment(order: DayOrder, serials: Bool = false) throws(Refusal) -> Moment {
    let day: Day
    switch form {
    case .certain(let certain): day = certain
    case .numbers(let first, let second, let year):
      let isDayFirst = order != .monthDayYear
      guard
        let made = Day(year: year, month: isDayFirst ? second : first, day: isDayFirst ? first : second)
      else {
        if Day(year: year, month: isDayFirst ? first : second, day: isDayFirst ? second : first) != nil {
          throw Refusal(
            .impossibleDay, expected: "a day written as \(order.title), as in the rest of the column")
        }
        throw Self.impossible
      }
      day = made
    case .serial(let count):
      guard serials, Self.serialRange.contains(count) else { throw Self.refused }
      // Excel's day 1 is 1 January 1900 and it believes in 29 February 1900, so day 0 acts as 30 December 1899.
      day = Day(number: Int32(count) - 25_569)
    }
    if let seconds, let ahead = minutesAheadOfUTC {
      let moment = Moment(day: day, seconds: seconds, minutesAheadOfUTC: ahead)
      // An hour's shift can lead out of the years that there are.
      guard Day.thereAre.contains(moment.day) else { throw Self.impossible }
      return moment
    }
    return Moment(day: day, seconds: seconds)
  }

  /// 2000 to 2069 as a spreadsheet counts days.
  static let serialRange = 36_526...62_092
}

extension WrittenDay {
  /// Reads a day with or without a time; `nil` when the cell says that there is none.
  static func read(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> WrittenDay? {
    let text = CellText.trimmed(bytes)
    if let quick = isoDay(text) { return quick }
    if CellText.isMissing(text) { return nil }
    var scanner = DayScanner(text)
    return try scanner.read()
  }

  /// `2024-04-30`, `2024-04-30 10:15`, `2024-04-30T10:15:00`, without any detour; all else is `nil`.
  @inline(__always)
  static func isoDay(_ text: ArraySlice<UInt8>) -> WrittenDay? {
    let text = text.span
    var count = text.count
    let isUTC = count == 20 && text[19] == 0x5A
    if isUTC { count = 19 }
    guard count == 10 || count == 16 || count == 19 else { return nil }
    @inline(__always) func two(_ offset: Int) -> Int {
      let (tens, ones) = (text[offset] &- 0x30, text[offset + 1] &- 0x30)
      return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : -1000
    }
    guard text[4] == 0x2D, text[7] == 0x2D else { return nil }
    let (century, yearOfCentury) = (two(0), two(2))
    guard century >= 0, yearOfCentury >= 0,
      let day = Day(year: century * 100 + yearOfCentury, month: two(5), day: two(8))
    else { return nil }
    if count == 10 { return WrittenDay(form: .certain(day), seconds: nil, minutesAheadOfUTC: nil) }
    guard text[10] == 0x20 || text[10] == 0x54, text[13] == 0x3A else { return nil }
    let (hour, minute) = (two(11), two(14))
    var second = 0
    if count == 19 {
      guard text[16] == 0x3A else { return nil }
      second = two(17)
    }
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
    return WrittenDay(
      form: .certain(day), seconds: Int32(hour * 3600 + minute * 60 + second),
      minutesAheadOfUTC: isUTC ? 0 : nil)
  }
}

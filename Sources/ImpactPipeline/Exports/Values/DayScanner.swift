/// Takes a written day apart: numbers, a month's name, a time, a zone.
struct DayScanner {
  private let text: ArraySlice<UInt8>
  private var index: Int

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    index = text.startIndex
  }

  mutating func read() throws(Refusal) -> WrittenDay {
    let form = try readForm()
    let time = try readTime()
    let zone = try readZone()
    guard index == text.endIndex else { throw WrittenDay.refused }
    return WrittenDay(form: form, seconds: time, minutesAheadOfUTC: time == nil ? nil : zone)
  }

  // MARK: The day

  private mutating func readForm() throws(Refusal) -> WrittenDay.Form {
    skipWeekday()
    if let month = readMonth() {
      skip(" .-/,")
      guard let day = readNumber() else { throw WrittenDay.refused }
      skipOrdinal()
      skip(" .-/,")
      guard let year = readNumber() else { throw WrittenDay.refused }
      return .certain(try Self.day(try Self.year(year), month, day.value))
    }
    guard let first = readNumber() else { throw WrittenDay.refused }
    if first.width == 8 {
      return .certain(try Self.day(first.value / 10_000, first.value / 100 % 100, first.value % 100))
    }
    if index == text.endIndex || first.width == 5 && text[index] == 0x2E {
      guard first.width == 5 else { throw WrittenDay.refused }
      if index < text.endIndex {
        index += 1
        guard readNumber() != nil else { throw WrittenDay.refused }
      }
      return .serial(first.value)
    }
    skipOrdinal()
    let separator = text[index...].first ?? 0
    skip(" .-/,")
    if let month = readMonth() {
      skip(" .-/,")
      guard let last = readNumber() else { throw WrittenDay.refused }
      return first.width == 4
        ? .certain(try Self.day(first.value, month, last.value))
        : .certain(try Self.day(try Self.year(last), month, first.value))
    }
    guard [0x2D, 0x2E, 0x2F].contains(separator), let second = readNumber(), text[index...].first == separator
    else { throw WrittenDay.refused }
    index += 1
    guard let third = readNumber() else { throw WrittenDay.refused }
    if first.width == 4 { return .certain(try Self.day(first.value, second.value, third.value)) }
    guard first.width <= 2, second.width <= 2 else { throw WrittenDay.refused }
    let year = try Self.year(third)
    // Points stand between day and month only where the day comes first.
    if separator == 0x2E { return .certain(try Self.day(year, second.value, first.value)) }
    guard
      Day(year: year, month: first.value, day: second.value) != nil
        || Day(year: year, month: second.value, day: first.value) != nil
    else { throw WrittenDay.impossible }
    return .numbers(first: first.value, second: second.value, year: year)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) throws(Refusal) -> Day {
    guard let day = Day(year: year, month: month, day: day) else { throw WrittenDay.impossible }
    return day
  }

  /// Two digits are 1970 to 2069.
  private static func year(_ number: (value: Int, width: Int)) throws(Refusal) -> Int {
    switch number.width {
    case 4: return number.value
    case 2: return number.value + (number.value < 70 ? 2000 : 1900)
    default: throw WrittenDay.refused
    }
  }

  // MARK: The time

  private mutating func readTime() throws(Refusal) -> Int32? {
    let start = index
    skip(" ,")
    if index < text.endIndex, CellText.lower(text[index]) == 0x74 { index += 1 } else { skipWord("at") }
    skip(" ")
    guard let hour = readNumber(), hour.width <= 2, index < text.endIndex, text[index] == 0x3A else {
      guard index == text.endIndex || start == text.endIndex else { throw WrittenDay.refused }
      return nil
    }
    index += 1
    guard let minute = readNumber(), minute.width == 2 else { throw WrittenDay.refused }
    var second = 0
    if index < text.endIndex, text[index] == 0x3A {
      index += 1
      guard let number = readNumber(), number.width == 2 else { throw WrittenDay.refused }
      second = number.value
      if index < text.endIndex, text[index] == 0x2E || text[index] == 0x2C {
        index += 1
        guard readNumber() != nil else { throw WrittenDay.refused }
      }
    }
    var hours = hour.value
    if let isAfternoon = readMeridiem() {
      guard (1...12).contains(hours) else { throw WrittenDay.refused }
      hours = hours % 12 + (isAfternoon ? 12 : 0)
    }
    guard hours < 24, minute.value < 60, second < 61 else {
      throw Refusal(.notADay, expected: "a time of day that exists")
    }
    return Int32(hours * 3600 + minute.value * 60 + min(second, 59))
  }

  private mutating func readMeridiem() -> Bool? {
    var at = index
    // U+202F stands before AM and PM in what newer systems write.
    while at < text.endIndex, text[at] == 0x20 || text[at] >= 0x80 { at += 1 }
    let word = text[at...].prefix { CellText.lower($0) >= 0x61 && CellText.lower($0) <= 0x7A || $0 == 0x2E }
    let letters = word.filter { $0 != 0x2E }.map(CellText.lower)
    guard letters == [0x61, 0x6D] || letters == [0x70, 0x6D] else { return nil }
    index = word.endIndex
    return letters[0] == 0x70
  }

  private mutating func readZone() throws(Refusal) -> Int32? {
    skip(" ")
    if index < text.endIndex, text[index] == 0x28, text.last == 0x29 {
      // "(Greenwich Mean Time)" after an offset says nothing more.
      index = text.endIndex
      return nil
    }
    let word = text[index...].prefix { CellText.lower($0) >= 0x61 && CellText.lower($0) <= 0x7A }
    index = word.endIndex
    var minutes: Int32?
    if !word.isEmpty {
      guard let named = Self.zones[String(decoding: word, as: UTF8.self).uppercased()] else {
        throw Refusal(.notADay, expected: "a time zone such as GMT, BST or +01:00")
      }
      minutes = named
    }
    guard index < text.endIndex, text[index] == 0x2B || text[index] == 0x2D else { return minutes }
    let sign: Int32 = text[index] == 0x2B ? 1 : -1
    index += 1
    guard let number = readNumber() else { throw WrittenDay.refused }
    var (hours, rest) = (number.value, 0)
    if number.width == 4 { (hours, rest) = (number.value / 100, number.value % 100) }
    if index < text.endIndex, text[index] == 0x3A {
      index += 1
      guard let more = readNumber(), more.width == 2 else { throw WrittenDay.refused }
      rest = more.value
    }
    guard hours <= 14, rest < 60 else { throw WrittenDay.refused }
    skip(" ")
    if index < text.endIndex, text[index] == 0x28, text.last == 0x29 { index = text.endIndex }
    return (minutes ?? 0) + sign * Int32(hours * 60 + rest)
  }

  private static let zones: [String: Int32] = [
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 60, "IST": 60, "WEST": 60, "CET": 60, "CEST": 120,
    "EET": 120,
    "EEST": 180, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480,
    "PDT": -420,
  ]

  // MARK: Steps

  private mutating func readNumber() -> (value: Int, width: Int)? {
    let digits = text[index...].prefix(while: CellText.isDigit)
    guard (1...9).contains(digits.count) else { return nil }
    index = digits.endIndex
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
  }

  private mutating func readMonth() -> Int? {
    let word = text[index...].prefix { CellText.lower($0) >= 0x61 && CellText.lower($0) <= 0x7A }
    guard word.count >= 3 else { return nil }
    let name = String(decoding: word.map(CellText.lower), as: UTF8.self)
    guard
      let month = Self.months.firstIndex(where: {
        $0 == name || $0.prefix(3) == name || name == "sept" && $0 == "september"
      })
    else { return nil }
    index = word.endIndex
    return month + 1
  }

  private mutating func skipWeekday() {
    let word = text[index...].prefix { CellText.lower($0) >= 0x61 && CellText.lower($0) <= 0x7A }
    let name = String(decoding: word.map(CellText.lower), as: UTF8.self)
    guard name.utf8.count >= 3, Self.weekdays.contains(where: { $0.hasPrefix(name) }) else { return }
    index = word.endIndex
    skip(" ,.")
  }

  private mutating func skipOrdinal() {
    for ending: StaticString in ["st", "nd", "rd", "th"]
    where CellText.equals(text[index...].prefix(2), ending) {
      index += 2
      return
    }
  }

  private mutating func skipWord(_ word: StaticString) {
    let count = word.utf8CodeUnitCount
    if CellText.equals(text[index...].prefix(count), word) { index += count }
  }

  private mutating func skip(_ characters: StaticString) {
    while index < text.endIndex, characters.withUTF8Buffer({ unsafe $0.contains(text[index]) }) { index += 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

/// Reads lengths of time: `1h 2m 26s`, `00:42:10`, `90`, `90 minutes`, `1.5 hours`.
enum DurationText {
  /// Seconds, never negative; a bare number is minutes. `nil` when the cell says that there is none.
  static func seconds(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Int64? {
    let text = CellText.trimmed(bytes)
    if CellText.isMissing(text) { return nil }
    if text.allSatisfy(CellText.isDigit), text.count <= 9 {
      return text.reduce(0) { $0 * 10 + Int64($1 - 0x30) } * 60
    }
    let value = text.contains(0x3A) ? clock(text) : words(text)
    guard let value else {
      throw Refusal(.notADuration, expected: "a length of time, such as 90, 1h 30m or 01:30:00")
    }
    return value
  }

  /// Whole minutes, half a minute rounding up.
  static func minutes(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Int64? {
    try seconds(bytes).map { ($0 + 30) / 60 }
  }

  private static func clock(_ text: ArraySlice<UInt8>) -> Int64? {
    let parts = text.split(separator: 0x3A, omittingEmptySubsequences: false)
    // 1:30 may be minutes or hours, so two parts settle nothing.
    guard parts.count == 3,
      parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(CellText.isDigit) })
    else { return nil }
    let numbers = parts.map { $0.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) } }
    guard numbers[1] < 60, numbers[2] < 60 else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
  }

  private static func words(_ text: ArraySlice<UInt8>) -> Int64? {
    var total = 0.0
    var index = text.startIndex
    var smallest = Double.infinity
    while index < text.endIndex {
      let number = text[index...].prefix { CellText.isDigit($0) || $0 == 0x2E }
      guard let value = try? DecimalText(number, mark: .point).value else { return nil }
      let gap = text[number.endIndex...].prefix { $0 == 0x20 }
      let word = text[gap.endIndex...].prefix { (0x61...0x7A).contains(CellText.lower($0)) }
      let unit: Double
      switch String(decoding: word, as: UTF8.self).lowercased() {
      case "h", "hr", "hrs", "hour", "hours": unit = 3600
      case "m", "min", "mins", "minute", "minutes": unit = 60
      case "s", "sec", "secs", "second", "seconds": unit = 1
      default: return nil
      }
      guard unit < smallest else { return nil }
      smallest = unit
      total += value * unit
      index = text[word.endIndex...].prefix { $0 == 0x20 || $0 == 0x2C }.endIndex
    }
    guard total.isFinite, total < 1e9 else { return nil }
    return Int64(total.rounded(.toNearestOrAwayFromZero))
  }
}

/// Writes rows of downloads over 36 months, in the order of time or in none.
struct RowWriter {
  private(set) var out: [UInt8]
  private var numbers: SeededNumbers
  private let words: Vocabulary
  private let isRandom: Bool
  private let lineEnd: [UInt8]

  private static let seconds = 36 * 30 * 86_400

  init(seed: UInt64, isRandom: Bool, lineEnd: [UInt8]) {
    numbers = SeededNumbers(seed: seed)
    words = Vocabulary(&numbers)
    self.isRandom = isRandom
    self.lineEnd = lineEnd
    out = Array(
      "downloaded_at,guide_id,guide_title,organisation,email_domain,challenge_area,country,downloads".utf8)
    out += lineEnd
  }

  /// What was written since the last time.
  mutating func take() -> [UInt8] {
    defer { out.removeAll(keepingCapacity: true) }
    return out
  }

  mutating func write(row: Int, of rows: Int) {
    let body = numbers.below(10) < 8 ? numbers.below(264) : 264 + numbers.skewed(136)
    let guide = numbers.skewed(640)
    put(time: isRandom ? numbers.below(Self.seconds) : row * Self.seconds / rows + numbers.below(3600))
    out += [0x2C, 0x47, 0x2D]
    put(guide, 4)
    let area = (guide * 7 + numbers.below(3)) % 8
    let country = numbers.below(40) < 35 ? 0 : 1 + numbers.below(4)
    for text in [
      words.guides[guide], words.bodies[body], words.domains[body], words.areas[area],
      words.countries[country],
    ] {
      out.append(0x2C)
      out += text
    }
    out.append(0x2C)
    out += Array(String(1 + numbers.skewed(12)).utf8)
    out += lineEnd
  }

  private mutating func put(_ value: Int, _ width: Int) {
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while divisor > 0 {
      out.append(UInt8(0x30 + value / divisor % 10))
      divisor /= 10
    }
  }

  /// Seconds from 1 January 2022 as ISO 8601; the day by Howard Hinnant's civil_from_days.
  private mutating func put(time seconds: Int) {
    let shifted = seconds / 86_400 + 18_993 + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    put(yearOfEra + era * 400 + (month >= 10 ? 1 : 0), 4)
    out.append(0x2D)
    put(month >= 10 ? month - 9 : month + 3, 2)
    out.append(0x2D)
    put(dayOfYear - (153 * month + 2) / 5 + 1, 2)
    for (mark, value) in [(0x54, seconds / 3600 % 24), (0x3A, seconds / 60 % 60), (0x3A, seconds % 60)] {
      out.append(UInt8(mark))
      put(value, 2)
    }
    out.append(0x5A)
  }
}

import ImpactPipeline
import Testing

/// Days against a calendar that counts on its fingers.
struct DayTests {
  /// Lengths of the months by the rhyme; February by the Gregorian rule.
  private func length(_ month: Int, _ year: Int) -> Int {
    if month == 2 { return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  @Test(arguments: [
    (from: 1, to: 9, first: -719_162), (from: 1896, to: 2104, first: -27_028), (9990, 9999, 2_929_245),
  ])
  func `counts every day once, in order`(_ span: (from: Int, to: Int, first: Int)) throws {
    var number = span.first
    for year in span.from...span.to {
      for month in 1...12 {
        #expect(Day.length(ofMonth: month, year: year) == length(month, year))
        for day in 1...length(month, year) {
          let made = Day(year: year, month: month, day: day)
          let civil = made?.civil
          guard made?.number == Int32(number), civil?.year == year, civil?.month == month, civil?.day == day
          else {
            Issue.record("\(year)-\(month)-\(day) is \(made?.number ?? 0), not \(number)")
            return
          }
          number += 1
        }
        #expect(Day(year: year, month: month, day: length(month, year) + 1) == nil)
      }
    }
  }

  @Test func `starts on 1 January 1970 and ends with the years 1 and 9999`() {
    #expect(Day(number: 0).isoText == "1970-01-01")
    #expect(Day(number: -1).isoText == "1969-12-31")
    #expect(Day(year: 1, month: 1, day: 1)?.isoText == "0001-01-01")
    for (year, month, day) in [
      (0, 1, 1), (10_000, 1, 1), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2023, 2, 29),
    ] {
      #expect(Day(year: year, month: month, day: day) == nil)
    }
    #expect(Day(year: 9999, month: 12, day: 31)?.isoText == "9999-12-31")
  }

  @Test(arguments: ["2024-4-30", "2024-04-31", "24-04-30", "2024/04/30", "2024-04-3x", "2024-04-300", ""])
  func `reads no other writing than the exact one`(text: String) {
    #expect(Day(isoText: text) == nil)
  }

  @Test func `goes on and back by days and compares`() throws {
    let leap = try #require(Day(isoText: "2024-02-28"))
    #expect(leap.advanced(by: 2).isoText == "2024-03-01")
    #expect(leap.advanced(by: -59).isoText == "2023-12-31")
    #expect(leap.days(to: leap.advanced(by: 366)) == 366)
    #expect(leap < leap.advanced(by: 1))
    #expect(leap.year == 2024)
  }
}

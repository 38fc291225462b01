import Foundation
import Testing

@testable import ImpactPipeline

@Suite("Days and periods")
struct PeriodTests {
  @Test(arguments: [
    "2023-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-1-01", "23-01-01", " 2023-01-01", "",
  ])
  func `a day that does not exist or is written otherwise is no day`(text: String) {
    #expect(Day(isoText: text) == nil)
  }

  @Test func `29 February exists in leap years alone`() {
    #expect(Day(isoText: "2024-02-29") != nil)
    #expect(Day(isoText: "2000-02-29") != nil)
    #expect(Day(isoText: "1900-02-29") == nil)
  }

  @Test func `days agree with Foundation's calendar over four centuries`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for number in stride(from: Int32(-80_000), through: 80_000, by: 97) {
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let civil = Day(number: number).civil
      #expect(civil.year == parts.year && civil.month == parts.month && civil.day == parts.day)
      #expect(Day(year: civil.year, month: civil.month, day: civil.day) == Day(number: number))
      #expect(Day(isoText: Day(number: number).isoText) == Day(number: number))
    }
  }

  @Test(arguments: [
    (id: "fy2022-23", first: "2022-04-01", last: "2023-03-31", days: 365),
    ("fy2023-24", "2023-04-01", "2024-03-31", 366), ("cy2023", "2023-01-01", "2023-12-31", 365),
    ("ly2022-23", "2022-07-15", "2023-07-14", 365),
    ("2022-07-01..2022-07-28", "2022-07-01", "2022-07-28", 28),
    ("fy1999-00", "1999-04-01", "2000-03-31", 366),
  ]) func `an id names its days`(id: String, first: String, last: String, days: Int) throws {
    let period = try #require(Period(id: id))
    #expect(period.id == id)
    #expect(period.first.isoText == first)
    #expect(period.last.isoText == last)
    #expect(period.dayCount == days)
  }

  @Test(arguments: [
    "fy2022-24", "fy2022", "2022-23", "cy22", "ly2022", "2022-07-28..2022-07-01", "2022-07-01..",
    "fy2022-23 ", "",
  ]) func `anything else names none`(id: String) {
    #expect(Period(id: id) == nil)
  }

  @Test(arguments: [
    (id: "fy2022-23", previous: "fy2021-22"), ("cy2023", "cy2022"), ("ly2022-23", "ly2021-22"),
    ("2022-07-01..2022-07-28", "2022-06-03..2022-06-30"),
  ]) func `the one before is of the same kind`(id: String, previous: String) {
    #expect(Period(id: id)?.previous?.id == previous)
  }

  @Test func `days shared count both ends, and an open end lasts`() throws {
    let year = try #require(Period(id: "fy2022-23"))
    let day = SampleBooks.day
    #expect(year.daysShared(from: day("2022-03-01"), to: day("2022-04-01")) == 1)
    #expect(year.daysShared(from: day("2023-03-31"), to: nil) == 1)
    #expect(year.daysShared(from: day("2023-04-01"), to: nil) == 0)
    #expect(year.daysShared(from: day("2010-01-01"), to: nil) == 365)
    #expect(Period.financialYear(containing: day("2023-03-31"))?.id == "fy2022-23")
    #expect(Period.financialYear(containing: day("2023-04-01"))?.id == "fy2023-24")
  }
}

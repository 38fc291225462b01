import Testing

@testable import ImpactPipeline

struct WrittenDayTests {
  private func day(_ text: String, _ order: DayOrder = .dayMonthYear, serials: Bool = false) throws -> String?
  {
    guard let moment = try WrittenDay.read(Array(text.utf8)[...])?.moment(order: order, serials: serials)
    else {
      return nil
    }
    guard let seconds = moment.seconds else { return moment.day.isoText }
    return "\(moment.day.isoText) \(seconds / 3600):\(seconds / 60 % 60):\(seconds % 60)"
  }

  @Test(arguments: [
    (text: "2024-04-30", read: "2024-04-30"), (text: "2024-4-3", read: "2024-04-03"),
    (text: "2024-04-30 10:15", read: "2024-04-30 10:15:0"),
    (text: "2024-04-30T10:15:09", read: "2024-04-30 10:15:9"),
    (text: "30/04/2024", read: "2024-04-30"), (text: "3/4/24", read: "2024-04-03"),
    (text: "1/1/70", read: "1970-01-01"),
    (text: "30.04.2024", read: "2024-04-30"), (text: "30-04-2024", read: "2024-04-30"),
    (text: "20240430", read: "2024-04-30"), (text: "2024/03/05 2:33:12 pm GMT", read: "2024-03-05 14:33:12"),
    (text: "3 April 2024", read: "2024-04-03"), (text: "3rd Apr 24", read: "2024-04-03"),
    (text: "Apr 3, 2024", read: "2024-04-03"), (text: "03-Apr-24", read: "2024-04-03"),
    (text: "Wed, 3 Apr 2024 09:05:00 GMT", read: "2024-04-03 10:5:0"),
    (text: "Sept 1st 2023 12:00 AM", read: "2023-09-01 0:0:0"), (text: "29/02/2024", read: "2024-02-29"),
    (text: "2022-05-03T18:09:56Z", read: "2022-05-03 19:9:56"),
    (text: "2023-06-17T23:00:00Z", read: "2023-06-18 0:0:0"),
    (text: "2023-12-31T23:30:00-05:00", read: "2024-01-01 4:30:0"),
    (text: "2024-03-31T00:59:59Z", read: "2024-03-31 0:59:59"),
    (text: "2024-03-31T01:00:00Z", read: "2024-03-31 2:0:0"),
    (text: "2024-10-27T01:00:00Z", read: "2024-10-27 1:0:0"),
    (text: "2024-01-05T10:00:00.123+01:00", read: "2024-01-05 9:0:0"),
    (text: "05/03/2024, 14:02:07", read: "2024-03-05 14:2:7"),
    (text: "31/01/2024 at 9:00am", read: "2024-01-31 9:0:0"),
  ])
  func `reads days as people and systems write them`(text: String, read: String) throws {
    #expect(try day(text) == read)
  }

  @Test func `reads month first when the column says so`() throws {
    #expect(try day("11/29/24 22:28", .monthDayYear) == "2024-11-29 22:28:0")
    #expect(try day("4/3/2024, 9:07:41 AM", .monthDayYear) == "2024-04-03 9:7:41")
  }

  @Test(arguments: [
    "29/02/2023", "31/04/2024", "2024-02-31", "31 April 2024", "0/5/2024", "20240231", "2024-13-01",
  ])
  func `refuses a day that the calendar does not have`(text: String) {
    #expect(throws: WrittenDay.impossible) { try day(text) }
  }

  @Test(arguments: [
    "yesterday", "2024", "45000", "1/2/3", "12/2024", "2024-04-30 25:00", "2024-04-30 10:61", "2024-04-30x",
    "5/6/20244",
    "3 Smarch 2024", "13:00 2024-04-30", "2024-04-30 13:00 pm", "2024-04-30 10:00 XYZ",
  ])
  func `refuses what is no day`(text: String) {
    do {
      let read = try day(text)
      Issue.record("\(text) was read as \(read ?? "nothing")")
    } catch let refusal as Refusal {
      #expect(refusal.kind == .notADay)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func `refuses month first in a column that is day first`() {
    #expect(
      throws: Refusal(
        .impossibleDay, expected: "a day written as day/month/year, as in the rest of the column")
    ) { try day("11/29/2024") }
  }

  @Test func `counts a spreadsheet's days where the column proves them`() throws {
    // 45,000 in Excel is 15 March 2023.
    #expect(try day("45000", serials: true) == "2023-03-15")
    #expect(try day("45000.75", serials: true) == "2023-03-15")
    #expect(try day("") == nil)
    #expect(try day("TBC") == nil)
  }
}

struct DayColumnEvidenceTests {
  private func settle(
    _ texts: [String], choice: DayOrder? = nil, usual: DayOrder = .dayMonthYear
  ) throws -> DaySettlement {
    var evidence = DayColumnEvidence()
    for (index, text) in texts.enumerated() {
      if let written = try WrittenDay.read(Array(text.utf8)[...]) {
        evidence.observe(written, line: index + 2)
      }
    }
    return evidence.settled(choice: choice, usual: usual, column: "date", file: "inputs/events/x.csv")
  }

  @Test func `settles a column by one day that can be read in one way`() throws {
    #expect(try settle(["3/4/2024", "29/11/2024"]).order == .dayMonthYear)
    #expect(try settle(["3/4/2024", "29/11/2024"]).findings.isEmpty)
    let american = try settle(["3/4/2024", "11/29/2024"])
    #expect(american.order == .monthDayYear)
    #expect(american.findings.map(\.kind) == [.monthBeforeDay])
    #expect(american.findings.first?.place?.line == 3)
  }

  @Test func `says once that a column is ambiguous and how to settle it`() throws {
    let unsettled = try settle(["3/4/2024", "5/5/2024", "6/7/2024"])
    #expect(unsettled.findings.count == 1)
    #expect(
      unsettled.findings.first?.message
        == "nothing in column date settles whether day or month comes first (2 days); it was read as day/month/year"
    )
    #expect(
      unsettled.findings.first?.remedy
        == "Settle it in inputs/lotireport.json, under \"dates\": \"inputs/events/x.csv\": \"dmy\" or \"mdy\". Or export with ISO dates."
    )
    #expect(try settle(["3/4/2024"], usual: .monthDayYear).order == .monthDayYear)
    #expect(try settle(["3/4/2024"], choice: .monthDayYear).findings.isEmpty)
    #expect(try settle(["5/5/2024", "2024-01-02"]).findings.isEmpty)
  }

  @Test func `says that a column mixes both orders and takes the commoner`() throws {
    let mixed = try settle(["29/11/2024", "11/30/2024", "28/11/2024"])
    #expect(mixed.order == .dayMonthYear)
    #expect(mixed.findings.map(\.kind) == [.dayOrderMixed])
    #expect(mixed.findings.first?.count == 1)
    #expect(mixed.findings.first?.place?.line == 3)
  }

  @Test func `takes bare numbers for days only when nothing else is in the column`() throws {
    #expect(try settle(["45000", "45001"]).serials)
    #expect(try !settle(["45000", "2024-01-01"]).serials)
  }

  @Test(arguments: ["20O4-04-30", "2O24-04-30", "202A-04-30", "20\u{E9}4-04-30", "20 4-04-30T10:15:00Z"])
  func `refuses a year with a letter among its digits`(text: String) {
    #expect(throws: WrittenDay.refused) { try WrittenDay.read(Array(text.utf8)[...]) }
  }

  @Test(arguments: ["0001-01-01T00:00:00+02:00", "9999-12-31T23:30:00-05:00"])
  func `refuses a time whose day in London is in no year from 1 to 9999`(text: String) throws {
    let written = try #require(try WrittenDay.read(Array(text.utf8)[...]))
    #expect(throws: WrittenDay.impossible) { try written.moment(order: .dayMonthYear) }
  }
}

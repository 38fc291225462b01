import Testing

@testable import ImpactPipeline

/// Every figure here was worked out by hand from the fixture's rows.
struct DownloadExportsTests {
  @Test func `mends Download Monitor's quotes and counts a row told twice once`() throws {
    let intake = try Fixture.named("download-monitor.csv").read()
    #expect(intake.rows.counted == 3)
    #expect(intake.rows.excluded == [.repeatedRow: 1])
    #expect(intake.rows.rejected == 1)
    #expect(intake.rows.repaired == 1)
    #expect(intake.rows.structural == 1)
    #expect(intake.repairs.map { $0.place?.line } == [3])
    #expect(intake.rejects.map { $0.place?.line } == [7])
    #expect(intake.rejects.first?.kind == .impossibleDay)
    let cells = intake.downloads.told
    #expect(
      cells.map(\.guide.title) == [
        "Guide to data sharing", "The \"Damp & Mould\" guide", "Guide to data sharing",
      ])
    #expect(cells.map(\.affiliation) == [.authority(.camden), .authority(.hackney), .unstated])
    #expect(cells.map(\.bucket.isoText) == ["2024-04-15", "2024-05-01", "2024-05-01"])
    let old = try Fixture.named("download-monitor-old.csv").read()
    #expect(old.rows.counted == 1)
    #expect(old.rows.excluded == [.voided: 1])
    // No record is made of what lies in the buffer after the text.
    #expect(old.rows.blank == 0 && old.rows.resplit == 0)
  }

  @Test func `reads Email Before Download with seconds since 1970`() throws {
    let intake = try Fixture.named("email-before-download.csv").read()
    #expect(intake.rows.counted == 2)
    #expect(intake.rows.excluded == [.repeatedRow: 1])
    #expect(intake.rejects.map(\.message) == ["column item_title is blank, and a row needs it"])
    #expect(intake.downloads.told.map(\.guide.title) == ["Guide to data sharing", "Damp & mould"])
    #expect(intake.downloads.told.map(\.bucket.isoText) == ["2024-04-15", "2024-05-01"])
  }

  @Test func `reads GA4 for its period, never for a borough`() throws {
    let intake = try Fixture.named("ga4-pages.csv").read()
    #expect(intake.rows.counted == 2)
    #expect(intake.rows.structural == 11)
    #expect(intake.viewed.map(\.title) == ["Guide to data sharing", "Damp & mould"])
    #expect(intake.viewed.map(\.views) == [120, 60])
    #expect(intake.viewed.map(\.users) == [60, 30])
    #expect(intake.viewed.allSatisfy { $0.period.id == "2024-04-01..2024-04-30" })
    #expect(intake.controlTotals.map(\.agrees) == [true])
    #expect(intake.downloads.count == 0)
    let stacked = try Fixture.named("ga4-overview.csv").read()
    #expect(stacked.viewed.map(\.views) == [120, 60])
    #expect(stacked.rows.excluded == [.otherSubject: 5])
    #expect(stacked.rows.structural == 7)
    #expect(stacked.rows.total == 14)
  }

  @Test func `reads Matomo in UTF-16 for the days in its name, and an empty report as no data`() throws {
    let intake = try Fixture.named("matomo_2024-04-01_2024-04-30.csv").read()
    #expect(intake.encoding == .utf16LittleEndian)
    #expect(intake.dialect.delimiter == .comma)
    #expect(intake.viewed.map(\.views) == [44, 12])
    #expect(intake.viewed.map(\.users) == [38, 9])
    #expect(intake.viewed.allSatisfy { $0.period.id == "2024-04-01..2024-04-30" })
    let empty = try Fixture.named("matomo-empty.csv").read()
    #expect(empty.findings.contains { $0.kind == .noData })
    #expect(empty.rows.total == 1)
    let bytes = try Fixture.named("matomo_2024-04-01_2024-04-30.csv").bytes
    let nameless = Fixture.read("inputs/downloads/matomo.csv", bytes)
    #expect(nameless.rejects.map(\.kind) == [.noPeriod])
    #expect(nameless.rows.rejected == 2)
    #expect(Matomo.period(inNameOf: "x/matomo 2024-02.csv")?.id == "2024-02-01..2024-02-29")
  }

  @Test func `reads GA4 by the paths of pages, and shows the header of a GA4 report about something else`() {
    func report(_ title: String) -> Intake {
      let text = """
        # Start date: 20240401
        # End date: 20240430
        \(title),Views,Active users,Views per active user
        /guides/data-sharing/,"1,120",60,2

        """
      return Fixture.read("inputs/downloads/x.csv", Array(text.utf8))
    }
    #expect(report("Page path and screen class").viewed.map(\.views) == [1_120])
    let other = report("Event name")
    #expect(other.rows.rejected == 1)
    #expect(
      other.rejects.first?.remedy.contains("Event name, Views, Active users, Views per active user") == true)
  }

  @Test(arguments: [
    ("Export _ Downloads _ April 2024.csv", "2024-04-01..2024-04-30"),
    ("Export _ Downloads _ 1 April 2024.csv", nil), ("Export _ Downloads _ April 30, 2024.csv", nil),
    ("downloads_2024-02.csv", "2024-02-01..2024-02-29"),
  ])
  func `takes the month that Matomo writes into a name, and no month for a day`(name: String, period: String?)
  {
    #expect(Matomo.period(inNameOf: "inputs/downloads/\(name)")?.id == period)
  }
}

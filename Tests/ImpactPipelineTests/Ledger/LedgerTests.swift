import Testing

@testable import ImpactPipeline

/// What only shows when all files are together.
struct LedgerTests {
  private func ledger(_ files: [(name: String, text: String)]) -> Ledger {
    Ledger(
      Intake.all(of: files.map { Source(name: "inputs/\($0.name)", bytes: Array($0.text.utf8)) }),
      buckets: TimeBuckets())
  }

  private static let outcomes = """
    Name,Project,Date,Status,Kind,Unit value,Quantity,Boroughs,Basis,Source
    Damp found,damp  and MOULD sensors,30/4/2024,Realised,avoided,350,50,Camden,4,Log
    Agreements,"\""Data sharing, phase 2\""",29/4/2024,Realised,avoided,350,12,Brent,4,Log
    Told by id,P-1,29/4/2024,Realised,avoided,350,12,Brent,4,Log
    Nobody's,Unheard of,29/4/2024,Realised,avoided,350,12,Brent,4,Log
    Anybody's,Two of a name,29/4/2024,Realised,avoided,350,12,Brent,4,Log

    """

  private static let projects = """
    project_id,title,starts_on,challenge_areas,capabilities,lead,participants
    P-1,Damp and mould sensors,2023-04-01,housing,smart-cities,Camden,Camden
    P-2,"Data sharing, phase 2",2023-04-01,housing,smart-cities,Camden,Camden
    P-3,Two of a name,2023-04-01,housing,smart-cities,Camden,Camden
    P-4,Two of a Name,2023-04-01,housing,smart-cities,Camden,Camden

    """

  @Test func `finds the project of an outcome by id, else by the one title that fits`() {
    let ledger = ledger([
      (name: "outcomes/Outcomes-Grid view.csv", text: Self.outcomes),
      (name: "registers/projects.csv", text: Self.projects),
    ])
    #expect(ledger.intakes.flatMap(\.rejects).map(\.message) == [])
    #expect(
      ledger.books.outcomes.map(\.project.text) == ["P-1", "P-2", "P-1", "Unheard of", "Two of a name"])
    let told = ledger.findings.filter { $0.subject == "outcome" }
    #expect(told.map(\.kind) == [.unknownProject, .severalProjects])
    #expect(told.map { $0.place?.line } == [5, 6])
    #expect(
      told.last?.message
        == "project \"Two of a name\" of this outcome could be P-3 or P-4; it belongs to no challenge area or participant"
    )
  }

  @Test func `finds the event of an export that does not name it by the file's name`() {
    let ledger = ledger([
      (
        name: "events/Sensors and damp - attendees.csv",
        text:
          "Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee Status,Company\n1,2024-11-29,A,B,a@camden.gov.uk,1,General,Checked In,Camden\n"
      ),
      (
        name: "registers/events.csv",
        text:
          "event_id,title,starts_on,kind,function\nEV-7,Sensors and damp,2024-12-05,workshop,share-knowledge\n"
      ),
    ])
    #expect(ledger.intakes.flatMap(\.rejects).map(\.message) == [])
    #expect(ledger.books.attendances.map { ledger.books.events[$0.event].id.text } == ["EV-7"])
    #expect(ledger.findings.isEmpty)
  }

  @Test func `counts a month's rows once when a year's export holds them too`() {
    let header = "downloaded_at,guide_title,email\n"
    let april = "2024-04-30 10:15:00,Guide,a@camden.gov.uk\n2024-04-30 11:00:00,Guide,b@camden.gov.uk\n"
    let rest = "2024-05-02 09:00:00,Guide,a@camden.gov.uk\n"
    let people = "event_id,organisation,person,status\n"
    let both = ledger([
      (name: "downloads/2024-04.csv", text: header + april),
      (name: "downloads/2024.csv", text: header + april + rest),
      (name: "events/a.csv", text: people + "EV-1,Camden,p1,attended\n"),
      (name: "events/b.csv", text: people + "EV-1,Camden,p1,attended\nEV-1,Camden,p2,attended\n"),
    ])
    #expect(both.books.downloads.reduce(0) { $0 + $1.count } == 3)
    #expect(both.books.attendances.count == 2)
    let told = both.findings.filter { $0.kind == .toldTwice }
    #expect(told.map { $0.place?.file } == ["inputs/downloads/2024.csv", "inputs/events/b.csv"])
    #expect(told.map(\.count) == [2, 1])
    for intake in both.intakes { #expect(FileReconciliation(intake).addsUp) }
  }

  @Test func `counts an award once when two exports hold it`() {
    let header = "funding_id,date,funder,kind,status,amount,vat,source\n"
    let row = "F-1,2024-05-01,GLA,project-grant,awarded,100,excluded,s\n"
    let other = "F-2,2024-06-01,GLA,project-grant,awarded,50,excluded,s\n"
    let both = ledger([
      (name: "funding/q1.csv", text: header + row), (name: "funding/year.csv", text: header + row + other),
    ])
    #expect(both.books.funding.map(\.amount) == [Money(pounds: 100), Money(pounds: 50)])
    #expect(both.findings.map(\.kind) == [.toldTwice])
    #expect(both.intakes.map(\.rows.excludedTotal) == [0, 1])
  }

  @Test func `leaves out what happened after the day the reports speak from, and keeps what is only planned`()
    throws
  {
    let asOf = try #require(Day(isoText: "2024-05-07"))
    let files: [(name: String, text: String)] = [
      (
        name: "downloads/d.csv",
        text: "downloaded_at,guide_id,count\n2024-05-06,G,1\n2024-05-07,G,2\n2024-05-08,G,4\n2024-06-01,G,8\n"
      ),
      (
        name: "events/a.csv",
        text: "event_id,email,status\nE1,a@camden.gov.uk,attended\nE2,a@camden.gov.uk,attended\n"
      ),
      (
        name: "registers/events.csv",
        text:
          "event_id,title,starts_on,kind,function\nE1,One,2024-05-07,community,share-knowledge\nE2,Two,2024-05-08,community,share-knowledge\n"
      ),
      (
        name: "funding/f.csv",
        text:
          "funding_id,date,funder,kind,status,amount\nF1,2024-05-07,X,core-grant,received,1\nF2,2024-05-08,X,core-grant,received,2\nF3,2024-05-08,X,core-grant,awarded,4\n"
      ),
    ]
    let ledger = Ledger(
      Intake.all(
        of: files.map { Source(name: "inputs/\($0.name)", bytes: Array($0.text.utf8)) },
        buckets: TimeBuckets(alsoStartingOn: [asOf.advanced(by: 1)])),
      buckets: TimeBuckets(alsoStartingOn: [asOf.advanced(by: 1)]), asOf: asOf)
    #expect(ledger.intakes.flatMap(\.rejects).map(\.message) == [])
    #expect(ledger.books.downloads.map(\.count) == [3])
    #expect(ledger.books.downloads.map(\.last) == [asOf])
    #expect(ledger.books.attendances.map(\.event) == [0])
    #expect(ledger.books.events.map(\.id.text) == ["E1"])
    #expect(ledger.books.funding.map(\.id) == ["F1", "F3"])
    #expect(ledger.books.daysCovered?.last == asOf)
    let late = ledger.intakes.reduce(into: [String: Int]()) { $0[$1.file] = $1.rows.excluded[.afterAsOf] }
    #expect(
      late == [
        "inputs/downloads/d.csv": 2, "inputs/events/a.csv": 1, "inputs/funding/f.csv": 1,
        "inputs/registers/events.csv": 1,
      ])
    #expect(ledger.intakes.map(\.rows.counted) == [2, 1, 2, 1])
  }

  @Test func `knows the last day of downloads, not only their run of days`() {
    let ledger = ledger([
      (name: "downloads/d.csv", text: "downloaded_at,guide_id\n2024-05-03,G\n2024-05-02,G\n")
    ])
    #expect(ledger.books.daysCovered?.first.isoText == "2024-05-02")
    #expect(ledger.books.daysCovered?.last.isoText == "2024-05-03")
    #expect(ledger.books.lastDayOfActivity?.isoText == "2024-05-03")
  }
}

import Testing

@testable import ImpactPipeline

/// Membership, events, downloads, projects and funding over books small enough to count on fingers.
@Suite("Activity, worked by hand")
struct ActivityByHandTests {
  private var books: Books {
    var books = Books()
    books.memberships = [
      SampleBooks.membership(.camden, from: "2019-07-15"),
      SampleBooks.membership(.hackney, from: "2022-07-01"),
      SampleBooks.membership(.brent, from: "2019-07-15", to: "2022-12-31"),
    ]
    books.challengeAreas = [SampleBooks.area("housing"), SampleBooks.area("homes", mapsTo: "housing")]
    books.events = [
      SampleBooks.event("E-1", on: "2022-05-01", areas: ["homes"], cost: 200),
      SampleBooks.event("E-2", on: "2022-06-01"), SampleBooks.event("E-3", on: "2021-06-01"),
    ]
    books.attendances = [
      SampleBooks.attendance(0, person: 1, .authority(.camden), minutes: 60, satisfaction: 8),
      SampleBooks.attendance(0, person: 2, .authority(.camden), .noShow),
      SampleBooks.attendance(0, person: 3, .authority(.bexley), minutes: 30, satisfaction: 7),
      SampleBooks.attendance(0, person: 4, .partner(.gla), .cancelled),
      SampleBooks.attendance(0, person: 5, .authority(.camden), minutes: 60, role: .staff),
      SampleBooks.attendance(1, person: 1, .authority(.camden), minutes: 45),
      SampleBooks.attendance(1, person: 6, .unresolved("LBH")),
      SampleBooks.attendance(2, person: 1, .authority(.camden)),
    ]
    books.guides = (1...3).map { number in
      Guide(
        id: Identifier("G-\(number)"), title: "Guide \(number)",
        publishedOn: SampleBooks.day("2020-0\(number)-01"),
        function: .shareKnowledge, challengeAreas: [], capability: nil,
        supersededBy: number == 1 ? Identifier("G-2") : nil, isIllustrative: false,
        place: SampleBooks.place(number))
    }
    let month = (SampleBooks.day("2022-05-01"), SampleBooks.day("2022-05-14"))
    books.downloads = [
      DownloadCell(
        affiliation: .authority(.camden), guide: 1, first: month.0, last: month.1, count: 5, rows: 3),
      DownloadCell(affiliation: .outside, guide: 2, first: month.0, last: month.1, count: 4, rows: 4),
      DownloadCell(
        affiliation: .authority(.ealing), guide: nil, first: month.0, last: month.1, count: 1, rows: 1),
    ]
    books.projects = [
      SampleBooks.project(
        "P-1", areas: [("housing", .one)], lead: .authority(.camden), participants: [.camden, .hackney],
        planned: 4)
    ]
    books.funding = [
      SampleBooks.funding("F-1", 100_000, kind: .coreGrant),
      SampleBooks.funding("F-2", 50_000, project: "P-1"),
      SampleBooks.funding("F-3", 150_000, funder: "london-councils", kind: .coreGrant),
      SampleBooks.funding("F-4", 999, status: .bid),
      SampleBooks.funding("F-5", 30_000, funder: "camden", kind: .fee),
    ]
    return books
  }

  @Test func `members are those of the last day`() throws {
    let figures = try SampleFigures(books)
    #expect(figures.value(.members) == .count(2))  // Camden and Hackney; Brent left.
    #expect(figures.value(.membershipCoverage) == .fraction(SampleBooks.ratio(2, 33)))
    #expect(figures.value(.membershipGrowth) == .count(0))  // 2 before (Camden, Brent), 2 after.
    // Camden of Camden and Brent.
    #expect(figures.value(.membershipRetention) == .fraction(SampleBooks.ratio(1, 2)))
  }

  @Test func `attendance counts participants who came, once an event`() throws {
    let figures = try SampleFigures(books)
    #expect(figures.value(.events) == .count(2))
    #expect(figures.value(.attendances) == .count(4))  // persons 1, 3 at E-1; 1, 6 at E-2.
    #expect(figures.value(.people) == .count(3))  // 1, 3, 6.
    // 4 of 5 expected; one cancelled.
    #expect(figures.value(.attendanceRate) == .fraction(SampleBooks.ratio(4, 5)))
    // 60 + 30 + 45 minutes.
    #expect(figures.value(.attendedHours) == .fraction(SampleBooks.ratio(135, 60)))
    // person 1 of three.
    #expect(figures.value(.repeatShare) == .fraction(SampleBooks.ratio(1, 3)))
    #expect(figures.value(.satisfaction) == .fraction(SampleBooks.ratio(15, 2)))  // (8 + 7) ÷ 2.
    #expect(figures.figure(.satisfaction)?.n == 2)
    #expect(figures.value(.boroughsAtEvents) == .count(2))  // Camden, Bexley.
    #expect(figures.value(.attendances, .authority(.camden)) == .count(2))
    #expect(figures.value(.attendances, .noAuthority) == .count(1))  // the unresolved name.
  }

  @Test func `an old challenge area counts as today's`() throws {
    #expect(try SampleFigures(books).value(.attendances, .challengeArea("housing")) == .count(2))
  }

  @Test func `events cost what their register says`() throws {
    let figures = try SampleFigures(books)
    #expect(figures.pence(.costPerEvent) == 20_000)  // £200 over the one event with a cost.
    #expect(figures.pence(.costPerAttendedHour) == 13_333)  // £200 over 90 minutes: 133.333…
  }

  @Test func `downloads add counts, and guides in use leave out what was replaced`() throws {
    let figures = try SampleFigures(books)
    #expect(figures.value(.downloads) == .count(10))
    #expect(figures.value(.guidesDownloaded) == .count(2))
    #expect(figures.value(.guidesInUse) == .count(2))
    #expect(figures.value(.boroughsDownloading) == .count(2))
    #expect(figures.value(.downloadsPerGuide) == .fraction(SampleBooks.ratio(5, 1)))
    #expect(figures.value(.downloads, .authority(.camden)) == .count(5))
    #expect(figures.value(.downloads, .noAuthority) == .count(4))
  }

  @Test func `projects count the lead once`() throws {
    let figures = try SampleFigures(books)
    #expect(figures.value(.boroughsPerProject) == .fraction(SampleBooks.ratio(2, 1)))
    #expect(figures.value(.projectsLed, .authority(.camden)) == .count(1))
    // 2 of 4 planned.
    #expect(figures.value(.plannedBoroughsReached) == .fraction(SampleBooks.ratio(1, 2)))
  }

  @Test func `funding leaves out bids and fees`() throws {
    let figures = try SampleFigures(books)
    #expect(figures.pence(.funding) == 30_000_000)  // 100,000 + 50,000 + 150,000.
    #expect(figures.pence(.externalFunding) == 5_000_000)
    #expect(figures.pence(.fundingBid) == 99_900)
    // gla 150,000 of 300,000.
    #expect(figures.value(.fundingConcentration) == .fraction(SampleBooks.ratio(1, 2)))
    #expect(figures.value(.funders) == .count(3))
  }

  @Test func `authorities reached looks across events, downloads and projects`() throws {
    // Camden, Bexley at events; Camden, Ealing downloading; Camden, Hackney in a project.
    #expect(try SampleFigures(books).value(.authoritiesReached) == .count(4))
  }

  @Test func `no data is a reason, not nought`() throws {
    let figures = try SampleFigures(books, period: "fy2018-19")
    #expect(figures.reason(.attendances) == "there are no attendance rows for 2018-19")
    #expect(figures.reason(.downloads) == "there are no download rows for 2018-19")
    #expect(figures.reason(.members) == "there are no memberships for 2018-19")
  }
}

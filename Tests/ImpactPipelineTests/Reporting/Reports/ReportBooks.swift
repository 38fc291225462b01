@testable import ImpactPipeline

/// A small set of books, made by hand: eight members of a whole year, one that joined, one that left.
///
/// 2022-23 is the chosen period. Fees are £30,000; each event has two people from each of its authorities.
enum ReportBooks {
  static let wholeYear: [Authority] = [
    .brent, .camden, .ealing, .hackney, .haringey, .islington, .lambeth, .southwark,
  ]

  static func day(_ year: Int, _ month: Int, _ number: Int) -> Day {
    Day(year: year, month: month, day: number) ?? Day(number: 0)
  }

  static func place(_ file: String, _ line: Int) -> SourcePlace {
    SourcePlace(file: "inputs/\(file).csv", line: line)
  }

  static var books: Books {
    var books = Books()
    books.memberships =
      wholeYear.enumerated().map { membership($1, from: day(2019, 7, 15), to: nil, line: $0 + 2) }
      + [
        membership(.croydon, from: day(2022, 7, 1), to: nil, line: 20),
        membership(.newham, from: day(2019, 7, 15), to: day(2022, 9, 30), line: 21),
      ]
    books.challengeAreas = [
      area("housing", "Housing"), area("net-zero", "Net zero"),
      area("homes", "Better homes", mapsTo: "housing"),
    ]
    books.guides = [
      guide("G-1", "Sensor guide", area: "housing"),
      guide("G-2", "Sharing agreements in plain words", area: nil),
    ]
    books.events = [
      event("E-0", "Data round table", day(2021, 10, 4), area: nil, cost: nil),
      event("E-1", "Sensors for homes", day(2022, 6, 7), area: "homes", cost: Money(pounds: 400)),
      event("E-2", "Show & Tell", day(2022, 11, 8), area: nil, cost: Money(pounds: 200)),
    ]
    books.attendances = attendances
    books.projects = projects
    books.outcomes = outcomes
    books.funding = funding
    books.costs = costs
    books.assumptions = [
      assumption("officer-day", 216, 259, 317, source: "A payroll extract"),
      assumption("unused", 1, 2, 3, source: nil),
    ]
    books.downloads = downloads
    return books
  }

  private static func membership(_ authority: Authority, from: Day, to: Day?, line: Int) -> Membership {
    Membership(
      authority: authority, joinedOn: from, leftOn: to, annualFee: Money(pounds: 30_000), sharedID: nil,
      note: nil, isIllustrative: false, place: place("registers/members", line))
  }

  private static func area(_ id: String, _ title: String, mapsTo: String? = nil) -> ChallengeArea {
    ChallengeArea(
      id: Identifier(id), title: title, from: nil, to: nil, mapsTo: mapsTo.map { Identifier($0) },
      place: place("registers/challenge-areas", 2))
  }

  private static func guide(_ id: String, _ title: String, area: String?) -> Guide {
    Guide(
      id: Identifier(id), title: title, publishedOn: day(2021, 5, 4), function: .shareKnowledge,
      challengeAreas: area.map { [Identifier($0)] } ?? [], capability: .dataCollaboration,
      supersededBy: nil, isIllustrative: false, place: place("registers/guides", 2))
  }

  private static func event(
    _ id: String, _ title: String, _ on: Day, area: String?, cost: Money?
  )
    -> Books.EventEntry
  {
    let areas: [Identifier<ChallengeArea>] = area.map { [Identifier($0)] } ?? []
    let event = Event(
      id: Identifier(id), title: title, startsOn: on, kind: .workshop, function: .shareKnowledge,
      challengeAreas: areas, capability: .smartCities, hierarchyLevel: .skillsAndCompetencies, minutes: 90,
      cost: cost, isIllustrative: false, place: place("registers/events", 2))
    return Books.EventEntry(id: Identifier(id), title: title, day: on, registered: event)
  }

  private static var attendances: [Attendance] {
    var rows: [Attendance] = []
    for (event, authorities) in [
      (0, Array(wholeYear.prefix(4))), (1, wholeYear), (2, [.camden, .hackney, .brent, .barnet]),
    ] {
      for authority in authorities {
        for person in 0..<2 {
          rows.append(
            Attendance(
              event: event, person: UInt32(authority.ordinal * 10 + person),
              affiliation: .authority(authority), status: .attended, role: .participant, minutes: 90,
              satisfaction: 8, isFirstTime: nil, place: place("events/attendance", rows.count + 2)))
        }
      }
    }
    return rows
  }

  private static var downloads: DownloadCells {
    DownloadCells(
      wholeYear.dropFirst(2).enumerated().map { index, authority in
        DownloadCell(
          affiliation: .authority(authority), guide: index.isMultiple(of: 2) ? 0 : 1, first: day(2022, 4, 1),
          last: day(2023, 3, 31), count: 5, rows: 5)
      })
  }

  private static var projects: [Project] {
    [
      project(
        "P-1", "Damp and mould sensors",
        areas: [("homes", Ratio(4, over: 5)), ("net-zero", Ratio(1, over: 5))],
        participants: Array(wholeYear.prefix(6)), objective: .p1, benefits: [.b3], planned: 8,
        column: .housing),
      project(
        "P-2", "Recruitment support", areas: [], participants: wholeYear, objective: .f3, benefits: [],
        planned: nil, column: .innovationFoundations),
    ]
  }

  private static func project(
    _ id: String, _ title: String, areas: [(String, Ratio?)], participants: [Authority],
    objective: Objective?, benefits: [PromisedBenefit], planned: Int64?, column: StackColumn
  ) -> Project {
    Project(
      id: Identifier(id), title: title, startsOn: day(2022, 4, 1), endsOn: nil, status: "active",
      challengeAreas: areas.compactMap { area in
        area.1.map { Share(of: Identifier<ChallengeArea>(area.0), part: $0) }
      }, capabilities: [.smartCities], stackColumns: [column], methodsSpace: .technology,
      hierarchyLevel: .dataAndTechnology, function: nil, lead: .authority(.camden),
      participants: participants,
      objective: objective, benefits: benefits, plan: "200 sensors in 8 boroughs", actual: "200 in 6",
      plannedBoroughs: planned, isIllustrative: false, place: place("registers/projects", 2))
  }

  private static var outcomes: [Outcome] {
    [
      outcome(
        "O-1", project: "P-2", "Recruitment below market rates", status: .realised, kind: .cashable,
        value: Estimate(low: 300_000, central: 300_000, high: 400_000), basis: .marketPrice,
        isLowerBound: true),
      outcome(
        "O-2", project: "P-2", "Sharing agreements made once", status: .potential, kind: .avoided,
        value: Estimate(exactly: 1_400_000), basis: .judgement, isLowerBound: false),
      outcome(
        "O-3", project: "P-1", "Sensors fitted", status: .realised, kind: .unquantified, value: nil,
        basis: nil,
        isLowerBound: false, quantity: Estimate(exactly: 190), unit: "sensors", target: 200),
    ]
  }

  private static func outcome(
    _ id: String, project: String, _ title: String, status: OutcomeStatus, kind: BenefitKind,
    value: Estimate?, basis: EvidenceBasis?, isLowerBound: Bool, quantity: Estimate? = nil,
    unit: String? = nil, target: Double? = nil
  ) -> Outcome {
    Outcome(
      id: Identifier(id), project: Identifier(project), title: title, date: day(2022, 4, 1), status: status,
      kind: kind, quantity: quantity ?? Estimate(exactly: 1), unit: unit,
      unitValue: value.map { .pounds($0) }, recipients: .participants, counterfactual: nil, basis: basis,
      confidence: nil, deadweight: .zero, attributionToOthers: .zero, displacement: .zero, startsOn: nil,
      years: 1, dropOff: 0, target: target, source: "GLA evaluation, January 2024", note: nil,
      isLowerBound: isLowerBound, isIllustrative: false, place: place("outcomes/2022", 2))
  }

  private static var funding: [Funding] {
    let gla = Funder(id: "gla", name: "Greater London Authority")
    let councils = Funder(id: "london-councils", name: "London Councils")
    return [
      award("F-1", day(2022, 4, 4), gla, .coreGrant, .received, 100_000, project: nil),
      award("F-2", day(2022, 6, 1), gla, .projectGrant, .awarded, 60_000, project: "P-1"),
      award("F-3", day(2022, 4, 4), councils, .coreGrant, .received, 100_000, project: nil),
      award("F-4", day(2022, 9, 1), gla, .projectGrant, .bid, 500_000, project: nil),
    ]
  }

  private static func award(
    _ id: String, _ on: Day, _ funder: Funder, _ kind: FundingKind, _ status: FundingStatus, _ pounds: Int64,
    project: String?
  ) -> Funding {
    Funding(
      id: id, title: nil, date: on, funder: funder, kind: kind, status: status,
      amount: Money(pounds: pounds), project: project.map { Identifier($0) }, challengeArea: nil,
      function: nil,
      isRestricted: nil, startsOn: nil, endsOn: nil, source: "MD3077", note: nil, isIllustrative: false,
      place: place("funding/2022", 2))
  }

  private static var costs: [Cost] {
    guard let year = Period.financialYear(startingIn: 2022) else { return [] }
    return [
      Cost(
        id: Identifier("C-1"), title: "Team", period: year, amount: Money(pounds: 150_000), function: nil,
        challengeArea: nil, project: nil, source: nil, isIllustrative: false,
        place: place("registers/costs", 2)),
      Cost(
        id: Identifier("C-2"), title: "Sensors", period: year, amount: Money(pounds: 50_000), function: nil,
        challengeArea: nil, project: Identifier("P-1"), source: nil, isIllustrative: false,
        place: place("registers/costs", 3)),
    ]
  }

  private static func assumption(
    _ id: String, _ low: Double, _ central: Double, _ high: Double, source: String?
  )
    -> Assumption
  {
    Assumption(
      id: Identifier(id), title: id.spacedTitle,
      value: Estimate(low: low, central: central, high: high) ?? .zero, unit: "£", priceYear: "2022-23",
      source: source, readOn: nil, grade: 4, note: nil, place: place("registers/assumptions", 2))
  }
}

@testable import ImpactPipeline

/// Small books made in code, so that every figure of a test can be worked by hand.
enum SampleBooks {
  static func day(_ text: String) -> Day {
    guard let day = Day(isoText: text) else { preconditionFailure("no such day: \(text)") }
    return day
  }

  static func period(_ id: String) -> Period {
    guard let period = Period(id: id) else { preconditionFailure("no such period: \(id)") }
    return period
  }

  static func place(_ line: Int, _ file: String = "inputs/test.csv") -> SourcePlace {
    SourcePlace(file: file, line: line)
  }

  static func ratio(_ top: Int64, _ bottom: Int64) -> Ratio {
    guard let ratio = Ratio(top, over: bottom) else { preconditionFailure("no such ratio") }
    return ratio
  }

  static func membership(
    _ authority: Authority, from: String, to: String? = nil, fee: Int64 = 30_000, shared: String? = nil,
    line: Int = 2
  ) -> Membership {
    Membership(
      authority: authority, joinedOn: day(from), leftOn: to.map(day), annualFee: Money(pounds: fee),
      sharedID: shared,
      note: nil, isIllustrative: false, place: place(line))
  }

  static func area(_ id: String, mapsTo: String? = nil) -> ChallengeArea {
    ChallengeArea(
      id: Identifier(id), title: id, from: nil, to: nil, mapsTo: mapsTo.map { Identifier($0) },
      place: place(2))
  }

  static func project(
    _ id: String, areas: [(String, Ratio)] = [], lead: Affiliation = .partner(.gla),
    participants: [Authority] = [],
    from: String = "2022-04-01", to: String? = nil, planned: Int64? = nil
  ) -> Project {
    Project(
      id: Identifier(id), title: "Project \(id)", startsOn: day(from), endsOn: to.map(day), status: nil,
      challengeAreas: areas.map { Share(of: Identifier($0.0), part: $0.1) }, capabilities: [],
      stackColumns: [],
      methodsSpace: nil, hierarchyLevel: nil, function: nil, lead: lead, participants: participants,
      objective: nil,
      benefits: [], plan: nil, actual: nil, plannedBoroughs: planned, isIllustrative: false, place: place(2))
  }

  static func outcome(
    _ id: String, project: String = "P-1", date: String = "2022-06-30", status: OutcomeStatus = .realised,
    kind: BenefitKind = .cashable, quantity: Estimate? = Estimate(exactly: 100), unitValue: Double? = 10,
    basis: EvidenceBasis? = .marketPrice, recipients: BenefitRecipients = .participants,
    deadweight: Double = 0,
    attribution: Double = 0, displacement: Double = 0, startsOn: String? = nil, years: Int = 1,
    dropOff: Double = 0,
    target: Double? = nil, confidence: Int? = nil
  ) -> Outcome {
    Outcome(
      id: Identifier(id), project: Identifier(project), title: "Outcome \(id)", date: day(date),
      status: status, kind: kind,
      quantity: quantity, unit: "hours", unitValue: unitValue.map { .pounds(Estimate(exactly: $0)) },
      recipients: recipients, counterfactual: nil, basis: basis, confidence: confidence,
      deadweight: Estimate(exactly: deadweight), attributionToOthers: Estimate(exactly: attribution),
      displacement: Estimate(exactly: displacement), startsOn: startsOn.map(day), years: years,
      dropOff: dropOff,
      target: target, source: "test", note: nil, isLowerBound: false, isIllustrative: false, place: place(3))
  }

  static func funding(
    _ id: String, _ pounds: Int64, funder: String = "gla", kind: FundingKind = .projectGrant,
    status: FundingStatus = .awarded, date: String = "2022-07-01", project: String? = nil, note: String? = nil
  ) -> Funding {
    Funding(
      id: id, title: nil, date: day(date), funder: Funder(id: funder, name: funder), kind: kind,
      status: status,
      amount: Money(pounds: pounds), project: project.map { Identifier($0) }, challengeArea: nil,
      function: nil,
      isRestricted: nil, startsOn: nil, endsOn: nil, source: nil, note: note, isIllustrative: false,
      place: place(4))
  }

  static func cost(
    _ id: String, _ pounds: Int64, period: String = "fy2022-23", project: String? = nil
  ) -> Cost {
    Cost(
      id: Identifier(id), title: id, period: Self.period(period), amount: Money(pounds: pounds),
      function: nil,
      challengeArea: nil, project: project.map { Identifier($0) }, source: nil, isIllustrative: false,
      place: place(5))
  }

  static func event(
    _ id: String, on text: String, areas: [String] = [], cost: Int64? = nil
  ) -> Books.EventEntry {
    let event = Event(
      id: Identifier(id), title: "Event \(id)", startsOn: day(text), kind: .workshop,
      function: .shareKnowledge,
      challengeAreas: areas.map { Identifier($0) }, capability: nil, hierarchyLevel: nil, minutes: nil,
      cost: cost.map(Money.init(pounds:)), isIllustrative: false, place: place(2))
    return Books.EventEntry(id: event.id, title: event.title, day: event.startsOn, registered: event)
  }

  static func attendance(
    _ event: Int, person: UInt32, _ affiliation: Affiliation, _ status: AttendanceStatus = .attended,
    minutes: Int64? = nil, satisfaction: Int64? = nil, role: AttendeeRole = .participant, line: Int = 2
  ) -> Attendance {
    Attendance(
      event: event, person: person, affiliation: affiliation, status: status, role: role, minutes: minutes,
      satisfaction: satisfaction, isFirstTime: nil, place: place(line))
  }
}

/// The figures of some books for one period and the one before.
struct SampleFigures {
  let table: FigureTable
  let evidence: Evidence
  let period: Period

  init(_ books: Books, period id: String = "fy2022-23") throws {
    period = SampleBooks.period(id)
    let periods = Periods(chosen: period, since: nil)
    let parameters = try AppraisalParameters(books: books, seed: 1)
    evidence = Evidence(books: books, parameters: parameters, periods: periods.all)
    table = try FigureTable(evidence: evidence, periods: periods, parameters: parameters)
  }

  func figure(_ metric: Metric, _ scope: Scope = .all) -> Figure? { table[metric, scope, period] }

  func value(_ metric: Metric, _ scope: Scope = .all) -> Quantity? { figure(metric, scope)?.value }

  /// The value in pence; `nil` when it is no money.
  func pence(_ metric: Metric, _ scope: Scope = .all) -> Int64? {
    if case .money(let money)? = value(metric, scope) { money.pence } else { nil }
  }

  func reason(_ metric: Metric, _ scope: Scope = .all) -> String? {
    if case .failure(let shortfall)? = figure(metric, scope)?.result { shortfall.reason } else { nil }
  }
}

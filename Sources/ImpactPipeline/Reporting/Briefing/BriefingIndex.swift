/// What many reports look up in the books, gathered once for all of them, so that the time for reports grows with the
/// records and not with records × reports.
struct BriefingIndex: Sendable {
  /// The funders of all rows, by name.
  let funders: [Funder]
  /// What each of them gave or promised in the period, fees and bids left out; those of nothing are left out too.
  let secured: [(name: String, amount: Money)]
  /// Guides that members downloaded in the period, the most used first.
  let guides: [GuideUse]
  private let funderNames: [String: String]
  private let areaNames: [String: String]
  private let areasToday: [Identifier<ChallengeArea>: Identifier<ChallengeArea>]
  private let projects: [Identifier<Project>: [Int]]
  private let outcomes: [Identifier<Project>: [Int]]
  private let funding: [String: [Int]]
  private let shares: [String: OutcomeShares]
  private let outcomesByScope: [[Int]]
  private let projectsByArea: [Identifier<ChallengeArea>: [Int]]
  private let awardsByArea: [Identifier<ChallengeArea>: [Int]]

  /// A guide by its place in the books, and the members that downloaded it.
  struct GuideUse: Sendable {
    let guide: Int
    let users: Set<Authority>
  }

  init(of evidence: Evidence, periods: Periods) {
    let books = evidence.books
    funders = books.funders
    guides = Self.guides(of: evidence, in: periods.chosen)
    funderNames = Self.names(of: funders.map(\.id))
    areaNames = Self.names(of: books.currentChallengeAreas.map(\.id.text))
    areasToday = Dictionary(books.challengeAreas.map { ($0.id, books.today($0.id)) }) { first, _ in first }
    let placesOfProjects = Dictionary(grouping: books.projects.indices) { books.projects[$0].id }
    projects = placesOfProjects
    outcomes = Dictionary(grouping: books.outcomes.indices) { books.outcomes[$0].project }
    let placesOfFunding = Dictionary(grouping: books.funding.indices) { books.funding[$0].funder.id }
    funding = placesOfFunding
    secured = books.funders.compactMap { funder in
      let rows = (placesOfFunding[funder.id] ?? []).map { books.funding[$0] }
      let amounts = rows.filter {
        $0.status != .bid && $0.kind != .fee && periods.chosen.contains($0.date)
      }.map(\.amount)
      return (try? amounts.total()).flatMap { $0 == .zero ? nil : (funder.name, $0) }
    }
    outcomesByScope = Self.outcomesByScope(evidence)
    let today = areasToday
    func areas(of project: Project) -> Set<Identifier<ChallengeArea>> {
      Set(project.challengeAreas.map { today[$0.of] ?? $0.of })
    }
    var inProjects: [Identifier<ChallengeArea>: [Int]] = [:]
    for (place, project) in evidence.projects(in: periods.chosen) {
      for area in areas(of: project) { inProjects[area, default: []].append(place) }
    }
    projectsByArea = inProjects
    var awards: [Identifier<ChallengeArea>: [Int]] = [:]
    for (place, row) in books.funding.enumerated()
    where row.status != .bid && row.kind != .fee && periods.chosen.contains(row.date) {
      let project = row.project.flatMap { placesOfProjects[$0]?.first }.map { books.projects[$0] }
      let held = row.challengeArea.map { [today[$0] ?? $0] } ?? project.map(areas) ?? []
      for area in held { awards[area, default: []].append(place) }
    }
    awardsByArea = awards
    let detailed = periods.detailed
    let each = concurrently(detailed.count) { OutcomeShares(in: detailed[$0], of: evidence) }
    shares = Dictionary(zip(detailed.map(\.id), each)) { first, _ in first }
  }

  /// The file name of a funder's or an area's report, by its id.
  func name(ofFunder id: String) -> String { funderNames[id] ?? SafeName.part(id) }
  func name(ofArea id: String) -> String { areaNames[id] ?? SafeName.part(id) }

  /// Today's area for an area of any time, as ``Books/today(_:)`` has it.
  func today(_ id: Identifier<ChallengeArea>) -> Identifier<ChallengeArea> { areasToday[id] ?? id }

  /// Places in the books: projects of an id, outcomes of a project, rows of a funder; each in the books' order.
  func projects(of id: Identifier<Project>) -> [Int] { projects[id] ?? [] }
  func outcomes(of project: Identifier<Project>) -> [Int] { outcomes[project] ?? [] }
  func funding(of funder: String) -> [Int] { funding[funder] ?? [] }

  /// Places of the outcomes that count at a scope by its number, and, of the chosen period, of the projects and of the
  /// awards in one of today's areas.
  func outcomes(at scope: Int) -> [Int] { outcomesByScope[scope] }
  func projects(in area: ChallengeArea) -> [Int] { projectsByArea[area.id] ?? [] }
  func awards(in area: ChallengeArea) -> [Int] { awardsByArea[area.id] ?? [] }

  /// What scopes hold of the outcomes of a period; `nil` for one that has no figures at every scope.
  func shares(in period: Period) -> OutcomeShares? { shares[period.id] }

  private static func outcomesByScope(_ evidence: Evidence) -> [[Int]] {
    var places = [[Int]](repeating: [], count: evidence.scopes.scopes.count)
    for (place, value) in evidence.valuation.outcomes.enumerated() {
      for scope in value.whole + value.authorities.scopes + value.challengeAreas.scopes
      where places[scope].last != place { places[scope].append(place) }
    }
    return places
  }

  private static func names(of ids: [String]) -> [String: String] {
    Dictionary(zip(ids, SafeName.unique(ids)), uniquingKeysWith: { first, _ in first })
  }

  private static func guides(of evidence: Evidence, in period: Period) -> [GuideUse] {
    let guides = evidence.books.guides
    let members = Set(evidence.books.members(on: period.last))
    var users: [Int: Set<Authority>] = [:]
    for cell in evidence.downloads[period.id] ?? [] {
      if let guide = cell.guide, case .authority(let user) = cell.affiliation, members.contains(user) {
        users[guide, default: []].insert(user)
      }
    }
    return users.map { GuideUse(guide: $0.key, users: $0.value) }.sorted {
      ($0.users.count, guides[$1.guide].id.text) > ($1.users.count, guides[$0.guide].id.text)
    }
  }
}

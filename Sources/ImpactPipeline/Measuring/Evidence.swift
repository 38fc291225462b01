/// All that measures may draw on: the books, what the outcomes are worth, and the scopes of the run.
///
/// An object, since every figure and every section of a report asks it.
final class Evidence: Sendable {
  /// The books, without their cells of downloads: ``downloads`` has what measures take of them.
  let books: Books
  let valuation: Valuation
  let scopes: ScopeTable
  /// For each period of the run, the downloads that fall in it, one entry for each body and guide.
  let downloads: [String: DownloadCells]
  /// For each event, guide and project of the books, where it counts.
  private let eventScopes: [[Int]]
  private let guideScopes: [[Int]]
  private let projectScopes: [[Int]]
  /// Where a download counts whose guide no register has.
  private let noGuideScopes: [Int]
  /// For each period of the run, the participants of its events.
  private let attending: [String: [Participant]]
  /// For each period of the run, what rows tell of it.
  private let covered: [String: Subject.Group]

  init(books: consuming Books, parameters: AppraisalParameters, periods: [Period]) {
    // Cells never straddle a period's end: the fold was told the boundaries of every period of the run.
    let cells = books.downloads
    books.downloads = []
    let byPeriod = concurrently(periods.count) { cells.summed(in: periods[$0]) }
    let downloads = Dictionary(zip(periods.map(\.id), byPeriod)) { first, _ in first }
    self.downloads = downloads
    let books = books
    self.books = books
    let scopes = ScopeTable(books: books)
    self.scopes = scopes
    valuation = Valuation(books: books, scopes: scopes, parameters: parameters, periods: periods)
    func places(_ function: Function?, _ areas: [Identifier<ChallengeArea>]) -> [Int] {
      [ScopeTable.all, scopes.function(function)] + scopes.areas(areas)
    }
    eventScopes = books.events.map { places($0.registered?.function, $0.registered?.challengeAreas ?? []) }
    guideScopes = books.guides.map { places($0.function, $0.challengeAreas) }
    noGuideScopes = places(nil, [])
    projectScopes = books.projects.map { project in
      places(project.function ?? .runProjects, project.challengeAreas.map(\.of))
        + [scopes.number(of: .project(project.id.text))].compactMap(\.self) + scopes.funders(of: project.id)
    }
    attending = Dictionary(periods.map { ($0.id, Self.participants(of: books, in: $0)) }) { first, _ in
      first
    }
    covered = Dictionary(
      periods.map { period in
        (period.id, Self.subjects(of: period, books, downloads))
      }
    ) { first, _ in first }
  }

  /// True when rows of the subject tell of the period, so that finding nothing means nought.
  func covers(_ subject: Subject, _ period: Period) -> Bool {
    subjects(of: period).contains(subject)
  }

  /// The subjects that rows tell of in a period.
  func subjects(of period: Period) -> Subject.Group {
    covered[period.id] ?? Self.subjects(of: period, books, downloads)
  }

  private static func subjects(
    of period: Period, _ books: Books, _ downloads: [String: DownloadCells]
  ) -> Subject.Group {
    Subject.Group(Subject.allCases.filter { tells(of: $0, period, books, downloads) })
  }

  private static func tells(
    of subject: Subject, _ period: Period, _ books: Books, _ downloads: [String: DownloadCells]
  ) -> Bool {
    switch subject {
    case .events:
      books.attendances.contains { books.events[$0.event].day.map(period.contains) ?? false }
    case .eventRegister: books.events.contains { $0.day.map(period.contains) ?? false }
    case .downloads: downloads[period.id].map { !$0.isEmpty } ?? false
    case .outcomes: books.outcomes.contains { $0.date <= period.last }
    case .funding: books.funding.contains { period.contains($0.date) }
    case .members: books.memberships.contains { $0.joinedOn <= period.last }
    case .projects: books.projects.contains { $0.startsOn <= period.last }
    case .guides: books.guides.contains { $0.publishedOn <= period.last }
    case .activity:
      [Subject.events, .downloads, .projects].contains { tells(of: $0, period, books, downloads) }
    case .costs: books.costs.contains { period.contains($0.period.first) && period.contains($0.period.last) }
    }
  }

  /// The participants of events dated in a period, with their places in the books; staff are left out.
  func participants(in period: Period) -> [Participant] {
    attending[period.id] ?? Self.participants(of: books, in: period)
  }

  private static func participants(of books: Books, in period: Period) -> [Participant] {
    let isDated = books.events.map { $0.day.map(period.contains) ?? false }
    return books.attendances.indices.compactMap { index in
      guard books.attendances[index].role == .participant, isDated[books.attendances[index].event] else {
        return nil
      }
      return Participant(books.attendances[index], at: index)
    }
  }

  /// Where an event counts, by its place in the books: everywhere, its function, each of its areas.
  func scopes(ofEvent event: Int) -> [Int] { eventScopes[event] }

  /// Where a guide counts, by its place in the books: everywhere, its function, each of its areas.
  func scopes(ofGuide guide: Int?) -> [Int] { guide.map { guideScopes[$0] } ?? noGuideScopes }

  /// Where a project counts, by its place in the books, but for its authorities: everywhere, its function, areas and
  /// funders, and itself.
  func scopes(ofProject project: Int) -> [Int] { projectScopes[project] }
}

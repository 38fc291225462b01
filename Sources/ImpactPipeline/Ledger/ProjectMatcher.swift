/// Finds the project that an outcome or a funding row speaks of.
///
/// By its id in the register; else by its title, which is how systems with linked records name it, when one project
/// alone has that title. Titles compare in one Unicode form whatever their case; nothing is guessed.
struct ProjectMatcher {
  private var ids: Set<Identifier<Project>> = []
  private var byTitle: [String: [Identifier<Project>]] = [:]

  /// What a written project comes to.
  enum Match: Hashable {
    case found(Identifier<Project>)
    /// Several projects have the title.
    case several([Identifier<Project>])
    case unknown
  }

  init(projects: [Project]) {
    for project in projects {
      ids.insert(project.id)
      byTitle[TextForm.folded(project.title), default: []].append(project.id)
    }
  }

  /// The project that a row's text means.
  func match(_ written: Identifier<Project>) -> Match {
    if ids.contains(written) { return .found(written) }
    guard let named = byTitle[TextForm.folded(written.text)], let first = named.first else { return .unknown }
    return named.count == 1 ? .found(first) : .several(named)
  }
}

extension Ledger {
  /// Gives outcomes and funding rows the id of the project that they name, or says that no project is meant.
  mutating func nameProjects() {
    let matcher = ProjectMatcher(projects: books.projects)
    for index in books.outcomes.indices {
      let row = books.outcomes[index]
      books.outcomes[index].project = settled(row.project, by: matcher, at: row.place, of: "outcome")
    }
    for index in books.funding.indices {
      let row = books.funding[index]
      guard let project = row.project else { continue }
      books.funding[index].project = settled(project, by: matcher, at: row.place, of: "funding row")
    }
  }

  private mutating func settled(
    _ written: Identifier<Project>, by matcher: ProjectMatcher, at place: SourcePlace, of thing: String
  ) -> Identifier<Project> {
    switch matcher.match(written) {
    case .found(let id): return id
    case .several(let ids):
      findings.append(
        Finding(
          .severalProjects, at: place, found: written.text,
          expected: ids.map(\.text).joined(separator: " or "), subject: thing))
    case .unknown:
      findings.append(Finding(.unknownProject, at: place, found: written.text, subject: thing))
    }
    return written
  }
}

/// Measures of projects and who takes part.
extension Measure {
  /// Projects that run on at least one day of the period.
  static let projects = project(
    "projects", "Projects", "projects that run on at least one day of the period", unit: .projects
  ) { _ in 1 }

  /// How many authorities were planned to take part, where a project's plan says.
  static let plannedAuthorities = project(
    "planned-authorities", "Authorities planned",
    "projects that run in the period and whose plan says how many authorities were to take part, by that number",
    unit: .number
  ) { $0.plannedBoroughs }

  /// How many authorities take part in the projects whose plan says how many should.
  static let plannedAuthoritiesReached = project(
    "planned-authorities-reached", "Authorities reached against plan",
    "projects that run in the period and whose plan says how many authorities were to take part, by how many did",
    unit: .number
  ) { project in project.plannedBoroughs.map { _ in Int64(project.authorities.count) } }

  /// Authorities' parts in those projects, once for each authority and project.
  static let participations = Measure(
    id: "participations", title: "Parts taken in projects", unit: .number, aggregation: .sum,
    selection:
      "authorities that lead or take part in a project that runs in the period, once for each project",
    subject: .projects
  ) { evidence, period, take in
    for entry in evidence.projects(in: period) {
      let authorities = entry.project.authorities
      let count = Int64(authorities.count)
      let whole = evidence.scopes(ofProject: entry.index).map { ScopedAmount(scope: $0, amount: count) }
      let each = authorities.map { ScopedAmount(scope: ScopeTable.authority($0), amount: 1) }
      take(Contribution(.project(entry.index), parts: whole + each))
    }
  }

  /// Projects led by an authority.
  static let projectsLed = Measure(
    id: "projects-led", title: "Projects led", unit: .projects, aggregation: .sum,
    selection: "projects that run in the period and are led by an authority", subject: .projects
  ) { evidence, period, take in
    for entry in evidence.projects(in: period) {
      guard case .authority(let lead) = entry.project.lead else { continue }
      take(
        Contribution(
          .project(entry.index), at: evidence.scopes(ofProject: entry.index),
          and: ScopeTable.authority(lead)))
    }
  }

  /// Different authorities in projects.
  static let authoritiesInProjects = Measure(
    id: "authorities-in-projects", title: "Authorities in projects", unit: .authorities,
    aggregation: .distinct,
    selection: "different authorities that lead or take part in a project that runs in the period",
    subject: .projects
  ) { evidence, period, take in
    for entry in evidence.projects(in: period) {
      for authority in entry.project.authorities {
        take(
          Contribution(
            .project(entry.index), key: UInt64(ScopeTable.authority(authority)),
            at: evidence.scopes(ofProject: entry.index)))
      }
    }
  }

  private static func project(
    _ id: String, _ title: String, _ selection: String, unit: QuantityUnit,
    amount: @escaping @Sendable (Project) -> Int64?
  ) -> Measure {
    Measure(
      id: id, title: title, unit: unit, aggregation: .sum, selection: selection, subject: .projects
    ) { evidence, period, take in
      for entry in evidence.projects(in: period) {
        guard let value = amount(entry.project) else { continue }
        let authorities = entry.project.authorities.map(ScopeTable.authority)
        take(
          Contribution(
            .project(entry.index), amount: value, at: evidence.scopes(ofProject: entry.index) + authorities))
      }
    }
  }
}

extension Project {
  /// Every authority in it, the lead included, once each in official order.
  var authorities: [Authority] {
    var all = Set(participants)
    if case .authority(let lead) = lead { all.insert(lead) }
    return all.sorted()
  }

  /// Whether an authority is among ``authorities``.
  func includes(_ authority: Authority) -> Bool {
    lead == .authority(authority) || participants.contains(authority)
  }

  /// True when it runs on at least one day of the period.
  func runs(in period: Period) -> Bool { period.daysShared(from: startsOn, to: endsOn) > 0 }
}

extension Evidence {
  /// The projects that run on at least one day of a period, with their places in the books.
  func projects(in period: Period) -> [(index: Int, project: Project)] {
    books.projects.indices.map { ($0, books.projects[$0]) }.filter { $0.1.runs(in: period) }
  }
}

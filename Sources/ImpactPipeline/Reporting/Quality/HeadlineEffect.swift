/// What was left out of the rows that a headline figure is made of, and so by how many rows it could move at most.
public struct HeadlineEffect: Hashable, Sendable {
  /// The metric's id.
  public let metric: String
  /// The metric as a table names it.
  public let title: String
  /// Rows rejected in the folders whose rows it is made of.
  public let rejected: Int
  /// Rows left out there by a named rule.
  public let excluded: Int
  /// Rows of names that no rule resolved, for a figure that counts authorities; in the others they count already.
  public let unresolved: Int

  /// True when nothing was left out that it could be made of.
  public var isNothing: Bool { rejected + excluded + unresolved == 0 }

  /// What the rows of each headline figure are about; a test holds this against what the figures use.
  static let subjects: [(metric: Metric, subjects: [Subject])] = [
    (.members, [.members]), (.income, [.members, .funding]), (.events, [.eventRegister, .events]),
    (.people, [.events]), (.downloads, [.downloads]), (.authoritiesReached, [.activity]),
    (.projects, [.projects]), (.outcomesRealised, [.outcomes]), (.evidencedBenefit, [.outcomes]),
    (.benefitCostRatio, [.outcomes, .costs]),
  ]

  /// One for each headline figure, in their order.
  static func all(of files: [FileReconciliation], unresolved: [UnresolvedName]) -> [HeadlineEffect] {
    let places = files.map { file in
      file.file.split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast().map(
        String.init)
    }
    return subjects.map { metric, subjects in
      let folders = Set(subjects.flatMap(\.folders))
      let read = zip(files, places).filter { !folders.isDisjoint(with: $1) }.map(\.0)
      return HeadlineEffect(
        metric: metric.id, title: metric.title, rejected: read.reduce(0) { $0 + $1.rejected },
        excluded: read.reduce(0) { $0 + $1.excludedInAll },
        unresolved: metric.unit == .authorities && subjects.contains(.activity)
          ? unresolved.reduce(0) { $0 + $1.rows } : 0)
    }
  }
}

/// One cell of the innovation stack: what a capability has in a column of it.
struct StackCell {
  let capability: Capability
  let column: StackColumn
  private(set) var projects = 0
  private(set) var events = 0
  private(set) var guides = 0
  var count: Int { projects + events + guides }

  private init(_ capability: Capability, _ column: StackColumn) {
    self.capability = capability
    self.column = column
  }

  /// Every cell, rows first. Projects stand where their row puts them. Events and guides stand in the columns
  /// of their challenge areas, and in the foundations when they have no area.
  static func all(of briefing: Briefing) -> [StackCell] {
    let (books, period) = (briefing.books, briefing.period)
    var cells = Capability.allCases.flatMap { row in StackColumn.allCases.map { StackCell(row, $0) } }
    func columns(of areas: [Identifier<ChallengeArea>]) -> [StackColumn] {
      StackColumn.allCases.filter { column in
        areas.isEmpty
          ? column == .innovationFoundations
          : areas.contains { column.holds(area: briefing.index.today($0).text) }
      }
    }
    /// Counts one of something, once in each cell.
    func count(_ kind: WritableKeyPath<StackCell, Int>, _ capabilities: [Capability], in held: [StackColumn])
    {
      for place in cells.indices
      where capabilities.contains(cells[place].capability) && held.contains(cells[place].column) {
        cells[place][keyPath: kind] += 1
      }
    }
    for (_, project) in briefing.evidence.projects(in: period) {
      count(\.projects, project.capabilities, in: project.stackColumns)
    }
    for event in books.events where event.day.map(period.contains) ?? false {
      guard let row = event.registered, let capability = row.capability else { continue }
      count(\.events, [capability], in: columns(of: row.challengeAreas))
    }
    for guide in books.guides where guide.publishedOn <= period.last {
      guard let capability = guide.capability else { continue }
      count(\.guides, [capability], in: columns(of: guide.challengeAreas))
    }
    return cells
  }
}

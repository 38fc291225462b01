/// The name of one record in the books: which list it stands in, and where.
enum RecordID: Hashable, Sendable {
  case membership(Int)
  case event(Int)
  case guide(Int)
  case project(Int)
  case cost(Int)
  case outcome(Int)
  case funding(Int)
  case attendance(Int)
  case download(Int)
}

extension Books {
  /// The row that a record came from; `nil` for what was folded from many rows.
  func place(of record: RecordID) -> SourcePlace? {
    switch record {
    case .membership(let index): memberships[index].place
    case .event(let index): events[index].registered?.place
    case .guide(let index): guides[index].place
    case .project(let index): projects[index].place
    case .cost(let index): costs[index].place
    case .outcome(let index): outcomes[index].place
    case .funding(let index): funding[index].place
    case .attendance(let index): attendances[index].place
    case .download: nil
    }
  }
}

import ImpactPipeline

/// Which records differ between two sets: the rows behind the figures, told by their ids.
///
/// A set prints its records (outcomes, funding, projects, events, memberships, names left open) beside its figures.
/// Columns that a run works out itself are left out, since they are figures and move of themselves.
struct RecordDifference: Hashable {
  /// One record that is not the same in both.
  struct Change: Hashable {
    let subject: Subject
    /// The record's id as people write it.
    let id: String
    let kind: Kind

    /// In one line: `outcome O-1 changed: title "a" → "b"`.
    var words: String {
      let name = "\(subject.noun) \(id)"
      switch kind {
      case .added: return "\(name) added"
      case .removed: return "\(name) removed"
      case .changed(let cells):
        return "\(name) changed: "
          + cells.map { "\($0.column) \(Self.quoted($0.old)) → \(Self.quoted($0.new))" }.joined(
            separator: ", ")
      }
    }

    private static func quoted(_ text: String) -> String { text.isEmpty ? "nothing" : "\"\(text)\"" }
  }

  /// What became of a record.
  enum Kind: Hashable {
    case added
    case removed
    case changed([Cell])
  }

  /// One cell that is not the same in both.
  struct Cell: Hashable {
    let column: String
    let old: String
    let new: String
  }

  /// The changes, subject by subject, in the order of ids.
  let changes: [Change]

  /// Compares the records that both sets print; time grows with their number.
  init(old: [Subject: [Record]], new: [Subject: [Record]]) {
    changes = Subject.allCases.flatMap { subject -> [Change] in
      guard let before = old[subject], let after = new[subject] else { return [] }
      return Self.changes(of: subject, before, after)
    }
  }

  /// The changes among records of some folders of the inputs, counted: `2 outcomes added, 1 changed`.
  func summary(of folders: Set<String>) -> [String] {
    Subject.allCases.filter { !folders.isDisjoint(with: $0.folders) }.compactMap { subject in
      let own = changes.filter { $0.subject == subject }
      guard !own.isEmpty else { return nil }
      let counts = [
        (own.count { $0.kind == .added }, "added"), (own.count { $0.kind == .removed }, "removed"),
        (own.count { if case .changed = $0.kind { true } else { false } }, "changed"),
      ]
      let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      return "records: \(subject.noun)s, \(parts.joined(separator: ", "))"
    }
  }

  private static func changes(of subject: Subject, _ old: [Record], _ new: [Record]) -> [Change] {
    let before = numbered(old, of: subject)
    let after = numbered(new, of: subject)
    let ids = Set(before.keys).union(after.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return ids.compactMap { id in
      switch (before[id], after[id]) {
      case (nil, .some): return Change(subject: subject, id: id, kind: .added)
      case (.some, nil): return Change(subject: subject, id: id, kind: .removed)
      case (let one?, let other?):
        let columns = Set(one.keys).union(other.keys).subtracting(subject.workedOut)
        let cells = columns.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap {
          column -> Cell? in
          let (old, new) = (one[column] ?? "", other[column] ?? "")
          return old == new ? nil : Cell(column: column, old: old, new: new)
        }
        return cells.isEmpty ? nil : Change(subject: subject, id: id, kind: .changed(cells))
      case (nil, nil): return nil
      }
    }
  }

  /// Records by id. Those that share an id (an authority that left and came back on one day) are numbered, so that
  /// none hides another.
  private static func numbered(_ records: [Record], of subject: Subject) -> [String: Record] {
    var seen: [String: Int] = [:]
    var result: [String: Record] = [:]
    for record in records {
      let id = subject.keys.map { record[$0] ?? "" }.joined(separator: " ")
      seen[id, default: 0] += 1
      let number = seen[id] ?? 1
      result[number == 1 ? id : "\(id) (\(number))"] = record
    }
    return result
  }

  /// A row of a table, by its columns.
  typealias Record = [String: String]
}

extension RecordDifference {
  /// A table of records that a set prints.
  enum Subject: String, CaseIterable, Hashable {
    case outcomes, funding, projects, events, members
    case unresolvedNames = "unresolved-names"

    /// Where it lies in a set.
    var path: String { "data/\(rawValue).csv" }

    /// One of its records.
    var noun: String {
      switch self {
      case .outcomes: "outcome"
      case .funding: "award"
      case .projects: "project"
      case .events: "event"
      case .members: "membership"
      case .unresolvedNames: "open name"
      }
    }

    /// The columns that tell its records apart.
    var keys: [String] {
      switch self {
      case .outcomes: ["outcome_id"]
      case .funding: ["funding_id"]
      case .projects: ["project_id"]
      case .events: ["event_id"]
      case .members: ["authority", "joined_on"]
      case .unresolvedNames: ["text"]
      }
    }

    /// The folders of the inputs, as measures name them, whose figures its records can move.
    var folders: Set<String> {
      switch self {
      case .outcomes, .funding: [rawValue]
      case .projects: ["outcomes", "registers"]
      case .events: ["events", "registers"]
      case .members: ["registers"]
      case .unresolvedNames: ["events", "downloads"]
      }
    }

    /// Columns that a run works out from the period or from other records.
    var workedOut: Set<String> {
      switch self {
      case .outcomes: ["first_year_value", "value_in_period", "present_value"]
      case .funding: []
      case .projects: ["actual"]
      case .events: ["attendances"]
      case .members: ["fee_accrued"]
      case .unresolvedNames: ["note"]
      }
    }
  }
}

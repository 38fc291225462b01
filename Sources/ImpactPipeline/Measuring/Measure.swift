/// An additive quantity: which records it takes and what it sums or counts of them.
///
/// The selection is code once: it makes the sum, and the same visit lists the rows when a figure is
/// explained. So an explanation cannot disagree with the figure it explains.
public final class Measure: Sendable {
  /// Stable, lower case with hyphens.
  public let id: String
  /// As an explanation names it.
  public let title: String
  /// What it is printed in; money is summed in pence and hours in minutes.
  public let unit: QuantityUnit
  /// What is done with the records taken.
  public let aggregation: Aggregation
  /// Which records it takes, in words that complete "It takes …".
  public let selection: String
  /// The data that must cover a period for nought to mean nought.
  let subject: Subject
  /// Presents every contribution of a period.
  let visit: @Sendable (Evidence, Period, (Contribution) -> Void) -> Void

  init(
    id: String, title: String, unit: QuantityUnit, aggregation: Aggregation, selection: String,
    subject: Subject, visit: @escaping @Sendable (Evidence, Period, (Contribution) -> Void) -> Void
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.aggregation = aggregation
    self.selection = selection
    self.subject = subject
    self.visit = visit
  }

  /// What is done with the records taken.
  public enum Aggregation: String, Hashable, Sendable {
    /// Their amounts are added.
    case sum
    /// Different things among them are counted once each.
    case distinct
  }
}

/// What the rows of an input are about; coverage of a period is judged by it.
public enum Subject: String, Hashable, Sendable, CaseIterable {
  case events, eventRegister, downloads, outcomes, funding, members, projects, guides, costs, activity

  /// Subjects as a set, held in one word: every figure asks it for each of its measures.
  struct Group: Sendable {
    private var bits: UInt = 0

    init(_ subjects: [Subject]) { for subject in subjects { bits |= subject.bit } }

    func contains(_ subject: Subject) -> Bool { bits & subject.bit != 0 }
  }

  private var bit: UInt {
    switch self {
    case .events: 1
    case .eventRegister: 1 << 1
    case .downloads: 1 << 2
    case .outcomes: 1 << 3
    case .funding: 1 << 4
    case .members: 1 << 5
    case .projects: 1 << 6
    case .guides: 1 << 7
    case .costs: 1 << 8
    case .activity: 1 << 9
    }
  }

  /// In words, for "there are no … for 2022-23".
  public var title: String {
    switch self {
    case .events: "attendance rows"
    case .eventRegister: "events in the register"
    case .downloads: "download rows"
    case .outcomes: "outcomes"
    case .funding: "funding rows"
    case .members: "memberships"
    case .projects: "projects"
    case .guides: "guides"
    case .costs: "costs"
    case .activity: "attendances, downloads or projects"
    }
  }
}

/// What a measure takes from one record: an amount for each scope that the record belongs to.
///
/// Most records have one amount at scopes that many records share, so those are held as they are and nothing is
/// made anew for each record.
struct Contribution {
  /// The record it comes from.
  let record: RecordID
  /// For distinct counts, what is counted once; nought for sums.
  let key: UInt64
  /// The amount at each of ``scopes`` and at ``other``.
  private let amount: Int64
  private let scopes: [Int]
  private let other: Int?
  /// Amounts that differ by scope.
  private let split: [ScopedAmount]

  init(_ record: RecordID, key: UInt64 = 0, parts: [ScopedAmount]) {
    self.record = record
    self.key = key
    amount = 0
    scopes = []
    other = nil
    split = parts
  }

  /// The same amount at several scopes, and at one more.
  init(_ record: RecordID, key: UInt64 = 0, amount: Int64 = 1, at scopes: [Int], and other: Int? = nil) {
    self.record = record
    self.key = key
    self.amount = amount
    self.scopes = scopes
    self.other = other
    split = []
  }

  /// Presents the amount at each scope, by the scope's place in the ``ScopeTable``. The parts of one dimension add up
  /// to the whole.
  @inline(__always)
  func forEachPart(_ take: (ScopedAmount) -> Void) {
    for scope in scopes { take(ScopedAmount(scope: scope, amount: amount)) }
    if let other { take(ScopedAmount(scope: other, amount: amount)) }
    for part in split { take(part) }
  }

  /// The amount at each scope.
  var parts: [ScopedAmount] {
    var parts: [ScopedAmount] = []
    forEachPart { parts.append($0) }
    return parts
  }
}

/// An amount at a scope.
struct ScopedAmount: Hashable {
  let scope: Int
  let amount: Int64
}

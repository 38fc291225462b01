/// Every record of a file under exactly one heading, so that none is lost without a trace.
struct RowAccount: Hashable, Sendable {
  /// Rows that made or changed a fact of their own.
  var counted = 0
  /// Rows that told more of a person already counted at the same event; they add no attendance.
  var merged = 0
  /// Rows left out by a named rule.
  var excluded: [ExclusionRule: Int] = [:]
  /// Rows that could not be used; the counts of ``Intake/rejects`` add up to it.
  var rejected = 0
  /// Headers, preambles, section titles, totals and comments: records that are no rows of data.
  var structural = 0
  /// Lines without any character, or of separators alone.
  var blank = 0
  /// Records that Reading saw beyond the rows that there are, where quotes are broken and lines were put together
  /// again; below zero where it saw fewer.
  var resplit = 0
  /// Of those counted, merged or excluded, how many were put right first.
  var repaired = 0
  /// Of those counted, how many a large export marks as made up to show the tool; facts carry their own mark.
  var illustrative = 0

  /// All of them, blank ones included; equals the number of records that Reading counted, and its blank lines.
  var total: Int { counted + merged + excludedTotal + rejected + structural + blank + resplit }

  /// Rows of data: all but structure and blank lines.
  var data: Int { counted + merged + excludedTotal + rejected }

  /// Rows left out by any rule.
  var excludedTotal: Int { excluded.values.reduce(0, +) }

  /// Takes in what another part of the same file came to.
  mutating func add(_ other: RowAccount) {
    counted += other.counted
    merged += other.merged
    excluded.merge(other.excluded, uniquingKeysWith: +)
    rejected += other.rejected
    structural += other.structural
    blank += other.blank
    resplit += other.resplit
    repaired += other.repaired
    illustrative += other.illustrative
  }

  /// Notes a row left out by a rule.
  mutating func exclude(_ rule: ExclusionRule) { excluded[rule, default: 0] += 1 }
}

/// Why rows that could be read are left out on purpose.
enum ExclusionRule: String, Hashable, Sendable, CaseIterable {
  /// The same row stands earlier in this file or in another.
  case repeatedRow = "repeated-row"
  /// The whole file is in the inputs twice.
  case repeatedFile = "repeated-file"
  /// A payment to somebody else.
  case otherPayee = "other-payee"
  /// Deleted, refunded or void in the system that exported it.
  case voided
  /// A place on a waiting list is no place.
  case waitingList = "waiting-list"
  /// Time in a waiting room is no time at the event.
  case waitingRoom = "waiting-room"
  /// An amount of nothing: a free or empty line.
  case nothingPaid = "nothing-paid"
  /// A table of the file that repeats what another of its tables says.
  case repeatedSection = "repeated-section"
  /// The row is about something that the folder it lies in is not about.
  case otherSubject = "other-subject"
  /// It tells of a day after the one that somebody chose for the reports to speak from.
  case afterAsOf = "after-as-of"

  /// As the reconciliation words it.
  var title: String {
    switch self {
    case .repeatedRow: "the same row again"
    case .repeatedFile: "the same file again"
    case .otherPayee: "paid to somebody else"
    case .voided: "deleted, refunded or void"
    case .waitingList: "on a waiting list"
    case .waitingRoom: "in the waiting room, not in the meeting"
    case .nothingPaid: "no amount"
    case .repeatedSection: "a section that repeats another"
    case .otherSubject: "about something else"
    case .afterAsOf: "dated after the day the reports speak from"
    }
  }
}

extension ExclusionRule: Comparable {
  /// By their stable names.
  static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

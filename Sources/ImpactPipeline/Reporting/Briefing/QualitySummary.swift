/// What reading the inputs told, file by file, with everything found.
struct QualitySummary: Sendable {
  let files: [FileReconciliation]
  let findings: FindingLog
  /// One for each rejected row, in the order of files and rows.
  var rejects = FindingLog()
  /// Texts that no rule resolved to an authority, with how many rows each stands in, most rows first.
  let unresolved: [UnresolvedName]

  var rows: Int { files.reduce(0) { $0 + $1.rows } }
  var rejected: Int { files.reduce(0) { $0 + $1.rejected } }

  func count(_ severity: Severity) -> Int {
    findings.filter { $0.kind.severity == severity }.reduce(0) { $0 + $1.count }
  }
}

/// A text that no rule resolved.
struct UnresolvedName: Hashable, Sendable {
  let text: String
  let rows: Int
  /// What it may mean; for a person to decide.
  let proposals: [String]
}

/// How the rows of one file add up: rows in it = counted + excluded + rejected.
public struct FileReconciliation: Hashable, Sendable {
  /// The file's name.
  public let file: String
  /// What it was taken for.
  public let export: String
  /// Its digest, by the named algorithm.
  public let digest: String
  /// Its size.
  public let bytes: Int
  /// How it was encoded.
  public let encoding: String
  /// Data rows, counted by the reader before anything is made of them.
  public let rows: Int
  /// Rows that some figure may count.
  public let counted: Int
  /// Of those counted, rows that were repaired on evidence.
  public let repaired: Int
  /// Rows left out by a named rule, with how many.
  public let excluded: [String: Int]
  /// Rows that could not be read, each with its finding.
  public let rejected: Int
  /// Rows that their keeper marks as made up to show the tool.
  public let illustrative: Int
  /// What the amounts of its counted rows come to, for a file of funding or payments.
  public var amount: Money? = nil

  /// Rows left out by any rule.
  public var excludedInAll: Int { excluded.values.reduce(0, +) }

  /// True when every row is accounted for once.
  public var addsUp: Bool { rows == counted + excludedInAll + rejected }
}

/// Everything that a run made: the files of the set, the figures in them, and what was found on the way.
public struct Publication: Sendable {
  /// The files of the set, by path; each path relative, unique and made of safe names.
  public let files: [PublishedFile]
  /// Everything found, in the order of the files it was found in.
  public let findings: FindingLog
  /// How the rows of each file add up.
  public let reconciliation: [FileReconciliation]
  /// Every figure.
  public let figures: FigureTable
  /// The periods of the run.
  public let periods: Periods
  /// What the run was set to.
  public let settings: ReportSettings
  /// What figures were made from, for explanations.
  let evidence: Evidence

  /// The figure of a metric at a scope in the chosen period.
  public subscript(_ metric: Metric, _ scope: Scope) -> Figure? { figures[metric, scope, periods.chosen] }

  /// True when the rows of every file are accounted for.
  public var addsUp: Bool { reconciliation.allSatisfy(\.addsUp) }
}

/// One file of a set.
public struct PublishedFile: Hashable, Sendable {
  /// From the set's root, with forward slashes.
  public let path: String
  /// Its bytes.
  public let bytes: [UInt8]
  /// The SHA-256 of its bytes, worked out where they are made, and so side by side with other files.
  let digest: String

  /// A file of that path with that text in UTF-8.
  init(_ path: String, _ text: String) {
    self.init(path, Array(text.utf8))
  }

  /// A file of that path with those bytes.
  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    digest = SHA256.hex(of: bytes)
  }
}

/// How much a finding matters to the run.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// Worth knowing; nothing was left out.
  case note
  /// A figure may be affected; the row counts.
  case warning
  /// A row or a file was left out, or a total does not agree.
  case error
}

extension Severity: Comparable {
  /// Orders by how much it matters: note, warning, error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A sort of finding: a stable code, how much it matters, and its words.
///
/// Kinds are declared as static members in the floor that finds them (`FindingKind+Reading.swift` and so
/// on). `message` and `remedy` may hold the slots {found} (in quotes), {found-bare}, {expected}, {subject}
/// and {count}.
public struct FindingKind: Hashable, Sendable {
  /// Stable, lower case with hyphens; scripts and settings may rely on it.
  public let code: String
  /// How much it matters.
  public let severity: Severity
  /// What a list of kinds calls it.
  public let title: String
  /// The wording of one finding of this kind.
  public let message: String
  /// What the person who runs this should do, in the imperative.
  public let remedy: String

  /// A kind of finding.
  public init(_ code: String, _ severity: Severity, title: String, message: String, remedy: String) {
    self.code = code
    self.severity = severity
    self.title = title
    self.message = message
    self.remedy = remedy
  }
}

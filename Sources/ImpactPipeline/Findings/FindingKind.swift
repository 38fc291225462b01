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
public struct FindingKind: Sendable {
  /// Stable, lower case with hyphens; scripts and settings may rely on it.
  public var code: String { words.code }
  /// How much it matters.
  public var severity: Severity { words.severity }
  /// What a list of kinds calls it.
  public var title: String { words.title }
  /// The wording of one finding of this kind.
  public var message: String { words.message }
  /// What the person who runs this should do, in the imperative.
  public var remedy: String { words.remedy }

  /// Shared, since a file may give a million findings of one kind.
  private let words: Words

  private final class Words: Sendable {
    let (code, severity, title): (String, Severity, String)
    let (message, remedy): (String, String)

    init(_ code: String, _ severity: Severity, _ title: String, _ message: String, _ remedy: String) {
      (self.code, self.severity, self.title) = (code, severity, title)
      (self.message, self.remedy) = (message, remedy)
    }
  }

  /// A kind of finding.
  public init(_ code: String, _ severity: Severity, title: String, message: String, remedy: String) {
    words = Words(code, severity, title, message, remedy)
  }
}

extension FindingKind: Hashable {
  /// By all their words; a code belongs to one kind.
  public static func == (left: Self, right: Self) -> Bool {
    left.words === right.words
      || left.code == right.code && left.severity == right.severity && left.title == right.title
        && left.message == right.message && left.remedy == right.remedy
  }

  /// By the code alone, which tells kinds apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

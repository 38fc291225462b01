/// A figure that an earlier set published with another value: the same id, so the same metric, scope and period.
public struct Revision: Hashable, Sendable {
  /// The figure's id.
  public let id: String
  /// The metric in words.
  public let title: String
  /// What the values count, as the column `unit` of `figures.csv` has it.
  public let unit: String
  /// The earlier value, as `figures.csv` had it.
  public let was: String
  /// The value now, as `figures.csv` has it, or why there is none any more.
  public let now: Now
  /// What of the making differs that the figure depends on, in words.
  public let why: String

  /// What stands in the place of an earlier value.
  public enum Now: Hashable, Sendable {
    /// A number as `figures.csv` has it.
    case value(String)
    /// No value: a status code of `figures.csv`.
    case status(String)
  }

  /// A revision.
  public init(id: String, title: String, unit: String, was: String, now: Now, why: String) {
    self.id = id
    self.title = title
    self.unit = unit
    self.was = was
    self.now = now
    self.why = why
  }

  /// The value now less the earlier one, with its sign; `nil` when there is no value now.
  public var change: String? {
    if case .value(let text) = now { Millionths.difference(was, text) } else { nil }
  }

  /// The id of its period.
  public var period: String { id.split(separator: "/").last.map(String.init) ?? "" }

  /// True when it is about all authorities together.
  var isOverall: Bool { id.contains("/\(Scope.all.id)/") }
}

/// What a comparison with an earlier set found.
public struct Revisions: Hashable, Sendable {
  /// The set that was compared.
  public let since: Since
  /// The revised figures, in the order of `figures.csv`.
  public let figures: [Revision]

  /// Which set it was, by what stands in its run record.
  public struct Since: Hashable, Sendable {
    /// The id of its period.
    public let period: String
    /// The day that it spoke from.
    public let asOf: String
    /// The SHA-256 of its `figures.csv`.
    public let digest: String

    /// Names a set.
    public init(period: String, asOf: String, digest: String) {
      self.period = period
      self.asOf = asOf
      self.digest = digest
    }
  }
}

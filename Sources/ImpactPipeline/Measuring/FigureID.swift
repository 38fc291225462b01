/// The name of a figure: a metric at a scope in a period. The same figure has the same id, and the same
/// value, wherever it is printed.
public struct FigureID: Hashable, Sendable {
  /// The metric's id.
  public let metric: String
  /// Who or what it is about.
  public let scope: Scope
  /// The period's id.
  public let period: String

  /// The name of a metric at a scope in a period.
  public init(metric: String, scope: Scope, period: String) {
    self.metric = metric
    self.scope = scope
    self.period = period
  }
}

extension FigureID: CustomStringConvertible {
  /// `benefit-cost-ratio/borough:camden/fy2022-23`.
  public var description: String { String(pieces: [metric, "/", scope.id, "/", period]) }
}

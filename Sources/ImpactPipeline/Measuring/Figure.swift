/// Why there is no value where one might be expected. Missing is never zero.
public struct Shortfall: Error, Hashable, Sendable {
  /// The reason in words that complete "There is no figure because …".
  public let reason: String
  /// The official symbol for tables: `x` not available, `z` not applicable, `c` confidential.
  public let symbol: Symbol

  /// A stated reason.
  public init(_ reason: String, symbol: Symbol = .notAvailable) {
    self.reason = reason
    self.symbol = symbol
  }

  /// The symbols that the Government Statistical Service uses in tables.
  public enum Symbol: String, Hashable, Sendable {
    case confidential = "c"
    case notAvailable = "x"
    case notApplicable = "z"
  }
}

/// One number that reports may print: a metric at a scope in a period, or the reason that there is none.
///
/// An object, since every report takes figures from one table.
public final class Figure: Sendable {
  /// Its name.
  public let id: FigureID
  /// The metric that defines it.
  public let metric: Metric
  /// What the metric came to, unrounded, or why it came to nothing.
  public let result: Result<Quantity, Shortfall>
  /// The 80% range of the simulation (P10 and P90), or the sampling interval, where the metric has one.
  public let range: FigureRange?
  /// How many records or answers it rests on, where that says how far to trust it.
  public let n: Int64?
  /// The measures it was made from, in the order the formula used them.
  public let measures: [MeasureUse]

  init(
    id: FigureID, metric: Metric, result: Result<Quantity, Shortfall>, range: FigureRange?, n: Int64?,
    measures: [MeasureUse]
  ) {
    self.id = id
    self.metric = metric
    self.result = result
    self.range = range
    self.n = n
    self.measures = measures
  }

  /// Its value, or `nil` when there is only a reason.
  public var value: Quantity? { try? result.get() }
}

/// A range beside a figure, and what it means.
public struct FigureRange: Hashable, Sendable {
  /// The lower end.
  public let low: Quantity
  /// The upper end.
  public let high: Quantity
  /// What the ends are.
  public let meaning: Meaning

  /// A range of that meaning.
  public init(low: Quantity, high: Quantity, meaning: Meaning) {
    self.low = low
    self.high = high
    self.meaning = meaning
  }

  /// What a range's ends are.
  public enum Meaning: String, Hashable, Sendable {
    /// Eight of ten simulated draws lie between them.
    case simulated = "P10 to P90 of the simulation"
    /// A 95% Wilson interval for a proportion.
    case wilson = "95% Wilson interval"
    /// A 95% bootstrap interval for a mean.
    case bootstrap = "95% bootstrap interval"
    /// The mean of many values, 1.96 standard errors either way.
    case standardError = "95% interval by the standard error"
    /// What the ends of an assumption's range give.
    case assumption = "the range of the assumption"
  }
}

/// A measure as a figure used it.
public struct MeasureUse: Hashable, Sendable {
  /// The measure's id.
  public let measure: String
  /// The scope it was read at: the figure's own, or another that its formula asks for.
  public let scope: Scope
  /// What it came to there in the figure's period, in the measure's smallest unit.
  public let amount: Int64
  /// How many records it took.
  public let records: Int64
}

/// What was paid and what it was worth: a mark for the fee, a dot for the value, a line for its range.
public struct ValueAgainstFeeChart: Hashable, Sendable {
  /// The rows, from top to bottom.
  public var rows: [Row]

  /// Rows in the order given; amounts are in pounds.
  public init(rows: [Row]) { self.rows = rows }

  /// One comparison.
  public struct Row: Hashable, Sendable {
    /// The period or the kind of benefit.
    public var label: String
    /// What was paid.
    public var fee: Plotted?
    /// What it was worth; `nil` when nothing is evidenced.
    public var value: Plotted?
    /// The lower end of the range.
    public var low: Plotted?
    /// The upper end of the range.
    public var high: Plotted?

    /// A comparison.
    public init(_ label: String, fee: Plotted?, value: Plotted?, low: Plotted? = nil, high: Plotted? = nil) {
      self.label = label
      self.fee = fee
      self.value = value
      self.low = low
      self.high = high
    }
  }
}

/// How far each assumption moves a result, the strongest first.
public struct TornadoChart: Hashable, Sendable {
  /// What the result is measured in.
  public var unit: QuantityUnit
  /// The result with every assumption at its central value.
  public var centre: Plotted
  /// The value at which the decision changes, such as a ratio of 1.
  public var threshold: Plotted?
  /// One bar for each assumption.
  public var swings: [Swing]

  /// A tornado; the swings are drawn in the order given.
  public init(unit: QuantityUnit, centre: Plotted, threshold: Plotted? = nil, swings: [Swing]) {
    self.unit = unit
    self.centre = centre
    self.threshold = threshold
    self.swings = swings
  }

  /// One assumption's pull.
  public struct Swing: Hashable, Sendable {
    /// The assumption.
    public var label: String
    /// The result with the assumption at its low value, and that value in words: `at 20%`.
    public var low: Plotted
    /// The result with the assumption at its high value.
    public var high: Plotted

    /// An assumption's pull.
    public init(_ label: String, low: Plotted, high: Plotted) {
      self.label = label
      self.low = low
      self.high = high
    }
  }
}

/// The same small chart for several subjects, all on one scale.
public struct SmallMultiplesChart: Hashable, Sendable {
  /// What the numbers count.
  public var unit: QuantityUnit
  /// The periods of every panel.
  public var periods: [String]
  /// The panels, in reading order.
  public var panels: [Panel]
  /// When the last period is not over: how far it goes.
  public var lastPeriodIsPartial: String?

  /// Small charts on one scale.
  public init(
    unit: QuantityUnit, periods: [String], panels: [Panel], lastPeriodIsPartial: String? = nil
  ) {
    self.unit = unit
    self.periods = periods
    self.panels = panels
    self.lastPeriodIsPartial = lastPeriodIsPartial
  }

  /// One subject.
  public struct Panel: Hashable, Sendable {
    /// The subject.
    public var title: String
    /// A value for each period; `nil` leaves a gap.
    public var values: [Plotted?]

    /// One subject's values.
    public init(_ title: String, _ values: [Plotted?]) {
      self.title = title
      self.values = values
    }
  }
}

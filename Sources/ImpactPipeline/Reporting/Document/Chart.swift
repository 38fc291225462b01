/// A chart: what is drawn, what it shows in words, and the numbers beside it.
public struct Chart: Hashable, Sendable {
  /// Unique in the document; names the file. Made of `a-z 0-9 -`.
  public var id: String
  /// What the chart is of: `Value against fee, 2022-23`.
  public var title: String
  /// The finding in words, for who cannot see the drawing: `Camden's value is above its fee in all three years`.
  public var alternative: String
  /// What is drawn.
  public var kind: Kind
  /// The numbers that are drawn.
  public var table: Table

  /// A chart.
  public init(id: String, title: String, alternative: String, kind: Kind, table: Table) {
    self.id = SafeName.part(id)
    self.title = title
    self.alternative = alternative
    self.kind = kind
    self.table = table
  }

  /// The kinds of drawing.
  public enum Kind: Hashable, Sendable {
    /// Sizes side by side, with the median marked.
    case bars(BarChart)
    /// Change over periods.
    case timeSeries(TimeSeriesChart)
    /// Two ways of sorting, with empty cells visible.
    case heatMap(HeatMapChart)
    /// London's authorities as squares.
    case tileMap(TileMapChart)
    /// What was paid and what it was worth, with the range.
    case valueAgainstFee(ValueAgainstFeeChart)
    /// How far each assumption moves a result.
    case tornado(TornadoChart)
    /// The same small chart for several subjects.
    case smallMultiples(SmallMultiplesChart)
  }
}

/// One number to draw, with the words that are printed for it.
public struct Plotted: Hashable, Sendable {
  /// In the chart's unit: pounds, people, a share of one.
  public var value: Double
  /// As printed: `£1.2m`.
  public var words: String

  /// A number and its words.
  public init(_ value: Double, _ words: String) {
    self.value = value
    self.words = words
  }
}

/// Bars from zero, with the median marked.
public struct BarChart: Hashable, Sendable {
  /// What the numbers count; decides how the scale is written.
  public var unit: QuantityUnit
  /// The bars, from top to bottom.
  public var bars: [Bar]
  /// The middle value of all that are compared, when it is to be marked.
  public var median: Plotted?

  /// Bars in the order given.
  public init(unit: QuantityUnit, bars: [Bar], median: Plotted? = nil) {
    self.unit = unit
    self.bars = bars
    self.median = median
  }

  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// What it is about.
    public var label: String
    /// How long it is; `nil` draws no bar and prints `absence`.
    public var amount: Plotted?
    /// Why there is no number.
    public var absence: String
    /// The bar the report is about.
    public var isSubject: Bool

    /// A bar, or a place where there would be one.
    public init(_ label: String, _ amount: Plotted?, absence: String = "no data", isSubject: Bool = false) {
      self.label = label
      self.amount = amount
      self.absence = absence
      self.isSubject = isSubject
    }
  }
}

/// Lines over periods.
public struct TimeSeriesChart: Hashable, Sendable {
  /// What the numbers count.
  public var unit: QuantityUnit
  /// The periods, in order: `2021-22`.
  public var periods: [String]
  /// The lines; each has one value for each period. Four at most read well.
  public var lines: [Line]
  /// When the last period is not over: how far it goes, `to 31 December`.
  public var lastPeriodIsPartial: String?

  /// Lines over the periods given.
  public init(
    unit: QuantityUnit, periods: [String], lines: [Line], lastPeriodIsPartial: String? = nil
  ) {
    self.unit = unit
    self.periods = periods
    self.lines = lines
    self.lastPeriodIsPartial = lastPeriodIsPartial
  }

  /// One line.
  public struct Line: Hashable, Sendable {
    /// What it is about; printed at its end.
    public var name: String
    /// A value for each period; `nil` breaks the line.
    public var values: [Plotted?]

    /// A line.
    public init(_ name: String, _ values: [Plotted?]) {
      self.name = name
      self.values = values
    }
  }
}

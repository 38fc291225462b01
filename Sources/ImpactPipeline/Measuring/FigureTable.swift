/// Every figure of a run: each metric at each scope it has a meaning at, in each period.
///
/// Figures stand in the order of the catalogue, then of the scopes, then of the periods. Made in a time that grows with records plus
/// figures.
public struct FigureTable: Sendable {
  /// All of them, in order.
  public let figures: [Figure]
  /// By the metric's id, then by scope and period.
  private let numbers: [String: [Place: Int]]

  private struct Place: Hashable {
    let scope: Scope
    let period: String
  }

  init(
    metrics: [Metric] = MetricCatalogue.all, evidence: Evidence, periods: Periods,
    parameters: AppraisalParameters
  ) throws(ParameterFault) {
    let everyPeriod = periods.all
    let totals = MeasureTotals(of: MeasureCatalogue.all, periods: everyPeriod, evidence: evidence)
    let simulation = try SimulatedValues(
      of: Self.ranged, periods: periods, evidence: evidence, settings: parameters.simulation
    ) { scope, period in
      guard evidence.covers(.costs, period) else { return nil }
      return (try? totals.amount(.appraisedCost, scope: scope, period: period)).map { Money(pence: $0.units) }
    }
    let run = MeasureReading.Run(evidence: evidence, totals: totals, simulation: simulation)
    let times = everyPeriod.map { MeasureReading.Time($0, of: run) }
    let wanted = Self.wanted(metrics, scopes: evidence.scopes.scopes, times: times, periods: periods)
    // Few at a time, since neighbours are of one metric and one metric may take longer than all others.
    let batch = 16
    let batches = concurrently((wanted.count + batch - 1) / batch) { index in
      wanted[(index * batch)..<min(wanted.count, (index + 1) * batch)].map { place in
        Self.figure(
          metrics[place.metric], MeasureReading(scopeNumber: place.scope, time: place.time, run: run))
      }
    }
    self.init(figures: batches.flatMap(\.self))
  }

  /// Which metric is worked out at which scope in which period, in the order of the figures.
  ///
  /// `times` are all of the run, those with figures at every scope last.
  private static func wanted(
    _ metrics: [Metric], scopes: [Scope], times: [MeasureReading.Time], periods: Periods
  ) -> [(metric: Int, scope: Int, time: MeasureReading.Time)] {
    var wanted: [(metric: Int, scope: Int, time: MeasureReading.Time)] = []
    let detailed = times.suffix(periods.detailed.count)
    let kinds = scopes.map(\.kind)
    for (metric, definition) in metrics.enumerated() {
      let held = Scope.Kind.allCases.filter(definition.scopes.contains)
      for (number, scope) in scopes.enumerated() where held.contains(kinds[number]) {
        for time in scope == .all ? times[...] : detailed { wanted.append((metric, number, time)) }
      }
    }
    return wanted
  }

  /// The figures given, in their order.
  init(figures: [Figure]) {
    self.figures = figures
    // Figures of one metric stand together, and the places of each are gathered beside those of others.
    let runs = Self.runs(of: figures)
    let places = concurrently(runs.count) { number in
      Dictionary(
        runs[number].map { (Place(scope: figures[$0].id.scope, period: figures[$0].id.period), $0) },
        uniquingKeysWith: { first, _ in first })
    }
    numbers = Dictionary(
      zip(runs.map { figures[$0.lowerBound].id.metric }, places),
      uniquingKeysWith: { $0.merging($1) { first, _ in first } })
  }

  /// The stretches of figures that are of one metric, in order.
  var byMetric: [ArraySlice<Figure>] { Self.runs(of: figures).map { figures[$0] } }

  /// The stretches of figures that are of one metric.
  private static func runs(of figures: [Figure]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for next in figures.indices.dropFirst() where figures[next].id.metric != figures[start].id.metric {
      runs.append(start..<next)
      start = next
    }
    return figures.isEmpty ? [] : runs + [start..<figures.count]
  }

  /// The figure of a metric at a scope in a period, or `nil` when the run has none such.
  public subscript(_ metric: Metric, _ scope: Scope, _ period: Period) -> Figure? {
    self[FigureID(metric: metric.id, scope: scope, period: period.id)]
  }

  /// The figure of an id, or `nil` when the run has none such.
  public subscript(_ id: FigureID) -> Figure? {
    numbers[id.metric]?[Place(scope: id.scope, period: id.period)].map { figures[$0] }
  }

  private static func figure(_ metric: Metric, _ reading: MeasureReading) -> Figure {
    let id = FigureID(metric: metric.id, scope: reading.scope, period: reading.period.id)
    do throws(Shortfall) {
      let value = try metric.compute(reading)
      return Figure(
        id: id, metric: metric, result: .success(value.value), range: value.range, n: value.n,
        measures: reading.uses)
    } catch {
      return Figure(
        id: id, metric: metric, result: .failure(error), range: nil, n: nil, measures: reading.uses)
    }
  }

  /// The ranges that some metric prints.
  private static let ranged: [(selection: BenefitSelection, timing: SimulatedValues.Timing)] = [
    (.evidenced, .accrued), (.realised, .accrued), (.expected, .accrued), (.everything, .accrued),
    (.evidenced, .wholeLife), (.expected, .wholeLife), (.fiscal, .wholeLife),
  ]
}

/// The periods of a run.
public struct Periods: Hashable, Sendable {
  /// The one that the reports are about.
  public let chosen: Period
  /// The one before it, of the same kind.
  public let previous: Period?
  /// Earlier ones for the series at the scope of everything, oldest first; neither of the two above.
  public let earlier: [Period]

  /// A chosen period, the one before it and as many of the same kind before that as reach back to `first`.
  public init(chosen: Period, since first: Day?) {
    self.chosen = chosen
    previous = chosen.previous
    var earlier: [Period] = []
    var next = chosen.previous?.previous
    while let period = next, let first, period.last >= first, earlier.count < 50 {
      earlier.append(period)
      next = period.previous
    }
    self.earlier = earlier.reversed()
  }

  /// All of them, oldest first.
  public var all: [Period] { earlier + detailed }

  /// Those with figures at every scope, oldest first.
  public var detailed: [Period] { [previous, chosen].compactMap { $0 } }
}

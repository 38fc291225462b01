/// What every measure comes to at every scope in every period of a run.
///
/// Made in one visit of each measure a period, so its cost grows with records, not with figures. Measures are visited
/// side by side on all cores.
struct MeasureTotals: Sendable {
  /// By the period's id and the measure's.
  private let columns: [String: [String: Column]]

  /// What a measure comes to at each scope, by its place in the ``ScopeTable``.
  private typealias Column = [Total]

  private struct Total: Sendable {
    var amount: Int64 = 0
    var records: Int64 = 0
    /// Whether the sum does not fit; its figures say so in place of a number.
    var isTooLarge = false

    mutating func add(_ new: Int64) {
      records += 1
      let (sum, overflow) = amount.addingReportingOverflow(new)
      amount = sum
      if overflow { isTooLarge = true }
    }
  }

  init(of measures: [Measure], periods: [Period], evidence: Evidence) {
    let made = concurrently(measures.count) { number in
      periods.map { Self.column(of: measures[number], in: $0, evidence: evidence) }
    }
    var columns: [String: [String: Column]] = [:]
    for (place, period) in periods.enumerated() {
      columns[period.id] = Dictionary(
        zip(measures, made).map { ($0.id, $1[place]) }, uniquingKeysWith: { first, _ in first })
    }
    self.columns = columns
  }

  /// What a measure comes to, or the reason why it comes to nothing.
  func amount(_ measure: Measure, scope: Int, period: Period) throws(Shortfall) -> Amount {
    guard let column = columns[period.id]?[measure.id] else {
      throw Shortfall("\(measure.title) was not measured for \(period.title)")
    }
    let total = column[scope]
    if total.isTooLarge {
      throw Shortfall("the sum of \(measure.title) is too large to hold")
    }
    return Amount(units: total.amount, unit: measure.unit, records: total.records)
  }

  private static func column(of measure: Measure, in period: Period, evidence: Evidence) -> Column {
    var column = Column(repeating: Total(), count: evidence.scopes.scopes.count)
    var seen = NumberSet()
    measure.visit(evidence, period) { contribution in
      contribution.forEachPart { part in
        let new: Int64 =
          switch measure.aggregation {
          case .sum: part.amount
          case .distinct: seen.insert(part.scope, contribution.key) ? 1 : 0
          }
        column[part.scope].add(new)
      }
    }
    return column
  }
}

/// What every measure comes to at every scope in every period of a run.
///
/// Made in one visit of each measure a period, so its cost grows with records, not with figures. Measures are visited
/// side by side on all cores.
struct MeasureTotals: Sendable {
  /// By the period's id and the measure's.
  private let columns: [String: [String: Column]]

  private struct Column: Sendable {
    var amounts: [Int64]
    var records: [Int64]
    /// Scopes whose sum does not fit; their figures say so in place of a number.
    var overflowed: Set<Int>
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
    if column.overflowed.contains(scope) {
      throw Shortfall("the sum of \(measure.title) is too large to hold")
    }
    return Amount(units: column.amounts[scope], unit: measure.unit, records: column.records[scope])
  }

  private static func column(of measure: Measure, in period: Period, evidence: Evidence) -> Column {
    let count = evidence.scopes.scopes.count
    var column = Column(
      amounts: [Int64](repeating: 0, count: count), records: [Int64](repeating: 0, count: count),
      overflowed: [])
    var seen = NumberSet()
    measure.visit(evidence, period) { contribution in
      contribution.forEachPart { part in
        column.records[part.scope] += 1
        switch measure.aggregation {
        case .sum:
          let (sum, overflow) = column.amounts[part.scope].addingReportingOverflow(part.amount)
          column.amounts[part.scope] = sum
          if overflow { column.overflowed.insert(part.scope) }
        case .distinct:
          if seen.insert(part.scope, contribution.key) { column.amounts[part.scope] += 1 }
        }
      }
    }
    return column
  }
}

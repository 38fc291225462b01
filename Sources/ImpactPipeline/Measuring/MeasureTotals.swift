/// What every measure comes to at every scope in every period of a run.
///
/// Made in one visit of each measure a period, so its cost grows with records, not with figures.
struct MeasureTotals: Sendable {
  private let columns: [Key: Column]

  private struct Key: Hashable {
    let measure: String
    let period: String
  }

  private struct Column {
    var amounts: [Int64]
    var records: [Int64]
    /// Scopes whose sum does not fit; their figures say so in place of a number.
    var overflowed: Set<Int>
  }

  init(of measures: [Measure], periods: [Period], evidence: Evidence) {
    var columns: [Key: Column] = [:]
    for period in periods {
      for measure in measures {
        columns[Key(measure: measure.id, period: period.id)] = Self.column(
          of: measure, in: period, evidence: evidence)
      }
    }
    self.columns = columns
  }

  /// What a measure comes to, or the reason why it comes to nothing.
  func amount(_ measure: Measure, scope: Int, period: Period) throws(Shortfall) -> Amount {
    guard let column = columns[Key(measure: measure.id, period: period.id)] else {
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
    var seen: Set<DistinctThing> = []
    measure.visit(evidence, period) { contribution in
      for part in contribution.parts {
        column.records[part.scope] += 1
        switch measure.aggregation {
        case .sum:
          let (sum, overflow) = column.amounts[part.scope].addingReportingOverflow(part.amount)
          column.amounts[part.scope] = sum
          if overflow { column.overflowed.insert(part.scope) }
        case .distinct:
          if seen.insert(DistinctThing(scope: part.scope, key: contribution.key)).inserted {
            column.amounts[part.scope] += 1
          }
        }
      }
    }
    return column
  }

  private struct DistinctThing: Hashable {
    let scope: Int
    let key: UInt64
  }
}

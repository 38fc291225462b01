/// What every measure comes to at every scope in every period of a run.
///
/// Made in one visit of each measure a period, so its cost grows with records, not with figures. Measures are visited
/// side by side on all cores.
struct MeasureTotals: Sendable {
  /// What each measure comes to in each period at each scope: scopes next to each other, then measures.
  private let totals: [Total]
  private let scopes: Int
  private let measures: [String: Int]
  private let periods: [String: Int]

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
    scopes = evidence.scopes.scopes.count
    var totals: [Total] = []
    totals.reserveCapacity(periods.count * measures.count * scopes)
    for period in periods.indices {
      for number in measures.indices { totals += made[number][period] }
    }
    self.totals = totals
    self.measures = Dictionary(
      zip(measures.map(\.id), measures.indices), uniquingKeysWith: { first, _ in first })
    self.periods = Dictionary(
      zip(periods.map(\.id), periods.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Where a period's totals stand, for ``amount(_:scope:at:in:)``; `nil` where it was not measured.
  func place(of period: Period) -> Int? { periods[period.id] }

  /// What a measure comes to, or the reason why it comes to nothing.
  func amount(_ measure: Measure, scope: Int, period: Period) throws(Shortfall) -> Amount {
    try amount(measure, scope: scope, at: place(of: period)) { period }
  }

  /// The same where the period's place was looked up before; the period is asked for where there is a reason to give.
  func amount(
    _ measure: Measure, scope: Int, at place: Int?, in period: () -> Period
  ) throws(Shortfall) -> Amount {
    guard let place, let number = measures[measure.id] else {
      throw Shortfall("\(measure.title) was not measured for \(period().title)")
    }
    let total = totals[(place * measures.count + number) * scopes + scope]
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

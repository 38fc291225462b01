/// How values are brought to one price base and discounted in a run.
struct AppraisalParameters: Sendable {
  let discounting: Discounting
  let deflators: DeflatorSeries
  let simulation: SimulationSettings

  /// What a pound of one financial year is in the prices of another, both by their first calendar year; `nil`
  /// when the series does not reach.
  func priceFactor(from: Int, to: Int) -> Double? {
    if from == to { return 1 }
    return try? deflators.factor(from: from, to: to)
  }
}

/// The values of a range at the points of the normal grid: what turns a normal number into a draw of the range.
struct QuantileTable: Sendable {
  /// As many as the grid has points.
  let values: [Double]

  /// Tables a range; about 30 microseconds for PERT.
  init(_ distribution: RangeDistribution) { values = distribution.gridValues }

  /// The value at a normal number, on a straight line between the two grid points beside it.
  func value(atNormal z: Double) -> Double {
    let position = (z - NormalCurve.gridStart) * NormalCurve.cellsPerUnit
    let last = NormalCurve.gridCells
    if position <= 0 { return values[0] }
    if position >= Double(last) { return values[last] }
    let cell = Int(position)
    return values[cell] + (position - Double(cell)) * (values[cell + 1] - values[cell])
  }
}

/// The beta curve behind a PERT range, on 0 to 1: `α = 1 + 4μ`, `β = 1 + 4(1 − μ)` for a most likely value
/// at `μ`.
///
/// Tabled once, then inverted cell by cell. In `y = ln(x ÷ (1 − x))` the density is `x^α (1 − x)^β`, which is
/// smooth everywhere, ends included, so Simpson's rule on 704 cells errs by less than one part in 10⁷; in `x`
/// itself the density has an infinite slope at the ends and no plain rule does well.
struct PertCurve {
  private static let start = -22.0
  private static let step = 1.0 / 16
  private static let cells = 704

  /// `ln x` and `ln(1 − x)` at every half step of the grid: shared by all shapes.
  private static let logarithms: [(ofX: Double, ofRest: Double)] = (0...(2 * cells)).map { half in
    let y = start + Double(half) * step / 2
    return (
      ofX: -PortableMath.log(1 + PortableMath.exp(-y)), ofRest: -PortableMath.log(1 + PortableMath.exp(y))
    )
  }

  /// The density at every half step, before dividing by the whole.
  private let weights: [Double]
  /// The area below each cell's left edge, and last the whole.
  private let areas: [Double]

  /// The curve whose most likely value stands at a share `mode` (0 to 1) of the way from low to high.
  init(mode: Double) {
    let alpha = 1 + 4 * mode
    let beta = 1 + 4 * (1 - mode)
    let weights = Self.logarithms.map { PortableMath.exp(alpha * $0.ofX + beta * $0.ofRest) }
    var areas = [0.0]
    areas.reserveCapacity(Self.cells + 1)
    var sum = 0.0
    for cell in 0..<Self.cells {
      sum += Self.step / 6 * (weights[2 * cell] + 4 * weights[2 * cell + 1] + weights[2 * cell + 2])
      areas.append(sum)
    }
    self.weights = weights
    self.areas = areas
  }

  /// The `x` below which a share `p` lies; 0 and 1 at the ends.
  func quantile(_ p: Double) -> Double {
    let target = p * areas[Self.cells]
    var low = 0
    var high = Self.cells
    while high - low > 1 {
      let middle = (low + high) / 2
      if areas[middle] <= target { low = middle } else { high = middle }
    }
    return position(cell: low, target: target, p: p)
  }

  /// The quantiles of ascending shares, in one pass over the cells.
  func quantiles(ascending shares: [Double]) -> [Double] {
    var cell = 0
    return shares.map { p in
      let target = p * areas[Self.cells]
      while cell < Self.cells - 1, areas[cell + 1] <= target { cell += 1 }
      return position(cell: cell, target: target, p: p)
    }
  }

  /// Where in a cell the area below reaches the target: the parabola through the cell's three densities is
  /// integrated and solved by Newton's method, kept inside the cell.
  private func position(cell: Int, target: Double, p: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return 1 }
    let (left, middle, right) = (weights[2 * cell], weights[2 * cell + 1], weights[2 * cell + 2])
    let wanted = (target - areas[cell]) / Self.step
    let b = -3 * left + 4 * middle - right
    let c = 2 * left - 4 * middle + 2 * right
    let area = left + b / 2 + c / 3
    var s = area > 0 ? min(1, max(0, wanted / area)) : 0
    for _ in 0..<2 {
      let slope = left + s * (b + s * c)
      guard slope > 0 else { break }
      s = min(1, max(0, s - (s * (left + s * (b / 2 + s * c / 3)) - wanted) / slope))
    }
    let y = Self.start + (Double(cell) + s) * Self.step
    return 1 / (1 + PortableMath.exp(-y))
  }
}

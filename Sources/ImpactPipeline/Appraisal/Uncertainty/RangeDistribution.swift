/// How the chances lie between a low, a most likely and a high value.
public enum DistributionShape: String, Hashable, Sendable, CaseIterable {
  /// Straight lines up to the central value and down from it. Spreads wide; asks least of whoever estimates.
  case triangular
  /// A beta curve that leans on the central value, four times as heavy as either end.
  case pert

  /// As a report names it.
  public var title: String {
    switch self {
    case .triangular: "triangular"
    case .pert: "PERT"
    }
  }
}

/// A low, central and high value with the shape of the chances between them.
///
/// Low and high are the lowest and highest possible, not percentiles. A range with all three alike is a
/// certain value and every formula holds for it.
public struct RangeDistribution: Hashable, Sendable {
  /// Low, central (the most likely) and high.
  public let estimate: Estimate
  /// How the chances lie.
  public let shape: DistributionShape

  /// A range and its shape.
  public init(_ estimate: Estimate, _ shape: DistributionShape = .triangular) {
    self.estimate = estimate
    self.shape = shape
  }

  /// Triangular: `(a + m + b) ÷ 3`. PERT: `(a + 4m + b) ÷ 6`. In the unit of the range.
  public var mean: Double {
    switch shape {
    case .triangular: (estimate.low + estimate.central + estimate.high) / 3
    case .pert: (estimate.low + 4 * estimate.central + estimate.high) / 6
    }
  }

  /// Triangular: `√((a² + m² + b² − am − ab − mb) ÷ 18)`, here from differences, which lose no digits.
  /// PERT: `(b − a) × √(αβ ÷ 252)`, as `α + β = 6`. In the unit of the range.
  public var standardDeviation: Double {
    let width = estimate.high - estimate.low
    let below = estimate.central - estimate.low
    switch shape {
    case .triangular: return ((width * width - below * (width - below)) / 18).squareRoot()
    case .pert: return width * ((1 + 4 * mode) * (5 - 4 * mode) / 252).squareRoot()
    }
  }

  /// The value below which a share `p` of the chances lies; low at 0, high at 1.
  ///
  /// Triangular: `a + √(p(b − a)(m − a))` up to the central value, `b − √((1 − p)(b − a)(b − m))` beyond
  /// it. PERT: numerically, to a millionth of the width. Throws when `p` is outside 0 to 1.
  public func quantile(_ p: Double) throws(ParameterFault) -> Double {
    let p = try checked(p, "share", within: 0...1)
    switch shape {
    case .triangular: return value(at: triangularPosition(p))
    case .pert: return value(at: PertCurve(mode: mode).quantile(p))
    }
  }

  /// The values at the points of ``NormalCurve``'s grid: what turns a normal draw into one of this range.
  /// Takes about 1,400 exponentials for PERT and 1,025 square roots for triangular.
  var gridValues: [Double] {
    let positions =
      switch shape {
      case .triangular: NormalCurve.gridShares.map(triangularPosition)
      case .pert: PertCurve(mode: mode).quantiles(ascending: NormalCurve.gridShares)
      }
    return positions.map(value(at:))
  }

  /// Where the central value stands between low (0) and high (1).
  private var mode: Double {
    estimate.isRange ? (estimate.central - estimate.low) / (estimate.high - estimate.low) : 0.5
  }

  private func triangularPosition(_ p: Double) -> Double {
    p <= mode ? (p * mode).squareRoot() : 1 - ((1 - p) * (1 - mode)).squareRoot()
  }

  private func value(at position: Double) -> Double {
    position >= 1 ? estimate.high : estimate.low + position * (estimate.high - estimate.low)
  }
}

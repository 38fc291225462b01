/// How unevenly something is spread: 0 when all have the same, near 1 when one has everything.
public enum GiniCoefficient {
  /// `G = Σ_i (2i − n − 1) x_i ÷ (n Σ x_i)`, with `x` in ascending order and `i` from 1.
  ///
  /// With `n` holders it is at most `(n − 1) ÷ n`. `nil` when nobody holds anything: an even spread of
  /// nothing is not evenness. Throws when there are no holders, or a holding is negative or not finite.
  /// Source: Corrado Gini, 1912.
  public static func of(_ holdings: [Double]) throws(ParameterFault) -> Double? {
    guard !holdings.isEmpty else { throw .empty(parameter: "holdings") }
    for holding in holdings {
      _ = try checked(holding, "holding", within: 0...1e30)
    }
    let n = Double(holdings.count)
    let total = holdings.reduce(0, +)
    guard total > 0 else { return nil }
    var weighted = 0.0
    for (position, holding) in holdings.sorted().enumerated() {
      weighted += (2 * Double(position + 1) - n - 1) * holding
    }
    return weighted / (n * total)
  }
}

/// Exact division of a whole into weighted parts.
public enum Splitting {
  /// Parts of `whole` in proportion to `weights`, as whole numbers that add up to `whole` exactly.
  ///
  /// The largest-remainder method: each part gets its share rounded towards zero, and the units left
  /// over go one each to the largest remainders; ties go to the earlier part. Weights are not negative;
  /// when they are all zero, or there are none, there is nothing to divide by and the answer is `nil`.
  /// Time grows as n log n.
  public static func parts(of whole: Int64, weights: [Int64]) -> [Int64]? {
    precondition(weights.allSatisfy { $0 >= 0 }, "a weight is never negative")
    var total: Int128 = 0
    for weight in weights { total += Int128(weight) }
    guard total > 0 else { return nil }
    if weights.allSatisfy({ $0 == weights[0] }) { return equalParts(of: whole, count: Int64(weights.count)) }
    let sign: Int128 = whole < 0 ? -1 : 1
    let magnitude = Int128(whole).magnitude
    var parts: [Int128] = []
    var remainders: [(index: Int, remainder: Int128)] = []
    parts.reserveCapacity(weights.count)
    remainders.reserveCapacity(weights.count)
    var given: Int128 = 0
    for (index, weight) in weights.enumerated() {
      let (share, remainder) = (Int128(magnitude) * Int128(weight)).quotientAndRemainder(dividingBy: total)
      parts.append(share)
      remainders.append((index, remainder))
      given += share
    }
    let left = Int(Int128(magnitude) - given)
    if left == 0 { return parts.map { Int64($0 * sign) } }
    remainders.sort { $0.remainder != $1.remainder ? $0.remainder > $1.remainder : $0.index < $1.index }
    for entry in remainders.prefix(left) { parts[entry.index] += 1 }
    return parts.map { Int64($0 * sign) }
  }

  /// The same of equal weights, as most are: what is left over goes to the first.
  private static func equalParts(of whole: Int64, count: Int64) -> [Int64] {
    let (share, left) = whole.quotientAndRemainder(dividingBy: count)
    let unit: Int64 = whole < 0 ? -1 : 1
    return (0..<count).map { $0 < abs(left) ? share + unit : share }
  }
}

extension Money {
  /// The amount divided by weight into parts that add up to it to the penny; `nil` when no weight is above zero.
  public func split(weights: [Int64]) -> [Money]? {
    Splitting.parts(of: pence, weights: weights)?.map(Money.init(pence:))
  }
}

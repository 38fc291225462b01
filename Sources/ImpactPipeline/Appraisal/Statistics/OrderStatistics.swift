/// Puts the values of some ranks where a sort would put them, without sorting the rest.
///
/// A run has thousands of samples of ten thousand draws and wants six ranks of each; this takes time in
/// proportion to the sample, a seventh of a sort's. What stands at other ranks is in no particular order.
enum OrderStatistics {
  /// Settles the ranks given, in ascending order and within the array. The values hold no NaN.
  static func settle(_ ranks: [Int], in values: inout [Double]) {
    settle(ranks[...], in: &values, range: 0..<values.count, depth: 64)
  }

  private static func settle(
    _ ranks: ArraySlice<Int>, in values: inout [Double], range: Range<Int>, depth: Int
  ) {
    guard !ranks.isEmpty, range.count > 1 else { return }
    // Few values, or unlucky pivots: a sort bounds the time.
    guard range.count > 24, depth > 0 else { return values[range].sort() }
    let pivot = median(
      values[range.lowerBound], values[range.lowerBound + range.count / 2], values[range.upperBound - 1])
    var left = range.lowerBound
    var right = range.upperBound - 1
    while left <= right {
      while values[left] < pivot { left += 1 }
      while values[right] > pivot { right -= 1 }
      if left <= right {
        values.swapAt(left, right)
        left += 1
        right -= 1
      }
    }
    // Up to `right` nothing is above the pivot, from `left` on nothing is below, and between stands the pivot.
    settle(
      ranks.prefix { $0 <= right }, in: &values, range: range.lowerBound..<(right + 1), depth: depth - 1)
    settle(ranks.drop { $0 < left }, in: &values, range: left..<range.upperBound, depth: depth - 1)
  }

  private static func median(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }
}

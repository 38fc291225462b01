/// What a mistyped word was probably meant to be.
enum Suggestion {
  /// The nearest of the words, if one is near enough to be worth naming; of equals the first.
  ///
  /// A word that begins with what was typed is near; otherwise at most one letter in three may be wrong, where a
  /// wrong, a missing, a needless and a swapped letter count one each.
  static func nearest(to typed: String, among words: [String]) -> String? {
    let typed = typed.lowercased()
    if typed.count >= 2, let longer = words.first(where: { $0.hasPrefix(typed) }) { return longer }
    let limit = max(1, typed.count / 3)
    let ranked = words.map { (word: $0, distance: distance(typed, $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= limit else { return nil }
    return best.word
  }

  /// The edits between two words. Long words are far from everything: time grows with the product of the lengths.
  static func distance(_ one: String, _ other: String) -> Int {
    let left = Array(one.unicodeScalars)
    let right = Array(other.unicodeScalars)
    guard left.count <= 100, right.count <= 100 else { return .max }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, leftScalar) in left.enumerated() {
      var current = [row + 1]
      for (column, rightScalar) in right.enumerated() {
        var least = min(last[column + 1], current[column]) + 1
        least = min(least, last[column] + (leftScalar == rightScalar ? 0 : 1))
        if row > 0, column > 0, leftScalar == right[column - 1], left[row - 1] == rightScalar {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}

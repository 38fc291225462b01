/// A sum of draws by their weights, draw by draw, added in the order of its parts.
///
/// Four parts are added in one pass: a pass over ten thousand draws fetches and stores more than it works out. Each
/// draw's additions keep their order, so the total is the same to the last bit as with one part a pass.
struct DrawnTotal {
  /// The sum of each draw; none where there are no parts.
  private(set) var draws: [Double] = []

  /// A part: the draws of a product, and how much of each counts.
  typealias Part = (weight: Double, values: [Double])

  /// The sum of some parts, all of as many draws.
  init(of parts: [Part]) {
    guard let first = parts.first else { return }
    draws = first.values.map { first.weight * $0 }
    var next = 1
    while next + 4 <= parts.count {
      add(parts[next], parts[next + 1], parts[next + 2], parts[next + 3])
      next += 4
    }
    for part in parts[next...] { add(part) }
  }

  private mutating func add(_ part: Part) {
    let count = draws.count
    let values = part.values.span
    var total = draws.mutableSpan
    precondition(values.count == count && total.count == count, "parts of different draws")
    // Unchecked: a loop that checks each place is not made into vector steps.
    for draw in 0..<count {
      unsafe total[unchecked: draw] += part.weight * values[unchecked: draw]
    }
  }

  private mutating func add(_ one: Part, _ two: Part, _ three: Part, _ four: Part) {
    let count = draws.count
    let first = one.values.span
    let second = two.values.span
    let third = three.values.span
    let fourth = four.values.span
    var total = draws.mutableSpan
    precondition(
      first.count == count && second.count == count && third.count == count && fourth.count == count
        && total.count == count, "parts of different draws")
    for draw in 0..<count {
      unsafe total[unchecked: draw] =
        total[unchecked: draw] + one.weight * first[unchecked: draw]
        + two.weight * second[unchecked: draw]
        + three.weight * third[unchecked: draw]
        + four.weight * fourth[unchecked: draw]
    }
  }
}

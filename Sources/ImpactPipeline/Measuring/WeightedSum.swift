/// A sum of draws, each by its weight.
struct WeightedSum: Sendable {
  /// What is summed, by its number; the same may stand in several parts.
  private(set) var parts: [Part] = []

  struct Part: Hashable, Sendable {
    /// The number of a product, or of a group of them.
    let of: Int
    var weight: Double
  }

  /// Adds to the weight of what has a number.
  mutating func add(_ weight: Double, of number: Int) {
    if let last = parts.indices.last, parts[last].of == number {
      parts[last].weight += weight
    } else {
      parts.append(Part(of: number, weight: weight))
    }
  }

  /// A sum as its size and its proportions, whose first weight is 1 or −1: sums in one proportion differ in size alone.
  struct Proportions: Sendable {
    let size: Double
    let parts: [Part]

    /// Those of some parts, in the order given.
    init(of parts: [Part]) {
      let first = abs(parts.first?.weight ?? 1)
      size = first > 0 ? first : 1
      self.parts = first > 0 ? parts.map { Part(of: $0.of, weight: $0.weight / first) } : parts
    }
  }

  /// Its size and its proportions, each number once and in their order; weights of one are added in the order they came.
  var proportions: Proportions {
    let places = parts.indices.sorted { (parts[$0].of, $0) < (parts[$1].of, $1) }
    let merged = places.reduce(into: WeightedSum()) { $0.add(parts[$1].weight, of: parts[$1].of) }
    return Proportions(of: merged.parts)
  }
}

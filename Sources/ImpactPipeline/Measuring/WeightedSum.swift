/// A sum of uncertain products, each by its weight, and an amount that is certain.
struct WeightedSum: Hashable, Sendable {
  /// Products by their number; a product may stand in several parts.
  private(set) var parts: [Part] = []
  /// Pounds that no draw moves.
  var fixed = 0.0

  struct Part: Hashable, Sendable {
    let product: Int
    var weight: Double
  }

  /// Adds to the weight of a product.
  mutating func add(_ weight: Double, of product: Int) {
    if let last = parts.indices.last, parts[last].product == product {
      parts[last].weight += weight
    } else {
      parts.append(Part(product: product, weight: weight))
    }
  }

  /// A sum as its size and its proportions, whose first weight is 1 or −1, each product once and in their order: sums in
  /// one proportion differ in size and in what is certain alone.
  struct Proportions: Sendable {
    let size: Double
    let parts: [Part]
    let fixed: Double
  }

  /// Its size and its proportions.
  var proportions: Proportions {
    let merged = merged
    let size = abs(merged.first?.weight ?? 1)
    guard size > 0 else { return Proportions(size: 1, parts: merged, fixed: fixed) }
    return Proportions(
      size: size, parts: merged.map { Part(product: $0.product, weight: $0.weight / size) }, fixed: fixed)
  }

  /// The parts in the order of their products, each product once, its weights added in the order they came.
  private var merged: [Part] {
    let places = parts.indices.sorted { (parts[$0].product, $0) < (parts[$1].product, $1) }
    return places.reduce(into: WeightedSum()) { $0.add(parts[$1].weight, of: parts[$1].product) }.parts
  }
}

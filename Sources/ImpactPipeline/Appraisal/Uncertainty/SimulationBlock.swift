/// Some consecutive draws of a model's terms: what one core works out at a time.
struct SimulationBlock: Sendable {
  /// How many draws.
  private(set) var count: Int
  /// The product of each term, eight draws a step and one term after the other, each from a multiple of ``spacing`` on. Of
  /// the last step of a term the draws beyond the count are there, and nobody asks for them.
  var products: [SIMD8<Double>]

  /// A part of a sum: where a term stands in the block, and how much of it counts.
  typealias Part = (place: Int, weight: Double)

  /// Sums of a block's terms by their weights.
  struct Sums: Sendable {
    /// The parts of one sum after those of another.
    let parts: [Part]
    /// Where the parts of each sum end.
    let ends: [Int]
    /// From the lowest term that is a part up to the one after the highest.
    let places: Range<Int>

    /// How many sums.
    var count: Int { ends.count }

    init(_ sums: [[Part]]) {
      parts = sums.flatMap(\.self)
      var end = 0
      ends = sums.map { sum in
        end += sum.count
        return end
      }
      places = parts.reduce(into: (parts.first?.place ?? 0)..<(parts.first?.place ?? 0)) { range, part in
        range = min(range.lowerBound, part.place)..<max(range.upperBound, part.place + 1)
      }
    }

    /// Where the parts of each sum stand.
    var ranges: [Range<Int>] { zip([0] + ends, ends).map { $0..<$1 } }
  }

  /// How many steps a term takes.
  var steps: Int { Self.steps(for: count) }

  /// From one term to the next, in steps. It is odd, so that the same draws of all terms spread over all of a core's
  /// nearest cache; apart by a power of two they would share a few places in it.
  var spacing: Int { Self.spacing(for: count) }

  private static func steps(for count: Int) -> Int { (count + 7) / 8 }
  private static func spacing(for count: Int) -> Int { steps(for: count) | 1 }

  /// Works out some terms of a model, by their positions, in the room that it has.
  mutating func draw(
    _ draws: Range<Int>, of terms: [Int], in model: SimulationModel, _ variables: [DrawnVariable],
    correlation: Double
  ) {
    count = draws.count
    var values = VariableDraws(
      draws: draws.lowerBound..<(draws.lowerBound + steps * 8), correlation: correlation,
      variables: variables)
    products.removeAll(keepingCapacity: true)
    products.reserveCapacity(terms.count * spacing)
    for term in terms {
      let start = products.count
      products.append(
        contentsOf: repeatElement(SIMD8(repeating: model.terms[term].coefficient), count: spacing))
      for factor in model.factors[term] {
        let variable = variables[factor]
        if let table = variable.table {
          values.multiply(&products, from: start, by: variable, at: factor, table)
        } else {
          for step in start..<(start + steps) { products[step] *= variable.central }
        }
      }
    }
  }

  /// No draws yet: a block that is drawn, or that others are summed in.
  init() {
    count = 0
    products = []
  }

  /// Takes sums of another block's terms for its own terms, in the room that it has.
  mutating func take(_ sums: Sums, of other: SimulationBlock, kernels: KernelSet = .widest) {
    count = other.count
    let missing = sums.count * spacing - products.count
    if missing > 0 { products += repeatElement(.zero, count: missing) }
    other.write(sums, to: &products, kernels: kernels)
  }

  /// Draws that are given, one term after the other.
  init(terms: [[Double]]) {
    count = terms.first?.count ?? 0
    var products: [SIMD8<Double>] = []
    for term in terms {
      precondition(term.count == count, "not as many draws of each term")
      for start in stride(from: 0, to: count, by: 8) {
        var step = SIMD8<Double>.zero
        for draw in start..<min(count, start + 8) { step[draw - start] = term[draw] }
        products.append(step)
      }
      while products.count % Self.spacing(for: count) != 0 { products.append(.zero) }
    }
    self.products = products
  }

  /// The draws of one term, by its place in the block.
  func draws(ofTermAt place: Int) -> [Double] {
    (0..<count).map { products[place * spacing + $0 / 8][$0 % 8] }
  }
}

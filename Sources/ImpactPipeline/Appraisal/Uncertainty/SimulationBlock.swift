/// Some consecutive draws of a model's terms: what one core works out at a time.
struct SimulationBlock: Sendable {
  /// How many draws.
  let count: Int
  /// The product of each term, eight draws a step and one term after the other. Of the last step of a term the draws
  /// beyond the count are there, and nobody asks for them.
  let products: [SIMD8<Double>]

  /// A part of a sum: where a term stands in the block, and how much of it counts.
  typealias Part = (place: Int, weight: Double)

  /// How many steps a term takes.
  var steps: Int { Self.steps(for: count) }

  private static func steps(for count: Int) -> Int { (count + 7) / 8 }

  /// Works out some terms of a model, by their positions; a variable without a table is certain.
  init(
    draws: Range<Int>, of terms: [Int], in model: SimulationModel, tables: [QuantileTable?], uses: [Int],
    settings: SimulationSettings
  ) {
    let steps = Self.steps(for: draws.count)
    var variables = VariableDraws(
      draws: draws.lowerBound..<(draws.lowerBound + steps * 8), settings: settings,
      variables: model.variables.count)
    var products = [SIMD8<Double>](repeating: .zero, count: terms.count * steps)
    for (place, term) in terms.enumerated() {
      let start = place * steps
      let coefficient = SIMD8(repeating: model.terms[term].coefficient)
      for step in start..<(start + steps) { products[step] = coefficient }
      for factor in model.factors[term] {
        let variable = model.variables[factor]
        if let table = tables[factor] {
          variables.multiply(
            &products, from: start, by: variable, at: factor, table, keeping: uses[factor] > 1)
        } else {
          let certain = variable.distribution.estimate.central
          for step in start..<(start + steps) { products[step] *= certain }
        }
      }
    }
    count = draws.count
    self.products = products
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
    }
    self.products = products
  }

  /// The draws of one term, by its place in the block.
  func draws(ofTermAt place: Int) -> [Double] {
    (0..<count).map { products[place * steps + $0 / 8][$0 % 8] }
  }
}

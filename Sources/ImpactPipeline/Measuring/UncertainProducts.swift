/// What the uncertain factors of outcomes multiply to, each different product once.
///
/// An outcome is its product times all that is certain of it. Many outcomes share a product, such as those whose one
/// uncertain factor is the correction for a grade of confidence; its draws are made, held and added up once.
struct UncertainProducts: Sendable {
  /// For each outcome by its place in the books, what it has of a product; `nil` where nothing in it is uncertain.
  let holdings: [Holding?]
  /// The names of the factors of each product.
  let factors: [[String]]
  /// Every uncertain factor by its name.
  private let variables: [String: UncertainVariable]

  /// So many times a product.
  struct Holding: Sendable {
    let product: Int
    let times: Double
  }

  /// The products of the outcomes in the books.
  init(of evidence: Evidence) {
    var numbers: [[String]: Int] = [:]
    var factors: [[String]] = []
    var variables: [String: UncertainVariable] = [:]
    holdings = zip(evidence.valuation.outcomes, evidence.books.outcomes).map { value, outcome in
      guard let impact = value.impact else { return nil }
      let uncertain = impact.factors.filter(\.value.isRange)
      guard !uncertain.isEmpty else { return nil }
      let names = uncertain.map(\.id)
      let product = numbers[names] ?? factors.count
      if product == factors.count {
        numbers[names] = product
        factors.append(names)
      }
      for factor in uncertain where variables[factor.id] == nil {
        variables[factor.id] = UncertainVariable(
          id: factor.id, RangeDistribution(factor.value),
          group: CorrelationRule.group(of: factor, in: outcome.project))
      }
      let times = impact.factors.lazy.filter { !$0.value.isRange }.reduce(1) { $0 * $1.value.central }
      return Holding(product: product, times: times)
    }
    self.factors = factors
    self.variables = variables
  }

  /// A simulation of some products, each a term named by its number.
  func model(of products: [Int]) throws(ParameterFault) -> SimulationModel {
    let names = Set(products.flatMap { factors[$0] })
    return try SimulationModel(
      variables: names.compactMap { variables[$0] },
      terms: products.map { UncertainTerm(id: String($0), coefficient: 1, variables: factors[$0]) })
  }
}

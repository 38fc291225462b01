/// Some consecutive draws of a run: what one core works out at a time.
struct SimulationBlock: Sendable {
  /// The benefits of each scope, draw by draw.
  private(set) var benefits: [[Double]]
  /// The costs of each scope, draw by draw.
  private(set) var costs: [[Double]]

  private let draws: Range<Int>
  private let settings: SimulationSettings
  /// The product under way, draw by draw.
  private var product: [Double]
  /// Values of variables that several terms share, by the variable's position.
  private var kept: [Int: [Double]] = [:]
  /// The factor that the variables of a group share, by the group's name.
  private var factors: [String: [Double]] = [:]

  init(draws: Range<Int>, scopes: [SimulationScope], settings: SimulationSettings) {
    self.draws = draws
    self.settings = settings
    benefits = scopes.map { [Double](repeating: $0.fixedBenefit, count: draws.count) }
    // Most scopes have no cost, and those share the memory of one until something is added.
    let none = [Double](repeating: 0, count: draws.count)
    costs = scopes.map { $0.fixedCost == 0 ? none : [Double](repeating: $0.fixedCost, count: draws.count) }
    product = [Double](repeating: 0, count: draws.count)
  }

  /// Begins a product with what is certain of it.
  mutating func start(_ coefficient: Double) {
    for index in product.indices { product[index] = coefficient }
  }

  /// Multiplies the product by a variable's draws; a variable without a table is certain.
  mutating func multiply(
    by variable: UncertainVariable, at position: Int, table: QuantileTable?, keeping: Bool
  ) {
    guard let table else {
      let certain = variable.distribution.estimate.central
      for index in product.indices { product[index] *= certain }
      return
    }
    if let values = kept[position] {
      for index in product.indices { product[index] *= values[index] }
      return
    }
    let values = values(of: variable, table)
    if keeping { kept[position] = values }
    for index in product.indices { product[index] *= values[index] }
  }

  /// Adds a scope's share of the product to it.
  mutating func add(to place: SimulationPlace) {
    func add(_ total: inout [Double]) {
      for index in total.indices { total[index] += place.share * product[index] }
    }
    if place.isCost { add(&costs[place.scope]) } else { add(&benefits[place.scope]) }
  }

  private mutating func values(of variable: UncertainVariable, _ table: QuantileTable) -> [Double] {
    let random = SeededRandom(seed: settings.seed, name: "variable " + variable.id)
    guard let group = variable.group, settings.correlation > 0 else {
      return random.normals(at: draws).map { table.value(atNormal: $0) }
    }
    let shared = factor(of: group)
    let common = settings.correlation.squareRoot()
    let own = (1 - settings.correlation).squareRoot()
    return zip(shared, random.normals(at: draws)).map { factor, number in
      table.value(atNormal: common * factor + own * number)
    }
  }

  private mutating func factor(of group: String) -> [Double] {
    if let made = factors[group] { return made }
    let random = SeededRandom(seed: settings.seed, name: "group " + group)
    let made = random.normals(at: draws)
    factors[group] = made
    return made
  }
}

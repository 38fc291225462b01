/// The sums that are asked for over one set of draws, each proportion worked out once.
///
/// A sum is of groups, and a group of products: selections of benefits hold much of each other, and what several hold is
/// added up once for all of them.
struct DrawnSums {
  let products: UncertainProducts
  private var groupNumbers: [[WeightedSum.Part]: Int] = [:]
  /// The products of each group by their weights.
  private(set) var groups: [[WeightedSum.Part]] = []
  private var numbers: [[WeightedSum.Part]: Int] = [:]
  private var asked: [Proportion] = []

  /// A sum but for its size.
  struct Proportion: Sendable {
    /// Groups by their weights.
    let parts: [WeightedSum.Part]
    fileprivate(set) var uses: [Use] = []
    /// The first scope that it is asked for.
    fileprivate var scope: Int { uses.first?.key.scope ?? 0 }

    /// How many uses have a cost to cover.
    var costs: Int { uses.reduce(0) { $0 + ($1.cost == nil ? 0 : 1) } }

    /// Appends, for each use that has a cost to cover, in how many of some draws it does.
    func appendCovered(in draws: ArraySlice<Double>, to counts: inout [Int]) {
      for use in uses {
        guard let cost = use.cost else { continue }
        counts.append(
          draws.reduce(into: 0) { count, value in
            if use.size * value + use.fixed >= cost { count += 1 }
          })
      }
    }
  }

  struct Use: Sendable {
    fileprivate let key: SimulatedValues.Key
    fileprivate let size: Double
    fileprivate let fixed: Double
    /// The pounds above nought that the sum is set against.
    fileprivate let cost: Double?
  }

  /// What the draws of a proportion come to.
  struct Answer: Hashable, Sendable {
    let range: DrawnRange
    /// In how many draws each use covers its cost, of those that have one.
    let covered: [Int]
  }

  /// No sums yet, of those products.
  init(of products: UncertainProducts) { self.products = products }

  /// The number of a group of products by their weights.
  mutating func group(of products: [WeightedSum.Part]) -> Int {
    if let known = groupNumbers[products] { return known }
    groupNumbers[products] = groups.count
    groups.append(products)
    return groups.count - 1
  }

  /// Asks for a sum of groups, and of pounds that no draw moves; and, when a cost above nought is given, for the share of
  /// draws in which it is covered.
  mutating func ask(
    for groups: [WeightedSum.Part], fixed: Double, as key: SimulatedValues.Key, against cost: Double?
  ) {
    let sum = WeightedSum.Proportions(of: groups)
    let number = numbers[sum.parts] ?? asked.count
    if number == asked.count {
      numbers[sum.parts] = number
      asked.append(Proportion(parts: sum.parts))
    }
    let cost = cost.flatMap { $0 > 0 ? $0 : nil }
    asked[number].uses.append(Use(key: key, size: sum.size, fixed: fixed, cost: cost))
  }

  /// The sums asked for but for their sizes. Those of one scope stand together: they hold much the same products, and are
  /// added up together while these are at hand.
  var proportions: [Proportion] { asked.sorted { $0.scope < $1.scope } }

  /// All that was asked for.
  func answers(
    settings: SimulationSettings
  ) throws(ParameterFault) -> ([SimulatedValues.Key: DrawnRange], [SimulatedValues.Key: Double]) {
    let asked = proportions
    var answers = try sifted(asked, settings: settings)
    let others = asked.indices.filter { answers[$0] == nil }
    for (place, answer) in zip(others, try ranked(others.map { asked[$0] }, settings: settings)) {
      answers[place] = answer
    }
    var ranges: [SimulatedValues.Key: DrawnRange] = [:]
    var chances: [SimulatedValues.Key: Double] = [:]
    for case (let proportion, let answer?) in zip(asked, answers) {
      var covered = answer.covered.makeIterator()
      for use in proportion.uses {
        ranges[use.key] = answer.range.scaled(by: use.size, adding: use.fixed)
        if use.cost != nil { chances[use.key] = covered.next().map { Double($0) / Double(settings.draws) } }
      }
    }
    return (ranges, chances)
  }

  /// The draws of every product that some of the sums hold, made ready; and the sums over them, some at a time, of each of
  /// which so many draws are held together.
  func readied(
    _ asked: [Proportion], settings: SimulationSettings, together: Int
  ) throws(ParameterFault) -> (draws: ReadiedDraws, batches: [Batch]) {
    let held = Set(asked.lazy.flatMap(\.parts).map(\.of))
    let model = try products.model(of: Set(held.lazy.flatMap { groups[$0] }.map(\.of)).sorted())
    let terms = model.terms.enumerated().compactMap { place, term in Int(term.id).map { ($0, place) } }
    let places = Dictionary(terms, uniquingKeysWith: { first, _ in first })
    let size = Batch.size(draws: together)
    let batches = stride(from: 0, to: asked.count, by: size).map { start in
      Batch(asked, start..<min(asked.count, start + size), over: groups, at: places)
    }
    return (model.readied(settings: settings), batches)
  }
}

/// Something uncertain that benefits or costs depend on: a quantity, a unit value, a share that remains.
public struct UncertainVariable: Hashable, Sendable {
  /// Its name, which also decides its draws: keep it stable and readable, `O-12/quantity`.
  public let id: String
  /// Its range and shape.
  public let distribution: RangeDistribution
  /// Variables of one group move together by the run's correlation; `nil` moves with none.
  public let group: String?

  /// A variable. One that several terms use is one variable, drawn once: that is perfect correlation.
  public init(id: String, _ distribution: RangeDistribution, group: String? = nil) {
    self.id = id
    self.distribution = distribution
    self.group = group
  }
}

/// A product: `coefficient × Π variables`. One outcome's benefit is a term; so is an uncertain cost.
public struct UncertainTerm: Hashable, Sendable {
  /// Its name.
  public let id: String
  /// All that is certain: discount factors, drop-off, pounds.
  public let coefficient: Double
  /// The names of the variables multiplied; the same one twice is its square.
  public let variables: [String]

  /// A term.
  public init(id: String, coefficient: Double, variables: [String]) {
    self.id = id
    self.coefficient = coefficient
    self.variables = variables
  }
}

/// A part of the whole that results are wanted for (a borough, a challenge area, all) and what it holds.
public struct SimulationScope: Hashable, Sendable {
  /// How much of a term belongs to the scope.
  public struct Part: Hashable, Sendable {
    /// The term's name.
    public let term: String
    /// The share of it, usually 0 to 1.
    public let share: Double

    /// A share of a term; the whole of it by default.
    public init(_ term: String, share: Double = 1) {
      self.term = term
      self.share = share
    }
  }

  /// Its name, by which its result is known.
  public let id: String
  /// Parts of its benefits.
  public let benefits: [Part]
  /// Parts of its costs.
  public let costs: [Part]
  /// Present value of benefits that are certain.
  public let fixedBenefit: Double
  /// Present value of costs that are certain.
  public let fixedCost: Double

  /// A scope.
  public init(
    id: String, benefits: [Part], costs: [Part] = [], fixedBenefit: Double = 0, fixedCost: Double = 0
  ) {
    self.id = id
    self.benefits = benefits
    self.costs = costs
    self.fixedBenefit = fixedBenefit
    self.fixedCost = fixedCost
  }
}

/// The variables and terms of an appraisal under uncertainty, checked against each other.
///
/// Terms are held in the order of their names, so that results do not depend on the order they were given in.
public struct SimulationModel: Sendable {
  /// Variables by name order.
  public let variables: [UncertainVariable]
  /// Terms by name order.
  public let terms: [UncertainTerm]
  /// For each term, the positions of its variables.
  let factors: [[Int]]
  private let termPositions: [String: Int]

  /// A model.
  ///
  /// Throws for two variables or two terms of one name, a variable that a term names and nobody gave, and a
  /// coefficient that is not finite.
  public init(variables: [UncertainVariable], terms: [UncertainTerm]) throws(ParameterFault) {
    let variables = variables.sorted { $0.id < $1.id }
    let terms = terms.sorted { $0.id < $1.id }
    for (one, next) in zip(variables, variables.dropFirst()) where one.id == next.id {
      throw .duplicate(parameter: "variables", name: one.id)
    }
    for (one, next) in zip(terms, terms.dropFirst()) where one.id == next.id {
      throw .duplicate(parameter: "terms", name: one.id)
    }
    var variablePositions: [String: Int] = [:]
    for (position, variable) in variables.enumerated() { variablePositions[variable.id] = position }
    var factors: [[Int]] = []
    var termPositions: [String: Int] = [:]
    for (position, term) in terms.enumerated() {
      guard term.coefficient.isFinite else { throw .notFinite(parameter: "coefficient of \(term.id)") }
      var positions: [Int] = []
      for name in term.variables {
        guard let found = variablePositions[name] else { throw .unknown(parameter: "variables", name: name) }
        positions.append(found)
      }
      factors.append(positions)
      termPositions[term.id] = position
    }
    self.variables = variables
    self.terms = terms
    self.factors = factors
    self.termPositions = termPositions
  }

  /// The position of a term by name; throws when the model has none.
  func position(ofTerm name: String) throws(ParameterFault) -> Int {
    guard let position = termPositions[name] else { throw .unknown(parameter: "terms", name: name) }
    return position
  }

  /// Benefits and costs of a scope with every variable at its central value, or at a value given by name.
  ///
  /// This is what tornado and switching values move one assumption in. Throws when the scope names a term
  /// that the model does not hold.
  public func value(
    of scope: SimulationScope, setting values: [String: Double] = [:]
  ) throws(ParameterFault) -> (benefits: Double, costs: Double) {
    // Names are looked up once, not for each factor of each term.
    let given = values.compactMap { name, value in
      variables.firstIndex { $0.id == name }.map { (variable: $0, value: value) }
    }
    func sum(_ parts: [SimulationScope.Part]) throws(ParameterFault) -> Double {
      var total = 0.0
      for part in parts {
        let position = try position(ofTerm: part.term)
        var product = terms[position].coefficient
        for factor in factors[position] {
          product *=
            given.first { $0.variable == factor }?.value ?? variables[factor].distribution.estimate.central
        }
        total += part.share * product
      }
      return total
    }
    return (try sum(scope.benefits) + scope.fixedBenefit, try sum(scope.costs) + scope.fixedCost)
  }
}

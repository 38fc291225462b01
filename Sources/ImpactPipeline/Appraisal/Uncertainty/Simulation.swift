extension SimulationModel {
  /// Results for each scope, in the order given, all from the same draws: a borough's and London's hold the
  /// same luck, so parts that add up in shares add up in every draw.
  ///
  /// The rule: for draw `d`, variable `i` of group `g` takes `z = √ρ · F_g(d) + √(1 − ρ) · ε_i(d)`, with
  /// `F_g` and `ε_i` standard normal numbers decided by seed, name and `d` (``SeededRandom``), and then the
  /// value of its own range at the share of the normal curve below `z` (a Gaussian copula with one factor a
  /// group). A variable without a group takes `z = ε_i`. Where a range's values lie is looked up in its
  /// table of 1,025 points, with straight lines between: off by less than a hundred-thousandth of the
  /// range.
  ///
  /// Time grows as draws × (variables + parts of scopes), memory as draws × (scopes + variables that
  /// several terms share). Runs with many scopes can be split: the draws stay the same. Throws when a scope
  /// names a term that the model does not hold or a share is not finite.
  public func run(
    scopes: [SimulationScope], settings: SimulationSettings
  ) throws(ParameterFault) -> [SimulatedScope] {
    let places = try placement(of: scopes)
    var benefits = scopes.map { [Double](repeating: $0.fixedBenefit, count: settings.draws) }
    var costs = scopes.map { [Double](repeating: $0.fixedCost, count: settings.draws) }
    var uses = [Int](repeating: 0, count: variables.count)
    for positions in factors { for position in positions { uses[position] += 1 } }
    var kept: [Int: [Double]] = [:]
    var groups: [String: [Double]] = [:]
    for (position, term) in terms.enumerated() where !places[position].isEmpty {
      var column = [Double](repeating: term.coefficient, count: settings.draws)
      for factor in factors[position] {
        if let values = kept[factor] {
          multiply(&column, by: values)
          continue
        }
        let values = draws(of: variables[factor], settings: settings, groups: &groups)
        if uses[factor] > 1 { kept[factor] = values }
        multiply(&column, by: values)
      }
      for place in places[position] {
        if place.isCost {
          add(column, times: place.share, to: &costs[place.scope])
        } else {
          add(column, times: place.share, to: &benefits[place.scope])
        }
      }
    }
    return scopes.indices.map {
      SimulatedScope(id: scopes[$0].id, settings: settings, benefits: benefits[$0], costs: costs[$0])
    }
  }

  private struct Place {
    let scope: Int
    let share: Double
    let isCost: Bool
  }

  /// For each term, the scopes that hold a part of it.
  private func placement(of scopes: [SimulationScope]) throws(ParameterFault) -> [[Place]] {
    var places = [[Place]](repeating: [], count: terms.count)
    for (index, scope) in scopes.enumerated() {
      guard scope.fixedBenefit.isFinite, scope.fixedCost.isFinite else {
        throw .notFinite(parameter: "fixed value of \(scope.id)")
      }
      for (parts, isCost) in [(scope.benefits, false), (scope.costs, true)] {
        for part in parts {
          guard part.share.isFinite else { throw .notFinite(parameter: "share of \(part.term)") }
          places[try position(ofTerm: part.term)].append(
            Place(scope: index, share: part.share, isCost: isCost))
        }
      }
    }
    return places
  }

  /// A variable's value in every draw.
  private func draws(
    of variable: UncertainVariable, settings: SimulationSettings, groups: inout [String: [Double]]
  ) -> [Double] {
    let estimate = variable.distribution.estimate
    guard estimate.isRange else { return [Double](repeating: estimate.central, count: settings.draws) }
    let table = QuantileTable(variable.distribution)
    let random = SeededRandom(seed: settings.seed, name: "variable " + variable.id)
    guard let group = variable.group, settings.correlation > 0 else {
      return (0..<settings.draws).map { table.value(atNormal: random.normal(at: $0)) }
    }
    let shared: [Double]
    if let made = groups[group] {
      shared = made
    } else {
      let stream = SeededRandom(seed: settings.seed, name: "group " + group)
      shared = (0..<settings.draws).map(stream.normal(at:))
      groups[group] = shared
    }
    let common = settings.correlation.squareRoot()
    let own = (1 - settings.correlation).squareRoot()
    return (0..<settings.draws).map { draw in
      table.value(atNormal: common * shared[draw] + own * random.normal(at: draw))
    }
  }

  private func multiply(_ column: inout [Double], by values: [Double]) {
    for draw in column.indices { column[draw] *= values[draw] }
  }

  private func add(_ column: [Double], times share: Double, to total: inout [Double]) {
    for draw in total.indices { total[draw] += share * column[draw] }
  }
}

/// The values of a range at the points of the normal grid.
struct QuantileTable {
  private let values: [Double]

  init(_ distribution: RangeDistribution) { values = distribution.gridValues }

  /// The value at a normal number, on a straight line between the two grid points beside it.
  func value(atNormal z: Double) -> Double {
    let position = (z - NormalCurve.gridStart) / NormalCurve.gridStep
    let last = NormalCurve.gridCells
    if position <= 0 { return values[0] }
    if position >= Double(last) { return values[last] }
    let cell = Int(position)
    return values[cell] + (position - Double(cell)) * (values[cell + 1] - values[cell])
  }
}

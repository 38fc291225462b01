extension SimulationModel {
  /// Results for each scope, in the order given, all from the same draws: a borough's and London's hold the
  /// same luck, so parts that add up in shares add up in every draw.
  ///
  /// The rule: for draw `d`, variable `i` of group `g` takes `z = √ρ · F_g(d) + √(1 − ρ) · ε_i(d)`, with `F_g`
  /// and `ε_i` standard normal numbers decided by seed, name and `d` (``SeededRandom``), and then the value of
  /// its own range at the share of the normal curve below `z` (a Gaussian copula with one factor a group). A
  /// variable without a group takes `z = ε_i`. Where a range's values lie is looked up in its table of 1,025
  /// points, with straight lines between: off by less than a hundred-thousandth of the range.
  ///
  /// Draws are worked out in blocks of 1,250 on all cores; a draw is summed in one order wherever it is worked
  /// out, so the result is the same to the last bit on any number. Time grows as draws × (variables + parts of
  /// scopes), memory as draws × scopes. Runs with many scopes can be split: the draws stay the same. Throws
  /// when a scope names a term that the model does not hold or a share is not finite.
  public func run(
    scopes: [SimulationScope], settings: SimulationSettings
  ) throws(ParameterFault) -> [SimulatedScope] {
    try run(scopes: scopes, settings: settings, blockSize: 1250)
  }

  /// The same with another block size, which must not matter.
  func run(
    scopes: [SimulationScope], settings: SimulationSettings, blockSize: Int
  ) throws(ParameterFault) -> [SimulatedScope] {
    let blocks = try blocks(of: scopes, settings: settings, blockSize: blockSize)
    return concurrently(scopes.count) { scope in
      SimulatedScope(
        id: scopes[scope].id, settings: settings, benefits: blocks.flatMap { $0.benefits[scope] },
        costs: blocks.flatMap { $0.costs[scope] })
    }
  }

  /// The draws of each term, in the order of ``terms``: what a caller adds up itself who wants many sums of the
  /// same terms. Memory grows as draws × terms.
  public func draws(settings: SimulationSettings) throws(ParameterFault) -> [[Double]] {
    let blocks = try drawsInBlocks(settings: settings)
    return terms.indices.map { term in blocks.flatMap { $0[term] } }
  }

  /// The same in blocks of consecutive draws, each with the draws of every term: whoever sums them anyway need not have
  /// them put together first, which takes longer than to sum them.
  func drawsInBlocks(settings: SimulationSettings) throws(ParameterFault) -> [[[Double]]] {
    let each = terms.map { SimulationScope(id: $0.id, benefits: [SimulationScope.Part($0.id)]) }
    return try blocks(of: each, settings: settings, blockSize: 1250).map(\.benefits)
  }

  /// The draws of each scope, in blocks of consecutive draws.
  private func blocks(
    of scopes: [SimulationScope], settings: SimulationSettings, blockSize: Int
  ) throws(ParameterFault) -> [SimulationBlock] {
    let places = try placement(of: scopes)
    let tables = tables(forTermsAt: places)
    let uses = factors.reduce(into: [Int](repeating: 0, count: variables.count)) { uses, positions in
      for position in positions { uses[position] += 1 }
    }
    let starts = Array(stride(from: 0, to: settings.draws, by: blockSize))
    return concurrently(starts.count) { index in
      let end = min(settings.draws, starts[index] + blockSize)
      var block = SimulationBlock(draws: starts[index]..<end, scopes: scopes, settings: settings)
      for (position, term) in terms.enumerated() where !places[position].isEmpty {
        block.start(term.coefficient)
        for factor in factors[position] {
          block.multiply(
            by: variables[factor], at: factor, table: tables[factor], keeping: uses[factor] > 1)
        }
        for place in places[position] { block.add(to: place) }
      }
      return block
    }
  }

  /// For each term, the scopes that hold a part of it.
  private func placement(of scopes: [SimulationScope]) throws(ParameterFault) -> [[SimulationPlace]] {
    var places = [[SimulationPlace]](repeating: [], count: terms.count)
    for (index, scope) in scopes.enumerated() {
      guard scope.fixedBenefit.isFinite, scope.fixedCost.isFinite else {
        throw .notFinite(parameter: "fixed value of \(scope.id)")
      }
      for (parts, isCost) in [(scope.benefits, false), (scope.costs, true)] {
        for part in parts {
          guard part.share.isFinite else { throw .notFinite(parameter: "share of \(part.term)") }
          places[try position(ofTerm: part.term)].append(
            SimulationPlace(scope: index, share: part.share, isCost: isCost))
        }
      }
    }
    return places
  }

  /// The tables of the ranged variables that some scope needs; `nil` for the others.
  private func tables(forTermsAt places: [[SimulationPlace]]) -> [QuantileTable?] {
    var isNeeded = [Bool](repeating: false, count: variables.count)
    for (positions, places) in zip(factors, places) where !places.isEmpty {
      for position in positions { isNeeded[position] = true }
    }
    let batch = 32
    let needed = isNeeded
    let batches = concurrently((variables.count + batch - 1) / batch) { index in
      (index * batch..<min(variables.count, (index + 1) * batch)).map { position in
        needed[position] && variables[position].distribution.estimate.isRange
          ? QuantileTable(variables[position].distribution) : nil
      }
    }
    return batches.flatMap { $0 }
  }
}

/// A scope's share of a term.
struct SimulationPlace: Sendable {
  let scope: Int
  let share: Double
  let isCost: Bool
}

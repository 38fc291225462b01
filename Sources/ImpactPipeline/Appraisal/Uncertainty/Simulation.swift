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
  /// Draws are worked out in blocks of 256 on all cores; a draw is summed in one order wherever it is worked
  /// out, so the result is the same to the last bit on any number. Time grows as draws × (variables + parts of
  /// scopes), memory as draws × scopes. Runs with many scopes can be split: the draws stay the same. Throws
  /// when a scope names a term that the model does not hold or a share is not finite.
  public func run(
    scopes: [SimulationScope], settings: SimulationSettings
  ) throws(ParameterFault) -> [SimulatedScope] {
    try run(scopes: scopes, settings: settings, blockSize: Self.blockSize)
  }

  /// Draws a block: those of some hundred terms stay in a core's own cache until they are added up.
  private static var blockSize: Int { 256 }

  /// The same with another block size, which must not matter.
  func run(
    scopes: [SimulationScope], settings: SimulationSettings, blockSize: Int
  ) throws(ParameterFault) -> [SimulatedScope] {
    let sums = try sums(of: scopes)
    let terms = Set(sums.lazy.flatMap { $0.benefits + $0.costs }.map(\.place)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(terms, terms.indices))
    func placed(_ parts: [SimulationBlock.Part]) -> [SimulationBlock.Part] {
      parts.compactMap { part in places[part.place].map { ($0, part.weight) } }
    }
    let parts = sums.map { (benefits: placed($0.benefits), costs: placed($0.costs)) }
    let blocks = readied(of: terms, settings: settings, blockSize: blockSize).each { block in
      zip(scopes, parts).map { scope, parts in
        var (benefits, costs): ([Double], [Double]) = ([], [])
        block.append(sumOf: parts.benefits, from: scope.fixedBenefit, to: &benefits)
        block.append(sumOf: parts.costs, from: scope.fixedCost, to: &costs)
        return (benefits: benefits, costs: costs)
      }
    }
    return concurrently(scopes.count) { scope in
      SimulatedScope(
        id: scopes[scope].id, settings: settings, benefits: blocks.flatMap { $0[scope].benefits },
        costs: blocks.flatMap { $0[scope].costs })
    }
  }

  /// The draws of each term, in the order of ``terms``: what a caller adds up itself who wants many sums of the
  /// same terms. Memory grows as draws × terms.
  public func draws(settings: SimulationSettings) throws(ParameterFault) -> [[Double]] {
    let blocks = readied(settings: settings).each { $0 }
    return terms.indices.map { term in blocks.flatMap { $0.draws(ofTermAt: term) } }
  }

  /// The same in blocks of consecutive draws, each with the draws of every term: whoever sums them anyway need not have
  /// them put together first, which takes longer than to sum them.
  func readied(settings: SimulationSettings) -> ReadiedDraws {
    readied(of: Array(terms.indices), settings: settings, blockSize: Self.blockSize)
  }

  private func readied(of needed: [Int], settings: SimulationSettings, blockSize: Int) -> ReadiedDraws {
    ReadiedDraws(
      model: self, terms: needed, variables: drawnVariables(forTermsAt: needed, settings: settings),
      correlation: settings.correlation,
      blocks: stride(from: 0, to: settings.draws, by: blockSize).map {
        $0..<min(settings.draws, $0 + blockSize)
      })
  }

  /// What each scope holds of the terms, by their positions and in their order.
  private func sums(
    of scopes: [SimulationScope]
  ) throws(ParameterFault) -> [(benefits: [SimulationBlock.Part], costs: [SimulationBlock.Part])] {
    func placed(_ parts: [SimulationScope.Part]) throws(ParameterFault) -> [SimulationBlock.Part] {
      var placed: [SimulationBlock.Part] = []
      for part in parts {
        guard part.share.isFinite else { throw .notFinite(parameter: "share of \(part.term)") }
        placed.append((try position(ofTerm: part.term), part.share))
      }
      return placed.sorted { $0.place < $1.place }
    }
    var sums: [(benefits: [SimulationBlock.Part], costs: [SimulationBlock.Part])] = []
    for scope in scopes {
      guard scope.fixedBenefit.isFinite, scope.fixedCost.isFinite else {
        throw .notFinite(parameter: "fixed value of \(scope.id)")
      }
      sums.append((try placed(scope.benefits), try placed(scope.costs)))
    }
    return sums
  }

  /// All variables made ready to be drawn, those that no term needs without a table.
  private func drawnVariables(forTermsAt terms: [Int], settings: SimulationSettings) -> [DrawnVariable] {
    let tables = tables(forTermsAt: terms)
    let uses = factors.reduce(into: [Int](repeating: 0, count: variables.count)) { uses, positions in
      for position in positions { uses[position] += 1 }
    }
    let groups = settings.correlation > 0 ? Set(variables.compactMap(\.group)).sorted() : []
    let placed = Dictionary(
      uniqueKeysWithValues: groups.enumerated().map { place, name in
        (name, (random: SeededRandom(seed: settings.seed, name: "group " + name), place: place))
      })
    return variables.enumerated().map { position, variable in
      DrawnVariable(
        central: variable.distribution.estimate.central, table: tables[position],
        isShared: uses[position] > 1,
        random: SeededRandom(seed: settings.seed, name: "variable " + variable.id),
        group: variable.group.flatMap { placed[$0] })
    }
  }

  /// The tables of the ranged variables that some term needs; `nil` for the others.
  private func tables(forTermsAt terms: [Int]) -> [QuantileTable?] {
    var isNeeded = [Bool](repeating: false, count: variables.count)
    for term in terms {
      for position in factors[term] { isNeeded[position] = true }
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

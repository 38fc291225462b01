extension FigureTable {
  /// The table as the public may see it: small counts of people hidden with all that is made from them, second cells hidden
  /// where a sum would give one away, other counts of people rounded.
  ///
  /// One pattern of hidden cells holds for every report and table of a run, since all of them print from this table.
  func disclosed() -> FigureTable {
    var scopes: [Scope] = []
    var known: Set<Scope> = []
    var periods: [String] = []
    for figure in figures {
      if known.insert(figure.id.scope).inserted { scopes.append(figure.id.scope) }
      if !periods.contains(figure.id.period) { periods.append(figure.id.period) }
    }
    var masks: [String: DisclosureMask] = [:]
    for period in periods {
      masks[period] = DisclosureMask(
        figures: figures.filter { $0.id.period == period }, scopes: scopes)
    }
    return FigureTable(figures: figures.map { masks[$0.id.period]?.applied(to: $0) ?? $0 })
  }
}

/// What is hidden of one period.
struct DisclosureMask {
  private var hidden: [(measures: Set<String>, scopes: Set<Scope>)] = []

  init(figures: [Figure], scopes: [Scope]) {
    var amounts: [String: [Scope: Int64]] = [:]
    for figure in figures {
      for use in figure.measures where DisclosureFamily.everyMeasure.contains(use.measure) {
        amounts[use.measure, default: [:]][use.scope] = use.amount
      }
    }
    let dimensions = [Scope.Kind.authority, .challengeArea, .function].map { kind in
      scopes.filter { $0.kind == kind }
    }
    var standing: Set<Scope> = []
    for family in [DisclosureFamily.presence, .returning, .opinion] {
      let counts = family.counts.map { amounts[$0] ?? [:] }
      let small = scopes.filter { scope in
        counts.contains { (1..<family.fewest).contains($0[scope] ?? 0) }
      }
      let pattern = SuppressionPattern(
        dimensions: dimensions, total: .all, counts: counts, fewest: family.fewest)
      let found = pattern.hidden(given: standing.union(small))
      // Who took part decides first: what is said of them is hidden wherever they are.
      if family.counts == DisclosureFamily.presence.counts { standing = found }
      hidden.append((family.measures, found))
    }
  }

  /// The figure, hidden or with its counts of people rounded.
  func applied(to figure: Figure) -> Figure {
    let isHidden = figure.measures.contains { use in
      hidden.contains { $0.measures.contains(use.measure) && $0.scopes.contains(use.scope) }
    }
    if isHidden {
      return Figure(
        id: figure.id, metric: figure.metric, result: .failure(DisclosureRule.reason), range: nil, n: nil,
        measures: figure.measures.map {
          MeasureUse(measure: $0.measure, scope: $0.scope, amount: 0, records: 0)
        })
    }
    guard figure.measures.contains(where: { DisclosureFamily.everyMeasure.contains($0.measure) }) else {
      return figure
    }
    var result = figure.result
    if figure.metric.unit.countsPeople, case .success(.count(let count)) = result {
      result = .success(.count(DisclosureRule.rounded(count)))
    }
    return Figure(
      id: figure.id, metric: figure.metric, result: result, range: figure.range,
      n: figure.n.map(DisclosureRule.rounded),
      measures: figure.measures.map(Self.rounded))
  }

  private static func rounded(_ use: MeasureUse) -> MeasureUse {
    guard DisclosureFamily.everyMeasure.contains(use.measure) else { return use }
    return MeasureUse(
      measure: use.measure, scope: use.scope, amount: DisclosureRule.rounded(use.amount),
      records: DisclosureRule.rounded(use.records))
  }
}

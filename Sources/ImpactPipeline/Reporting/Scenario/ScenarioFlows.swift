/// The amounts of a scenario as variables and terms of a simulation, and the scopes that are asked of it.
struct ScenarioFlows {
  let rows: [WhatIf]
  let base: ScenarioBase
  let variables: [UncertainVariable]
  let terms: [UncertainTerm]
  /// The years one by one, then together.
  let spans: [(title: String, period: Period?)]

  private let entries: [Entry]
  private let baseValueTerms: [String]
  private let baseValueCertain: Double

  /// The scope of what the changes alone are worth and cost.
  static let change = "change"

  /// A part of a term in a year: what it is to the scenario.
  private struct Entry {
    let year: Int
    let flow: Flow
    let term: String
    let share: Double
    /// An amount that no draw moves.
    let fixed: Double
  }

  private enum Flow { case income, cost, value }

  init(rows: [WhatIf], base: ScenarioBase) {
    self.rows = rows
    self.base = base
    spans =
      base.years.map { ($0.title, $0) } + [("Three years", nil)]
    let value = base.value()
    var variables = Dictionary(
      value.variables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var terms = value.terms
    baseValueTerms = value.terms.map(\.id)
    baseValueCertain = value.certain
    var entries: [Entry] = []
    for (number, row) in rows.enumerated() {
      let flows: [(Flow, String, Estimate?)] = [
        (.income, "fee", row.fee), (.cost, "cost", row.cost), (.value, "value", row.value),
      ]
      for (flow, word, estimate) in flows {
        guard let estimate else { continue }
        let id =
          flow == .value ? row.assumption.map { "assumption:\($0)" } : nil
        let variable = id ?? "\(row.id)/\(word)"
        // Of rows that name one assumption, the first with it sets its range.
        if variables[variable] == nil {
          variables[variable] = UncertainVariable(id: variable, RangeDistribution(estimate))
        }
        let corrections = row.corrections(
          isCost: flow == .cost, isValue: flow == .value, in: base.briefing.books)
        for (part, correction) in corrections.enumerated() {
          for assumption in correction.assumptions {
            let id = "assumption:\(assumption.id)"
            variables[id] = variables[id] ?? UncertainVariable(id: id, RangeDistribution(assumption.value))
          }
          let term = "what-if \(number) \(word)\(part == 0 ? "" : " \(part)")"
          terms.append(
            UncertainTerm(
              id: term, coefficient: correction.coefficient,
              variables: [variable] + correction.assumptions.map { "assumption:\($0.id)" }))
          for (index, year) in base.years.enumerated() {
            let (share, fixed) = Self.share(of: row, flow, in: year, base)
            // What is certain beside an amount is no part of what is corrected, and counts once.
            if share != 0 || (fixed != 0 && part == 0) {
              entries.append(
                Entry(year: index, flow: flow, term: term, share: share, fixed: part == 0 ? fixed : 0))
            }
          }
        }
      }
      if row.kind == .funderLost, row.fee == nil {
        let lost = base.coreGrants(of: row.subject)
        for (index, year) in base.years.enumerated() where row.share(of: year) > 0 {
          entries.append(
            Entry(year: index, flow: .income, term: "", share: 0, fixed: -lost * row.share(of: year)))
        }
      }
    }
    self.variables = variables.keys.sorted().compactMap { variables[$0] }
    self.terms = terms
    self.entries = entries
  }

  /// How much of a row's amount falls in a year, and an amount beside it that is certain.
  private static func share(
    of row: WhatIf, _ flow: Flow, in year: Period, _ base: ScenarioBase
  ) -> (share: Double, fixed: Double) {
    let held = row.share(of: year)
    switch (row.kind, flow) {
    case (.feeChange, .income):
      let change = base.change(by: row, in: year)
      return (change.shareOfNewFee, -change.feesReplaced)
    case (.membersJoin, _): return (held * Double(max(1, row.members?.count ?? 1)), 0)
    case (.funderLost, _): return (-held, 0)
    case (.capability, _), (.feeChange, _): return (held, 0)
    }
  }

  // MARK: Members

  /// Joiners that are no members already, by their days.
  private var joining: [(authority: Authority, row: WhatIf)] {
    rows.filter { $0.kind == .membersJoin }.flatMap { row in (row.members ?? []).map { ($0, row) } }
  }

  func baseMembers(on day: Day?) -> Int { day.map { base.briefing.books.members(on: $0).count } ?? 0 }

  func members(on day: Day?) -> Int {
    guard let day else { return 0 }
    let joined = joining.filter { $0.row.startsOn <= day && ($0.row.endsOn.map { day <= $0 } ?? true) }
    return Set(base.briefing.books.members(on: day)).union(joined.map(\.authority)).count
  }

  func baseMemberYears(in period: Period?) -> Double {
    (period.map { [$0] } ?? base.years).reduce(0) { $0 + base.memberYears(in: $1) }
  }

  func memberYears(in period: Period?) -> Double {
    (period.map { [$0] } ?? base.years).reduce(baseMemberYears(in: period)) { sum, year in
      sum + joining.reduce(0) { $0 + $1.row.share(of: year) }
    }
  }

  // MARK: Scopes

  /// Income and value over cost, each with and without the changes, by year and together; and the changes alone.
  var scopes: [SimulationScope] {
    var scopes: [SimulationScope] = []
    for (index, span) in spans.enumerated() {
      let years = span.period == nil ? Array(base.years.indices) : [index]
      for (word, isCase) in [("base", false), ("case", true)] {
        scopes.append(money("\(word) money \(span.title)", years, with: isCase))
        scopes.append(value("\(word) value \(span.title)", years, with: isCase))
      }
    }
    scopes.append(changeScope)
    return scopes
  }

  private func money(_ id: String, _ years: [Int], with isCase: Bool) -> SimulationScope {
    let fixed = years.reduce(0) { $0 + base.fees(in: base.years[$1]) + base.grants }
    let held = isCase ? entries.filter { years.contains($0.year) } : []
    return SimulationScope(
      id: id, benefits: parts(held, .income), costs: parts(held, .cost),
      fixedBenefit: fixed + certain(held, .income),
      fixedCost: Double(years.count) * (base.cost ?? 0) + certain(held, .cost))
  }

  private func value(_ id: String, _ years: [Int], with isCase: Bool) -> SimulationScope {
    let held = isCase ? entries.filter { years.contains($0.year) } : []
    let standing = baseValueTerms.map { SimulationScope.Part($0, share: Double(years.count)) }
    return SimulationScope(
      id: id, benefits: standing + parts(held, .value), costs: parts(held, .cost),
      fixedBenefit: baseValueCertain * Double(years.count) + certain(held, .value),
      fixedCost: Double(years.count) * (base.cost ?? 0) + certain(held, .cost))
  }

  /// Value and cost of the changes, discounted to the year before the first: it is year 0.
  private var changeScope: SimulationScope {
    let discounting = base.briefing.evidence.valuation.parameters.discounting
    let factors = base.years.indices.map { discounting.factor(year: $0 + 1) }
    return SimulationScope(
      id: Self.change, benefits: parts(entries, .value, factors), costs: parts(entries, .cost, factors),
      fixedBenefit: certain(entries, .value, factors), fixedCost: certain(entries, .cost, factors))
  }

  private func parts(_ held: [Entry], _ flow: Flow, _ factors: [Double]? = nil) -> [SimulationScope.Part] {
    held.filter { $0.flow == flow && $0.share != 0 }.map {
      SimulationScope.Part($0.term, share: $0.share * (factors?[$0.year] ?? 1))
    }
  }

  private func certain(_ held: [Entry], _ flow: Flow, _ factors: [Double]? = nil) -> Double {
    held.filter { $0.flow == flow }.reduce(0) { $0 + $1.fixed * (factors?[$1.year] ?? 1) }
  }
}

/// What a file of what-ifs comes to over three financial years, beside the base case.
///
/// Amounts are a year's and count by the day that a row holds. Every uncertain amount is one variable; rows that
/// name one assumption share it. Base and scenario come from the same draws, so their difference is the changes' alone.
struct Scenario {
  /// `remaining-nine-join`, from the file's name.
  let name: String
  let rows: [WhatIf]
  let base: ScenarioBase
  let settings: SimulationSettings
  /// By year and then all three years together.
  let years: [ScenarioYear]
  /// What the changes alone are worth and cost over the three years, as a present value in the year before them.
  let change: SimulatedScope
  /// The same with every amount at its central value.
  let centralChange: (value: Double, cost: Double)
  /// How far each uncertain amount moves value less cost of the changes.
  let tornado: Tornado
  /// The range of each uncertain amount, by its variable.
  let ranges: [String: Estimate]

  var briefing: Briefing { base.briefing }

  init(
    name: String, rows: [WhatIf], briefing: Briefing, settings: SimulationSettings
  ) throws(ParameterFault) {
    let base = ScenarioBase(briefing: briefing)
    let flows = ScenarioFlows(rows: rows, base: base)
    let model = try SimulationModel(variables: flows.variables, terms: flows.terms)
    let scopes = flows.scopes
    let results = try model.run(scopes: scopes, settings: settings)
    var central: [String: (benefits: Double, costs: Double)] = [:]
    for scope in scopes { central[scope.id] = try model.value(of: scope) }
    let found = Dictionary(zip(scopes.map(\.id), results), uniquingKeysWith: { first, _ in first })
    func pair(_ id: String) -> ScenarioPair? {
      guard let drawn = found[id], let middle = central[id] else { return nil }
      return ScenarioPair(drawn: drawn, upper: middle.benefits, lower: middle.costs)
    }
    var years: [ScenarioYear] = []
    for (title, period) in flows.spans {
      guard let baseMoney = pair("base money \(title)"), let money = pair("case money \(title)"),
        let baseValue = pair("base value \(title)"), let value = pair("case value \(title)")
      else { continue }
      years.append(
        ScenarioYear(
          title: title, period: period, members: flows.members(on: period?.last ?? base.years.last?.last),
          baseMembers: flows.baseMembers(on: period?.last ?? base.years.last?.last),
          memberYears: flows.memberYears(in: period), baseMemberYears: flows.baseMemberYears(in: period),
          money: money, baseMoney: baseMoney, value: value, baseValue: baseValue))
    }
    guard let changeScope = scopes.first(where: { $0.id == ScenarioFlows.change }),
      let change = found[ScenarioFlows.change], let middle = central[ScenarioFlows.change]
    else { throw .empty(parameter: "years of the scenario") }
    self.name = name
    self.rows = rows
    self.base = base
    self.settings = settings
    self.years = years
    self.change = change
    centralChange = (middle.benefits, middle.costs)
    tornado = try model.tornado(of: changeScope)
    ranges = Dictionary(
      flows.variables.map { ($0.id, $0.distribution.estimate) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Two flows of one scope, drawn together, with what they are at central values.
struct ScenarioPair: Sendable {
  let drawn: SimulatedScope
  /// Income, or value.
  let upper: Double
  /// Cost.
  let lower: Double
}

/// One year of a scenario, or all three together, beside the base case.
struct ScenarioYear: Sendable {
  let title: String
  /// `nil` for the three together.
  let period: Period?
  /// Members on the last day.
  let members: Int
  let baseMembers: Int
  /// Years of membership in it.
  let memberYears: Double
  let baseMemberYears: Double
  /// Income over cost.
  let money: ScenarioPair
  let baseMoney: ScenarioPair
  /// Evidenced value over cost.
  let value: ScenarioPair
  let baseValue: ScenarioPair
}

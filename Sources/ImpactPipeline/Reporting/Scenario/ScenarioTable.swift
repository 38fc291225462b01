/// A scenario as a tidy table: one amount of one case in one year a row.
enum ScenarioTable {
  static func table(_ scenario: Scenario) -> CSVTable {
    CSVTable(
      name: "scenario-\(SafeName.part(scenario.name))", title: "Scenario \(scenario.name)",
      description:
        "What the what-ifs come to in each of three financial years and in all three, beside the base case. Pounds in prices of \(scenario.briefing.period.title). Low and high are P10 and P90 of the simulation.",
      columns: [
        CSVColumn(
          "case", "Case", .string, description: "base: nothing changes; scenario: with the changes.",
          required: true),
        CSVColumn(
          "year", "Year", .string, description: "A financial year, or all for the three.", required: true),
        CSVColumn(
          "amount", "Amount", .string,
          description: "members, member-years, income, cost, income-less-cost, value, cost-per-member.",
          required: true),
        CSVColumn("value", "Value", .decimal, description: "At central values; empty when not known."),
        CSVColumn("low", "Low", .decimal, description: "P10, where there are draws."),
        CSVColumn("high", "High", .decimal, description: "P90, where there are draws."),
        CSVColumn("unit", "Unit", .string, description: "What it counts.", required: true),
      ],
      rows: scenario.years.flatMap { year in
        rows("base", year, year.baseMembers, year.baseMemberYears, year.baseMoney, year.baseValue, scenario)
          + rows("scenario", year, year.members, year.memberYears, year.money, year.value, scenario)
      }, primaryKey: ["case", "year", "amount"])
  }

  private static func rows(
    _ name: String, _ year: ScenarioYear, _ members: Int, _ memberYears: Double, _ money: ScenarioPair,
    _ value: ScenarioPair, _ scenario: Scenario
  ) -> [[CSVValue]] {
    let hasCost = scenario.base.cost != nil
    func row(_ amount: String, _ value: CSVValue, _ spread: SimulatedSpread?, _ unit: String) -> [CSVValue] {
      [
        .text(name), .text(year.period?.id ?? "all"), .text(amount), value,
        spread.map { .number($0.p10, places: 2) } ?? .missing,
        spread.map { .number($0.p90, places: 2) } ?? .missing, .text(unit),
      ]
    }
    func pounds(_ value: Double, _ isKnown: Bool = true) -> CSVValue {
      isKnown ? .number(value, places: 2) : .missing
    }
    let drawn = money.drawn
    return [
      row("members", .integer(Int64(members)), nil, "members on the last day"),
      row("member-years", .number(memberYears, places: 4), nil, "years of membership"),
      row("income", pounds(money.upper), drawn.benefits, "pounds"),
      row("cost", pounds(money.lower, hasCost), hasCost ? drawn.costs : nil, "pounds"),
      row(
        "income-less-cost", pounds(money.upper - money.lower, hasCost), hasCost ? drawn.net : nil, "pounds"),
      row("value", pounds(value.upper), value.drawn.benefits, "pounds"),
      row(
        "cost-per-member", pounds(money.lower / max(memberYears, 1e-9), hasCost && memberYears > 0), nil,
        "pounds a member a year"),
    ]
  }
}

/// The tables of a scenario.
extension ScenarioReport {
  var tables: [Block] {
    [
      .table(memberTable), .table(moneyTable),
      .table(valueTable(notes: [Self.reading(in: briefing.period)])),
    ]
  }

  var memberTable: Table {
    Table(
      "Members and cost per member",
      columns: [
        .words("Year"), .numbers("Members at the end"), .numbers("Members as things stand"),
        .numbers("Cost per member a year"), .numbers("Cost per member as things stand"),
      ],
      rows: scenario.years.map { year in
        Table.Row(
          Prose(year.title),
          [
            Prose(QuantityStyle.count(year.members)), Prose(QuantityStyle.count(year.baseMembers)),
            Prose(costPerMember(year.money.lower, year.memberYears)),
            Prose(costPerMember(year.baseMoney.lower, year.baseMemberYears)),
          ], role: year.period == nil ? .total : .plain)
      }, notes: ["Cost per member: cost ÷ years of membership."])
  }

  var moneyTable: Table {
    Table(
      "Income and cost",
      columns: [
        .words("Year"), .numbers("Income"), .numbers("Income as things stand"), .numbers("Cost"),
        .numbers("Cost as things stand"), .numbers("Income less cost"),
        .words("Income less cost, eight times in ten"),
        .words("Chance that income covers cost"),
      ],
      rows: scenario.years.map { year in
        Table.Row(
          Prose(year.title),
          [
            money(year.money.upper), money(year.baseMoney.upper), cost(year.money.lower),
            cost(year.baseMoney.lower),
            scenario.base.cost == nil ? "not known" : money(year.money.upper - year.money.lower),
            scenario.base.cost == nil ? "not known" : range(year.money.drawn.net),
            Prose(
              scenario.base.cost == nil
                ? "not known"
                : year.money.drawn.chanceRatioAtLeastOne.map(SwitchingWords.percent) ?? "no cost"),
          ], role: year.period == nil ? .total : .plain)
      })
  }

  /// How a value beside another is to be read.
  static func reading(in period: Period) -> Prose {
    "Value as things stand: the evidenced benefit of \(period.title) again each year. What a change is worth is assumed, not evidenced."
  }

  func valueTable(notes: [Prose]) -> Table {
    Table(
      "Evidenced value",
      columns: [
        .words("Year"), .numbers("Value"), .words("Value, eight times in ten"),
        .numbers("Value as things stand"), .words("As things stand, eight times in ten"),
        .numbers("Difference"),
      ],
      rows: scenario.years.map { year in
        Table.Row(
          Prose(year.title),
          [
            money(year.value.upper), range(year.value.drawn.benefits), money(year.baseValue.upper),
            range(year.baseValue.drawn.benefits), money(year.value.upper - year.baseValue.upper),
          ], role: year.period == nil ? .total : .plain)
      },
      notes: notes)
  }

  var pull: [Block] {
    let names = Dictionary(
      scenario.rows.flatMap { row in
        [("fee", "fee"), ("cost", "cost"), ("value", "value")].map {
          ("\(row.id)/\($0.0)", "\(row.subject): \($0.1) a year")
        }
      }
        + scenario.rows.compactMap { row in
          row.assumption.map { id in
            ("assumption:\(id)", briefing.books.assumption(id)?.title ?? id.text)
          }
        } + correcting.map { ("assumption:\($0.id)", $0.title) }, uniquingKeysWith: { first, _ in first })
    let shares = Set(correcting.map { "assumption:\($0.id)" })
    func end(_ value: Double, of id: String) -> String {
      shares.contains(id) ? SwitchingWords.percent(value) : QuantityStyle.money(pounds: value)
    }
    let ranges = scenario.ranges
    let picture = TornadoPicture(
      id: "scenario-\(scenario.name)-tornado", title: "What moves their worth: \(title)",
      balance: "Value less cost of the changes",
      centre: scenario.centralChange.value - scenario.centralChange.cost,
      threshold: "£0: value meets cost",
      swings: scenario.tornado.bars.filter { $0.swing > 0 }.prefix(8).map { bar in
        TornadoPicture.Swing(
          label: names[bar.id] ?? bar.id, atLow: bar.atLow, atHigh: bar.atHigh,
          low: end(ranges[bar.id]?.low ?? 0, of: bar.id), high: end(ranges[bar.id]?.high ?? 0, of: bar.id))
      })
    return picture.chart.map { [.chart($0)] } ?? []
  }

  /// The assumptions by which amounts of the changes are corrected, each once.
  private var correcting: [Assumption] {
    var known: Set<Identifier<Assumption>> = []
    return scenario.rows.flatMap { $0.correctingAssumptions(in: briefing.books) }
      .filter { known.insert($0.id).inserted }
  }

  /// Which rows are corrected by what, in words; empty where none is.
  private var correctionPoints: [Prose] {
    let said = scenario.rows.compactMap { row -> (id: String, words: String)? in
      let by = row.correctingAssumptions(in: briefing.books)
      guard !by.isEmpty else { return nil }
      let list = by.map { "\($0.title), \(SwitchingWords.percent($0.value.central))" }.joined(separator: "; ")
      let rules = [
        row.optimismBias == nil ? nil : "its cost × (1 + bias × (1 − mitigation))",
        row.confidence == nil ? nil : "its cost × (2 − correction) and its value × correction",
      ].compactMap { $0 }
      return (row.id, "corrected for optimism: \(rules.joined(separator: ", ")). Central values: \(list).")
    }
    return saidOnce(said)
  }

  /// What the file notes of its rows.
  private var notes: [Prose] {
    saidOnce(scenario.rows.compactMap { row in row.note.map { (row.id, "\($0).") } })
  }

  /// What holds of several rows, said once, in the order of the rows.
  private func saidOnce(_ said: [(id: String, words: String)]) -> [Prose] {
    var order: [String] = []
    var rows: [String: [String]] = [:]
    for (id, words) in said {
      if rows[words] == nil { order.append(words) }
      rows[words, default: []].append(id)
    }
    return order.map { Prose("\((rows[$0] ?? []).joined(separator: ", ")): \($0)") }
  }

  var assumed: [Block] {
    let period = briefing.period.title
    return [
      .table(
        Table(
          "The changes, with amounts a year",
          columns: [
            .words("Change"), .words("Kind"), .words("From"), .words("To"), .numbers("Fee or income"),
            .numbers("Cost"), .numbers("Value"), .words("Source"),
          ],
          rows: scenario.rows.map { row in
            Table.Row(
              Prose("\(row.subject) (\(row.id))"),
              [
                Prose(row.kind.title), Prose(QuantityStyle.day(row.startsOn)),
                Prose(row.endsOn.map(QuantityStyle.day) ?? "on"), estimate(row.fee), estimate(row.cost),
                estimate(row.value), Prose(row.source ?? "NO SOURCE"),
              ])
          }, notes: notes)),
      .bullets(
        correctionPoints + [
          "As things stand: members and fees stay as registered; core grants of \(period) carry on, project grants are left out; each year costs what \(period) cost.",
          "A change counts by the days that it holds. A new fee replaces the register’s for the members it names; those who join pay what their row says.",
          "Amounts are in \(period) prices, without inflation. The worth of the changes alone is discounted by the \(briefing.evidence.valuation.parameters.discounting.schedule.title) to \(period).",
          "\(QuantityStyle.count(scenario.settings.draws, "draw")), seed \(String(scenario.settings.seed)). Each uncertain amount has a triangular spread; rows that name one assumption share its draw.",
        ]),
    ]
  }

  private func costPerMember(_ cost: Double, _ memberYears: Double) -> String {
    guard scenario.base.cost != nil else { return "not known" }
    return memberYears > 0 ? QuantityStyle.money(pounds: cost / memberYears) : "no members"
  }

  private func cost(_ pounds: Double) -> Prose {
    scenario.base.cost == nil ? "not known" : money(pounds)
  }

  private func money(_ pounds: Double) -> Prose { Prose(QuantityStyle.money(pounds: pounds)) }

  private func range(_ spread: SimulatedSpread) -> Prose {
    Prose(
      QuantityStyle.range(QuantityStyle.money(pounds: spread.p10), QuantityStyle.money(pounds: spread.p90)))
  }

  private func estimate(_ value: Estimate?) -> Prose {
    guard let value else { return "none" }
    let central = QuantityStyle.money(pounds: value.central)
    guard value.isRange else { return Prose(central) }
    return Prose(
      "\(central) (\(QuantityStyle.range(QuantityStyle.money(pounds: value.low), QuantityStyle.money(pounds: value.high))))"
    )
  }
}

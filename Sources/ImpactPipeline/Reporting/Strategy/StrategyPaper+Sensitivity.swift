/// What moves the result: each assumption's pull on the net present value, and where it would tip.
extension StrategyPaper {
  /// One uncertain factor of the evidenced outcomes dated in the period.
  private struct Pull {
    let factor: Impact.Factor
    let atLow: Double
    let atHigh: Double
    let switching: Result<SwitchingValue, NoSwitch>
    var swing: Double { abs(atHigh - atLow) }
  }

  var sensitivity: [Block] {
    let heading = "What moves the result"
    guard case .money(let cost)? = briefing.value(.cost), briefing.value(.netPresentValue) != nil else {
      return [
        .section(heading),
        .paragraph("No net present value can be given: \(briefing.reason(.netPresentValue))."),
      ]
    }
    let pulls = pulls(against: cost.pounds)
    guard let strongest = pulls.first else {
      return [
        .section(heading),
        .paragraph(
          "No evidenced outcome dated in \(period.title) has a range, so nothing can be said of what moves it."
        ),
      ]
    }
    return [
      .section(
        heading, finding: "The strongest pull is \(strongest.factor.title): \(switchWords(strongest))."),
      .chart(tornado(pulls, cost: cost.pounds)),
    ]
  }

  private func net(setting id: String?, to value: Double, against cost: Double) -> Double {
    var total = -cost
    for (index, worth) in briefing.evidence.valuation.outcomes.enumerated() {
      let outcome = books.outcomes[index]
      guard BenefitSelection.evidenced.holds(outcome), period.contains(outcome.date),
        let impact = worth.impact,
        let coefficient = briefing.evidence.valuation.presentValueFactor(worth, in: period)
      else { continue }
      total += impact.factors.reduce(coefficient) { $0 * ($1.id == id ? value : $1.value.central) }
    }
    return total
  }

  private func pulls(against cost: Double) -> [Pull] {
    var factors: [Impact.Factor] = []
    for (index, worth) in briefing.evidence.valuation.outcomes.enumerated() {
      let outcome = books.outcomes[index]
      guard BenefitSelection.evidenced.holds(outcome), period.contains(outcome.date) else { continue }
      for factor in worth.impact?.factors ?? []
      where factor.value.isRange && !factors.contains(where: { $0.id == factor.id }) {
        factors.append(factor)
      }
    }
    return factors.map { factor in
      let central = factor.value.central
      let widest = max(abs(factor.value.high), 1) * 100
      let switching = Result { () throws(NoSwitch) in
        try SwitchingValue.find(current: central, over: 0...widest, tolerance: max(abs(central), 1) * 1e-6) {
          net(setting: factor.id, to: $0, against: cost)
        }
      }
      return Pull(
        factor: factor, atLow: net(setting: factor.id, to: factor.value.low, against: cost),
        atHigh: net(setting: factor.id, to: factor.value.high, against: cost), switching: switching)
    }
    .sorted { $0.swing != $1.swing ? $0.swing > $1.swing : $0.factor.id < $1.factor.id }
  }

  private func switchWords(_ pull: Pull) -> String {
    switch pull.switching {
    case .success(let found):
      let side = found.side == .atLeast ? "at least" : "at most"
      return
        "benefits meet costs if it is \(side) \(level(found.value, of: pull)), against \(level(found.current, of: pull)) assumed"
    case .failure(.alwaysPays): return "benefits meet costs whatever it is"
    case .failure(.neverPays): return "no value of it makes benefits meet costs"
    case .failure(.notDefined): return "where it would tip cannot be said"
    }
  }

  /// A level of a factor as people write it: pounds for what a unit is worth.
  private func level(_ value: Double, of pull: Pull) -> String {
    pull.factor.id.hasSuffix("/unit-value")
      ? QuantityStyle.money(pounds: value) : QuantityStyle.ratio(value)
  }

  private func tornado(_ pulls: [Pull], cost: Double) -> Chart {
    let shown = pulls.prefix(10)
    let centre = net(setting: nil, to: 0, against: cost)
    func plotted(_ pounds: Double, at value: Double, of pull: Pull) -> Plotted {
      Plotted(pounds, "\(QuantityStyle.money(pounds: pounds)) at \(level(value, of: pull))")
    }
    return Chart(
      id: "what-moves-the-result", title: "What moves the net present value, \(period.title)",
      alternative:
        "Net present value is \(QuantityStyle.money(pounds: centre)) at central assumptions. The strongest pull is \(shown[0].factor.title): \(QuantityStyle.range(QuantityStyle.money(pounds: min(shown[0].atLow, shown[0].atHigh)), QuantityStyle.money(pounds: max(shown[0].atLow, shown[0].atHigh)))).",
      kind: .tornado(
        TornadoChart(
          unit: .pounds, centre: Plotted(centre, QuantityStyle.money(pounds: centre)),
          threshold: Plotted(0, "£0"),
          swings: shown.map {
            .init(
              $0.factor.title, low: plotted($0.atLow, at: $0.factor.value.low, of: $0),
              high: plotted($0.atHigh, at: $0.factor.value.high, of: $0))
          })),
      table: Table(
        "Net present value with one assumption moved and all others central",
        columns: [
          .words("Assumption"), .numbers("At its low"), .numbers("At its high"), .words("Where it tips"),
        ],
        rows: shown.map { pull in
          Table.Row(
            Prose(pull.factor.title),
            [
              Prose(plotted(pull.atLow, at: pull.factor.value.low, of: pull).words),
              Prose(plotted(pull.atHigh, at: pull.factor.value.high, of: pull).words),
              Prose(switchWords(pull)),
            ])
        },
        notes: [
          "Evidenced outcomes dated in \(period.title), over their life. The tipping point is found by bisection to a millionth of the assumption."
        ]))
  }
}

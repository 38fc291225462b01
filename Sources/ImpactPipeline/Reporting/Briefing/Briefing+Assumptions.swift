/// The register of assumptions with who relies on each row and how hard it pulls.
extension Briefing {
  /// What one assumption does to the result for everything.
  struct AssumptionPull {
    let assumption: Assumption
    /// Outcomes by id, and metrics that name it.
    let users: [String]
    /// Net present social value with it at its low and at its high; `nil` when no evidenced benefit of the period
    /// rests on it, or there is no cost to set benefits against.
    let headline: Tornado.Bar?
    /// Present value of benefits of every status with it at its low and at its high; `nil` when none rests on it.
    let everything: Tornado.Bar?

    /// How far it moves the headline, or else the wider value, in pounds.
    var swing: Double { headline?.swing ?? everything?.swing ?? 0 }
  }

  /// One for each row of the register, in its order.
  func assumptionPull() -> [AssumptionPull] {
    let uses = assumptionUses
    let headline = sensitivity(of: .all).map { bars(of: $0) } ?? [:]
    let wider = widerBars
    return books.assumptions.map { row in
      let id = "assumption:\(row.id)"
      return AssumptionPull(
        assumption: row, users: uses[row.id] ?? [], headline: headline[id], everything: wider[id])
    }
  }

  /// The register by pull as a table; `nil` when nothing pulls.
  func assumptionPullTable() -> Table? {
    let pulling = assumptionPull().filter { $0.swing > 0 }.sorted {
      ($0.swing, $1.assumption.id.text) > ($1.swing, $0.assumption.id.text)
    }
    guard !pulling.isEmpty else { return nil }
    return Table(
      "How hard each assumption pulls on the result for \(period.title)",
      columns: [
        .words("Assumption"), .numbers("Grade, 1 to 6"), .numbers("Net present social value at its low"),
        .numbers("at its high"), .numbers("Present value of every status at its low"),
        .numbers("at its high"),
        .words("Relied on by"),
      ],
      rows: pulling.map { pull in
        Table.Row(
          Prose(pull.assumption.title),
          [Prose(pull.assumption.grade.map(String.init) ?? "none given")]
            + [pull.headline?.atLow, pull.headline?.atHigh, pull.everything?.atLow, pull.everything?.atHigh]
            .map { Prose($0.map { QuantityStyle.money(pounds: $0) } ?? "none of it") }
            + [Prose(pull.users.joined(separator: ", "))])
      },
      notes: [
        "Each is moved alone, the others at their central values. Strongest first; what does not pull is left out, and what only a scenario uses pulls in that scenario’s report."
      ])
  }

  private func bars(of sensitivity: Sensitivity) -> [String: Tornado.Bar] {
    Dictionary(sensitivity.bars.map { ($0.factor.id, $0.bar) }, uniquingKeysWith: { first, _ in first })
  }

  /// The present value of benefits of every status as each factor alone goes from low to high.
  private var widerBars: [String: Tornado.Bar] {
    let held = BenefitTerms(.everything, .wholeLife, at: ScopeTable.all, in: self)
    guard
      let model = try? SimulationModel(
        variables: held.factors.map { UncertainVariable(id: $0.id, RangeDistribution($0.value)) },
        terms: held.terms),
      let tornado = try? model.tornado(
        of: SimulationScope(id: "all", benefits: held.terms.map { .init($0.id) }))
    else { return [:] }
    return Dictionary(tornado.bars.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

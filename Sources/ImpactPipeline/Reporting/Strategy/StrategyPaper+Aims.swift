/// The aims: objectives P1 to F3, the six promised benefits, and each challenge area.
extension StrategyPaper {
  /// What the books hold for one aim, up to the end of the period.
  private struct Support {
    let projects: [Project]
    let realised: [Outcome]
    let ahead: [Outcome]
    let worth: Money?
    /// An evidenced outcome, or else the latest realised one.
    let example: Outcome?
    var isEmpty: Bool { projects.isEmpty }
  }

  private func support(_ holds: (Project) -> Bool) -> Support {
    let projects = books.projects.filter { holds($0) && $0.startsOn <= period.last }
    let ids = Set(projects.map(\.id))
    var realised: [Outcome] = []
    var ahead: [Outcome] = []
    var amounts: [Money] = []
    for (index, outcome) in books.outcomes.enumerated() where ids.contains(outcome.project) {
      if outcome.status == .realised, outcome.date <= period.last { realised.append(outcome) }
      if outcome.status != .realised { ahead.append(outcome) }
      if BenefitSelection.evidenced.holds(outcome),
        let worth = briefing.evidence.valuation.accrued(
          briefing.evidence.valuation.outcomes[index], in: period)
      {
        amounts.append(worth)
      }
    }
    let example =
      realised.last(where: BenefitSelection.evidenced.holds)
      ?? realised.max { ($0.date, $0.id) < ($1.date, $1.id) }
    return Support(
      projects: projects, realised: realised, ahead: ahead, worth: try? amounts.total(), example: example)
  }

  /// How many of the twelve aims have no project.
  var withoutEvidence: Int {
    Objective.allCases.filter { aim in support { $0.objective == aim }.isEmpty }.count
      + PromisedBenefit.allCases.filter { aim in support { $0.benefits.contains(aim) }.isEmpty }.count
  }

  var objectives: [Block] {
    let objectives = Objective.allCases.map { aim in
      (code: aim.rawValue, title: aim.title, group: aim.role, support: support { $0.objective == aim })
    }
    let benefits = PromisedBenefit.allCases.map { aim in
      (code: aim.rawValue, title: aim.title, support: support { $0.benefits.contains(aim) })
    }
    let bare =
      (objectives.filter(\.support.isEmpty).map(\.code) + benefits.filter(\.support.isEmpty).map(\.code))
    let finding: Prose =
      bare.isEmpty
      ? "Every objective and every promised benefit has a project behind it."
      : "No evidence recorded for \(bare.map { Prose($0) }.joinedAsList())."
    let note: Prose =
      "Projects count whole for each benefit, so rows do not add up."
    return [
      .section("Objectives and promised benefits", finding: finding),
      .table(
        aimTable(
          "Evidence for objectives",
          objectives.map { ("\($0.code) \($0.group): \($0.title.lowercasedFirst)", $0.support) }, [])),
      .table(
        aimTable(
          "Evidence for promised benefits",
          benefits.map { ("\($0.code) \($0.title)", $0.support) }, [note])),
    ]
  }

  private func aimTable(_ caption: String, _ rows: [(String, Support)], _ notes: [Prose]) -> Table {
    Table(
      caption,
      columns: [
        .words("Aim"), .numbers("Projects", unit: "to \(QuantityStyle.day(period.last))"),
        .numbers("Realised outcomes"), .numbers("Forecast or potential outcomes"),
        .numbers("Evidenced benefit", unit: period.title), .words("Evidence"),
      ],
      rows: rows.map { title, support in
        let example = support.example?.title ?? support.projects.first?.title
        return Table.Row(
          Prose(title),
          [
            Prose(QuantityStyle.count(support.projects.count)),
            Prose(QuantityStyle.count(support.realised.count)),
            Prose(QuantityStyle.count(support.ahead.count)),
            support.isEmpty ? "none" : Prose(support.worth.map { QuantityStyle.money($0) } ?? "no value"),
            example.map { Prose("for example: \($0)") } ?? Self.noEvidence,
          ])
      }, notes: notes)
  }

  // MARK: Challenge areas

  private static let areaMetrics: [Metric] = [
    .events, .attendances, .downloads, .projects, .outcomesRealised, .outcomesForecast, .outcomesPotential,
    .funding, .evidencedBenefit, .cost,
  ]

  var areas: [Block] {
    let areas = books.currentChallengeAreas
    guard !areas.isEmpty else {
      return [
        .section("Challenge areas"),
        .paragraph("The register of challenge areas is empty: no evidence recorded."),
      ]
    }
    let bare = areas.filter {
      !briefing.hasAny(of: Self.areaMetrics, at: .challengeArea($0.id.text))
    }
    let finding: Prose =
      bare.isEmpty
      ? "Each of the \(QuantityStyle.count(areas.count)) areas has activity on record in \(period.title)."
      : "\(bare.map { Prose($0.title) }.joinedAsList()): no evidence recorded in \(period.title)."
    return [
      .section("Challenge areas", finding: finding),
      .table(
        Table(
          "Activity and value by challenge area",
          columns: [.words("Area")] + Self.areaMetrics.map { .numbers($0.title) },
          rows: areas.map { area in
            Table.Row(
              "\(.link(area.title, to: .document(briefing.path(of: area))))",
              Self.areaMetrics.map { Prose(briefing.words($0, .challengeArea(area.id.text))) })
          } + [
            Table.Row(
              "In no area", Self.areaMetrics.map { Prose(briefing.words($0, .noChallengeArea)) })
          ],
          notes: [
            "Need: no evidence recorded. Events and guides in two areas count in both; money is divided."
          ])),
    ]
  }
}

/// What came of a funder's money: targets, reach, value, leverage, and what did not work.
extension FunderReport {
  private func quantity(_ estimate: Estimate?, _ unit: String?) -> String {
    guard let estimate else { return "not measured" }
    let words =
      estimate.isRange
      ? "\(number(estimate.central)) (\(QuantityStyle.range(number(estimate.low), number(estimate.high))))"
      : number(estimate.central)
    return unit.map { "\(words) \($0)" } ?? words
  }

  private func number(_ value: Double) -> String { QuantityStyle.plain(value) }

  /// With its unit, as the figure beside it has.
  private func target(of outcome: Outcome) -> String {
    quantity(outcome.target.map { Estimate(exactly: $0) }, outcome.unit)
  }

  // MARK: Targets

  var targets: [Block] {
    let planned = funded.filter { $0.plan != nil || $0.actual != nil || $0.plannedBoroughs != nil }
    let targeted = outcomes.filter { $0.target != nil }
    var blocks: [Block] = [.section("Plan beside actual", finding: targetFinding(targeted))]
    if !targeted.isEmpty {
      blocks.append(
        .table(
          Table(
            "Outcomes against their targets",
            columns: [
              .words("Outcome"), .words("Date and status"), .numbers("Target"), .numbers("Actual"),
              .words("Against target"),
            ],
            rows: targeted.map { outcome in
              Table.Row(
                Prose(outcome.title),
                [
                  Prose("\(QuantityStyle.day(outcome.date)), \(outcome.status.rawValue)"),
                  Prose(target(of: outcome)),
                  Prose(quantity(outcome.quantity, outcome.unit)),
                  Prose(verdict(outcome)),
                ])
            })))
    }
    if !planned.isEmpty {
      blocks.append(
        .table(
          Table(
            "Projects: plan and actual",
            columns: [
              .words("Project"), .words("Plan"), .words("Actual"), .numbers("Authorities planned"),
              .numbers("Authorities in it"),
            ],
            rows: planned.map { project in
              Table.Row(
                Prose(project.title),
                [
                  Prose(project.plan ?? "not recorded"), Prose(project.actual ?? "not recorded"),
                  Prose(project.plannedBoroughs.map { QuantityStyle.count($0) } ?? "not stated"),
                  Prose(QuantityStyle.count(project.authorities.count)),
                ])
            })))
    }
    return blocks
  }

  private func verdict(_ outcome: Outcome) -> String {
    guard outcome.status == .realised, outcome.date <= period.last else { return "not due yet" }
    guard let target = outcome.target, let quantity = outcome.quantity else { return "not measured" }
    let share = Ratio(Int64((quantity.central * 1000).rounded()), over: Int64((target * 1000).rounded()))
    let words = share.map { QuantityStyle.share($0) + " of it" } ?? "no target above nought"
    if quantity.central > target { return "above: \(words)" }
    return quantity.central == target ? "met" : "short: \(words)"
  }

  private func targetFinding(_ targeted: [Outcome]) -> Prose {
    let due = targeted.filter { $0.isTargeted && $0.date <= period.last }
    guard !due.isEmpty else { return "No realised outcome has a target recorded." }
    let met = due.filter { ($0.quantity?.central ?? 0) >= ($0.target ?? .infinity) }.count
    return
      "Targets met by \(QuantityStyle.day(period.last)): \(QuantityStyle.count(met)) of the \(QuantityStyle.count(due.count)) measured."
  }

  // MARK: Reach and value

  var reach: [Block] {
    let areas = funded.flatMap { $0.challengeAreas.map { briefing.index.today($0.of) } }
    let names = books.currentChallengeAreas.filter { areas.contains($0.id) }.map(\.title)
    let authorities = Set(funded.flatMap(\.authorities)).sorted()
    let finding: Prose =
      authorities.isEmpty
      ? "No authority is recorded in its projects."
      : "\(QuantityStyle.count(authorities.count)) of the 33 authorities have been in its projects."
    return [
      .section("Reach", finding: finding),
      .table(
        briefing.table(
          "Reach of its projects", of: [.projects, .boroughsInProjects, .boroughsPerProject], at: scope)),
      .definitions([
        Definition("Projects", Prose(fundedInWords)),
        Definition(
          "Authorities since the first award",
          Prose(authorities.isEmpty ? "none recorded" : authorities.map(\.name).joined(separator: ", "))),
        Definition("Challenge areas", Prose(names.isEmpty ? "none recorded" : names.joined(separator: ", "))),
        Definition("People", "counted only where an outcome above does."),
      ]),
    ]
  }

  private var fundedInWords: String {
    guard !funded.isEmpty else { return "none recorded" }
    return funded.map { project in
      let end = project.endsOn.map { " to \(QuantityStyle.day($0))" } ?? ""
      return
        "\(project.title) (\(QuantityStyle.count(project.authorities.count, "authority", "authorities")), \(project.endsOn == nil ? "from " : "")\(QuantityStyle.day(project.startsOn))\(end))"
    }.joined(separator: "; ")
  }

  var value: [Block] {
    let finding: Prose =
      funded.isEmpty
      ? "No project names this funder, so no value is set against its money."
      : "Its projects gave \(briefing.evidencedWords(scope)) in \(period.title)."
    guard !funded.isEmpty else { return [.section("Value", finding: finding)] }
    let words = outcomes.filter { $0.kind == .unquantified && $0.date <= period.last }
    var blocks: [Block] = [
      .section("Value", finding: finding), .table(BenefitTable.kinds(in: briefing, at: scope)),
      .table(
        briefing.table(
          "Totals of benefit",
          of: [.evidencedBenefit, .realisedBenefit, .expectedBenefit, .possibleBenefit], at: scope)),
    ]
    blocks += BenefitTable.outcomes(
      in: briefing, at: scope, caption: "Outcomes with a value", limit: 12,
      sums: .section("workings"))
    return blocks + briefing.inWords(words)
  }

  var leverage: [Block] {
    guard briefing.value(.leverage, scope) != nil else {
      return [
        .section("Leverage"),
        .paragraph("It cannot be given: \(briefing.reason(.leverage, scope))."),
      ]
    }
    return [
      .section(
        "Leverage",
        finding:
          "Others, fees included, gave \(briefing.words(.leverage, scope)) what \(funder.name) gave in \(period.title)."
      ),
      .paragraph(leverageWorking),
      .paragraph(
        "That is \(Glossary.leverage) for LOTI as a whole, not proof that this money brought the rest."
      ),
    ]
  }

  private var leverageWorking: Prose {
    "(\(briefing.words(.funding)) of funding from everyone − \(briefing.words(.funding, scope)) of its own + \(briefing.words(.feeAccrued)) of fees) ÷ \(briefing.words(.funding, scope)) = \(briefing.words(.leverage, scope))."
  }

  // MARK: What did not work

  var setbacks: [Block] {
    let missed = outcomes.filter {
      $0.isTargeted && $0.date <= period.last && ($0.quantity?.central ?? 0) < ($0.target ?? 0)
    }
    let stopped = funded.filter { $0.status?.lowercased() == "stopped" }
    let short = funded.filter { project in
      project.plannedBoroughs.map { Int64(project.authorities.count) < $0 } ?? false
    }
    let late = outcomes.filter { $0.status == .forecast && $0.date <= period.last }
    var points: [Prose] = missed.map {
      "\($0.title): \(quantity($0.quantity, $0.unit)) against a target of \(target(of: $0))."
    }
    points += stopped.map { "\($0.title) was stopped\($0.actual.map { ": \($0)" } ?? "")." }
    points += short.map { project in
      "\(project.title): \(QuantityStyle.count(project.authorities.count, "authority", "authorities")) took part of \(project.plannedBoroughs.map { QuantityStyle.count($0) } ?? "an unknown number") planned."
    }
    points += late.map {
      "\($0.title) was forecast for \(QuantityStyle.day($0.date)) and is not recorded as realised."
    }
    return [
      .section("What did not work"),
      points.isEmpty
        ? .paragraph(
          "No missed target, stopped project or overdue forecast is recorded; that is not proof that all went well."
        )
        : .bullets(points),
    ]
  }
}

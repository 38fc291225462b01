/// The sums behind a funder's report, for a pocket calculator: awards, value, ranges, targets, reach, leverage.
extension FunderReport {
  var workings: [Block] {
    let figures = money + noValue + targetShares + perProject + leverageFigures
    let value = valueWorkings
    guard !figures.isEmpty || !value.isEmpty else { return [] }
    return [
      .section(
        "Workings",
        finding: "Every amount, ratio and share of this report, made from printed numbers with a calculator.")
    ] + (value.isEmpty ? [] : [.bullets(WorkedScope.rules)])
      + (figures.isEmpty
        ? [] : [.table(WorkedFigure.table("Awards, targets, reach and leverage", figures))]) + value
  }

  // MARK: Money

  private var money: [WorkedFigure] {
    let secured = rows.filter { $0.status != .bid }
    guard !secured.isEmpty, let sum = try? secured.map(\.amount).total() else { return [] }
    let current = secured.filter { period.contains($0.date) }.map(\.amount)
    return [
      WorkedFigure(
        "Awarded or paid up to the end of \(period.title)", added(secured.map(\.amount)), sum,
        printed: Prose(QuantityStyle.money(sum))),
      WorkedFigure(
        "Of it in \(period.title)", added(current), (try? current.total()) ?? .zero,
        printed: Prose(briefing.words(.funding, scope))),
    ]
  }

  /// Nought where no project names the funder, so that no outcome can be put down to its money.
  private var noValue: [WorkedFigure] {
    guard funded.isEmpty, briefing.value(.evidencedBenefit, scope) == .money(.zero) else { return [] }
    return [
      WorkedFigure(
        "Evidenced benefit: no project names it", WorkedFigure.nothing, .zero,
        printed: Prose(briefing.words(.evidencedBenefit, scope)))
    ]
  }

  private func added(_ amounts: [Money]) -> String {
    amounts.isEmpty ? WorkedFigure.nothing : CalculatorNumber.sum(amounts)
  }

  private var leverageFigures: [WorkedFigure] {
    guard let ratio = briefing.value(.leverage, scope),
      case .money(let own)? = briefing.value(.funding, scope),
      case .money(let all)? = briefing.value(.funding), case .money(let fees)? = briefing.value(.feeAccrued)
    else { return [] }
    let given = briefing.index.secured
    let words = [all, own, fees].map { CalculatorNumber.money($0) }
    return [
      WorkedFigure(
        "Funding from everyone in \(period.title) (\(given.map(\.name).joined(separator: ", ")))",
        added(given.map(\.amount)), all, printed: Prose(briefing.words(.funding))),
      WorkedFigure(
        "Fees of members in \(period.title)", feeWorking, fees, printed: Prose(briefing.words(.feeAccrued))),
      WorkedFigure(
        "Leverage, times its own", "(\(words[0]) − \(words[1]) + \(words[2])) ÷ \(words[1])", ratio.value,
        printed: Prose(briefing.words(.leverage, scope))),
    ]
  }

  /// How many members accrued each fee, the largest fee first; no member is named.
  private var feeWorking: String {
    var members: [Int64: Int] = [:]
    for row in books.memberships {
      let pence = FeeAccrual.pence(of: row, among: books.memberships, in: period)
      if pence != 0 { members[pence, default: 0] += 1 }
    }
    guard !members.isEmpty else { return WorkedFigure.nothing }
    return members.sorted { $0.key > $1.key }
      .map { "\($0.value) × \(CalculatorNumber.money(Money(pence: $0.key)))" }.joined(separator: " + ")
  }

  // MARK: Targets and reach

  private var targetShares: [WorkedFigure] {
    outcomes.compactMap { outcome in
      guard outcome.isTargeted, outcome.date <= period.last, let target = outcome.target, target > 0,
        let actual = outcome.quantity?.central, actual != target
      else { return nil }
      let share = actual / target
      return WorkedFigure(
        "Of its target, per cent: \(outcome.title)",
        "\(CalculatorNumber.words(actual)) ÷ \(CalculatorNumber.words(target)) × 100", share * 100,
        printed: Prose(SwitchingWords.percent(share)))
    }
  }

  private var perProject: [WorkedFigure] {
    [period, briefing.periods.previous].compactMap(\.self).compactMap { when in
      guard let mean = briefing.value(.boroughsPerProject, scope, when) else { return nil }
      let counts = paidFor.filter { $0.runs(in: when) }.map { "\($0.authorities.count)" }
      return WorkedFigure(
        "Authorities per project, \(when.title)",
        counts.count == 1 ? "\(counts[0]) ÷ 1" : "(\(counts.joined(separator: " + "))) ÷ \(counts.count)",
        mean.value, printed: Prose(briefing.words(.boroughsPerProject, scope, when)))
    }
  }

  /// The projects that any of its money is for, whenever it came, as the scope of the funder has them.
  private var paidFor: [Project] {
    let rows = briefing.index.funding(of: funder.id).map { books.funding[$0] }
    return Set(rows.filter { $0.status != .bid }.compactMap(\.project)).flatMap(briefing.index.projects)
      .sorted().map { books.projects[$0] }
  }

  // MARK: Value

  private var valueWorkings: [Block] {
    guard !funded.isEmpty else { return [] }
    let now = WorkedScope(scope, in: period, of: briefing)
    let before = briefing.periods.previous.map { WorkedScope(scope, in: $0, of: briefing) }
    let ranges = [
      WorkedRange(.evidencedBenefit, .evidenced, in: now), WorkedRange(.realisedBenefit, .realised, in: now),
      WorkedRange(.expectedBenefit, .expected, in: now), WorkedRange(.possibleBenefit, .everything, in: now),
    ].compactMap(\.self)
    return part(of: now, now.kinds + now.totals) + WorkedRange.section(ranges, in: now, level: 3)
      + (before.map { part(of: $0, $0.totals) } ?? [])
  }

  private func part(of worked: WorkedScope, _ figures: [WorkedFigure]) -> [Block] {
    [.section("Value of \(worked.period.title)", level: 3)]
      + (worked.outcomes.isEmpty ? [] : [.table(worked.table)]) + [
        .table(
          WorkedFigure.table(
            "Benefit of \(worked.period.title)", figures,
            notes: WorkedScope.sumNotes))
      ]
  }
}

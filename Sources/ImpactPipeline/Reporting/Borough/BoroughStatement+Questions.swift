/// What the hardest reader asks, answered from figures alone; and what stays unknown.
extension BoroughStatement {
  // MARK: Renewal

  var questions: [Block] {
    guard case .money(let fee)? = briefing.value(.feeAccrued, scope), fee > .zero else { return [] }
    let points =
      [lowEnd(fee), concentration].compactMap { $0 }
      + briefing.switchingValues(of: scope, limit: 0)
      + [briefing.largestPulls(on: scope), breakEven].compactMap { $0 }
    return [.section("If you are thinking of not renewing", finding: budget(fee)), .bullets(points)]
  }

  /// Would the budget notice?
  private func budget(_ fee: Money) -> Prose? {
    guard case .money(let cashable)? = briefing.value(.evidencedBenefitCashable, scope) else { return nil }
    let words = briefing.words(.evidencedBenefitCashable, scope)
    let fee: Prose = "the fee of \(briefing.words(.feeAccrued, scope))"
    if cashable.pence == 0 {
      return
        "No evidenced saving is cashable, so on these figures \(fee) is a net cost to the budget."
    }
    return cashable.pounds >= (briefing.value(.feeAccrued, scope)?.value ?? 0)
      ? "Evidenced cashable savings of \(words) are at least \(fee)."
      : "Evidenced cashable savings of \(words) are less than \(fee); the rest of the benefit does not return as money."
  }

  /// If the benefit is at the low end?
  private func lowEnd(_ fee: Money) -> Prose? {
    guard let range = briefing.figure(.evidencedBenefit, scope)?.range else { return nil }
    let low = QuantityStyle.money(pounds: range.low.value)
    return range.low.value >= fee.pounds
      ? "Doubt: nine draws in ten of the simulation are at or above \(low), which covers the fee."
      : "Doubt: one draw in ten of the simulation is below \(low), which is less than the fee."
  }

  /// Does it rest on one thing?
  private var concentration: Prose? {
    let shares = briefing.outcomeShares(of: scope, in: period)
      .filter { BenefitSelection.evidenced.holds($0.outcome) }
    guard let largest = shares.first, let total = try? shares.map(\.part).total(), total > .zero,
      let share = largest.part.ratio(to: total)
    else { return nil }
    return shares.count == 1
      ? "Dependence: all of it rests on one outcome, \(largest.outcome.title)."
      : "Dependence: \(QuantityStyle.share(share)) of it rests on one outcome, \(largest.outcome.title)."
  }

  private var breakEven: Prose {
    guard briefing.value(.breakEvenOfficerDays, scope) != nil else {
      return
        "Break-even: how many officer days would pay for the fee cannot be said, because \(briefing.reason(.breakEvenOfficerDays, scope))."
    }
    let days = briefing.words(.breakEvenOfficerDays, scope)
    guard let day = briefing.books.assumption(Identifier("officer-day"))?.value else {
      return
        "Break-even: with nothing else counted, membership pays for itself if it saves \(days) officer days a year."
    }
    let range =
      briefing.range(.breakEvenOfficerDays, scope)
      .map {
        " (\($0) at \(QuantityStyle.money(pounds: day.high)) to \(QuantityStyle.money(pounds: day.low)))"
      } ?? ""
    return
      "Break-even: with nothing else counted, membership pays for itself if it saves \(days) officer days a year, at \(QuantityStyle.money(pounds: day.central)) a day\(range)."
  }

  // MARK: Limits

  var limits: [Block] {
    let words = briefing.outcomesInWords(for: authority)
    let draws = briefing.evidence.valuation.parameters.simulation.draws
    var points: [Prose] = words.prefix(2).map { "\($0.title): not valued." }
    points.append("What \(authority.name) would still have without membership is not measured.")
    return [
      .section(
        "What cannot be evidenced",
        finding:
          "Use of guides and events is not benefit, and a saving that \(authority.name) made and did not report is in no figure."
      ), .bullets(points),
      .section(
        "How the figures were made", finding: Prose("The fee is \(feeWorking), from the register of members.")
      ),
      .bullets(
        workings + [
          "Ranges hold eight of ten of \(QuantityStyle.count(draws)) simulated draws (seed \(String(briefing.settings.seed))); the central figure can lie outside one that leans to a side.",
          "Deadweight is what would have happened anyway. \(.code("lotireport explain")) with a figure’s id shows its rows. \(.link("Every sum", to: .document(BoroughWorkings.path(of: authority)))) · \(.link("Method", to: .document("method"))) · \(.link("Data quality", to: .document("data-quality")))",
        ]),
    ]
  }

  /// The fee as a product where the period is a financial year and the fee is not shared, else the rule.
  private var feeWorking: String {
    let rows = briefing.books.memberships.filter {
      $0.authority == authority && period.daysShared(from: $0.joinedOn, to: $0.leftOn) > 0
    }
    guard Period.financialYear(containing: period.last) == period, !rows.isEmpty,
      rows.allSatisfy({ $0.sharedID == nil })
    else { return "the annual fee × days of membership ÷ days of the year" }
    return rows.map { row in
      let days = period.daysShared(from: row.joinedOn, to: row.leftOn)
      return
        "\(QuantityStyle.money(row.annualFee)) a year × \(QuantityStyle.count(days)) ÷ \(QuantityStyle.count(period.dayCount)) days"
    }.joined(separator: " + ")
  }

  /// The wholes of the largest outcomes, each followed from its row; the method report has all of them.
  private var workings: [Prose] {
    let all = briefing.outcomeShares(of: scope, in: period).compactMap { share in
      Working(of: share.outcome, in: briefing).flatMap { working in
        working.isSum ? working.words.map { Prose("\(share.outcome.title): \($0).") } : nil
      }
    }
    return Array(all.prefix(2))
  }
}

/// What the hardest reader asks, answered from figures alone; and what stays unknown.
extension BoroughStatement {
  // MARK: Renewal

  var questions: [Block] {
    guard case .money(let fee)? = briefing.value(.feeAccrued, scope), fee > .zero else { return [] }
    let points =
      [lowEnd(fee), concentration].compactMap { $0 }
      + briefing.switchingValues(of: scope, limit: 0)
      + [briefing.largestPulls(on: scope), breakEven].compactMap { $0 }
    return [.section("If you might not renew", finding: budget(fee)), .bullets(points)]
  }

  /// Would the budget notice?
  private func budget(_ fee: Money) -> Prose? {
    guard case .money(let cashable)? = briefing.value(.evidencedBenefitCashable, scope) else { return nil }
    let words = briefing.words(.evidencedBenefitCashable, scope)
    let fee: Prose = "the fee of \(briefing.words(.feeAccrued, scope))"
    if cashable.pence == 0 {
      return
        "No evidenced saving is cashable: on these figures \(fee) is a net cost to the budget."
    }
    return cashable.pounds >= (briefing.value(.feeAccrued, scope)?.value ?? 0)
      ? "Evidenced cashable savings of \(words) are at least \(fee)."
      : "Evidenced cashable savings of \(words) are less than \(fee)."
  }

  /// If the benefit is at the low end?
  private func lowEnd(_ fee: Money) -> Prose? {
    guard let range = briefing.figure(.evidencedBenefit, scope)?.range else { return nil }
    let low = QuantityStyle.money(pounds: range.low.value)
    return range.low.value >= fee.pounds
      ? "Doubt: nine simulated draws in ten give \(low) or more, above the fee."
      : "Doubt: one simulated draw in ten gives less than \(low), below the fee."
  }

  /// Does it rest on one thing?
  private var concentration: Prose? {
    let shares = briefing.outcomeShares(of: scope, in: period)
      .filter { BenefitSelection.evidenced.holds($0.outcome) }
    guard let largest = shares.first, let total = try? shares.map(\.part).total(), total > .zero,
      let share = largest.part.ratio(to: total)
    else { return nil }
    return shares.count == 1
      ? "Dependence: all evidenced benefit is one outcome, \(largest.outcome.title)."
      : "Dependence: \(QuantityStyle.share(share)) of evidenced benefit is one outcome, \(largest.outcome.title)."
  }

  private var breakEven: Prose {
    guard briefing.value(.breakEvenOfficerDays, scope) != nil else {
      return
        "Break-even: not known, because \(briefing.reason(.breakEvenOfficerDays, scope))."
    }
    let days = briefing.words(.breakEvenOfficerDays, scope)
    guard let day = briefing.books.assumption(Identifier("officer-day"))?.value else {
      return
        "Break-even: \(days) officer days saved a year would alone pay the fee."
    }
    let range =
      briefing.range(.breakEvenOfficerDays, scope)
      .map {
        " (\($0) days at \(QuantityStyle.money(pounds: day.high)) to \(QuantityStyle.money(pounds: day.low)))"
      } ?? ""
    return
      "Break-even: \(days) officer days saved a year at \(QuantityStyle.money(pounds: day.central)) would alone pay the fee\(range)."
  }

  // MARK: Limits

  var limits: [Block] {
    let words = briefing.outcomesInWords(for: authority)
    let draws = briefing.evidence.valuation.parameters.simulation.draws
    let points: [Prose] =
      ["What you would have without membership: not measured."]
      + (words.isEmpty
        ? [] : ["Not valued: \(words.prefix(2).map(\.title).joined(separator: "; "))."])
    return [
      .section(
        "What cannot be evidenced",
        finding:
          "Use is not benefit, and savings not reported are in no figure."
      ), .bullets(points),
      .section(
        "How the figures were made", finding: Prose("The fee is \(feeWorking).")
      ),
      .bullets(
        [
          "Ranges hold eight in ten of \(QuantityStyle.count(draws)) simulated draws (seed \(String(briefing.settings.seed))); the central figure can lie outside.",
          "Deadweight: what would have happened anyway. A figure’s rows: \(.code("lotireport explain")) and its id. \(.link("Every sum", to: .document(BoroughWorkings.path(of: authority)))) · \(.link("Method", to: .document("method"))) · \(.link("Data quality", to: .document("data-quality")))",
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
}

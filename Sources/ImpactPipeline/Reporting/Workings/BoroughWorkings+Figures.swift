/// The figures of a statement, each with its sum, in the order in which it prints them.
extension BoroughWorkings {
  func allFigures(_ worked: WorkedScope) -> [WorkedFigure] {
    guard case .money(let fee)? = briefing.value(.feeAccrued, scope) else { return [] }
    let evidenced = worked.sum(of: worked.places(of: .evidenced)).money
    var figures = [
      WorkedFigure(
        "Fee for the period", feeWorking, fee, printed: Prose(briefing.words(.feeAccrued, scope)))
    ]
    figures.append(
      worked.figure(
        "Evidenced benefit", .evidenced, printed: Prose(briefing.words(.evidencedBenefit, scope))))
    if fee > .zero {
      figures.append(
        WorkedFigure(
          "Times the fee", "\(CalculatorNumber.money(evidenced)) ÷ \(CalculatorNumber.money(fee))",
          evidenced.pounds / fee.pounds, printed: Prose(briefing.words(.membershipReturn, scope))))
    }
    figures += worked.kinds
    figures.append(
      worked.figure(
        "Realised and forecast benefit", .expected,
        printed: Prose(briefing.words(.expectedBenefit, scope))))
    figures += others(worked)
    if fee > .zero { figures += renewal(worked, evidenced: evidenced, fee: fee) }
    return figures
  }

  /// Annual fee × days ÷ days of each financial year touched, shared memberships divided.
  private var feeWorking: String {
    let rows = briefing.books.memberships
    let terms = rows.filter { $0.authority == authority }.flatMap { row -> [String] in
      let sharers = row.sharedID.map { id in rows.count { $0.sharedID == id } } ?? 1
      return years.compactMap { year -> String? in
        guard let overlap = Period.days(max(year.first, period.first), min(year.last, period.last)) else {
          return nil
        }
        let days = overlap.daysShared(from: row.joinedOn, to: row.leftOn)
        guard days > 0 else { return nil }
        let share = sharers > 1 ? " ÷ \(sharers)" : ""
        return "\(CalculatorNumber.money(row.annualFee)) × \(days) ÷ \(year.dayCount)\(share)"
      }
    }
    return terms.isEmpty ? WorkedFigure.nothing : terms.joined(separator: " + ")
  }

  /// The financial years that the period touches.
  private var years: [Period] {
    guard let first = Period.financialYear(containing: period.first),
      let last = Period.financialYear(containing: period.last)
    else { return [] }
    return (first.first.year...last.first.year).compactMap { Period.financialYear(startingIn: $0) }
  }

  /// The rows of the statement that hold several outcomes.
  private func others(_ worked: WorkedScope) -> [WorkedFigure] {
    let others = worked.outcomes.indices.dropFirst(statement.outcomesShown)
    return BenefitTable.standings.enumerated().compactMap { rank, title in
      let places =
        others
        .filter { worked.outcomes[$0].outcome.certainty == rank }
      guard !places.isEmpty else { return nil }
      let sum = worked.sum(of: Array(places))
      return WorkedFigure(
        "\(QuantityStyle.count(places.count)) more: \(title) (\(CalculatorNumber.list(Array(places))))",
        sum.words, sum.money, printed: Prose(QuantityStyle.money(sum.money)))
    }
  }

  // MARK: Not renewing

  private func renewal(_ worked: WorkedScope, evidenced: Money, fee: Money) -> [WorkedFigure] {
    var figures: [WorkedFigure] = []
    let (all, cost) = (CalculatorNumber.money(evidenced), CalculatorNumber.money(fee))
    if let largest = worked.places(of: .evidenced).first, evidenced > .zero {
      let part = worked.outcomes[largest].central.part
      let share = part.pounds / evidenced.pounds
      figures.append(
        WorkedFigure(
          "Dependence on the largest outcome (\(largest + 1)), per cent",
          "\(CalculatorNumber.money(part)) ÷ \(all) × 100", share * 100,
          printed: Prose(SwitchingWords.percent(share))))
      let room = (evidenced.pounds - fee.pounds) / evidenced.pounds
      let (first, second) = room >= 0 ? (all, cost) : (cost, all)
      figures.append(
        WorkedFigure(
          "All evidenced benefit \(room >= 0 ? "lower" : "higher") to meet the fee, per cent",
          "(\(first) − \(second)) ÷ \(all) × 100", abs(room) * 100,
          printed: Prose(SwitchingWords.percent(abs(room)))))
    }
    figures += pulls(worked, evidenced: evidenced, fee: fee)
    if case .real(let days)? = briefing.value(.breakEvenOfficerDays, scope),
      let day = briefing.books.assumption(Identifier("officer-day"))?.value
    {
      figures.append(
        WorkedFigure(
          "Break-even: officer days", "\(cost) ÷ \(CalculatorNumber.money(pounds: day.central))", days,
          printed: Prose(briefing.words(.breakEvenOfficerDays, scope))))
      if let range = briefing.figure(.breakEvenOfficerDays, scope)?.range {
        figures += [("fewest", day.high, range.low), ("most", day.low, range.high)].map { name, value, end in
          WorkedFigure(
            "Break-even: officer days, \(name)", "\(cost) ÷ \(CalculatorNumber.money(pounds: value))",
            end.value, printed: Prose(QuantityStyle.ratio(end.value)))
        }
      }
    }
    return figures
  }

  /// What rests on the assumptions that the statement names, and what is left at the ends of their ranges.
  private func pulls(_ worked: WorkedScope, evidenced: Money, fee: Money) -> [WorkedFigure] {
    guard let sensitivity = briefing.sensitivity(of: scope) else { return [] }
    let net = Money(pence: evidenced.pence - fee.pence)
    var figures = [
      WorkedFigure(
        "Evidenced value less the fee",
        "\(CalculatorNumber.money(evidenced)) − \(CalculatorNumber.money(fee))", net,
        printed: Prose(QuantityStyle.money(pounds: sensitivity.net)))
    ]
    for (factor, bar) in sensitivity.bars.prefix(Briefing.pullsNamed) where factor.value.central != 0 {
      let places = worked.places(of: .evidenced).filter { worked.outcomes[$0].factors.contains(factor.id) }
      let sum = worked.sum(of: places)
      let assumed = SwitchingWords.value(factor.value.central, of: factor)
      figures.append(
        WorkedFigure(
          "Rests on “\(factor.title)” at \(assumed) (\(CalculatorNumber.list(places)))", sum.words, sum.money,
          printed: Prose(QuantityStyle.money(pounds: sensitivity.resting(on: factor)))))
      for (value, result) in [(factor.value.low, bar.atLow), (factor.value.high, bar.atHigh)] {
        let rests = CalculatorNumber.money(sum.money)
        let rest = CalculatorNumber.sum([.zero, Money(pence: -sum.money.pence), net]).dropFirst(3)
        let exact = net.pounds + sum.money.pounds * (value / factor.value.central - 1)
        figures.append(
          WorkedFigure(
            "Left when it is \(SwitchingWords.value(value, of: factor))",
            "\(rests) × \(CalculatorNumber.words(value)) ÷ \(CalculatorNumber.words(factor.value.central)) \(rest)",
            Money(roundingPounds: exact) ?? net, printed: Prose(QuantityStyle.money(pounds: result))))
      }
    }
    return figures
  }
}

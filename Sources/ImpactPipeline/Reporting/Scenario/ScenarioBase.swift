/// The next three financial years if nothing changes: what a what-if is set beside.
///
/// Members stay as the register has them, at its fees. The core grants of the period carry on at their amount;
/// project grants are left out, since they are spent on their projects. Cost is that of the period, year after year. Value is
/// the evidenced benefit of the period, with its own uncertainty. All in prices of the period.
struct ScenarioBase {
  let briefing: Briefing
  /// The three financial years after the one that the period ends in.
  let years: [Period]

  private var books: Books { briefing.books }

  init(briefing: Briefing) {
    self.briefing = briefing
    let last = briefing.period.last
    let first = last.financialYear
    years = (1...3).compactMap { Period.financialYear(startingIn: first + $0) }
  }

  /// Fees accrued by the day from the register.
  func fees(in year: Period) -> Double {
    let rows = books.memberships
    return Double(rows.reduce(0) { $0 + FeeAccrual.pence(of: $1, among: rows, in: year) }) / 100
  }

  /// Core grants of the period carried on. Project grants are left out, as what they are spent on is no core cost.
  var grants: Double {
    let core = books.funding.filter {
      $0.isIncome && $0.kind == .coreGrant && briefing.period.contains($0.date)
    }
    return core.reduce(0) { $0 + $1.amount.pounds }
  }

  /// Core grants of a funder in the period, as carried on; nought when there are none.
  func coreGrants(of funder: String) -> Double {
    let wanted = funder.lowercased()
    return books.funding.filter {
      $0.isIncome && $0.kind == .coreGrant && briefing.period.contains($0.date)
        && ($0.funder.name.lowercased() == wanted || $0.funder.id == wanted)
    }.reduce(0) { $0 + $1.amount.pounds }
  }

  /// What the period cost; `nil` when the register of costs says nothing of it.
  var cost: Double? { briefing.value(.cost)?.value }

  /// Years of membership that the register holds in a year: 27 members all year are 27.
  func memberYears(in year: Period) -> Double {
    Double(
      books.memberships.reduce(0) { $0 + year.daysShared(from: $1.joinedOn, to: $1.leftOn) })
      / Double(year.dayCount)
  }

  /// How much a fee change adds to the register's fees in a year, for each pound of the new fee and without it.
  func change(by row: WhatIf, in year: Period) -> (shareOfNewFee: Double, feesReplaced: Double) {
    guard let held = Period.days(max(year.first, row.startsOn), min(year.last, row.endsOn ?? year.last))
    else { return (0, 0) }
    var share = 0.0
    var replaced = 0.0
    let rows = books.memberships
    for membership in rows where row.members?.contains(membership.authority) ?? true {
      let days = Double(held.daysShared(from: membership.joinedOn, to: membership.leftOn))
      // A shared membership pays one fee: each of its authorities stands for its part.
      let sharers = membership.sharedID.map { id in rows.count { $0.sharedID == id } } ?? 1
      share += days / Double(year.dayCount) / Double(sharers)
      replaced += Double(FeeAccrual.pence(of: membership, among: rows, in: held)) / 100
    }
    return (share, replaced)
  }

  /// The evidenced benefit of the period as terms to draw, with what of it is certain.
  func value() -> (variables: [UncertainVariable], terms: [UncertainTerm], certain: Double) {
    var variables: [String: UncertainVariable] = [:]
    var terms: [UncertainTerm] = []
    var certain = 0.0
    let valuation = briefing.evidence.valuation
    for (index, worth) in valuation.outcomes.enumerated() {
      let outcome = books.outcomes[index]
      guard BenefitSelection.evidenced.holds(outcome), let impact = worth.impact,
        let factor = valuation.accrualFactor(worth, in: briefing.period), factor != 0
      else { continue }
      if impact.isCertain {
        certain += impact.central * factor
        continue
      }
      for part in impact.factors {
        variables[part.id] = UncertainVariable(
          id: part.id, RangeDistribution(part.value),
          group: CorrelationRule.group(of: part, in: outcome.project))
      }
      terms.append(
        UncertainTerm(
          id: "base \(index)", coefficient: factor, variables: impact.factors.map(\.id)))
    }
    return (Array(variables.values), terms, certain)
  }
}

extension Funding {
  /// True for money other than fees that is promised or paid.
  var isIncome: Bool { status != .bid && kind != .fee }
}

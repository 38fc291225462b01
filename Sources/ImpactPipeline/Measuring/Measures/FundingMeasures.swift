/// Measures of money secured and spent.
extension Measure {
  /// Money awarded or received, other than membership fees.
  static let funding = funding(
    "funding", "Funding secured",
    "funding rows dated in the period with status awarded or received; fees are left out because they are accrued from the register of members"
  ) { $0.status != .bid && $0.kind != .fee }

  /// Money beyond fees and core grants.
  static let externalFunding = funding(
    "external-funding", "External funding",
    "project grants, sponsorship and in-kind support dated in the period with status awarded or received"
  ) { $0.status != .bid && $0.kind != .fee && $0.kind != .coreGrant }

  /// Money known to be paid.
  static let fundingReceived = funding(
    "funding-received", "Funding received",
    "funding rows dated in the period with status received; fees are left out"
  ) { $0.status == .received && $0.kind != .fee }

  /// Money asked for and not yet decided.
  static let fundingBid = funding(
    "funding-bid", "Funding bid for", "funding rows dated in the period with status bid"
  ) { $0.status == .bid }

  /// Money of one kind, awarded or received.
  static func funding(of kind: FundingKind) -> Measure { byKind[kind.ordinal] }

  // Made once, since formulas ask for them with every figure.
  private static let byKind: [Measure] = FundingKind.allCases.map { kind in
    funding(
      "funding-\(kind.rawValue)", "\(kind.title) secured",
      "funding rows of kind \(kind.rawValue) dated in the period with status awarded or received"
    ) { $0.status != .bid && $0.kind == kind }
  }

  /// Different funders.
  static let funders = Measure(
    id: "funders", title: "Funders", unit: .funders, aggregation: .distinct,
    selection: "different funders of the rows dated in the period with status awarded or received",
    subject: .funding
  ) { evidence, period, take in
    let numbers = Dictionary(
      evidence.books.funders.enumerated().map { ($1.id, UInt64($0)) }, uniquingKeysWith: { first, _ in first }
    )
    for (index, row) in evidence.books.funding.enumerated()
    where row.status != .bid && period.contains(row.date) {
      take(Contribution(.funding(index), key: numbers[row.funder.id] ?? 0, at: [ScopeTable.all]))
    }
  }

  /// What was spent, where the register of costs says.
  static let cost = Measure(
    id: "cost", title: "Cost", unit: .pounds, aggregation: .sum,
    selection:
      "rows of the register of costs for a time within the period; over authorities each row is divided by their days of membership in that time",
    subject: .costs
  ) { evidence, period, take in
    for (index, row) in evidence.books.costs.enumerated() {
      guard period.contains(row.period.first), period.contains(row.period.last) else { continue }
      take(Contribution(.cost(index), parts: evidence.parts(of: row)))
    }
  }

  /// What was spent, as an appraisal takes it: plans raised for optimism, payments as they are.
  static let appraisedCost = Measure(
    id: "appraised-cost", title: "Cost as appraised", unit: .pounds, aggregation: .sum,
    selection:
      "rows of the register of costs for a time within the period, each that is a plan raised for the optimism bias of its type and for its confidence grade; divided as costs are",
    subject: .costs
  ) { evidence, period, take in
    for (index, row) in evidence.books.costs.enumerated() {
      guard period.contains(row.period.first), period.contains(row.period.last) else { continue }
      take(Contribution(.cost(index), parts: evidence.parts(of: row.asAppraised(in: evidence.books))))
    }
  }

  private static func funding(
    _ id: String, _ title: String, _ selection: String, holds: @escaping @Sendable (Funding) -> Bool
  ) -> Measure {
    Measure(
      id: id, title: title, unit: .pounds, aggregation: .sum, selection: selection, subject: .funding
    ) { evidence, period, take in
      let rows = evidence.books.funding
      for index in rows.indices where period.contains(rows[index].date) && holds(rows[index]) {
        take(Contribution(.funding(index), parts: evidence.parts(of: rows[index])))
      }
    }
  }
}

extension Evidence {
  /// A cost at every scope that it belongs to: over authorities by member-days, over areas by its own area or
  /// else its project's shares. Each dimension adds up to the whole.
  func parts(of row: Cost) -> [ScopedAmount] {
    let pence = row.amount.pence
    let project = row.project.flatMap { scopes.project($0, in: books) }
    var whole = [
      ScopeTable.all, scopes.function(row.function ?? project.map { $0.function ?? .runProjects }),
    ]
    if let project, let number = scopes.number(of: .project(project.id.text)) { whole.append(number) }
    let byDays = OutcomeValue.Division(
      scopes: books.memberships.map { ScopeTable.authority($0.authority) },
      weights: books.memberships.map { Int64(row.period.daysShared(from: $0.joinedOn, to: $0.leftOn)) })
    let authorities =
      byDays.weights.contains { $0 > 0 }
      ? byDays : OutcomeValue.Division(scopes: [ScopeTable.noAuthority], weights: [1])
    let areas = OutcomeValue.areaDivision(
      stated: row.challengeArea, project: project, scopes: scopes)
    return whole.map { ScopedAmount(scope: $0, amount: pence) } + authorities.parts(of: pence)
      + areas.parts(of: pence)
  }

  /// A funding row at every scope that it belongs to. No money a funder gives is put down to one authority.
  func parts(of row: Funding) -> [ScopedAmount] {
    let pence = row.amount.pence
    let project = row.project.flatMap { scopes.project($0, in: books) }
    var whole = [
      ScopeTable.all, ScopeTable.noAuthority,
      scopes.function(row.function ?? project.map { $0.function ?? .runProjects }),
    ]
    if let number = scopes.number(of: .funder(row.funder.id)) { whole.append(number) }
    if let project, let number = scopes.number(of: .project(project.id.text)) { whole.append(number) }
    let areas = OutcomeValue.areaDivision(
      stated: row.challengeArea, project: project, scopes: scopes)
    return whole.map { ScopedAmount(scope: $0, amount: pence) } + areas.parts(of: pence)
  }
}

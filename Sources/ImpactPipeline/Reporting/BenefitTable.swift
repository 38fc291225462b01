/// Tables of benefits that keep kind, basis and status apart, alike in every report.
enum BenefitTable {
  /// The kinds with their metrics: evidenced, realised on any basis, forecast, potential.
  static let rows: [(BenefitKind, Metric, Metric, Metric, Metric)] = [
    (
      .cashable, .evidencedBenefitCashable, .benefitCashableRealised, .benefitCashableForecast,
      .benefitCashablePotential
    ),
    (
      .efficiency, .evidencedBenefitEfficiency, .benefitEfficiencyRealised, .benefitEfficiencyForecast,
      .benefitEfficiencyPotential
    ),
    (
      .avoided, .evidencedBenefitAvoided, .benefitAvoidedRealised, .benefitAvoidedForecast,
      .benefitAvoidedPotential
    ),
    (
      .publicValue, .evidencedBenefitPublicValue, .benefitPublicValueRealised, .benefitPublicValueForecast,
      .benefitPublicValuePotential
    ),
  ]

  /// Benefit of the period by kind and status at a scope. Kinds are not added up.
  static func kinds(in briefing: Briefing, at scope: Scope) -> Table {
    Table(
      "Value by kind, \(briefing.period.title)",
      columns: [
        .words("Kind"), .numbers("Evidenced", unit: "realised, basis 1 to 3"),
        .numbers("Realised, any basis"), .numbers("Forecast"), .numbers("Potential"),
      ],
      rows: rows.map { kind, a, b, c, d in
        Table.Row(Prose(kind.title), [a, b, c, d].map { Prose(briefing.words($0, scope)) })
      })
  }

  /// The outcomes that hold a value in the period at a scope, evidenced first, as a table or a sentence; `sums` says where
  /// each is worked out.
  static func outcomes(
    in briefing: Briefing, at scope: Scope, caption: String, limit: Int, sums: LinkTarget? = nil
  ) -> [Block] {
    let shares = briefing.outcomeShares(of: scope, in: briefing.period)
    guard !shares.isEmpty else {
      return [.paragraph("No outcome with a value falls in \(briefing.period.title): no evidence recorded.")]
    }
    let reserved = shares.prefix(limit).contains {
      $0.outcome.isLowerBound || $0.outcome.status == .potential
    }
    let worked: Prose = sums.map { "Sums: \(.link("workings", to: $0)). " } ?? ""
    let notes: [Prose] = [
      "\(reserved ? "“At least” and “potentially” are the source’s words. " : "")\(worked)Rows: \(.link("data/outcomes.csv", to: .file("data/outcomes.csv")))."
    ]
    return [
      .table(
        Table(
          caption,
          columns: [
            .words("Outcome"), .words("Kind and status"), .words("Basis of evidence"),
            .numbers("Whole benefit"), .numbers("Share here"), .numbers("Part here"),
          ],
          rows: shares.prefix(limit).map { share in
            Table.Row(
              Prose(share.outcome.title),
              [
                Prose("\(shortTitle(of: share.outcome.kind)), \(share.outcome.status.rawValue)"),
                Prose(share.outcome.basis.map { "\($0.rawValue): \(shortTitle(of: $0))" } ?? "none"),
                Prose(worth(share.whole, of: share.outcome)),
                Prose(Working(of: share.place, in: briefing).share(of: scope) ?? "whole"),
                Prose(worth(share.part, of: share.outcome)),
              ])
          } + others(shares.dropFirst(limit)), notes: notes))
    ]
  }

  /// How outcomes without a row of their own are called together, by their certainty.
  static let standings = ["evidenced", "realised, weaker evidence", "forecast", "potential"]

  /// What has no row of its own, so that the parts add up to the tables above: one row for each standing.
  private static func others(_ shares: some Collection<Briefing.OutcomeShare>) -> [Table.Row] {
    standings.enumerated().compactMap {
      rank, title in
      let held = shares.filter { $0.outcome.certainty == rank }
      guard !held.isEmpty, let sum = try? held.map(\.part).total() else { return nil }
      return Table.Row(
        Prose("\(QuantityStyle.count(held.count)) more"),
        [Prose(title), "", "", "", Prose(QuantityStyle.money(sum))])
    }
  }

  /// A kind in as few words as a narrow column takes.
  private static func shortTitle(of kind: BenefitKind) -> String {
    switch kind {
    case .cashable: "cashable"
    case .efficiency: "staff time"
    case .avoided: "avoided cost"
    case .publicValue: "public value"
    case .unquantified: "not quantified"
    }
  }

  /// A basis in as few words; the method report has it in full.
  private static func shortTitle(of basis: EvidenceBasis) -> String {
    switch basis {
    case .marketPrice: "market price"
    case .centralProvision: "central provision"
    case .timeSaved: "time saved"
    case .similarUnitPrice: "similar unit price"
    case .judgement: "judgement"
    }
  }

  /// An amount with its source's own reserve: "at least £300,000", "potentially £1.4m".
  static func worth(_ amount: Money, of outcome: Outcome) -> String {
    let words = QuantityStyle.money(amount)
    if outcome.isLowerBound { return "at least \(words)" }
    return outcome.status == .potential ? "potentially \(words)" : words
  }
}

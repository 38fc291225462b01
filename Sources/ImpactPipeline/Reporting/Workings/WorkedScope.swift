/// The outcomes that a scope holds a part of in a period, each worked out and numbered, and the sums made of them.
struct WorkedScope {
  let briefing: Briefing
  let scope: Scope
  let period: Period
  /// Evidenced first, then by status, the largest first: the order of every table of outcomes.
  let outcomes: [WorkedOutcome]

  /// The outcomes of a selection; all that have a value without one.
  init(_ scope: Scope, in period: Period, of briefing: Briefing, holding selection: BenefitSelection? = nil) {
    self.briefing = briefing
    self.scope = scope
    self.period = period
    let number = briefing.evidence.scopes.number(of: scope)
    outcomes = briefing.outcomeShares(of: scope, in: period).compactMap { share in
      guard let number, selection?.holds(share.outcome) ?? true else { return nil }
      return WorkedOutcome(share.place, at: number, in: period, of: briefing)
    }
  }

  /// The places of the outcomes of a selection.
  func places(of selection: BenefitSelection) -> [Int] {
    outcomes.indices.filter { selection.holds(outcomes[$0].outcome) }
  }

  /// Parts added up, with the sum written out.
  func sum(
    of places: [Int], _ product: (WorkedOutcome) -> WorkedOutcome.Product = { $0.central }
  ) -> (words: String, money: Money) {
    let parts = places.map { product(outcomes[$0]).part }
    return (
      parts.isEmpty ? WorkedFigure.nothing : CalculatorNumber.sum(parts), (try? parts.total()) ?? .zero
    )
  }

  /// A selection of the outcomes added up, beside the figure that prints it.
  func figure(_ title: String, _ selection: BenefitSelection, printed: Prose) -> WorkedFigure {
    let places = places(of: selection)
    let sum = sum(of: places)
    let numbers = places.isEmpty ? "" : " (\(CalculatorNumber.list(places)))"
    return WorkedFigure(title + numbers, sum.words, sum.money, printed: printed)
  }

  /// Every cell of the table of kinds and statuses that some outcome is in, in its order.
  var kinds: [WorkedFigure] {
    BenefitTable.rows.flatMap { kind, evidenced, realised, forecast, potential -> [WorkedFigure] in
      let cells: [(String, BenefitSelection, Metric)] = [
        ("evidenced", .evidenced(kind), evidenced),
        ("realised, any basis", .cell(kind, .realised), realised),
        ("forecast", .cell(kind, .forecast), forecast), ("potential", .cell(kind, .potential), potential),
      ]
      return cells.filter { !places(of: $0.1).isEmpty }.map { status, selection, metric in
        figure("\(kind.title), \(status)", selection, printed: Prose(briefing.words(metric, scope, period)))
      }
    }
  }

  /// What is to be known of a table that holds sums of outcomes.
  static let sumNotes: [Prose] = [
    "Numbers in brackets are those of the outcomes that are added up. A cell of the table of kinds that is not listed has no outcome: £0."
  ]

  /// The totals of a benefit table, each over a wider selection than the one before.
  var totals: [WorkedFigure] {
    [
      (Metric.evidencedBenefit, BenefitSelection.evidenced), (.realisedBenefit, .realised),
      (.expectedBenefit, .expected), (.possibleBenefit, .everything),
    ].map { metric, selection in
      figure(
        "\(metric.title), \(period.title)", selection,
        printed: Prose(briefing.words(metric, scope, period)))
    }
  }

  // MARK: Tables of outcomes

  /// How a product and a part are to be read.
  static let rules: [Prose] = [
    "Work from left to right, brackets first, × and ÷ before + and −.",
    "A whole is a product, rounded to the penny. A part is the whole × the share: “1 of 7” is ÷ 7. Where pence are left over, some parts are a penny more.",
    "“For prices” is the price index of the year of the report over that of the year of the prices; \(.link("Method", to: .document("method"))) has the index.",
  ]

  /// How each came to its whole, and the scope's part of that.
  var table: Table {
    Table(
      "Outcomes of \(period.title): factors at their central values",
      columns: [
        .words("Outcome"), .words("Kind, status, basis"), .words("Working"), .numbers("Whole"),
        .numbers("Share"), .numbers("Part"),
      ],
      rows: outcomes.enumerated().map { place, worked in
        Table.Row(
          Prose(name(place)),
          [
            Prose(
              "\(worked.outcome.kind.title.lowercased()), \(worked.outcome.status.rawValue), basis \(worked.outcome.basis.map { "\($0.rawValue)" } ?? "none")"
            ),
            Prose(worked.central.words), Prose(CalculatorNumber.money(worked.central.whole)),
            Prose(worked.share), Prose(CalculatorNumber.money(worked.central.part)),
          ])
      })
  }

  /// The same with every factor at the end of its range.
  func bounds(_ places: [Int]) -> Table {
    Table(
      "Outcomes of \(period.title): least and most that their ranges allow",
      columns: [
        .words("Outcome"), .words("Least"), .numbers("Least whole"), .numbers("Least part"), .words("Most"),
        .numbers("Most whole"), .numbers("Most part"),
      ],
      rows: places.map { place in
        let worked = outcomes[place]
        return Table.Row(
          Prose(name(place)),
          [worked.low, worked.high].flatMap { product in
            [
              Prose(product.words), Prose(CalculatorNumber.money(product.whole)),
              Prose(CalculatorNumber.money(product.part)),
            ]
          })
      })
  }

  private func name(_ place: Int) -> String { "\(place + 1). \(outcomes[place].outcome.title)" }
}

/// What several reports show of the books themselves: shares of outcomes, guides used, words without value.
extension Briefing {
  /// An outcome whose benefit falls in the period, with what of it a scope holds.
  struct OutcomeShare {
    /// Its place in the books.
    let place: Int
    let whole: Money
    let part: Money
    fileprivate let value: OutcomeValue

    var outcome: Outcome { value.outcome }
  }

  /// The outcomes whose benefit falls within the period and of which the scope holds a part: evidenced ones first,
  /// then by status, the largest first.
  func outcomeShares(of scope: Scope, in period: Period) -> [OutcomeShare] {
    guard let number = evidence.scopes.number(of: scope) else { return [] }
    let shares = index.shares(in: period) ?? OutcomeShares(in: period, of: evidence)
    let values = evidence.valuation.outcomes
    return shares[number].map {
      OutcomeShare(place: $0.outcome, whole: $0.whole, part: $0.part, value: values[$0.outcome])
    }
  }

  /// Outcomes said in words, each with its quantity where the row gives one. A source that all share is said once.
  func inWords(_ outcomes: [Outcome]) -> [Block] {
    guard let first = outcomes.first else { return [] }
    let isShared = outcomes.allSatisfy { $0.source == first.source }
    let points = outcomes.map { outcome in
      let quantity = outcome.quantity.map { estimate in
        let words = QuantityStyle.range(QuantityStyle.plain(estimate.low), QuantityStyle.plain(estimate.high))
        return ": \(words)\(unit(of: outcome))"
      }
      return Prose("\(outcome.title)\(quantity ?? "")\(isShared ? "" : " (\(outcome.source))").")
    }
    return [.section("In words, not valued", level: 3)]
      + (isShared ? [.paragraph("Source: \(first.source).")] : []) + [.bullets(points)]
  }

  /// The unit of an outcome's quantity, unless its title names it already.
  private func unit(of outcome: Outcome) -> String {
    guard let unit = outcome.unit, !outcome.title.lowercased().contains(unit.lowercased()) else { return "" }
    return " " + unit
  }

  /// Guides that at least two other members downloaded in the period and this one did not, most used first.
  func guidesOthersUsed(not authority: Authority) -> [(title: String, authorities: Int)] {
    index.guides.filter { $0.users.count >= 2 && !$0.users.contains(authority) }
      .map { (books.guides[$0.guide].title, $0.users.count) }
  }

  /// Outcomes said in words that an authority has a part in, latest first, up to the end of the period.
  func outcomesInWords(for authority: Authority) -> [Outcome] {
    let number = ScopeTable.authority(authority)
    return index.outcomes(at: number).filter { index in
      let outcome = books.outcomes[index]
      return outcome.kind == .unquantified && outcome.date <= period.last
        && evidence.valuation.outcomes[index].counts(at: number)
    }.map { books.outcomes[$0] }.sorted { ($0.date, $1.id) > ($1.date, $0.id) }
  }

  /// Why a figure has no value, in words.
  func reason(_ metric: Metric, _ scope: Scope = .all) -> String {
    if case .failure(let shortfall)? = figure(metric, scope)?.result {
      shortfall.reason
    } else {
      "there is no such figure"
    }
  }

  /// How many answers stand behind a mean of scores, and what its range is; nothing where none is shown.
  func satisfactionNotes(at scope: Scope = .all) -> [Prose] {
    guard let figure = figure(.satisfaction, scope), figure.value != nil, let n = figure.n else { return [] }
    let range = figure.range.map { "; \($0.meaning.rawValue)" } ?? ""
    return ["Satisfaction: mean of \(QuantityStyle.count(n, "score"))\(range)."]
  }

  /// What the first page says of rows made up to show the tool; `nil` when there are none.
  var illustrativeNotice: Prose? {
    let files = quality.files.filter { $0.illustrative > 0 }
    guard !files.isEmpty else { return nil }
    let rows = files.reduce(0) { $0 + $1.illustrative }
    return
      "Made up: \(QuantityStyle.count(rows)) of \(QuantityStyle.count(quality.rows, "row")), in \(QuantityStyle.count(files.count)) of \(QuantityStyle.count(quality.files.count, "file")) (\(.link("Data quality", to: .document("data-quality")))). Figures that rest on them are not evidence."
  }

  /// Whether a report was signed off, by the register.
  func status(of path: String) -> Document.Status {
    // A folder's name stands for every report in it, `*` for the whole set.
    let row = books.signOffs.last {
      $0.report == path || path.hasPrefix($0.report + "/") || $0.report == "*"
    }
    guard let row else { return .draft }
    var words = "Checked by \(row.checkedBy) on \(QuantityStyle.day(row.checkedOn))"
    if let exception = row.exception { words += "; exception: \(exception)" }
    if let reason = row.reason { words += " (\(reason))" }
    return .signed(words + ".")
  }

  /// A chart of one value with its range against one fee.
  func valueAgainstFee(
    id: String, label: String, fee: Money, value: Money, low: Double, high: Double
  ) -> Chart {
    let words = QuantityStyle.money(value)
    let range = QuantityStyle.range(QuantityStyle.money(pounds: low), QuantityStyle.money(pounds: high))
    let finding =
      low > fee.pounds
      ? "the whole range of benefit is above the fee"
      : high < fee.pounds
        ? "the whole range of benefit is below the fee" : "the fee lies within the range of benefit"
    return Chart(
      id: id, title: "Evidenced benefit against fee",
      alternative:
        "Evidenced benefit of \(words) (\(range)) beside a fee of \(QuantityStyle.money(fee)): \(finding).",
      kind: .valueAgainstFee(
        ValueAgainstFeeChart(rows: [
          .init(
            label, fee: Plotted(fee.pounds, QuantityStyle.money(fee)), value: Plotted(value.pounds, words),
            low: Plotted(low, QuantityStyle.money(pounds: low)),
            high: Plotted(high, QuantityStyle.money(pounds: high)))
        ])),
      table: Table(
        "Evidenced benefit against fee",
        columns: [.words("Member"), .numbers("Fee"), .numbers("Evidenced benefit"), .words("Range")],
        rows: [Table.Row(Prose(label), [Prose(QuantityStyle.money(fee)), Prose(words), Prose(range)])]))
  }
}

extension Outcome {
  /// Its place among outcomes in a list: evidenced first, then realised, forecast, potential.
  var certainty: Int {
    switch status {
    case .realised: BenefitSelection.evidenced.holds(self) ? 0 : 1
    case .forecast: 2
    case .potential: 3
    }
  }
}

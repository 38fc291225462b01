/// Tables that several reports share, and the paths by which reports name each other.
extension Briefing {
  /// Metrics at one scope: the period, the one before, and the range. Those without a meaning there are left out.
  func table(_ caption: String, of metrics: [Metric], at scope: Scope = .all, notes: [Prose] = []) -> Table {
    let shown = metrics.filter { $0.scopes.contains(scope.kind) }
    let hasRange = shown.contains { range($0, scope) != nil }
    return Table(
      caption,
      columns: [
        .words("Figure"), .numbers(period.title), .numbers(periods.previous?.title ?? "the year before"),
      ] + (hasRange ? [.words("Range")] : []),
      rows: shown.map { metric in
        Table.Row(
          Prose(metric.title),
          [Prose(words(metric, scope)), wordsBefore(metric, scope)]
            + (hasRange ? [Prose(range(metric, scope) ?? "none")] : []))
      }, notes: notes)
  }

  /// A figure of the period before, or why there is none.
  func wordsBefore(_ metric: Metric, _ scope: Scope = .all) -> Prose {
    periods.previous.map { Prose(words(metric, scope, $0)) } ?? "no data"
  }

  /// Several scopes as rows, metrics as columns; a metric without a meaning at a scope says so.
  func table(
    _ caption: String, rows: [(title: Prose, scope: Scope)], metrics: [Metric], notes: [Prose] = []
  )
    -> Table
  {
    Table(
      caption, columns: [.words("")] + metrics.map { .numbers($0.title) },
      rows: rows.map { row in
        Table.Row(
          row.title,
          metrics.map { metric in
            metric.scopes.contains(row.scope.kind) ? Prose(words(metric, row.scope)) : "not measured"
          })
      }, notes: notes)
  }

  /// True when some of the metrics have a value above nought at the scope.
  func hasAny(of metrics: [Metric], at scope: Scope) -> Bool {
    metrics.contains { (value($0, scope)?.value ?? 0) > 0 }
  }

  /// True when some of the metrics are hidden at the scope, so that nothing may be said of there being none.
  func hasHidden(of metrics: [Metric], at scope: Scope) -> Bool {
    metrics.contains { metric in
      if case .failure(let shortfall)? = figure(metric, scope)?.result {
        shortfall.symbol == .confidential
      } else {
        false
      }
    }
  }

  /// The value as a point of a chart; `nil` when there is only a reason.
  func plotted(_ metric: Metric, _ scope: Scope = .all, _ when: Period? = nil) -> Plotted? {
    guard let quantity = value(metric, scope, when) else { return nil }
    return Plotted(quantity.value, words(metric, scope, when).words)
  }

  /// Evidenced benefit with its range, in words that complete "gave …"; nought is said as an absence of evidence.
  func evidencedWords(_ scope: Scope = .all) -> Prose {
    guard let worth = value(.evidencedBenefit, scope) else {
      return "no \(Glossary.evidencedBenefit) that can be given (\(reason(.evidencedBenefit, scope)))"
    }
    if worth.value == 0 {
      let none: Prose = "no \(Glossary.evidencedBenefit) on record (\(words(.evidencedBenefit, scope)))"
      guard let realised = value(.realisedBenefit, scope), realised.value > 0 else { return none }
      return none + ", though \(wordsWithRange(.realisedBenefit, scope)) on weaker evidence"
    }
    return "\(wordsWithRange(.evidencedBenefit, scope)) of \(Glossary.evidencedBenefit)"
  }

  /// The authorities that are members on at least one day of the period, in official order.
  var membersInPeriod: [Authority] {
    Authority.allCases.filter { authority in
      books.memberships.contains {
        $0.authority == authority && period.daysShared(from: $0.joinedOn, to: $0.leftOn) > 0
      }
    }
  }

  /// The path of a funder's report.
  func path(of funder: Funder) -> String { "funders/\(index.name(ofFunder: funder.id))" }

  /// The path of a challenge area's report.
  func path(of area: ChallengeArea) -> String { "challenge-areas/\(index.name(ofArea: area.id.text))" }

  /// The first blocks of every report: what a busy reader needs, then which parts are illustrative.
  func opening(_ summary: Prose) -> [Block] {
    [.callout(.summary, summary)] + (illustrativeNotice.map { [.callout(.illustrative, $0)] } ?? [])
  }

  /// How sure and what it holds, for a benefit–cost ratio: never the bare number.
  func ratioSentence(_ scope: Scope = .all) -> Prose {
    guard let ratio = value(.benefitCostRatio, scope) else {
      return "No benefit–cost ratio can be given: \(reason(.benefitCostRatio, scope))."
    }
    guard ratio.value != 0 else {
      return
        "No evidenced benefit is dated in \(period.title), so against a cost of \(words(.appraisedCost, scope)) the \(Glossary.benefitCostRatio) is \(words(.benefitCostRatio, scope)): that says what was valued, not what was gained."
    }
    return
      "In present value, evidenced benefit is \(words(.benefitCostRatio, scope)) the cost\(rangeInBrackets(.benefitCostRatio, scope)): a \(Glossary.benefitCostRatio) of \(valueForMoney(ratio, scope)). It leaves out forecasts, potential benefits, weaker evidence and outcomes in words."
  }

  /// The same in brief, for an opening whose report has the whole sentence further down.
  func ratioInBrief(_ scope: Scope = .all) -> Prose {
    guard let ratio = value(.benefitCostRatio, scope) else {
      return "No benefit–cost ratio can be given."
    }
    return ratio.value == 0
      ? "No evidenced benefit is dated in \(period.title) itself, for a cost of \(words(.appraisedCost, scope))."
      : "In present value, evidenced benefit is \(words(.benefitCostRatio, scope)) the cost\(rangeInBrackets(.benefitCostRatio, scope))."
  }

  /// "low value for money (poor to low over its range)".
  private func valueForMoney(_ ratio: Quantity, _ scope: Scope) -> String {
    let category = ValueForMoneyCategory(benefitCostRatio: ratio.value).title
    let span = figure(.benefitCostRatio, scope)?.range.map { range in
      QuantityStyle.range(
        ValueForMoneyCategory(benefitCostRatio: range.low.value).title,
        ValueForMoneyCategory(benefitCostRatio: range.high.value).title)
    }
    let spread = span.flatMap { $0 == category ? nil : " (\($0) over its range)" } ?? ""
    return "\(category) value for money\(spread)"
  }

  private func rangeInBrackets(_ metric: Metric, _ scope: Scope) -> String {
    range(metric, scope).map { " (\($0))" } ?? ""
  }

  /// What stands under the tile of evidenced benefit: its range, or why it has none.
  func evidencedCaption(_ scope: Scope = .all) -> Prose {
    if let range = range(.evidencedBenefit, scope) { return "\(range), eight times in ten" }
    guard let worth = value(.evidencedBenefit, scope) else { return "no figure" }
    return worth.value == 0 ? "none recorded so far" : "its inputs are single figures"
  }
}

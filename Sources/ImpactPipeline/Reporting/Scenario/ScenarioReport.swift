/// A scenario as a report of its own and as a section of the strategy paper.
struct ScenarioReport {
  let scenario: Scenario

  var briefing: Briefing { scenario.briefing }

  /// `Remaining nine join`.
  var title: String {
    let words = scenario.name.split(whereSeparator: { "-_ ".contains($0) }).joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  var path: String { "scenarios/\(SafeName.part(scenario.name))" }

  var document: Document {
    Document(
      path: path, title: "Scenario: \(title)",
      subtitle: "\(span) · beside the case in which nothing changes",
      readers: "LOTI’s leadership", status: briefing.status(of: path),
      blocks: [.callout(.summary, summary)] + illustrative + [.section("Year by year")] + tables
        + [.section("The changes alone", finding: changeFinding)] + pull + measures
        + [.section("What is assumed")] + assumed)
  }

  /// For the strategy paper, under its own heading.
  var section: [Block] {
    [
      .section(title, level: 3, id: "scenario-\(SafeName.part(scenario.name))", finding: summary)
    ] + illustrative + [.table(moneyTable), .table(valueTable(notes: [])), .paragraph(changeFinding)] + pull
  }

  var span: String {
    [scenario.base.years.first, scenario.base.years.last].compactMap { $0?.title }
      .joined(separator: " to ")
  }

  private var together: ScenarioYear? { scenario.years.last }

  private var illustrative: [Block] {
    let rows = scenario.rows.count(where: \.isIllustrative)
    guard rows > 0 else { return [] }
    return [
      .callout(
        .illustrative,
        "\(rows == scenario.rows.count ? "All \(QuantityStyle.count(rows))" : "\(QuantityStyle.count(rows)) of the \(QuantityStyle.count(scenario.rows.count))") rows of this what-if are made up."
      )
    ]
  }

  /// The changes alone as an appraisal by year: the year before the first is year 0.
  var appraisal: Appraisal? {
    let years = scenario.years.filter { $0.period != nil }
    guard let benefits = try? YearlyFlow([0] + years.map { $0.value.upper - $0.baseValue.upper }),
      let costs = try? YearlyFlow([0] + years.map { $0.money.lower - $0.baseMoney.lower })
    else { return nil }
    return Appraisal(
      benefits: benefits, costs: costs,
      discounting: briefing.evidence.valuation.parameters.discounting)
  }

  private var measures: [Block] {
    guard let appraisal, let first = scenario.base.years.first?.first.year,
      let base = Period.financialYear(startingIn: first - 1)
    else { return [] }
    let range = scenario.change.ratio.map {
      QuantityStyle.range(QuantityStyle.ratio($0.p10), QuantityStyle.ratio($0.p90))
    }
    return AppraisalMeasures(appraisal: appraisal, base: base, range: range).blocks
  }

  // MARK: Sentences

  private var summary: Prose {
    guard let all = together, let last = scenario.years.dropLast().last else {
      return "The what-if holds no year."
    }
    let members =
      last.members == last.baseMembers
      ? "\(QuantityStyle.count(last.members)) members at the end, as without it"
      : "\(QuantityStyle.count(last.members)) members at the end, not \(QuantityStyle.count(last.baseMembers))"
    return
      "\(span): \(members); income \(Self.beside(all.money.upper, all.baseMoney.upper)); cost \(Self.beside(all.money.lower, all.baseMoney.lower)). Evidenced value is \(Self.beside(all.value.upper, all.baseValue.upper))\(Self.rangeWords(all.value.drawn.benefits)). \(risk(all))"
  }

  private func risk(_ year: ScenarioYear) -> String {
    guard scenario.base.cost != nil else { return "No cost is on record, so nothing can be said of cover." }
    let net = year.money.upper - year.money.lower
    let words = QuantityStyle.money(pounds: abs(net))
    let sense = net < 0 ? "Income falls short of cost by \(words)" : "Income exceeds cost by \(words)"
    let chance = year.money.drawn.chanceRatioAtLeastOne.map {
      " and covers it in \(SwitchingWords.percent($0)) of draws"
    }
    return sense + (chance ?? "") + "."
  }

  private var changeFinding: Prose {
    let (value, cost) = scenario.centralChange
    let ofValue = "\(QuantityStyle.money(pounds: value)) of value"
    guard cost > 0 else {
      return
        "The changes alone bring \(ofValue) and cost LOTI nothing more, so there is no ratio."
    }
    var words =
      "The changes alone bring \(ofValue) for \(QuantityStyle.money(pounds: cost)) of cost (present values): \(QuantityStyle.times(value / cost)) as much"
    if let ratio = scenario.change.ratio {
      words +=
        " (\(QuantityStyle.range(QuantityStyle.times(ratio.p10), QuantityStyle.times(ratio.p90))), eight times in ten)"
    }
    if let chance = scenario.change.chanceRatioAtLeastOne {
      words += ", and enough in \(SwitchingWords.percent(chance)) of draws"
    }
    guard value > 0 else { return Prose(words + ".") }
    words +=
      value >= cost
      ? ". Value could be \(SwitchingWords.percent((value - cost) / value)) lower and still meet cost."
      : ". Value would have to be \(SwitchingWords.percent((cost - value) / value)) higher to meet cost."
    return Prose(words)
  }

  /// "£3.2m, not £2.9m", or that it stays.
  private static func beside(_ amount: Double, _ base: Double) -> String {
    let (new, old) = (QuantityStyle.money(pounds: amount), QuantityStyle.money(pounds: base))
    return new == old ? "\(new), as without it" : "\(new), not \(old)"
  }

  private static func rangeWords(_ spread: SimulatedSpread) -> String {
    guard spread.p10 < spread.p90 else { return "" }
    return
      " (\(QuantityStyle.range(QuantityStyle.money(pounds: spread.p10), QuantityStyle.money(pounds: spread.p90))), eight times in ten)"
  }
}

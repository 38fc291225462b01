extension Evidence {
  /// What is wrong with outcomes and assumptions as far as their value goes, for the periods that figures are made of.
  func findings(for periods: [Period]) -> [Finding] {
    var findings: [Finding] = []
    for (index, outcome) in books.outcomes.enumerated() {
      findings += self.findings(on: outcome, worth: valuation.outcomes[index], periods: periods)
    }
    findings += missingCorrections
    let usedAssumptions = usedAssumptions
    for row in books.assumptions {
      if row.source == nil {
        findings.append(Finding(.unsourcedAssumption, at: row.place, found: row.id.text))
      }
      if !usedAssumptions.contains(row.id) {
        findings.append(Finding(.unusedAssumption, at: row.place, found: row.id.text))
      }
    }
    return findings
  }

  /// The assumptions that an outcome or a rule relies on.
  var usedAssumptions: Set<Identifier<Assumption>> {
    var used: Set<Identifier<Assumption>> = [Identifier("officer-day"), CorrelationRule.assumption]
    for row in books.costs {
      used.formUnion(CostCorrection.used(type: row.optimismBias, grade: row.confidence))
    }
    for row in books.scenarios.flatMap(\.rows) {
      used.formUnion(CostCorrection.used(type: row.optimismBias, grade: row.confidence))
    }
    for outcome in books.outcomes {
      if case .assumption(let id)? = outcome.unitValue { used.insert(id) }
      if let grade = outcome.confidence { used.insert(Identifier("confidence-\(grade)")) }
    }
    for row in books.scenarios.flatMap(\.rows) { if let id = row.assumption { used.insert(id) } }
    let prefixes = ["gdp-deflator-", "median-income", AppraisalParameters.ratePrefix]
    for row in books.assumptions where prefixes.contains(where: row.id.text.hasPrefix) { used.insert(row.id) }
    return used
  }

  /// Types and grades that the register has no row for, so that nothing is corrected.
  private var missingCorrections: [Finding] {
    typealias Named = (id: String, type: String?, grade: Int?, place: SourcePlace)
    let rows: [Named] =
      books.outcomes.map { ($0.id.text, nil, $0.confidence, $0.place) }
      + books.costs.map { ($0.id.text, $0.optimismBias, $0.confidence, $0.place) }
      + books.scenarios.flatMap(\.rows).map { ($0.id, $0.optimismBias, $0.confidence, $0.place) }
    let known = Set(books.assumptions.map(\.id))
    return rows.flatMap { row in
      CostCorrection.needed(type: row.type, grade: row.grade).filter { !known.contains($0) }.map {
        Finding(.missingCorrection, at: row.place, found: row.id, expected: $0.text)
      }
    }
  }

  private func findings(on outcome: Outcome, worth: OutcomeValue, periods: [Period]) -> [Finding] {
    var findings: [Finding] = []
    if case .assumption(let id)? = outcome.unitValue, books.assumption(id) == nil {
      findings.append(
        Finding(.missingAssumption, at: outcome.place, found: outcome.id.text, expected: id.text))
    } else if outcome.kind != .unquantified, worth.impact == nil {
      findings.append(
        Finding(
          .missingValue, at: outcome.place, found: outcome.id.text, subject: outcome.kind.title.lowercased()))
    }
    guard worth.impact != nil else { return findings }
    if let year = Period.financialYear(containing: outcome.date),
      case let over = valuation.yearsOver(of: worth, in: year), over > 0
    {
      findings.append(
        Finding(
          .benefitAlreadyOver, at: outcome.place, found: outcome.id.text,
          expected: over == 1 ? "One year" : "\(over) years", subject: year.title))
    }
    for period in periods where valuation.accrualFactor(worth, in: period) == nil {
      findings.append(
        Finding(
          .noDeflator, at: outcome.place, found: outcome.id.text,
          expected: Period.financialYear(startingIn: worth.priceYear)?.title, subject: period.title))
    }
    return findings
  }
}

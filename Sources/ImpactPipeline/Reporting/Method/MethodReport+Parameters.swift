/// Assumptions and parameters: each with its range, its source and who relies on it.
extension MethodReport {
  var assumptions: [Block] {
    let register = briefing.books.assumptions
    guard !register.isEmpty else {
      return [.section("Assumptions"), .paragraph("The register of assumptions is empty.")]
    }
    let uses = briefing.assumptionUses
    let unused = register.filter { uses[$0.id, default: []].isEmpty }
    let bare = register.filter { $0.source == nil }
    var flags: [String] = []
    if !bare.isEmpty { flags.append("\(QuantityStyle.count(bare.count)) without a source") }
    if !unused.isEmpty { flags.append("\(QuantityStyle.count(unused.count)) that nothing uses") }
    let finding: Prose =
      flags.isEmpty
      ? "Every one of the \(QuantityStyle.count(register.count, "assumption")) has a source and is used."
      : "Of \(QuantityStyle.count(register.count, "assumption")): \(flags.joined(separator: ", "))."
    return [
      .section("Assumptions", finding: finding),
      .table(
        Table(
          "The register of assumptions",
          columns: [
            .words("Assumption"), .numbers("Low"), .numbers("Central"), .numbers("High"), .words("Unit"),
            .words("Prices of"), .numbers("Grade, 1 to 6"), .words("Source"), .words("Relied on by"),
          ],
          rows: register.map { row in
            let users = uses[row.id, default: []]
            return Table.Row(
              "\(row.title) (\(.code(row.id.text)))",
              [
                Prose(QuantityStyle.plain(row.value.low)), Prose(QuantityStyle.plain(row.value.central)),
                Prose(QuantityStyle.plain(row.value.high)), Prose(row.unit),
                Prose(row.priceYear ?? "not a price"), Prose(row.grade.map(String.init) ?? "none given"),
                Prose(sourceWords(row)),
                Prose(users.isEmpty ? "NOTHING USES IT" : users.joined(separator: " · ")),
              ])
          },
          notes: ["Grade 1 is the surest. The register’s rows are in inputs/registers."])
      ),
    ] + (briefing.assumptionPullTable().map { [.table($0)] } ?? [])
  }

  private func sourceWords(_ row: Assumption) -> String {
    guard let source = row.source else { return "NO SOURCE" }
    return row.readOn.map { "\(source), read on \(QuantityStyle.day($0))" } ?? source
  }

  var parameters: [Block] {
    let parameters = briefing.evidence.valuation.parameters
    let schedule = parameters.discounting.schedule
    let simulation = parameters.simulation
    return [
      .section(
        "Parameters",
        finding:
          "Later years are discounted by the \(schedule.title); \(parameters.discounting.convention.title)."
      ),
      .table(
        Table(
          "Discount rates in use: \(schedule.title)",
          columns: [
            .words("From year"), .numbers("Real rate a year"),
            .numbers("Factor of that year", unit: "1 in year 0"),
          ],
          rows: schedule.bands.map { band in
            Table.Row(
              Prose(String(band.fromYear)),
              [
                Prose(percent(band.rate)),
                Prose(
                  Decimals.fixed(parameters.discounting.factor(year: band.fromYear), places: 4) ?? "none"),
              ])
          }, notes: [source(schedule.source)])),
      .table(
        Table(
          "Price index by financial year: \(parameters.deflators.title)",
          columns: [.words("Financial year"), .numbers("Index"), .words("How it came to be")],
          rows: parameters.deflators.years.compactMap { year in
            guard let index = try? parameters.deflators.index(financialYearStarting: year),
              let title = Period.financialYear(startingIn: year)?.title
            else { return nil }
            return Table.Row(
              Prose(title),
              [Prose(Decimals.fixed(index.value, places: 4) ?? "none"), Prose(standing(index.standing))])
          }, notes: parameters.deflators.sources.map(source))),
      .definitions([
        Definition(
          "Simulation",
          "\(QuantityStyle.count(simulation.draws, "draw")), seed \(String(simulation.seed)). \(CorrelationRule.words(correlation: simulation.correlation)) Low, central and high make a triangular spread; the range of a figure runs from the tenth to the ninetieth of a hundred draws. The same seed gives the same numbers on any machine."
        ),
        Definition(
          "Proportions",
          "Carry a 95% interval by Wilson’s score method (1927), with their n in the table of figures."),
        Definition(
          "Population",
          "\(AuthorityDetails.populationSource), for each 100,000 residents. Inner and outer London are the Office for National Statistics’ division."
        ),
        Definition(
          "Value-for-money categories",
          "Department for Transport: below 0 very poor, to 1 poor, to 1.5 low, to 2 medium, to 4 high, from 4 very high."
        ),
      ]),
    ]
  }

  private func percent(_ rate: Double) -> String {
    (Decimals.fixed(rate * 100, places: 2).map(Decimals.trimmed) ?? "none") + "%"
  }

  private func standing(_ standing: IndexStanding) -> String {
    switch standing {
    case .published: "published"
    case .derived: "¾ of one calendar year and ¼ of the next: an assumption"
    case .carried: "carried forward: an assumption"
    }
  }

  private func source(_ source: ParameterSource) -> Prose {
    let read = source.readOn.map { ", read on \(QuantityStyle.day($0))" } ?? ", day of reading not recorded"
    let note = source.note.map { ". \($0)" } ?? ""
    return Prose("Source: \(source.title), \(source.edition)\(read)\(note).")
  }
}

extension Briefing {
  /// Who relies on each assumption: outcomes by id, and metrics that name one.
  var assumptionUses: [Identifier<Assumption>: [String]] {
    var uses: [Identifier<Assumption>: [String]] = [:]
    for outcome in books.outcomes {
      if case .assumption(let id)? = outcome.unitValue { uses[id, default: []].append(outcome.id.text) }
      if let grade = outcome.confidence {
        uses[Identifier("confidence-\(grade)"), default: []].append(outcome.id.text)
      }
    }
    for cost in books.costs {
      for id in CostCorrection.used(type: cost.optimismBias, grade: cost.confidence) {
        uses[id, default: []].append(cost.id.text)
      }
    }
    for scenario in books.scenarios {
      let named = scenario.rows.flatMap { row in
        CostCorrection.used(type: row.optimismBias, grade: row.confidence)
          + (row.assumption.map { [$0] } ?? [])
      }
      for id in Set(named) { uses[id, default: []].append("scenario \(scenario.name)") }
    }
    uses[Identifier("officer-day"), default: []].append(Metric.breakEvenOfficerDays.id)
    for id in evidence.usedAssumptions where uses[id] == nil {
      uses[id] = [id == CorrelationRule.assumption ? "simulation" : "prices"]
    }
    return uses
  }
}

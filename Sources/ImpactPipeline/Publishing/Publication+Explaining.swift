/// How a figure is followed to its records, by the same visits that made it.
extension Publication {
  /// The explanation of a figure, or `nil` when the set has no figure of that id.
  ///
  /// For each measure that the formula used, the amounts of the rows add up to what the measure came to. Rows that were
  /// folded are listed by ``Pipeline/explanation(of:in:from:)``, which reads the inputs again.
  public func explanation(of id: FigureID) -> Explanation? {
    guard let figure = figures[id], let period = periods.all.first(where: { $0.id == id.period }) else {
      return nil
    }
    let parts = self.parts(of: figure, in: period)
    let records = Set(parts.lazy.flatMap(\.rows).map(\.record))
    return Explanation(
      figure: figure, values: values(of: figure, parts), range: origin(ofRange: figure),
      disclosure: disclosure(of: figure), parts: parts,
      assumptions: assumptions(behind: records, of: figure), leftOut: leftOut(of: parts))
  }

  /// Each measure that a figure's formula used, with its records.
  func parts(of figure: Figure, in period: Period) -> [Explanation.Part] {
    figure.measures.compactMap { use -> Explanation.Part? in
      guard let measure = MeasureCatalogue.measure(use.measure),
        let number = evidence.scopes.number(of: use.scope)
      else { return nil }
      var rows: [Explanation.Row] = []
      var seen: Set<UInt64> = []
      if isWithheld(measure.id) { return Explanation.Part(measure: measure, amount: use.amount, rows: []) }
      measure.visit(evidence, period) { contribution in
        for part in contribution.parts where part.scope == number {
          let isNew = measure.aggregation == .sum || seen.insert(contribution.key).inserted
          rows.append(
            row(
              of: contribution.record, in: period,
              amount: measure.aggregation == .sum ? part.amount : isNew ? 1 : 0,
              share: measure.aggregation == .sum ? share(of: part, in: contribution, measure.unit) : nil))
        }
      }
      return Explanation.Part(measure: measure, amount: use.amount, rows: rows)
    }
  }

  private func row(
    of record: RecordID, in period: Period, amount: Int64, share: String?
  ) -> Explanation.Row {
    var rows: Int64 = 1
    if case .download(let index) = record, let cell = evidence.downloads[period.id]?[index] {
      rows = cell.rows
    }
    let fields =
      RecordWords.fields(of: record, in: period, evidence: evidence) + (share.map { [("share", $0)] } ?? [])
    return Explanation.Row(
      place: place(of: record), fields: fields.map { Explanation.Field(name: $0.0, value: $0.1) },
      amount: amount, rows: rows, record: record)
  }

  /// Where a record stands; an event that no register has, at the first row about a person there.
  private func place(of record: RecordID) -> SourcePlace? {
    if let place = evidence.books.place(of: record) { return place }
    guard case .event(let index) = record else { return nil }
    return evidence.books.attendances.first { $0.event == index }?.place
  }

  /// How a record was divided: "£12,500 of £300,000, 1 of 24 parts"; `nil` for one that counts whole.
  private func share(of part: ScopedAmount, in contribution: Contribution, _ unit: QuantityUnit) -> String? {
    guard let whole = contribution.parts.first(where: { $0.scope == ScopeTable.all }),
      whole.amount != part.amount
    else { return nil }
    let kind = evidence.scopes.scopes[part.scope].kind
    let parts = contribution.parts.count { evidence.scopes.scopes[$0.scope].kind == kind && $0.amount != 0 }
    let (own, all) = (
      ExplanationWriter.words(part.amount, unit), ExplanationWriter.words(whole.amount, unit)
    )
    return "\(own) of \(all), 1 of \(QuantityStyle.count(parts, "part"))"
  }

  private func assumptions(behind records: Set<RecordID>, of figure: Figure) -> [Explanation.AssumptionUse] {
    var used: Set<Identifier<Assumption>> = []
    let isAppraised = figure.measures.contains { $0.measure == Measure.appraisedCost.id }
    for record in records {
      if case .cost(let index) = record, isAppraised {
        let row = evidence.books.costs[index]
        used.formUnion(CostCorrection.used(type: row.optimismBias, grade: row.confidence))
      }
      guard case .outcome(let index) = record else { continue }
      let outcome = evidence.books.outcomes[index]
      if case .assumption(let id)? = outcome.unitValue { used.insert(id) }
      if let grade = outcome.confidence { used.insert(Identifier("confidence-\(grade)")) }
    }
    if used.isEmpty { return [] }
    let briefing = Briefing(
      figures: figures, evidence: evidence, periods: periods, settings: settings,
      quality: QualitySummary(files: reconciliation, findings: findings, unresolved: []))
    return briefing.assumptionPull().filter { used.contains($0.assumption.id) }.map { pull in
      let row = pull.assumption
      return Explanation.AssumptionUse(
        id: row.id.text, title: row.title,
        range: "\(row.value.low) to \(row.value.high), central \(row.value.central) \(row.unit)",
        source: row.source ?? "no source given", grade: row.grade, pull: words(pull))
    }
  }

  /// What an assumption alone does to the result of everything in the period.
  private func words(_ pull: Briefing.AssumptionPull) -> String {
    func range(_ bar: Tornado.Bar) -> String {
      "\(QuantityStyle.money(pounds: bar.atLow)) to \(QuantityStyle.money(pounds: bar.atHigh))"
    }
    if let bar = pull.headline, bar.swing > 0 {
      return "alone it moves net present social value, all, \(periods.chosen.title), from \(range(bar))"
    }
    if let bar = pull.everything, bar.swing > 0 {
      return "alone it moves the present value of benefits of every status, all, from \(range(bar))"
    }
    return "it moves no result for \(periods.chosen.title)"
  }

  private func leftOut(of parts: [Explanation.Part]) -> [Explanation.LeftOut] {
    var counts: [String: Int] = [:]
    for file in reconciliation where Explanation.concerns(file.file, parts) {
      for (rule, rows) in file.excluded { counts["excluded: \(rule)", default: 0] += rows }
      if file.rejected > 0 { counts["rejected: see rejects.csv", default: 0] += file.rejected }
    }
    return counts.sorted { $0.key < $1.key }.map { Explanation.LeftOut(reason: $0.key, rows: $0.value) }
  }
}

extension Explanation {
  /// Whether rows of a file could have counted in one of these: it lies in a folder of their subjects, or in none.
  static func concerns(_ file: String, _ parts: [Part]) -> Bool {
    guard let folder = InputFolder(of: file) else { return !parts.isEmpty }
    return parts.contains { $0.measure.folders.contains(folder.rawValue) }
  }
}

extension Publication {
  /// The ids nearest to a mistyped one, nearest first, at most five.
  public func figureIDs(near text: String) -> [String] {
    let all = figures.figures.map(\.id.description)
    let typed = text.lowercased()
    let wanted = typed.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let scored = all.map { id in
      let parts = id.split(separator: "/").map(String.init)
      let distances = zip(parts, wanted + ["", "", ""]).map { EditDistance.between($0.lowercased(), $1) }
      let distance = distances.reduce(0, +)
      return (id, distance)
    }
    return scored.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(5).map(\.0)
  }
}

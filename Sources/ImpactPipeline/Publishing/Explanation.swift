/// A figure followed to its rows: what it is made of, by the same visits that made it.
public struct Explanation: Sendable {
  /// The figure.
  public let figure: Figure
  /// Each measure that its formula used, with its rows.
  public let parts: [Part]
  /// The assumptions that its rows rely on.
  public let assumptions: [AssumptionUse]
  /// Rows of the same subject that could have counted and do not, by reason, with how many.
  public let leftOut: [LeftOut]

  /// A measure as the figure used it.
  public struct Part: Sendable {
    /// The measure.
    public let measure: Measure
    /// What it came to, in its smallest unit.
    public let amount: Int64
    /// Every row that it took, in the order of files and rows.
    public let rows: [Row]
  }

  /// One row behind a measure.
  public struct Row: Hashable, Sendable {
    /// Where it stands; `nil` for rows that were counted together and not kept apart.
    public let place: SourcePlace?
    /// What of it counts, never anything personal: names of columns and what they hold.
    public let fields: [Field]
    /// What it adds; nought for a row about something already counted once.
    public let amount: Int64
    /// How many rows of the file it stands for.
    public let rows: Int64
  }

  /// A named value of a row.
  public struct Field: Hashable, Sendable {
    /// The column.
    public let name: String
    /// What it holds.
    public let value: String
  }

  /// An assumption that rows of the figure rely on.
  public struct AssumptionUse: Hashable, Sendable {
    /// Its id in the register.
    public let id: String
    /// What it is.
    public let title: String
    /// Its range and unit in words.
    public let range: String
    /// Where it comes from, or that no source is given.
    public let source: String
    /// Confidence, 1 the surest to 6.
    public let grade: Int?
  }

  /// Rows that could have counted.
  public struct LeftOut: Hashable, Sendable {
    /// Why they do not.
    public let reason: String
    /// How many.
    public let rows: Int
  }
}

extension Publication {
  /// The explanation of a figure, or `nil` when the set has no figure of that id.
  ///
  /// For each measure that the formula used, the amounts of the rows add up to what the measure came to.
  public func explanation(of id: FigureID) -> Explanation? {
    guard let figure = figures[id], let period = periods.all.first(where: { $0.id == id.period }) else {
      return nil
    }
    var records: Set<RecordID> = []
    let parts = figure.measures.compactMap { use -> Explanation.Part? in
      guard let measure = MeasureCatalogue.measure(use.measure),
        let number = evidence.scopes.number(of: use.scope)
      else { return nil }
      var rows: [Explanation.Row] = []
      var seen: Set<UInt64> = []
      measure.visit(evidence, period) { contribution in
        for part in contribution.parts where part.scope == number {
          records.insert(contribution.record)
          let isNew = measure.aggregation == .sum || seen.insert(contribution.key).inserted
          rows.append(
            row(
              of: contribution.record, in: period,
              amount: measure.aggregation == .sum ? part.amount : isNew ? 1 : 0))
        }
      }
      return Explanation.Part(measure: measure, amount: use.amount, rows: rows)
    }
    return Explanation(
      figure: figure, parts: parts, assumptions: assumptions(behind: records, of: figure),
      leftOut: leftOut(of: parts))
  }

  /// The ids nearest to a mistyped one, nearest first, at most five.
  public func figureIDs(near text: String) -> [String] {
    let all = figures.figures.map(\.id.description)
    let wanted = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let scored = all.map { id in
      let parts = id.split(separator: "/").map(String.init)
      let distance = zip(parts, wanted + ["", "", ""]).map { EditDistance.between($0, $1) }.reduce(0, +)
      return (id, distance)
    }
    return scored.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(5).map(\.0)
  }

  private func row(of record: RecordID, in period: Period, amount: Int64) -> Explanation.Row {
    var rows: Int64 = 1
    if case .download(let index) = record, let cell = evidence.downloads[period.id]?[index] {
      rows = cell.rows
    }
    return Explanation.Row(
      place: evidence.books.place(of: record),
      fields: RecordWords.fields(of: record, in: period, evidence: evidence).map {
        Explanation.Field(name: $0.0, value: $0.1)
      }, amount: amount, rows: rows)
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
    return evidence.books.assumptions.filter { used.contains($0.id) }.map { row in
      Explanation.AssumptionUse(
        id: row.id.text, title: row.title,
        range: "\(row.value.low) to \(row.value.high), central \(row.value.central) \(row.unit)",
        source: row.source ?? "no source given", grade: row.grade)
    }
  }

  private func leftOut(of parts: [Explanation.Part]) -> [Explanation.LeftOut] {
    let subjects = Set(parts.map(\.measure.subject))
    let folders = subjects.flatMap(\.folders)
    var counts: [String: Int] = [:]
    for file in reconciliation where folders.contains(where: { file.file.contains("/\($0)/") }) {
      for (rule, rows) in file.excluded { counts["excluded: \(rule)", default: 0] += rows }
      if file.rejected > 0 { counts["rejected: see rejects.csv", default: 0] += file.rejected }
    }
    return counts.sorted { $0.key < $1.key }.map { Explanation.LeftOut(reason: $0.key, rows: $0.value) }
  }
}

/// Sums of money that one or two contributors make up almost alone, so that to publish the sum is to publish them.
struct Dominance {
  /// A sum of which two contributors hold this share or more is flagged.
  static let most = 0.9

  private let period: Period
  private let evidence: Evidence
  /// What each contributor holds of a measure at each scope; `nil` where amounts of both signs meet.
  private var holdings: [String: [Int: [String: Int64]]] = [:]

  init(in evidence: Evidence, period: Period) {
    self.evidence = evidence
    self.period = period
    for measure in MeasureCatalogue.all where measure.unit == .pounds && measure.aggregation == .sum {
      var byScope: [Int: [String: Int64]] = [:]
      measure.visit(evidence, period) { contribution in
        let contributor = Self.contributor(of: contribution.record, in: evidence.books)
        for part in contribution.parts where part.amount != 0 {
          byScope[part.scope, default: [:]][contributor, default: 0] += part.amount
        }
      }
      holdings[measure.id] = byScope
    }
  }

  /// How much of a money figure its two largest contributors hold: funders of funding, members of fees, outcomes of
  /// benefits, rows of costs. `nil` for figures that are no sum of one measure, and where one takes away.
  func share(of figure: Figure) -> Double? {
    guard figure.metric.unit == .pounds, figure.value != nil, figure.measures.count == 1,
      figure.id.period == period.id, let use = figure.measures.first,
      let scope = evidence.scopes.number(of: use.scope),
      let amounts = holdings[use.measure]?[scope]?.values, amounts.allSatisfy({ $0 > 0 })
    else { return nil }
    let whole = amounts.reduce(0, +)
    guard whole > 0 else { return nil }
    return Double(amounts.sorted(by: >).prefix(2).reduce(0, +)) / Double(whole)
  }

  /// One note for a public set: how many of its money figures are so, with the first of them.
  func finding(in figures: FigureTable) -> Finding? {
    let dominated = figures.figures.filter { (share(of: $0) ?? 0) >= Self.most }
    guard let first = dominated.first else { return nil }
    return Finding(
      .dominatedSum, found: first.id.description, expected: period.title, count: dominated.count)
  }

  private static func contributor(of record: RecordID, in books: Books) -> String {
    if case .funding(let index) = record { return "funder \(books.funding[index].funder.id)" }
    if case .membership(let index) = record {
      return "member \(books.memberships[index].authority.rawValue)"
    }
    return "\(record)"
  }
}

extension FindingKind {
  /// A sum that gives its contributors away.
  static let dominatedSum = FindingKind(
    "dominated-sum", .note, title: "A sum of money that two contributors make up almost alone",
    message:
      "two contributors make up nine tenths or more of {count} sums of money for {expected}, such as {found}: to publish the sum is all but to publish them",
    remedy: "Look whether the contributors mind before the set is made public")
}

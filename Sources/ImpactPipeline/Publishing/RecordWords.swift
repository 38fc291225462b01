/// What of a record counts, as named values for an explanation. Nothing that identifies a person is in any of them.
enum RecordWords {
  static func fields(of record: RecordID, in period: Period, evidence: Evidence) -> [(String, String)] {
    let books = evidence.books
    switch record {
    case .membership(let index):
      let row = books.memberships[index]
      return [
        ("authority", row.authority.name), ("joined_on", row.joinedOn.isoText),
        ("left_on", row.leftOn?.isoText ?? "still a member"),
        ("annual_fee", QuantityStyle.moneyInFull(row.annualFee)),
        ("days", String(period.daysShared(from: row.joinedOn, to: row.leftOn))),
      ]
    case .event(let index):
      let row = books.events[index]
      return [
        ("event_id", row.id.text), ("title", row.title), ("starts_on", row.day?.isoText ?? "unknown"),
        ("cost", row.registered?.cost.map(QuantityStyle.moneyInFull) ?? "not recorded"),
      ]
    case .guide(let index):
      let row = books.guides[index]
      return [("guide_id", row.id.text), ("title", row.title), ("published_on", row.publishedOn.isoText)]
    case .project(let index):
      let row = books.projects[index]
      return [
        ("project_id", row.id.text), ("title", row.title), ("starts_on", row.startsOn.isoText),
        ("authorities", row.authorities.map(\.name).joined(separator: "; ")),
      ]
    case .cost(let index):
      let row = books.costs[index]
      return [
        ("cost_id", row.id.text), ("title", row.title), ("period", row.period.id),
        ("amount", QuantityStyle.moneyInFull(row.amount)),
      ]
    case .outcome(let index): return outcome(index, in: period, evidence: evidence)
    case .funding(let index):
      let row = books.funding[index]
      return [
        ("funding_id", row.id), ("date", row.date.isoText), ("funder", row.funder.name),
        ("kind", row.kind.rawValue),
        ("status", row.status.rawValue), ("amount", QuantityStyle.moneyInFull(row.amount)),
      ]
    case .attendance(let index):
      let row = books.attendances[index]
      return [
        ("event_id", books.events[row.event].id.text), ("body", words(row.affiliation)),
        ("status", row.status.rawValue),
        ("minutes", row.minutes.map(String.init) ?? "unknown"),
        ("satisfaction", row.satisfaction.map(String.init) ?? "not given"),
      ]
    case .download(let index):
      guard let cell = evidence.downloads[period.id]?[index] else { return [] }
      return [
        ("guide", cell.guide.map { books.guides[$0].title } ?? "not in the register"),
        ("body", words(cell.affiliation)),
        ("count", String(cell.count)),
      ]
    }
  }

  private static func outcome(_ index: Int, in period: Period, evidence: Evidence) -> [(String, String)] {
    let row = evidence.books.outcomes[index]
    let value = evidence.valuation.outcomes[index]
    var fields = [
      ("outcome_id", row.id.text), ("title", row.title), ("date", row.date.isoText),
      ("status", row.status.rawValue),
      ("kind", row.kind.rawValue), ("basis", row.basis.map { String($0.rawValue) } ?? "none"),
    ]
    for factor in value.impact?.factors ?? [] { fields.append((factor.title, "\(factor.value.central)")) }
    if value.impact != nil {
      let part = evidence.valuation.accrualFactor(value, in: period)
      fields.append(("part of its years in the period", part.map { "\($0)" } ?? "no deflator"))
    }
    return fields
  }

  /// A body in words.
  static func words(_ affiliation: Affiliation) -> String {
    switch affiliation {
    case .authority(let authority): authority.name
    case .shared(let authorities): authorities.map(\.name).joined(separator: " and ")
    case .partner(let partner): partner.name
    case .outside: "outside London local government"
    case .unresolved(let text): "unresolved: \(text)"
    case .unstated: "not stated"
    }
  }
}

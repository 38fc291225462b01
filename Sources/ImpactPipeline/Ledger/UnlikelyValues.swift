/// Values that can be read and are hardly right: a year mistyped, a sign too many, a benefit that lasts two centuries.
///
/// Such a row counts as it stands, for nothing proves it wrong; but it never does so without a word.
struct UnlikelyValues {
  private(set) var findings: [Finding] = []

  /// Days outside these are of no project, grant or event of this century's boroughs.
  private static let years = 1990...2069
  /// £1,000 million, in pence.
  private static let most: Int64 = 100_000_000_000
  private static let longest = 60

  /// Looks at what one row says.
  mutating func look(at fact: Fact) {
    switch fact {
    case .funding(let row):
      look(at: row.amount, "amount", row.place)
      look(at: [("date", row.date), ("starts_on", row.startsOn), ("ends_on", row.endsOn)], row.place)
    case .cost(let row):
      look(at: row.amount, "amount", row.place)
      look(at: [("from", row.period.first), ("to", row.period.last)], row.place)
    case .membership(let row):
      look(at: row.annualFee, "annual_fee", row.place)
      look(at: [("joined_on", row.joinedOn), ("left_on", row.leftOn)], row.place)
    case .event(let row):
      if let cost = row.cost { look(at: cost, "cost", row.place) }
      look(at: [("starts_on", row.startsOn)], row.place)
    case .guide(let row):
      look(at: [("published_on", row.publishedOn)], row.place)
      if row.supersededBy == row.id {
        note(row.id.text, "superseded_by", "a guide cannot replace itself, and counts as replaced", row.place)
      }
    case .project(let row):
      look(at: [("starts_on", row.startsOn), ("ends_on", row.endsOn)], row.place)
    case .outcome(let row):
      look(at: [("date", row.date), ("starts_on", row.startsOn)], row.place)
      if row.years > Self.longest {
        note(String(row.years), "years", "few benefits last longer than \(Self.longest)", row.place)
      }
      if row.status == .realised, let starts = row.startsOn, row.date.days(to: starts) > 366 {
        note(
          starts.isoText, "starts_on",
          "a realised benefit starts within a year of its date, \(row.date.isoText)",
          row.place)
      }
    case .challengeArea, .assumption, .signOff, .alias, .payment, .pageViews: break
    }
  }

  private mutating func look(at amount: Money, _ column: String, _ place: SourcePlace) {
    if amount.isNegative {
      note(PlainAmount.text(amount), column, "an amount below nought takes away from totals", place)
    } else if amount.pence >= Self.most {
      note(PlainAmount.text(amount), column, "few amounts reach £1,000 million", place)
    }
  }

  private mutating func look(at days: [(column: String, day: Day?)], _ place: SourcePlace) {
    for (column, day) in days {
      guard let day, !Self.years.contains(day.year) else { continue }
      note(
        day.isoText, column, "days lie between \(Self.years.lowerBound) and \(Self.years.upperBound)", place)
    }
  }

  private mutating func note(_ found: String, _ column: String, _ why: String, _ place: SourcePlace) {
    findings.append(Finding(.unlikelyValue, at: place, found: found, expected: why, subject: column))
  }
}

/// Amounts for a finding, below the floor that formats.
private enum PlainAmount {
  static func text(_ amount: Money) -> String {
    let (pounds, pence) = amount.pence.magnitude.quotientAndRemainder(dividingBy: 100)
    return (amount.isNegative ? "-" : "") + String(pounds)
      + (pence == 0 ? "" : pence < 10 ? ".0\(pence)" : ".\(pence)")
  }
}

extension Books {
  /// One finding for each challenge area that rows name and the register does not have, in the order of its id.
  ///
  /// Without a register of areas nothing is told: then no figure is divided over them.
  var unknownAreas: [Finding] {
    guard !challengeAreas.isEmpty else { return [] }
    let known = Set(challengeAreas.map(\.id))
    var seen: [Identifier<ChallengeArea>: (place: SourcePlace, count: Int)] = [:]
    func note(_ areas: [Identifier<ChallengeArea>], _ place: SourcePlace?) {
      guard let place else { return }
      for area in areas where !known.contains(area) {
        seen[area, default: (place, 0)].count += 1
        seen[area, default: (place, 0)].place = min(seen[area]?.place ?? place, place)
      }
    }
    for row in projects { note(row.challengeAreas.map(\.of), row.place) }
    for row in events { note(row.registered?.challengeAreas ?? [], row.registered?.place) }
    for row in guides { note(row.challengeAreas, row.place) }
    for row in costs { note(row.challengeArea.map { [$0] } ?? [], row.place) }
    for row in funding { note(row.challengeArea.map { [$0] } ?? [], row.place) }
    return seen.sorted { $0.key.text < $1.key.text }.map { area, seen in
      Finding(.unknownArea, at: seen.place, found: area.text, count: seen.count)
    }
  }
}

/// Interest in each challenge area over the periods: small charts of guide downloads, all on one scale.
///
/// Downloads are drawn because they are no count of people, so that a public set needs nothing left out.
extension StrategyPaper {
  private typealias AreaSeries = (area: ChallengeArea, values: [Int64])

  var areaSeries: [Block] {
    let covered = briefing.periods.all.filter { briefing.evidence.covers(.downloads, $0) }
    guard covered.count > 1 else { return [] }
    return [.chart(areaChart(downloads(in: covered), covered))]
  }

  private func downloads(in covered: [Period]) -> [AreaSeries] {
    let areas = books.currentChallengeAreas
    var values = Array(repeating: [Int64](), count: areas.count)
    let numbers = areas.map { briefing.evidence.scopes.number(of: .challengeArea($0.id.text)) }
    for period in covered {
      var sums = Array(repeating: Int64(0), count: briefing.evidence.scopes.scopes.count)
      // The measure's own visit, so that this series and the figures count the same rows.
      Measure.downloads.visit(briefing.evidence, period) { contribution in
        for part in contribution.parts { sums[part.scope] += part.amount }
      }
      for (index, number) in numbers.enumerated() { values[index].append(number.map { sums[$0] } ?? 0) }
    }
    return zip(areas, values).map { ($0, $1) }
  }

  private func areaChart(_ series: [AreaSeries], _ covered: [Period]) -> Chart {
    let title = "Guide downloads by challenge area"
    return Chart(
      id: "downloads-by-area", title: title, alternative: areaWords(series, covered),
      kind: .smallMultiples(
        SmallMultiplesChart(
          unit: .downloads, periods: covered.map(\.title),
          panels: series.map { entry in
            .init(entry.area.title, entry.values.map { Plotted(Double($0), QuantityStyle.count($0)) })
          }, lastPeriodIsPartial: briefing.partialPeriod)),
      table: Table(
        title,
        columns: [.words("Downloads by area")]
          + covered.map { .numbers(briefing.titleSayingWhetherOver($0)) },
        rows: series.map { entry in
          Table.Row(Prose(entry.area.title), entry.values.map { Prose(QuantityStyle.count($0)) })
        }))
  }

  /// Where downloads rose, by periods that are over: a part of a year is compared with no whole one.
  private func areaWords(_ series: [AreaSeries], _ covered: [Period]) -> String {
    let whole = briefing.partialPeriod == nil ? covered : Array(covered.dropLast())
    guard let first = whole.first, let last = whole.last, first != last else {
      return "Fewer than two whole periods have download rows, so no change is given."
    }
    let end = whole.count - 1
    let rose = series.filter { Self.rose(from: $0.values[0], to: $0.values[end]) }
    let fell = series.filter { Self.rose(from: $0.values[end], to: $0.values[0]) }
    let span = "from \(first.title) to \(last.title)"
    let fallen =
      fell.isEmpty ? "and fell in none" : "and fell in \(QuantityStyle.count(fell.count))"
    return
      "Downloads rose in \(QuantityStyle.count(rose.count)) of \(QuantityStyle.count(series.count, "area")) \(span), \(fallen)."
  }

  /// More than one part in fifty higher; less is about the same.
  private static func rose(from before: Int64, to after: Int64) -> Bool { after - before > after / 50 }
}

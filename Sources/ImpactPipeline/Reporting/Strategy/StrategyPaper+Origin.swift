/// Where LOTI came from: membership and activity over the periods, all members beside the same members.
extension StrategyPaper {
  var origin: [Block] {
    let series = series
    return [
      .section("Where LOTI came from", finding: originFinding),
      .table(seriesTable), .chart(activityChart(series)),
    ]
  }

  private var periods: [Period] { briefing.periods.all }

  private var originFinding: Prose {
    let counts = periods.compactMap { period in
      briefing.value(.members, .all, period).map { (period: period, value: $0) }
    }
    guard let first = counts.first(where: { $0.value > .count(0) }), let last = counts.last else {
      return "No membership is recorded."
    }
    let then = briefing.words(.members, .all, first.period)
    let now = briefing.words(.members, .all, last.period)
    if last.value > first.value {
      return "Membership grew from \(then) at the end of \(first.period.title) to \(now)."
    }
    if last.value < first.value {
      return "Membership fell from \(then) at the end of \(first.period.title) to \(now)."
    }
    return "There were \(now) members, as many as at the end of \(first.period.title)."
  }

  private var seriesTable: Table {
    let metrics: [Metric] = [
      .members, .events, .attendances, .people, .downloads, .projects, .outcomesRealised, .funding,
    ]
    return Table(
      "LOTI by period",
      columns: [.words("Period")] + metrics.map { .numbers($0.title) },
      rows: periods.map { period in
        Table.Row(
          Prose(briefing.titleSayingWhetherOver(period)),
          metrics.map { Prose(briefing.words($0, .all, period)) },
          role: period == self.period ? .subject : .plain)
      }, notes: ["“No data”: no rows cover the period, whatever happened."])
  }

  // MARK: The same members

  /// Attendances by period: of everyone, and of the authorities that were members throughout.
  private struct Series {
    let same: [Authority]
    let all: [Int64?]
    let ofSame: [Int64?]
  }

  private var series: Series {
    let covered = periods.filter { briefing.evidence.covers(.events, $0) }
    let same = Authority.allCases.filter { authority in
      guard let first = covered.first, let last = covered.last,
        let span = Period.days(first.first, last.last)
      else { return false }
      let days = books.memberships.filter { $0.authority == authority }
        .reduce(0) { $0 + span.daysShared(from: $1.joinedOn, to: $1.leftOn) }
      return days >= span.dayCount
    }
    let scopes = Set(same.map(ScopeTable.authority))
    var all: [Int64?] = []
    var ofSame: [Int64?] = []
    for period in periods {
      guard covered.contains(period) else {
        all.append(nil)
        ofSame.append(nil)
        continue
      }
      var part: Int64 = 0
      // The measure's own visit, so that this series and the figures count the same rows.
      Measure.attendances.visit(briefing.evidence, period) { contribution in
        for amount in contribution.parts where scopes.contains(amount.scope) { part += amount.amount }
      }
      all.append(briefing.count(.attendances, in: period))
      ofSame.append(same.count < Peers.fewest ? nil : part)
    }
    return Series(same: same, all: all, ofSame: ofSame)
  }

  private func activityChart(_ series: Series) -> Chart {
    let titles = periods.map(\.title)
    func plotted(_ values: [Int64?]) -> [Plotted?] {
      values.map { $0.map { Plotted(Double($0), QuantityStyle.count($0)) } }
    }
    let hasSame = series.same.count >= Peers.fewest && briefing.settings.audience == .internal
    var lines = [TimeSeriesChart.Line("All members and others", plotted(series.all))]
    if hasSame {
      lines.append(.init("The same \(series.same.count) members", plotted(series.ofSame)))
    }
    let shown = zip(periods, series.all).compactMap { period, value in
      value.map { "\(QuantityStyle.count($0)) in \(briefing.titleSayingWhetherOver(period))" }
    }
    let sameNote: Prose =
      hasSame
      ? "The same \(QuantityStyle.count(series.same.count)) were members throughout: joining cannot explain their growth."
      : "No same-members series: too few were members throughout, or the set is public."
    return Chart(
      id: "attendances-by-period", title: "Attendances by period",
      alternative: shown.isEmpty
        ? "No attendance is recorded in any period." : "Attendances: \(shown.joined(separator: ", ")).",
      kind: .timeSeries(
        TimeSeriesChart(
          unit: .attendances, periods: titles, lines: lines, lastPeriodIsPartial: briefing.partialPeriod)),
      table: Table(
        "Attendances by period",
        columns: [.words("Period"), .numbers("Attendances, everyone")]
          + (hasSame ? [.numbers("Attendances, the same \(series.same.count) members")] : []),
        rows: periods.indices.map { index in
          Table.Row(
            Prose(briefing.titleSayingWhetherOver(periods[index])),
            [Prose(briefing.words(.attendances, .all, periods[index]))]
              + (hasSame ? [Prose(series.ofSame[index].map { QuantityStyle.count($0) } ?? "no data")] : []))
        }, notes: [sameNote]))
  }
}

extension Briefing {
  /// A whole number of everything in a period, as published; `nil` when there is none or it is hidden.
  fileprivate func count(_ metric: Metric, in period: Period) -> Int64? {
    if case .count(let count)? = value(metric, .all, period) { count } else { nil }
  }
}

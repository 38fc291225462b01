/// What each member's fee bought: members side by side, with the median of all marked.
///
/// Members are named here, for LOTI's leadership; a member's own statement shows it the median alone.
extension StrategyPaper {
  var memberValue: [Block] {
    let rated = rated
    guard !rated.isEmpty else { return [] }
    let chart = memberBars(rated)
    return [
      .section("What each fee bought", level: 3, finding: Prose(chart.alternative)), .chart(chart),
    ]
  }

  /// Members with the return on their fee, the highest first, and those without one last.
  private var rated: [(authority: Authority, times: Plotted?)] {
    briefing.members.map { authority in
      let figure = briefing.plotted(.membershipReturn, .authority(authority))
      return (authority, figure)
    }.sorted { one, other in
      let (first, second) = (one.times?.value ?? -1, other.times?.value ?? -1)
      return first == second ? one.authority < other.authority : first > second
    }
  }

  private func memberBars(_ rated: [(authority: Authority, times: Plotted?)]) -> Chart {
    let spread = briefing.spread(of: .membershipReturn, over: Peers(authorities: briefing.members))
    let title = "Evidenced benefit beside fee, by member"
    return Chart(
      id: "return-by-member", title: title, alternative: returnWords(rated, spread),
      kind: .bars(
        BarChart(
          unit: .ratio,
          bars: rated.map { BarChart.Bar($0.authority.name, $0.times, absence: "no figure") },
          median: spread.map { Plotted($0.median, $0.words) })),
      table: Table(
        title,
        columns: [
          .words("Member"), .numbers("Fee accrued"), .numbers("Evidenced benefit"),
          .numbers("Benefit over fee"),
        ],
        rows: rated.map { entry in
          let scope = Scope.authority(entry.authority)
          return Table.Row(
            Prose(entry.authority.name),
            [.feeAccrued, .evidencedBenefit, .membershipReturn].map { Prose(briefing.words($0, scope)) })
        },
        notes: [
          "A low bar means little recorded, not little gained."
        ]))
  }

  /// How many members had their fee back, and what the middle one had.
  private func returnWords(
    _ rated: [(authority: Authority, times: Plotted?)], _ spread: Peers.Spread?
  )
    -> String
  {
    let known = rated.compactMap(\.times)
    guard !known.isEmpty else { return "No member has a figure for \(period.title)." }
    let covered = known.count { $0.value >= 1 }
    let of =
      known.count == rated.count
      ? QuantityStyle.count(known.count, "member")
      : "\(QuantityStyle.count(known.count)) members with a figure"
    let who =
      covered == known.count
      ? "Each of the \(of)"
      : covered == 0 ? "None of the \(of)" : "\(QuantityStyle.count(covered)) of the \(of)"
    let median = spread.map { "; the median is \($0.words) it" } ?? ""
    return "\(who) had evidenced benefit of at least the fee\(median)."
  }
}

/// The one list of reports: which there are, in which order, and under which paths.
///
/// `index`, `strategy/strategy`, `funders/<id>`, `boroughs/<slug>` (a value statement for each authority that
/// is a member on any day of the period, a prospect page for each other), `workings/<slug>` (the sums behind each
/// statement), `challenge-areas/<id>`, `method`, `data-quality`.
enum ReportSet {
  /// A report that can be written at any time and beside others.
  struct Planned: Sendable {
    let path: String
    let write: @Sendable () -> Document

    /// A report of the whole rather than of a part, which is longer than those.
    var isOfTheWhole: Bool { !path.contains("/") || path == StrategyPaper.path }
  }

  /// Every report of a run, the first page first.
  ///
  /// `scenarios` is what a what-if file gave for the strategy paper; where it is empty, the paper says so.
  static func documents(from briefing: Briefing, scenarios: [Block] = []) -> [Document] {
    let planned = planned(from: briefing, scenarios: scenarios)
    let reports = concurrently(planned.count) { planned[$0].write() }
    return [IndexPage(briefing: briefing, reports: reports).document] + reports
  }

  /// Every report but the first page, which needs the titles of the others.
  static func planned(from briefing: Briefing, scenarios: [Block] = []) -> [Planned] {
    let members = Set(briefing.membersInPeriod)
    let peers = Peers(of: briefing)
    let worked = briefing.workingOut(outcomesOf: briefing.periods.detailed)
    return plan(from: worked, members: members, peers: peers, scenarios: scenarios)
  }

  private static func plan(
    from briefing: Briefing, members: Set<Authority>, peers: Peers, scenarios: [Block]
  ) -> [Planned] {
    var plan = [
      Planned(path: StrategyPaper.path) { StrategyPaper(briefing: briefing, scenarios: scenarios).document }
    ]
    plan += briefing.index.funders.map { funder in
      Planned(path: briefing.path(of: funder)) { FunderReport(briefing: briefing, funder: funder).document }
    }
    plan += Authority.allCases.map { authority in
      Planned(path: BoroughStatement.path(of: authority)) {
        members.contains(authority)
          ? BoroughStatement(briefing: briefing, authority: authority, peers: peers).document
          : ProspectPage(briefing: briefing, authority: authority, peers: peers).document
      }
    }
    plan += Authority.allCases.filter(members.contains).map { authority in
      Planned(path: BoroughWorkings.path(of: authority)) {
        BoroughWorkings(
          statement: BoroughStatement(briefing: briefing, authority: authority, peers: peers)
        ).document
      }
    }
    plan += briefing.books.currentChallengeAreas.map { area in
      Planned(path: briefing.path(of: area)) { ChallengeAreaReport(briefing: briefing, area: area).document }
    }
    plan.append(Planned(path: "method") { MethodReport(briefing: briefing).document })
    plan.append(Planned(path: "data-quality") { DataQualityReport(briefing: briefing).document })
    return plan
  }
}

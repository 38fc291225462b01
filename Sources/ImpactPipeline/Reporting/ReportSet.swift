/// The one list of reports: which there are, in which order, and under which paths.
///
/// `index`, `strategy/strategy`, `funders/<id>`, `boroughs/<slug>` (a value statement for each authority that
/// is a member on any day of the period, a prospect page for each other), `workings/<slug>` (the sums behind each
/// statement), `challenge-areas/<id>`, `method`, `data-quality`.
enum ReportSet {
  /// Every report of a run.
  ///
  /// `scenarios` is what a what-if file gave for the strategy paper; where it is empty, the paper says so.
  static func documents(from briefing: Briefing, scenarios: [Block] = []) -> [Document] {
    let members = Set(briefing.membersInPeriod)
    let peers = Peers(of: briefing)
    var reports = [
      StrategyPaper(briefing: briefing, scenarios: scenarios).document
    ]
    reports += briefing.books.funders.map { FunderReport(briefing: briefing, funder: $0).document }
    reports += Authority.allCases.map { authority in
      members.contains(authority)
        ? BoroughStatement(briefing: briefing, authority: authority, peers: peers).document
        : ProspectPage(briefing: briefing, authority: authority, peers: peers).document
    }
    reports += Authority.allCases.filter(members.contains).map {
      BoroughWorkings(
        statement: BoroughStatement(briefing: briefing, authority: $0, peers: peers)
      ).document
    }
    reports += briefing.books.currentChallengeAreas.map {
      ChallengeAreaReport(briefing: briefing, area: $0).document
    }
    reports.append(MethodReport(briefing: briefing).document)
    reports.append(DataQualityReport(briefing: briefing).document)
    return [IndexPage(briefing: briefing, reports: reports).document] + reports
  }
}

/// All that a report is written from: the figures, the books behind them, and how the run was set.
///
/// Reports take every number from here, so a figure has one value and one wording wherever it is printed. An object,
/// since every section of every report holds it.
final class Briefing: Sendable {
  let figures: FigureTable
  let evidence: Evidence
  let periods: Periods
  let settings: ReportSettings
  /// What reading the inputs told: files, rows, findings.
  let quality: QualitySummary
  /// What a comparison with an earlier set found; `nil` where none was named.
  let revisions: Revisions?
  /// What many reports look up, gathered once.
  let index: BriefingIndex
  /// How outcomes are worked out, where that was done beforehand for several reports.
  let workings: OutcomeWorkings
  private let sensitivities: Remembered<Scope, Sensitivity?>
  private let spreads: Remembered<PeerQuestion, Peers.Spread?>

  private struct PeerQuestion: Hashable {
    let metric: String
    let peers: [Authority]
  }

  init(
    figures: FigureTable, evidence: Evidence, periods: Periods, settings: ReportSettings,
    quality: QualitySummary, revisions: Revisions? = nil
  ) {
    self.figures = figures
    self.evidence = evidence
    self.periods = periods
    self.settings = settings
    self.quality = quality
    self.revisions = revisions
    index = BriefingIndex(of: evidence, periods: periods)
    workings = OutcomeWorkings()
    sensitivities = Remembered()
    spreads = Remembered()
  }

  private init(_ other: Briefing, revisions: Revisions?, workings: OutcomeWorkings) {
    figures = other.figures
    evidence = other.evidence
    periods = other.periods
    settings = other.settings
    quality = other.quality
    self.revisions = revisions
    index = other.index
    self.workings = workings
    sensitivities = other.sensitivities
    spreads = other.spreads
  }

  /// The same with what a comparison with an earlier set found.
  func with(_ revisions: Revisions?) -> Briefing {
    Briefing(self, revisions: revisions, workings: workings)
  }

  /// The same with the outcomes of some periods worked out.
  func workingOut(outcomesOf periods: [Period]) -> Briefing {
    Briefing(self, revisions: revisions, workings: OutcomeWorkings(in: periods, of: self))
  }

  /// How what a scope is left with answers to its assumptions, worked out once for all reports that ask; `nil` where there
  /// is nothing to weigh.
  func sensitivity(of scope: Scope) -> Sensitivity? {
    sensitivities.answer(to: scope) { Sensitivity(of: scope, in: self) }
  }

  /// The middle of a metric over peers, worked out once for all reports that ask; `nil` when they are too few.
  func spread(of metric: Metric, over peers: Peers) -> Peers.Spread? {
    spreads.answer(to: PeerQuestion(metric: metric.id, peers: peers.authorities)) {
      Peers.Spread(of: metric, over: peers, in: self)
    }
  }

  var books: Books { evidence.books }
  var period: Period { periods.chosen }

  /// The project of an id.
  func project(_ id: Identifier<Project>) -> Project? {
    index.projects(of: id).first.map { books.projects[$0] }
  }

  /// The authorities that are members on the last day of the period, in official order.
  var members: [Authority] { books.members(on: period.last) }

  /// How far the period goes where it is not over on the day the reports speak from: "to 31 December 2023".
  var partialPeriod: String? {
    settings.asOf < period.last ? "to \(QuantityStyle.day(settings.asOf))" : nil
  }

  /// A period's title; with how far it goes when it is not over.
  func titleSayingWhetherOver(_ other: Period) -> String {
    guard other == period, let partial = partialPeriod else { return other.title }
    return "\(other.title) (\(partial))"
  }
}

/// What a run was asked for, as far as reports print it.
public struct ReportSettings: Hashable, Sendable {
  /// The day that the reports speak from: nothing after it is known.
  public let asOf: Day
  /// Who may read the set.
  public let audience: Audience
  /// The seed of every draw.
  public let seed: UInt64
  /// The program's version.
  public let version: String

  /// The settings of a set of reports.
  public init(asOf: Day, audience: Audience = .internal, seed: UInt64, version: String) {
    self.asOf = asOf
    self.audience = audience
    self.seed = seed
    self.version = version
  }

  /// Who may read a set of reports.
  public enum Audience: String, Hashable, Sendable, CaseIterable {
    /// LOTI and its members: every figure as it is.
    case `internal`
    /// Anyone: small counts of people are hidden.
    case `public`
  }
}

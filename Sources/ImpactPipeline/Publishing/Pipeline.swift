/// From sources to a set of reports, in memory: bytes in, bytes out.
///
/// Reading → Exports → Ledger → Measuring → Reporting → Rendering. Nothing here touches a disk, a clock, the
/// environment or a locale, so the same sources and settings give the same bytes anywhere.
public struct Pipeline: Sendable {
  /// How runs are made.
  public let settings: PipelineSettings

  /// A pipeline of those settings.
  public init(settings: PipelineSettings) { self.settings = settings }

  /// Reads and validates only: what was found, and how the rows of each file add up.
  public func check(_ sources: [Source]) -> InputCheck { ReadInputs(sources, settings: settings).check }

  /// Makes the whole set.
  ///
  /// Time grows with the bytes of the sources; memory with distinct things in them. Throws when nothing could be
  /// read, when rows do not add up, and when no period can be chosen.
  public func run(_ sources: [Source]) throws(PipelineFailure) -> Publication {
    try publication(of: briefing(on: sources))
  }

  /// All that reports are written from.
  func briefing(on sources: [Source]) throws(PipelineFailure) -> Briefing {
    var inputs = ReadInputs(sources, settings: settings)
    let check = inputs.check
    let wrong = check.reconciliation.filter { !$0.addsUp }.map(\.file)
    guard wrong.isEmpty else { throw .rowsDoNotAddUp(wrong) }
    guard check.reconciliation.contains(where: { $0.counted > 0 }) else { throw .nothingRead(check.findings) }
    let periods = try periods(for: inputs.books)
    let reportSettings = ReportSettings(
      asOf: settings.asOf ?? inputs.books.daysCovered?.last ?? periods.chosen.last,
      audience: settings.audience,
      seed: settings.seed, version: settings.version)
    let measured = try measured(inputs.takeBooks(), periods: periods)
    let isPublic = settings.audience == .public
    let figures = isPublic ? measured.figures.disclosed() : measured.figures
    let dominance =
      isPublic ? Dominance(in: measured.evidence, period: periods.chosen).finding(in: figures) : nil
    let findings =
      check.findings + measured.evidence.findings(for: periods.detailed) + (dominance.map { [$0] } ?? [])
    return Briefing(
      figures: figures,
      evidence: measured.evidence, periods: periods, settings: reportSettings,
      quality: QualitySummary(
        files: check.reconciliation, findings: findings, rejects: inputs.rejects,
        // A name that few rows hold may be a person's only row.
        unresolved: isPublic
          ? inputs.unresolved.filter { $0.rows >= DisclosureRule.fewestShown } : inputs.unresolved))
  }

  private func measured(
    _ books: consuming Books, periods: Periods
  ) throws(PipelineFailure) -> (evidence: Evidence, figures: FigureTable) {
    do throws(ParameterFault) {
      let parameters = try AppraisalParameters(books: copy books, seed: settings.seed)
      let evidence = Evidence(books: books, parameters: parameters, periods: periods.all)
      let figures = try FigureTable(
        metrics: settings.metrics, evidence: evidence, periods: periods, parameters: parameters)
      return (evidence, figures)
    } catch {
      throw .parameter(error)
    }
  }

  private func periods(for books: Books) throws(PipelineFailure) -> Periods {
    let first = books.memberships.map(\.joinedOn).min()
    if let chosen = settings.period { return Periods(chosen: chosen, since: first) }
    guard let day = books.lastDayOfActivity ?? books.daysCovered?.last ?? books.lastDayOfAward,
      let chosen = Period.financialYear(containing: day)
    else { throw .noPeriod }
    return Periods(chosen: chosen, since: first)
  }
}

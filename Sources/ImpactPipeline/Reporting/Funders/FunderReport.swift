/// What one funder's money was for and what came of it, for the reader who decides whether to renew.
struct FunderReport {
  let briefing: Briefing
  let funder: Funder
  /// Every award up to the end of the period, latest first.
  let rows: [Funding]
  /// The projects that its money went to.
  let funded: [Project]
  /// Their outcomes, in order of their days.
  let outcomes: [Outcome]

  init(briefing: Briefing, funder: Funder) {
    self.briefing = briefing
    self.funder = funder
    let (books, index) = (briefing.books, briefing.index)
    rows = index.funding(of: funder.id).map { books.funding[$0] }
      .filter { $0.date <= briefing.period.last && $0.kind != .fee }
      .sorted { ($1.date, $0.id) < ($0.date, $1.id) }
    let ids = Set(rows.filter { $0.status != .bid }.compactMap(\.project))
    funded = ids.flatMap(index.projects).sorted().map { books.projects[$0] }
    outcomes = Set(funded.map(\.id)).flatMap(index.outcomes).sorted().map { books.outcomes[$0] }
      .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
  }

  var scope: Scope { .funder(funder.id) }
  var period: Period { briefing.period }
  var books: Books { briefing.books }

  var document: Document {
    let path = briefing.path(of: funder)
    let parts: [[Block]] = [
      briefing.opening(summary), tiles, awards, projects, targets, reach, value, leverage, setbacks, ahead,
      limits, workings,
    ]
    return Document(
      path: path, title: "Funder report: \(funder.name)",
      subtitle: "\(period.title) · what the money did, and how sure we are",
      readers: "Whoever decides on renewal", status: briefing.status(of: path),
      blocks: Array(parts.joined()))
  }

  private var summary: Prose {
    let secured = rows.filter { $0.status != .bid }
    let sum =
      (try? secured.map(\.amount).total()).map { QuantityStyle.money($0) } ?? "an amount too large to hold"
    let first: Prose =
      secured.isEmpty
      ? "No money from \(funder.name) is recorded by the end of \(period.title). "
      : "\(funder.name) had awarded or paid \(sum) in \(QuantityStyle.count(secured.count, "award")) by the end of \(period.title), \(briefing.words(.funding, scope)) of it in that year. "
    let projects = funded
    let realised = outcomes.filter { $0.status == .realised && $0.date <= period.last }.count
    let second: Prose =
      projects.isEmpty
      ? "It paid towards the whole: no project names it, so no outcome is its alone. "
      : "It went to \(QuantityStyle.count(projects.count, "project")), with \(QuantityStyle.count(realised, "realised outcome")) so far. "
    let third: Prose =
      briefing.value(.evidencedBenefit, scope) == nil || projects.isEmpty
      ? "The \(.link("strategy paper", to: .document(StrategyPaper.path))) says what the whole was worth."
      : "With other people’s money and work too, its projects gave \(briefing.evidencedWords(scope)) in \(period.title)."
    return first + second + third
  }

  private var tiles: [Block] {
    [
      .tiles([
        Tile("Secured in the period", briefing.words(.funding, scope), caption: "awarded or received"),
        Tile("Projects running", briefing.words(.projects, scope), caption: "that its money went to"),
        Tile("Authorities in them", briefing.words(.boroughsInProjects, scope), caption: "of 33"),
        Tile(
          "Evidenced benefit", briefing.words(.evidencedBenefit, scope),
          caption: briefing.evidencedCaption(scope)),
      ])
    ]
  }

  // MARK: Award and spending

  private var awards: [Block] {
    guard !rows.isEmpty else {
      return [.section("The awards"), .paragraph("None is recorded by the end of \(period.title).")]
    }
    return [
      .section("The awards", finding: awardsFinding),
      .table(
        Table(
          "Awards up to \(QuantityStyle.day(period.last))",
          columns: [
            .words("Award"), .words("Date"), .numbers("Amount"), .words("Kind and status"), .words("Runs"),
            .words("For"), .words("Source"),
          ],
          rows: rows.map { row in
            let project = row.project.flatMap(briefing.project)?.title
            let area = row.challengeArea.map { id in
              books.challengeAreas.first { $0.id == id }?.title ?? id.text
            }
            return Table.Row(
              Prose(row.title ?? row.id),
              [
                Prose(QuantityStyle.day(row.date)), Prose(QuantityStyle.money(row.amount)),
                Prose(
                  "\(row.kind.title.lowercased()), \(row.status.rawValue)\(row.isRestricted == true ? ", restricted" : "")"
                ),
                Prose(runs(row)),
                Prose(project ?? area ?? "LOTI as a whole"), Prose(row.source ?? "none given"),
              ])
          },
          notes: awardNotes)),
    ] + AwardNotes(rows).blocks
  }

  private var awardsFinding: Prose {
    let bids = rows.count { $0.status == .bid }
    let awards = rows.count - bids
    let restricted = rows.count { $0.status != .bid && $0.isRestricted == true }
    let purpose =
      restricted == 0
      ? ""
      : ", \(restricted == awards ? "" : "\(QuantityStyle.count(restricted)) of them ")for a stated purpose only"
    let more = bids == 0 ? "" : "; \(QuantityStyle.count(bids, "bid")), in no total"
    return "On record: \(QuantityStyle.count(awards, "award"))\(purpose)\(more)."
  }

  private var awardNotes: [Prose] {
    rows.contains { $0.status == .awarded } ? ["“Awarded”: promised, and not yet recorded as paid."] : []
  }

  private func runs(_ row: Funding) -> String {
    switch (row.startsOn, row.endsOn) {
    case (let first?, let last?): "\(QuantityStyle.day(first)) to \(QuantityStyle.day(last))"
    case (let first?, nil): "from \(QuantityStyle.day(first))"
    case (nil, let last?): "to \(QuantityStyle.day(last))"
    case (nil, nil): "not stated"
    }
  }

  private var projects: [Block] {
    let ids = Set(funded.map(\.id))
    let costs = books.costs.filter { row in row.project.map(ids.contains) ?? false }
    let heading = Block.section("What it was spent on")
    guard !costs.isEmpty else {
      return [
        heading,
        .paragraph(
          ids.isEmpty
            ? "On LOTI as a whole: costs are not divided by funder."
            : "Not known: no cost is recorded for these projects."
        ),
      ]
    }
    return [
      heading,
      .table(
        Table(
          "Costs recorded against its projects",
          columns: [.words("Cost"), .words("Project"), .words("Period"), .numbers("Amount")],
          rows: costs.map { row in
            Table.Row(
              Prose(row.title),
              [
                Prose(row.project.flatMap(briefing.project)?.title ?? "none"), Prose(row.period.title),
                Prose(QuantityStyle.money(row.amount)),
              ])
          }, notes: ["Other funders may have paid part of these costs."])),
    ]
  }

  // MARK: Limits

  private var ahead: [Block] {
    let plans = outcomes.filter {
      $0.status == .potential || ($0.status == .forecast && $0.date > period.last)
    }
    let running = funded.filter { $0.endsOn.map { $0 > period.last } ?? true }
    let points: [Prose] =
      running.map {
        "\($0.title): \($0.endsOn.map { "runs to \(QuantityStyle.day($0))" } ?? "no end is recorded")."
      }
      + plans.map { "\($0.title): \($0.status.rawValue), dated \(QuantityStyle.day($0.date))." }
    return [
      .section("What is next"),
      points.isEmpty ? .paragraph("Nothing is recorded.") : .bullets(points),
    ]
  }

  private var limits: [Block] {
    [
      .section("Evidence and caveats"),
      .bullets([
        "Project teams recorded the outcomes; none was audited here.",
        "Do not add funder reports up: an outcome with several funders counts whole for each.",
        "Values leave out what would have happened anyway (deadweight) and what others did.",
        "A figure’s rows: \(.code("lotireport explain")) and its id. \(.link("Method", to: .document("method"))) · \(.link("Data quality", to: .document("data-quality")))",
      ]),
    ]
  }
}

/// A membership value statement: what one member got for its fee, for the reader who decides whether to renew.
///
/// Written for two printed pages. Every other member is a median or a quartile here, never a name.
struct BoroughStatement {
  let briefing: Briefing
  let authority: Authority
  let peers: Peers

  var scope: Scope { .authority(authority) }
  var period: Period { briefing.period }

  var document: Document {
    let parts: [[Block]] = [
      briefing.opening(summary), tiles, used, value, questions, work, unused, limits,
    ]
    return Document(
      path: Self.path(of: authority), title: "Membership value statement: \(authority.name)",
      subtitle:
        "\(period.title) · the fee, and what it gave",
      readers: "The chief digital and information officer and finance director",
      status: briefing.status(of: Self.path(of: authority)), blocks: Array(parts.joined()))
  }

  static func path(of authority: Authority) -> String { "boroughs/\(authority.rawValue)" }

  // MARK: Opening

  private var tiles: [Block] {
    [
      .tiles([
        Tile(
          "Fee for the period", briefing.words(.feeAccrued, scope),
          caption: "by the day, excluding VAT"),
        Tile(
          "Evidenced benefit", briefing.words(.evidencedBenefit, scope),
          caption: briefing.evidencedCaption(scope)),
        Tile("People reached", briefing.words(.people, scope), caption: "different people at events"),
        Tile("Projects", briefing.words(.projects, scope), caption: "led or taken part in"),
      ])
    ]
  }

  private var summary: Prose {
    var prose: Prose =
      "In \(period.title) membership cost \(briefing.words(.feeAccrued, scope)) and gave \(briefing.evidencedWords(scope))"
    if let ratio = briefing.value(.membershipReturn, scope), ratio.value > 0 {
      prose += ", \(briefing.words(.membershipReturn, scope)) the fee"
      if ratio < .fraction(.one) { prose += ": that alone did not cover it" }
    }
    prose += ". "
    prose += cashable
    let people = briefing.words(.people, scope, one: "person", many: "people")
    let downloads = briefing.words(.downloads, scope, one: "download", many: "downloads")
    let projects = briefing.words(.projects, scope, one: "project", many: "projects")
    prose +=
      "Use is not valued: \(people) spent \(briefing.words(.attendedHours, scope)) at events, with \(downloads) and \(projects)."
    return prose
  }

  private var cashable: Prose {
    guard let worth = briefing.value(.evidencedBenefit, scope), worth.value > 0,
      let part = briefing.value(.evidencedBenefitCashable, scope)
    else { return "" }
    let words = briefing.words(.evidencedBenefitCashable, scope)
    if part == worth { return "All of it, \(words), is \(Glossary.cashable). " }
    return part.value == 0
      ? "None of it (\(words)) is \(Glossary.cashable). "
      : "Of that, \(words) is \(Glossary.cashable); the rest does not return as money. "
  }

  // MARK: What was used

  private var used: [Block] {
    let rows: [(String, Metric)] = [
      ("Events attended", .eventsAttended), ("People reached", .people),
      ("Hours at events", .attendedHours), ("Guides downloaded", .guidesDownloaded),
      ("Downloads", .downloads),
      ("Projects", .projects), ("Projects led", .projectsLed), ("Evidenced benefit", .evidencedBenefit),
    ]
    let table = Table(
      "Use and worth, beside the median",
      columns: [
        .words("Use and worth"), .numbers(period.title),
        .numbers(briefing.periods.previous?.title ?? "the year before"),
        .numbers("Median member"), .words("Place among members"),
      ],
      rows: rows.map(usedRow),
      notes: [Prose(medianNote)])
    return [.section("What you used", finding: usedFinding), .table(table)]
  }

  private var medianNote: String {
    let count = peers.authorities.count
    return count < Peers.fewest
      ? "No median: fewer than \(Peers.fewest) authorities were members throughout."
      : "Median of the \(QuantityStyle.count(count)) members throughout\(count < Peers.fewestForQuartiles ? "" : "; the middle half in brackets")."
  }

  private func usedRow(title: String, metric: Metric) -> Table.Row {
    let spread = briefing.spread(of: metric, over: peers)
    let before = briefing.periods.previous.map { briefing.words(metric, scope, $0) } ?? FigureText("no data")
    return Table.Row(
      Prose(title),
      [
        Prose(briefing.words(metric, scope)), Prose(before),
        Prose(spread?.wordsWithQuartiles ?? "too few to say"),
        Prose(place(briefing.value(metric, scope), spread)),
      ])
  }

  private func place(_ value: Quantity?, _ spread: Peers.Spread?) -> String {
    guard let value, let spread else { return "not compared" }
    return spread.place(of: value.value)
  }

  private var usedFinding: Prose {
    let people = briefing.words(.people, scope, one: "person", many: "people")
    let change: Prose = briefing.change(.people, scope).map { ", \($0)" } ?? ""
    return "\(people) took part\(change)."
  }

  // MARK: What it was worth

  private var value: [Block] {
    var blocks: [Block] = [
      .section("What it was worth", finding: valueFinding),
      .table(BenefitTable.kinds(in: briefing, at: scope)),
    ]
    blocks += BenefitTable.outcomes(
      in: briefing, at: scope, caption: "Outcomes with a value", limit: outcomesShown,
      sums: .document(BoroughWorkings.path(of: authority)))
    if let chart { blocks.append(.chart(chart)) }
    return blocks
  }

  /// How many outcomes have a row of their own; the workings page has all.
  var outcomesShown: Int {
    let evidenced = briefing.outcomeShares(of: scope, in: period)
      .count { BenefitSelection.evidenced.holds($0.outcome) }
    return max(4, min(10, evidenced))
  }

  private var valueFinding: Prose {
    let wider = briefing.words(.expectedBenefit, scope)
    guard let evidenced = briefing.value(.evidencedBenefit, scope),
      let expected = briefing.value(.expectedBenefit, scope)
    else { return "No benefit can be given: \(briefing.reason(.evidencedBenefit, scope))." }
    return expected > evidenced
      ? "With forecasts and weaker evidence: \(wider), not set against the fee."
      : "Forecasts and weaker evidence add nothing to the evidenced part."
  }

  private var chart: Chart? {
    guard case .money(let fee)? = briefing.value(.feeAccrued, scope),
      let figure = briefing.figure(.evidencedBenefit, scope), case .money(let worth)? = figure.value
    else { return nil }
    let low = figure.range?.low.value ?? worth.pounds
    let high = figure.range?.high.value ?? worth.pounds
    return briefing.valueAgainstFee(
      id: "value-against-fee-\(authority.rawValue)", label: authority.name, fee: fee, value: worth, low: low,
      high: high)
  }

  // MARK: Projects, and what others used

  private var work: [Block] {
    let projects = briefing.evidence.projects(in: period).map(\.project)
    let own = projects.filter { $0.includes(authority) }
    var blocks: [Block] = [.section("Your projects", finding: newProjects(among: own))]
    if own.isEmpty {
      blocks.append(.paragraph("No project with \(authority.name) is recorded in \(period.title)."))
    } else {
      blocks.append(
        .table(
          Table(
            "Projects in \(period.title)",
            columns: [.words("Project"), .words("Part"), .numbers("Authorities"), .words("Since")],
            rows: own.prefix(Self.projectsShown).map { project in
              Table.Row(
                Prose(project.title),
                [
                  Prose(project.lead == .authority(authority) ? "lead" : "participant"),
                  Prose(QuantityStyle.count(project.authorities.count)),
                  Prose(QuantityStyle.day(project.startsOn)),
                ])
            },
            notes: own.count > Self.projectsShown
              ? [
                "\(QuantityStyle.count(own.count - Self.projectsShown)) more: \(.link("data/projects.csv", to: .file("data/projects.csv")))."
              ]
              : [])))
    }
    return blocks
  }

  /// What began for the authority in this period, where the year before is on record.
  private func newProjects(among own: [Project]) -> Prose? {
    guard let before = briefing.periods.previous, !own.isEmpty else { return nil }
    let old = Set(briefing.evidence.projects(in: before).map(\.project.id))
    let new = own.filter { !old.contains($0.id) }
    guard !new.isEmpty else { return "None is new since \(before.title)." }
    let more = new.count > 2 ? " and \(QuantityStyle.count(new.count - 2, "other"))" : ""
    return
      "New since \(before.title): \(new.prefix(2).map(\.title).joined(separator: more.isEmpty ? " and " : ", "))\(more)."
  }

  private static let projectsShown = 3

  /// "used 3 guides and joined 2 projects"; what there is none of is left out.
  static func use(guides: Int, projects: Int) -> String {
    [
      guides == 0 ? nil : "used \(QuantityStyle.count(guides, "guide"))",
      projects == 0 ? nil : "joined \(QuantityStyle.count(projects, "project"))",
    ].compactMap { $0 }.joined(separator: " and ")
  }

  private var unused: [Block] {
    let unused = briefing.guidesOthersUsed(not: authority)
    let open = briefing.evidence.projects(in: period).map(\.project)
      .filter { !$0.includes(authority) }
    let title = "What you did not use"
    if unused.isEmpty && open.isEmpty {
      return [
        .section(
          title,
          finding:
            "Nothing: you used every guide and project on record that two or more members used."
        )
      ]
    }
    return [
      .section(
        title,
        finding:
          "Others \(Self.use(guides: unused.count, projects: open.count)) without you."
      ),
      .bullets(
        unused.prefix(3).map {
          "Guide: \($0.title) (\(QuantityStyle.count($0.authorities)) members)."
        }
          + open.prefix(3).map {
            "Project: \($0.title) (\(QuantityStyle.count($0.authorities.count, "authority", "authorities")))."
          }),
    ]
  }
}

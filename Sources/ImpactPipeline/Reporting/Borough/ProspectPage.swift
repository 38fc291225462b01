/// A page for an authority that is not a member: what members like it used and what that was worth.
///
/// Written with the honesty of a value statement. Members are medians here, never names, and no median is given over fewer
/// than five.
struct ProspectPage {
  let briefing: Briefing
  let authority: Authority
  let peers: Peers

  private var scope: Scope { .authority(authority) }
  private var period: Period { briefing.period }

  var document: Document {
    let path = BoroughStatement.path(of: authority)
    return Document(
      path: path, title: "What membership could offer: \(authority.name)",
      subtitle:
        "\(period.title) · what members like you used, and its worth",
      readers: "The chief digital and information officer and finance director",
      status: briefing.status(of: path),
      blocks: briefing.opening(summary) + comparison + worth + already + open + limits)
  }

  // MARK: Members like it

  /// The narrowest group of members on the whole period that is large enough to speak of.
  private struct Group {
    let words: String
    let members: [Authority]
  }

  private var group: Group? {
    let details = authority.details
    let inRegion = peers.authorities.filter { $0.details.subRegion == details.subRegion }
    let inRing = peers.authorities.filter { $0.details.ring == details.ring }
    let candidates = [
      Group(words: "members in \(details.subRegion.rawValue)", members: inRegion),
      Group(words: "\(details.ring.rawValue) London members", members: inRing),
      Group(words: "members anywhere in London", members: peers.authorities),
    ]
    return candidates.first { $0.members.count >= Peers.fewest }
  }

  private func spread(_ metric: Metric) -> Peers.Spread? {
    group.flatMap { briefing.spread(of: metric, over: Peers(authorities: $0.members)) }
  }

  private func median(_ metric: Metric) -> String {
    guard let spread = spread(metric) else { return "too few to say" }
    return spread.words
  }

  private var summary: Prose {
    guard let group, let value = spread(.evidencedBenefit), let fee = spread(.feeAccrued) else {
      return
        "\(authority.name) was not a member in \(period.title). Fewer than \(String(Peers.fewest)) authorities were members throughout or have a value, so nothing is said of what members got. What it used is below."
    }
    let balance: Prose =
      value.median > fee.median
      ? "more than the fee"
      : value.median < fee.median
        ? "less than the fee, so the case needs more than evidenced value" : "as much as the fee"
    return
      "\(authority.name) was not a member in \(period.title). The median of the \(QuantityStyle.count(group.members.count)) \(group.words) paid \(fee.words) and got \(value.words) of \(Glossary.evidencedBenefit): \(balance). What you would get depends on what you use."
  }

  private var comparison: [Block] {
    let heading = Block.section("What members like you used")
    guard let group else {
      return [
        heading,
        .paragraph(
          "Too few authorities were members throughout \(period.title) to speak of without naming one."
        ),
      ]
    }
    let metrics: [Metric] = [
      .eventsAttended, .attendances, .people, .attendedHours, .guidesDownloaded, .downloads, .projects,
    ]
    return [
      .section("What members like you used", finding: useFinding),
      .table(
        Table(
          "Use: median of \(group.words)",
          columns: [.words("Use"), .numbers("Median member"), .numbers(authority.name)],
          rows: metrics.map { metric in
            Table.Row(
              Prose(metric.title),
              [Prose(median(metric)), Prose(briefing.words(metric, scope))])
          },
          notes: [
            "Medians of members throughout \(period.title)."
          ])),
    ]
  }

  private var useFinding: Prose? {
    guard let events = spread(.eventsAttended), let downloads = spread(.downloads),
      let projects = spread(.projects)
    else { return nil }
    return
      "The medians: \(events.words) events, \(downloads.words) downloads and \(projects.words) projects."
  }

  private var worthFinding: Prose? {
    spread(.membershipReturn).map { "At least half had \($0.words) their fee or more." }
  }

  private var worth: [Block] {
    let metrics: [Metric] = [
      .feeAccrued, .evidencedBenefit, .evidencedBenefitCashable, .evidencedBenefitEfficiency,
      .evidencedBenefitAvoided, .evidencedBenefitPublicValue, .expectedBenefit, .membershipReturn,
    ]
    guard group != nil else { return [] }
    return [
      .section("What it was worth to them", finding: worthFinding),
      .table(
        Table(
          "Fee and benefit",
          columns: [.words("Figure"), .numbers("Median member")],
          rows: metrics.map { metric in
            Table.Row(
              Prose(metric.title),
              [Prose(median(metric))])
          },
          notes: [
            "Realised and forecast benefit holds weaker evidence and is no promise."
          ])),
      .paragraph(breakEven),
    ]
  }

  private var breakEven: Prose {
    guard let day = briefing.books.assumption(Identifier("officer-day"))?.value, day.central > 0,
      let fee = spread(.feeAccrued)
    else {
      return
        "Break-even: not known, because the register of assumptions has no officer-day."
    }
    let days = QuantityStyle.ratio(fee.median / day.central)
    return
      "Break-even: \(days) officer days saved a year at \(QuantityStyle.money(pounds: day.central)) would alone pay \(fee.words)."
  }

  // MARK: What it uses already

  private var already: [Block] {
    let kinds: [Metric] = [.attendances, .downloads, .projects]
    let uses = briefing.hasAny(of: kinds, at: scope) || briefing.hasHidden(of: kinds, at: scope)
    guard uses else {
      return [
        .section("What you use already"),
        .paragraph("No attendance, download or project of \(authority.name) is recorded in \(period.title)."),
      ]
    }
    let projects = briefing.evidence.projects(in: period).map(\.project)
      .filter { $0.includes(authority) }
    var blocks: [Block] = [
      .section(
        "What you use already",
        finding:
          "As a non-member you had \(briefing.words(.attendances, scope, one: "attendance", many: "attendances")) and \(briefing.words(.downloads, scope, one: "download", many: "downloads"))."
      )
    ]
    if !projects.isEmpty {
      blocks.append(.bullets(projects.map { "Project: \($0.title)." }))
    }
    if briefing.hasAny(of: [.evidencedBenefit], at: scope) {
      blocks.append(
        .paragraph(
          "Evidenced benefit already: \(briefing.wordsWithRange(.evidencedBenefit, scope))."
        ))
    }
    return blocks
  }

  private var open: [Block] {
    let projects = briefing.evidence.projects(in: period).map(\.project)
      .filter { !$0.includes(authority) }
      .map { (id: $0.id, title: $0.title, authorities: $0.authorities.count) }
      .sorted { ($1.authorities, $0.id) < ($0.authorities, $1.id) }
    let guides = briefing.guidesOthersUsed(not: authority)
    let points: [Prose] =
      projects.prefix(3).map {
        "Project: \($0.title) (\(QuantityStyle.count($0.authorities, "authority", "authorities")))."
      }
      + guides.prefix(3).map {
        "Guide: \($0.title) (\(QuantityStyle.count($0.authorities)) members)."
      }
    let title = "What you did not use"
    if points.isEmpty {
      return [.section(title, finding: "Nothing on record that two or more members used.")]
    }
    return [
      .section(
        title,
        finding:
          "Members \(BoroughStatement.use(guides: guides.count, projects: projects.count)) without you."
      ), .bullets(points),
    ]
  }

  private var limits: [Block] {
    [
      .section(
        "What this page cannot say",
        finding:
          "Whether you would get the median: members differ widely."
      ),
      .bullets([
        "What a saving would be worth here: the benefits are members’ own.",
        "What the first year would give: its fee is pro rata and use takes time to grow.",
        "\(.link("Method", to: .document("method"))) · \(.link("Data quality", to: .document("data-quality")))",
      ]),
    ]
  }
}

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
        "\(period.title) · what members like \(authority.name) used, what it was worth, what it costs",
      readers: "The chief digital and information officer and the finance director",
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
    group.flatMap { Peers(authorities: $0.members).spread(of: metric, in: briefing) }
  }

  private func median(_ metric: Metric) -> String {
    guard let spread = spread(metric) else { return "too few to say" }
    return spread.words
  }

  private var summary: Prose {
    guard let group, let value = spread(.evidencedBenefit), let fee = spread(.feeAccrued) else {
      return
        "\(authority.name) was not a member in \(period.title). Fewer than \(String(Peers.fewest)) authorities were members for the whole of it or have a value, so nothing is said of what members like it got. What it used all the same is below."
    }
    let balance: Prose =
      value.median > fee.median
      ? "more than the fee"
      : value.median < fee.median
        ? "less than the fee, so the case rests on more than evidenced value" : "as much as the fee"
    return
      "\(authority.name) was not a member in \(period.title). The median of the \(QuantityStyle.count(group.members.count)) \(group.words) paid \(fee.words) and got \(value.words) of \(Glossary.evidencedBenefit): \(balance). What \(authority.name) would get depends on what it would use."
  }

  private var comparison: [Block] {
    let heading = Block.section("What members like you used")
    guard let group else {
      return [
        heading,
        .paragraph(
          "Too few authorities were members for the whole of \(period.title) to say anything without naming one."
        ),
      ]
    }
    let metrics: [Metric] = [
      .eventsAttended, .attendances, .people, .attendedHours, .guidesDownloaded, .downloads, .projects,
    ]
    return [
      .section("What members like you used", finding: useFinding(of: group.words)),
      .table(
        Table(
          "Use by the median of \(group.words), beside \(authority.name)",
          columns: [.words("Use"), .numbers("Median member"), .numbers(authority.name)],
          rows: metrics.map { metric in
            Table.Row(
              Prose(metric.title),
              [Prose(median(metric)), Prose(briefing.words(metric, scope))])
          },
          notes: [
            "Over the \(QuantityStyle.count(group.members.count)) \(group.words) that were members on every day of \(period.title). Nothing but the median is given, and no member is named."
          ])),
    ]
  }

  private func useFinding(of group: String) -> Prose? {
    guard let events = spread(.eventsAttended), let downloads = spread(.downloads),
      let projects = spread(.projects)
    else { return nil }
    return
      "At least half of the \(group) went to \(events.words) events or more, downloaded \(downloads.words) guides or more and were in \(projects.words) projects or more."
  }

  private func worthFinding(of group: String) -> Prose? {
    spread(.membershipReturn).map { "At least half of the \(group) had \($0.words) times their fee or more." }
  }

  private var worth: [Block] {
    let metrics: [Metric] = [
      .feeAccrued, .evidencedBenefit, .evidencedBenefitCashable, .evidencedBenefitEfficiency,
      .evidencedBenefitAvoided, .evidencedBenefitPublicValue, .expectedBenefit, .membershipReturn,
    ]
    guard let group else { return [] }
    return [
      .section("What it was worth to them", finding: worthFinding(of: group.words)),
      .table(
        Table(
          "Fee and benefit of \(group.words)",
          columns: [.words("Figure"), .numbers("Median member")],
          rows: metrics.map { metric in
            Table.Row(
              Prose(metric.title),
              [Prose(median(metric))])
          },
          notes: [
            "\(Glossary.evidencedBenefit): realised, on basis 1 to 3. Realised and forecast benefit holds weaker evidence too and is no promise."
          ])),
      .paragraph(breakEven),
    ]
  }

  private var breakEven: Prose {
    guard let day = briefing.books.assumption(Identifier("officer-day"))?.value, day.central > 0,
      let fee = spread(.feeAccrued)
    else {
      return
        "How many officer days would pay for a fee cannot be said: the register of assumptions has no officer-day."
    }
    let days = QuantityStyle.ratio(fee.median / day.central)
    return
      "Break-even: with nothing else counted, a fee of \(fee.words) is paid for by \(days) officer days saved in a year, at \(QuantityStyle.money(pounds: day.central)) a day."
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
      .filter { $0.authorities.contains(authority) }
    var blocks: [Block] = [
      .section(
        "What you use already",
        finding:
          "Without being a member, \(authority.name) had \(briefing.words(.attendances, scope, one: "attendance", many: "attendances")) and \(briefing.words(.downloads, scope, one: "download", many: "downloads")) in \(period.title)."
      )
    ]
    if !projects.isEmpty {
      blocks.append(.bullets(projects.map { "Project: \($0.title)." }))
    }
    if briefing.hasAny(of: [.evidencedBenefit], at: scope) {
      blocks.append(
        .paragraph(
          "Benefit put down to \(authority.name) already: \(briefing.wordsWithRange(.evidencedBenefit, scope)) of evidenced benefit."
        ))
    }
    return blocks
  }

  private var open: [Block] {
    let projects = briefing.evidence.projects(in: period).map(\.project)
      .filter { !$0.authorities.contains(authority) }
      .sorted { ($1.authorities.count, $0.id) < ($0.authorities.count, $1.id) }
    let guides = briefing.guidesOthersUsed(not: authority)
    let points: [Prose] =
      projects.prefix(3).map {
        "Project: \($0.title), with \(QuantityStyle.count($0.authorities.count, "authority", "authorities"))."
      }
      + guides.prefix(3).map {
        "Guide: \($0.guide.title), used by \(QuantityStyle.count($0.authorities)) members."
      }
    let title = "What members used that you did not"
    if points.isEmpty {
      return [.section(title, finding: "Nothing is on record that two or more members used.")]
    }
    return [
      .section(
        title,
        finding:
          "Members took part in \(QuantityStyle.count(projects.count, "project")) and used \(QuantityStyle.count(guides.count, "guide")) without \(authority.name)."
      ), .bullets(points),
    ]
  }

  private var limits: [Block] {
    [
      .section(
        "What this page cannot say",
        finding:
          "Whether \(authority.name) would get the median: use and benefit differ widely between members."
      ),
      .bullets([
        "What a saving would be worth here: benefits of members are what their own rows record.",
        "What joining would give in the first year, when the fee is pro rata and use takes time to grow.",
        "How each figure is made is in \(.link("Method", to: .document("method"))); what is missing in \(.link("Data quality", to: .document("data-quality"))).",
      ]),
    ]
  }
}

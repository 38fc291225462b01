/// Where a reader starts: what this set is, for whom and when, how complete, ten headline figures, every report.
struct IndexPage {
  let briefing: Briefing
  /// The other reports of the set, in its order.
  let reports: [Document]

  static let path = "index"

  var document: Document {
    let period = briefing.period
    return Document(
      path: Self.path, title: "LOTI impact and value, \(period.title)",
      subtitle:
        "\(QuantityStyle.day(period.first)) to \(QuantityStyle.day(period.last)) · for LOTI, its members and its funders",
      readers: "LOTI, its members and its funders", status: briefing.status(of: Self.path),
      blocks: briefing.opening(summary) + headlines + links + completeness)
  }

  private var summary: Prose {
    let members = briefing.words(.members)
    return
      "On \(QuantityStyle.day(briefing.period.last)) \(members) of London’s 33 authorities were \(Glossary.member). In \(briefing.period.title) LOTI’s work gave \(briefing.evidencedWords()). \(briefing.ratioSentence())"
  }

  /// The ten that open the set.
  static let headlines: [Metric] = [
    .members, .income, .events, .people, .downloads, .authoritiesReached, .projects, .outcomesRealised,
    .evidencedBenefit, .benefitCostRatio,
  ]

  private var headlines: [Block] {
    [
      .section("Ten headline figures"),
      .table(
        briefing.table(
          "LOTI in \(briefing.period.title) and the year before", of: Self.headlines,
          notes: [
            "A figure’s definition and rows: \(.code("lotireport explain")) and its id."
          ])),
    ]
  }

  private var links: [Block] {
    let members = Set(briefing.membersInPeriod.map(BoroughStatement.path(of:)))
    let groups: [(title: String, holds: (Document) -> Bool)] = [
      ("For LOTI’s leadership", { $0.path.hasPrefix("strategy/") }),
      ("For funders", { $0.path.hasPrefix("funders/") }),
      ("For members", { members.contains($0.path) }),
      (
        "For authorities that are not members",
        { $0.path.hasPrefix("boroughs/") && !members.contains($0.path) }
      ),
      ("For theme leads", { $0.path.hasPrefix("challenge-areas/") }),
    ]
    var blocks: [Block] = [.section("The reports")]
    for group in groups {
      let found = reports.filter(group.holds)
      guard !found.isEmpty else { continue }
      blocks.append(.section(group.title, level: 3))
      blocks.append(.bullets(found.map(link)))
    }
    let rest = reports.filter { !$0.path.contains("/") }
    blocks.append(.section("For whoever checks", level: 3))
    blocks.append(
      .bullets(
        rest.map { "\(.link($0.title, to: .document($0.path)))" }
          + ["\(.link("Every figure as a table", to: .file("data/figures.csv")))"]))
    return blocks
  }

  /// A report, with its workings where it has a page of them.
  private func link(_ report: Document) -> Prose {
    let link: Prose = "\(.link(report.title, to: .document(report.path)))"
    let folder = "boroughs/"
    guard report.path.hasPrefix(folder),
      case let workings = "workings/" + report.path.dropFirst(folder.count),
      reports.contains(where: { $0.path == workings })
    else { return link }
    return link + " · \(.link("its sums", to: .document(workings)))"
  }

  private var completeness: [Block] {
    let quality = briefing.quality
    let counted = quality.files.reduce(0) { $0 + $1.counted }
    let excluded = quality.files.reduce(0) { $0 + $1.excludedInAll }
    return [
      .section(
        "How complete it is",
        finding:
          "\(QuantityStyle.count(quality.files.count, "file")) gave \(QuantityStyle.count(quality.rows, "row")): \(QuantityStyle.count(counted)) counted, \(QuantityStyle.count(excluded)) left out by a stated rule, \(QuantityStyle.count(quality.rejected)) rejected."
      ),
      .paragraph(
        "\(QuantityStyle.count(quality.unresolved.count, "name")) could not be \(Glossary.resolved). Nothing dated after \(QuantityStyle.day(briefing.settings.asOf)) is known here. What is missing and what it could change: \(.link("Data quality", to: .document("data-quality"))). How figures are made: \(.link("Method", to: .document("method")))."
      ),
    ]
  }
}

/// The strategy paper: what the next three-year strategy can rest on, and where the evidence is thin.
///
/// Written for LOTI's leadership. Every function, objective, benefit, stack cell, hierarchy level and methods
/// space stands in it with its evidence or with the words "no evidence recorded".
struct StrategyPaper {
  let briefing: Briefing
  /// What a what-if file gave; may be empty.
  let scenarios: [Block]
  /// Every cell of the innovation stack, rows first.
  let stackCells: [StackCell]

  init(briefing: Briefing, scenarios: [Block]) {
    self.briefing = briefing
    self.scenarios = scenarios
    stackCells = StackCell.all(of: briefing)
  }

  static let path = "strategy/strategy"
  static let noEvidence: Prose = "no evidence recorded"

  var period: Period { briefing.period }
  var books: Books { briefing.books }

  var document: Document {
    let parts: [[Block]] = [
      briefing.opening(summary), tiles, [.contents], origin, functions, value, sensitivity, stack, hierarchy,
      objectives,
      areas, areaSeries, fourEs, equity, money, membership, memberValue, scenarioSection, revisionSection,
      risks,
    ]
    return Document(
      path: Self.path, title: "Strategy paper",
      subtitle: "\(period.title) · evidence for the next three years, and where it is thin",
      readers: "LOTI’s leadership", status: briefing.status(of: Self.path), blocks: Array(parts.joined()))
  }

  private var summary: Prose {
    let reached = briefing.words(.authoritiesReached)
    let members = briefing.words(.members)
    let growth: Prose = briefing.change(.members).map { ", \($0)" } ?? ""
    let empty = stackCells.filter { $0.count == 0 }.count
    return
      "At the end of \(period.title) LOTI had \(members) \(Glossary.member) of 33\(growth), and reached \(reached) authorities. It gave \(briefing.evidencedWords()) in the period. \(QuantityStyle.count(empty)) of \(QuantityStyle.count(stackCells.count)) cells of the \(Glossary.stack) are empty, and \(QuantityStyle.count(withoutEvidence)) of the 12 aims have no evidence recorded."
  }

  private var tiles: [Block] {
    [
      .tiles([
        Tile(
          "Members", briefing.words(.members), caption: Prose("of 33, on \(QuantityStyle.day(period.last))")),
        Tile(
          "Evidenced benefit", briefing.words(.evidencedBenefit),
          caption: briefing.evidencedCaption()),
        Tile("Authorities reached", briefing.words(.authoritiesReached), caption: "of 33, by anything"),
        Tile("Income", briefing.words(.income), caption: "fees accrued and funding secured"),
      ])
    ]
  }

  private var scenarioSection: [Block] {
    let heading = Block.section("Scenarios for the next three years")
    if scenarios.isEmpty {
      return [
        heading,
        .paragraph(
          "No scenario was given to this run; \(.code("lotireport scenario FILE")) works out what-ifs."
        ),
      ]
    }
    return [heading, .paragraph(ScenarioReport.reading(in: period))] + scenarios
  }

  private var revisionSection: [Block] {
    [.section(Briefing.revisionHeading)]
      + (briefing.revisions.map { RevisionList(briefing: briefing, revisions: $0).overall }
        ?? [.paragraph(Briefing.noEarlierSet)])
  }

  private var risks: [Block] {
    var points: [Prose] = []
    if let share = briefing.value(.fundingConcentration) {
      let words = briefing.words(.fundingConcentration)
      points.append(
        share.value >= 0.5
          ? "Dependence: one funder gives \(words) of funding secured."
          : "Dependence: the largest funder gives \(words) of funding secured.")
    }
    let unresolved = briefing.quality.unresolved.reduce(0) { $0 + $1.rows }
    if unresolved > 0 {
      points.append(
        "Attribution: \(QuantityStyle.count(unresolved, "row")) could not be given to an authority.")
    }
    if let chance = briefing.value(.chanceWorthCost), chance.value < 0.9 {
      points.append(
        "Value: evidenced benefits cover the cost in \(briefing.words(.chanceWorthCost)) of draws.")
    }
    let ofPotential = briefing.words(.outcomesPotential, one: "outcome is", many: "outcomes are")
    points.append("Certainty: \(ofPotential) potential only, and in no headline.")
    points.append(
      "Self-report: project teams recorded the outcomes; savings not reported are in no figure.")
    points += IndexPage.headlines.filter { briefing.value($0) == nil }
      .map { "Gap: no figure for \($0.title.lowercasedFirst), because \(briefing.reason($0))." }
    return [
      .section("Risks and data gaps"), .bullets(points),
      .paragraph("\(.link("Data quality", to: .document("data-quality")))"),
    ]
  }
}

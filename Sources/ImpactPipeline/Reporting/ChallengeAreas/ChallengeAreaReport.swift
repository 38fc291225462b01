/// One challenge area of today's strategy: what was done, what came of it, what it cost, who took part, what is missing.
struct ChallengeAreaReport {
  let briefing: Briefing
  let area: ChallengeArea
  /// The projects in it that run in the period.
  private let projects: [Project]

  init(briefing: Briefing, area: ChallengeArea) {
    self.briefing = briefing
    self.area = area
    projects = briefing.index.projects(in: area).map { briefing.books.projects[$0] }
  }

  private var scope: Scope { .challengeArea(area.id.text) }
  private var period: Period { briefing.period }
  private var books: Books { briefing.books }

  var document: Document {
    let path = briefing.path(of: area)
    let parts: [[Block]] = [
      briefing.opening(summary), activity, outcomes, value, sensitivity, funding, authorities, capabilities,
      gaps,
    ]
    return Document(
      path: path, title: "Challenge area: \(area.title)",
      subtitle: "\(period.title) · done, gained and missing",
      readers: "The theme lead", status: briefing.status(of: path), blocks: Array(parts.joined()))
  }

  private var summary: Prose {
    let events = briefing.words(.events, scope, one: "event", many: "events")
    let projects = briefing.words(.projects, scope, one: "project", many: "projects")
    let realised = briefing.words(
      .outcomesRealised, scope, one: "outcome was realised", many: "outcomes were realised")
    return
      "\(area.title) had \(events), \(projects) and \(briefing.words(.attendances, scope, one: "attendance", many: "attendances")) in \(period.title). \(realised), and the period holds \(briefing.evidencedWords(scope)). \(briefing.ratioInBrief(scope))"
  }

  private var activity: [Block] {
    let finding: Prose? = briefing.change(.attendances, scope).map {
      "Attendances were \(briefing.words(.attendances, scope)), \($0)."
    }
    var blocks: [Block] = [
      .section("Activity", finding: finding),
      .table(
        briefing.table(
          "What was done",
          of: [
            .events, .attendances, .people, .attendedHours, .satisfaction, .downloads, .guidesDownloaded,
            .projects,
          ], at: scope, notes: briefing.satisfactionNotes(at: scope))),
    ]
    let old = books.challengeAreas.filter { $0.id != area.id && briefing.index.today($0.id) == area.id }
    if !old.isEmpty {
      blocks.append(
        .paragraph(
          "Earlier themes included: \(old.map { Prose($0.title) }.joinedAsList())."
        ))
    }
    if !projects.isEmpty {
      blocks.append(
        .table(
          Table(
            "Projects in \(period.title)",
            columns: [
              .words("Project"), .words("Status"), .numbers("Share in this area"), .numbers("Authorities"),
              .words("Plan"), .words("Actual"),
            ],
            rows: projects.map { project in
              let share = project.challengeAreas.filter { briefing.index.today($0.of) == area.id }
                .reduce(Ratio.zero) { sum, part in (try? sum.adding(part.part)) ?? sum }
              return Table.Row(
                Prose(project.title),
                [
                  Prose(project.status ?? "not stated"), Prose(QuantityStyle.share(share)),
                  Prose(QuantityStyle.count(project.authorities.count)),
                  Prose(project.plan ?? "not recorded"), Prose(project.actual ?? "not recorded"),
                ])
            })))
    }
    return blocks
  }

  private var outcomes: [Block] {
    [
      .section(
        "Outcomes",
        finding:
          "Realised: \(briefing.words(.outcomesRealised, scope)); forecast: \(briefing.words(.outcomesForecast, scope)); potential: \(briefing.words(.outcomesPotential, scope))."
      ),
      .table(
        briefing.table(
          "Outcomes by status",
          of: [.outcomesRealised, .outcomesForecast, .outcomesPotential, .outcomesInWords, .targetsMet],
          at: scope)),
    ]
      + BenefitTable.outcomes(
        in: briefing, at: scope,
        caption: "Outcomes with a value",
        limit: 12) + wordsAlone
  }

  /// Outcomes of the period that carry no value in pounds.
  private var wordsAlone: [Block] {
    let found = Set(projects.map(\.id)).flatMap(briefing.index.outcomes).sorted().map { books.outcomes[$0] }
      .filter { $0.kind == .unquantified && period.contains($0.date) }
    return briefing.inWords(found)
  }

  private var value: [Block] {
    [
      .section("Value for money", finding: briefing.ratioSentence(scope)),
      .table(BenefitTable.kinds(in: briefing, at: scope)),
      .table(
        briefing.table(
          "Cost and value",
          of: [
            .cost, .costPerEvent, .costPerAttendedHour, .costPerOutcome, .appraisedCost,
            .presentValueOfBenefits,
            .benefitCostRatio, .fiscalBenefitCostRatio, .widerBenefitCostRatio, .netPresentValue,
          ], at: scope)),
    ] + briefing.appraisalMeasures(of: scope)
  }

  private var sensitivity: [Block] { briefing.whatMoves(resultOf: scope, limit: 3) }

  private var funding: [Block] {
    let rows = briefing.index.awards(in: area).map { books.funding[$0] }
    return [
      .section(
        "Funding", finding: "Secured: \(briefing.words(.funding, scope))."),
      .table(
        briefing.table(
          "Money secured",
          of: [
            .funding, .fundingCoreGrant, .fundingProjectGrant, .fundingSponsorship, .fundingInKind, .funders,
          ],
          at: scope)),
      rows.isEmpty
        ? .paragraph("No award this period.")
        : .bullets(
          rows.map {
            "\($0.funder.name): \(QuantityStyle.money($0.amount)), \($0.status.rawValue) on \(QuantityStyle.day($0.date))\($0.title.map { " (\($0))" } ?? "")."
          }),
    ]
  }

  private var authorities: [Block] {
    let inProjects = Set(projects.flatMap(\.authorities)).sorted()
    let absent = briefing.members.filter { !inProjects.contains($0) }
    return [
      .section(
        "Authorities",
        finding:
          "Reached: \(briefing.words(.authoritiesReached, scope)) of the 33."
      ),
      .table(
        briefing.table(
          "Reach", of: [.authoritiesReached, .boroughsAtEvents, .boroughsDownloading, .boroughsInProjects],
          at: scope)),
      .definitions([
        Definition("In its projects", Prose(takingPart(inProjects, absent)))
      ]),
    ]
  }

  /// Who took part, and so which members did not: by whichever list is shorter.
  private func takingPart(_ present: [Authority], _ absent: [Authority]) -> String {
    func list(_ authorities: [Authority]) -> String { authorities.map(\.name).joined(separator: ", ") }
    if present.isEmpty { return "none recorded" }
    guard present.allSatisfy(briefing.members.contains), absent.count < present.count else {
      return "\(list(present)); \(QuantityStyle.count(absent.count, "member")) in none"
    }
    return absent.isEmpty ? "all members" : "all members but \(list(absent))"
  }

  private var deployed: [(capability: Capability, projects: Int)] {
    Capability.allCases.map { capability in
      (capability, projects.filter { $0.capabilities.contains(capability) }.count)
    }
  }

  private var capabilities: [Block] {
    let used = deployed.filter { $0.projects > 0 }
    guard !used.isEmpty else {
      return [.section("Capabilities deployed"), .paragraph("No evidence recorded: no project names one.")]
    }
    return [
      .section(
        "Capabilities deployed",
        finding:
          "Deployed: \(QuantityStyle.count(used.count)) of the \(QuantityStyle.count(Capability.allCases.count)) in the \(Glossary.stack)."
      ),
      .table(
        Table(
          "Projects by capability",
          columns: [.words("Capability"), .words("Layer"), .numbers("Projects")],
          rows: deployed.map {
            Table.Row(
              Prose($0.capability.title),
              [Prose($0.capability.layer.rawValue), Prose(QuantityStyle.count($0.projects))])
          })),
    ]
  }

  private var gaps: [Block] {
    let unused = deployed.count { $0.projects == 0 }
    var points: [Prose] = []
    if unused > 0 {
      points.append("\(QuantityStyle.count(unused, "capability is", "capabilities are")) in no project.")
    }
    let silent = projects.filter { briefing.index.outcomes(of: $0.id).isEmpty }
    if !silent.isEmpty {
      points.append(
        "Without an outcome: \(silent.map { Prose($0.title) }.joinedAsList()).")
    }
    points.append(
      "Need: no evidence recorded of how large the problem is.")
    let absent: [Metric] = [.events, .downloads, .cost, .satisfaction]
    points += absent.filter { briefing.value($0, scope) == nil }
      .map { "\($0.title): no figure, because \(briefing.reason($0, scope))." }
    return [
      .section("Gaps"), .bullets(points),
      .paragraph(
        "\(.link("Method", to: .document("method"))) · \(.link("Data quality", to: .document("data-quality")))"
      ),
    ]
  }
}

/// One table for each register of the offer: members, events, downloads, projects.
extension TidyTables {
  /// Every membership of the register, with the fee it accrues in the period.
  static func members(_ briefing: Briefing) -> CSVTable {
    let rows = briefing.books.memberships
    return CSVTable(
      name: "members", title: "Memberships",
      description:
        "One row for each row of the register of members. Fees exclude VAT. Joins other tables by authority.",
      columns: [
        CSVColumn("authority", "Authority", .string, description: "The authority’s id.", required: true),
        CSVColumn(
          "gss_code", "GSS code", .string, description: "The Office for National Statistics’ code.",
          required: true),
        CSVColumn("name", "Name", .string, description: "As people say it.", required: true),
        CSVColumn("joined_on", "Joined on", .date, description: "The first day.", required: true),
        CSVColumn("left_on", "Left on", .date, description: "The last day; empty while it lasts."),
        CSVColumn(
          "annual_fee", "Annual fee", .decimal, unit: "pounds sterling",
          description: "For a whole year; for a shared membership the fee of the whole.", required: true),
        CSVColumn(
          "membership_id", "Shared membership", .string, description: "The same for rows that share one."),
        CSVColumn(
          "fee_accrued", "Fee accrued in the period", .decimal, unit: "pounds sterling",
          description: "By the day, in \(briefing.period.title).", required: true),
        illustrative,
      ],
      rows: rows.map { row in
        [
          .text(row.authority.rawValue), .text(row.authority.details.gssCode), .text(row.authority.name),
          .day(row.joinedOn), row.leftOn.map { .day($0) } ?? .missing, .money(row.annualFee),
          text(row.sharedID),
          .money(Money(pence: FeeAccrual.pence(of: row, among: rows, in: briefing.period))),
          .flag(row.isIllustrative),
        ]
      })
  }

  /// Every event, with how many attended.
  static func events(_ briefing: Briefing) -> CSVTable {
    var attended: [Int: Int64] = [:]
    for row in briefing.books.attendances where row.role == .participant && row.status == .attended {
      attended[row.event, default: 0] += 1
    }
    let isPublic = briefing.settings.audience == .public
    return CSVTable(
      name: "events", title: "Events",
      description: "One row for each event of the register, and for each that an export alone knows of.",
      columns: [
        CSVColumn("event_id", "Event id", .string, description: "The register’s id.", required: true),
        CSVColumn("title", "Title", .string, description: "As its keeper wrote it.", required: true),
        CSVColumn("day", "Day", .date, description: "Empty when neither register nor export says."),
        CSVColumn(
          "kind", "Kind", .string, description: "Empty for an event that the register does not have."),
        CSVColumn("function", "Function", .string, description: "The function it belongs to."),
        CSVColumn(
          "challenge_areas", "Challenge areas", .string,
          description: "Today’s areas, with semicolons between."),
        CSVColumn("capability", "Capability", .string, description: "The row of the innovation stack."),
        CSVColumn("hierarchy_level", "Hierarchy level", .string, description: "The level of the hierarchy."),
        CSVColumn(
          "cost", "Cost", .decimal, unit: "pounds sterling", description: "Empty when none is recorded."),
        CSVColumn(
          "attendances", "Attendances", .integer, unit: "people",
          description: "Participants who attended; empty in a public set, where events are not told apart."),
        illustrative,
      ],
      rows: briefing.books.events.enumerated().map { index, event in
        let register = event.registered
        return [
          .text(event.id.text), .text(event.title), event.day.map { .day($0) } ?? .missing,
          text(register?.kind.rawValue), text(register?.function.rawValue),
          list(today(register?.challengeAreas ?? [], briefing.index)),
          text(register?.capability?.rawValue), text(register?.hierarchyLevel?.rawValue),
          register?.cost.map { .money($0) } ?? .missing,
          isPublic ? .missing : .integer(attended[index, default: 0]),
          .flag(register?.isIllustrative ?? false),
        ]
      }, primaryKey: ["event_id"])
  }

  /// Downloads of each guide by each body in each period.
  static func downloads(_ briefing: Briefing) -> CSVTable {
    var rows: [[CSVValue]] = []
    // Bodies and guides are put in order once; pairs of them are then ordered by one number.
    let bodies = Ranks(Authority.allCases.map(\.rawValue) + otherBodies)
    let guides = Ranks(briefing.books.guides.map(\.id.text) + [""])
    let guideRanks = briefing.books.guides.map { guides[$0.id.text] }
    let bodyCells = bodies.texts.map { CSVValue.text($0) }
    let guideCells = guides.texts.map { text($0) }
    for period in briefing.periods.all {
      // One place for each pair, in order; nothing stands where no download is.
      var counts = [Int64?](repeating: nil, count: bodyCells.count * guideCells.count)
      for cell in briefing.evidence.downloads[period.id] ?? [] {
        let guide = cell.guide.map { guideRanks[$0] } ?? guides[""]
        let place = bodies[body(cell.affiliation)] * guideCells.count + guide
        counts[place] = (counts[place] ?? 0) + cell.count
      }
      let id = CSVValue.text(period.id)
      for (place, count) in counts.enumerated() {
        guard let count else { continue }
        let (body, guide) = place.quotientAndRemainder(dividingBy: guideCells.count)
        rows.append([id, bodyCells[body], guideCells[guide], .integer(count)])
      }
    }
    return CSVTable(
      name: "downloads", title: "Downloads by authority and guide",
      description: "Downloads of a guide by a body in a period, one combination a row; none is not listed.",
      columns: [
        CSVColumn("period", "Period", .string, description: "The period’s id.", required: true),
        CSVColumn(
          "body", "Body", .string,
          description:
            "The authority’s id, or shared, partner, outside, unresolved or unstated.", required: true),
        CSVColumn(
          "guide_id", "Guide id", .string, description: "Empty when no guide of the register fits."),
        CSVColumn(
          "downloads", "Downloads", .integer, unit: "downloads", description: "How many.", required: true),
      ], rows: rows)
  }

  /// Every project of the register.
  static func projects(_ briefing: Briefing) -> CSVTable {
    CSVTable(
      name: "projects", title: "Projects", description: "One row for each project of the register.",
      columns: [
        CSVColumn("project_id", "Project id", .string, description: "The register’s id.", required: true),
        CSVColumn("title", "Title", .string, description: "As its keeper wrote it.", required: true),
        CSVColumn("starts_on", "Starts on", .date, description: "The first day.", required: true),
        CSVColumn("ends_on", "Ends on", .date, description: "The last day; empty when open."),
        CSVColumn("status", "Status", .string, description: "As its keeper wrote it."),
        CSVColumn(
          "challenge_areas", "Challenge areas", .string,
          description: "Today’s areas with shares in per cent, area=share, with semicolons between."),
        CSVColumn(
          "function", "Function", .string, description: "The function; run-projects when not stated.",
          required: true),
        CSVColumn("capabilities", "Capabilities", .string, description: "With semicolons between."),
        CSVColumn("stack_columns", "Stack columns", .string, description: "With semicolons between."),
        CSVColumn("methods_space", "Methods space", .string, description: "One of the four."),
        CSVColumn("hierarchy_level", "Hierarchy level", .string, description: "One of the five."),
        CSVColumn(
          "lead", "Lead", .string,
          description: "The authority’s id, or shared, partner, outside, unresolved or unstated.",
          required: true),
        CSVColumn(
          "authorities", "Authorities", .string,
          description: "All that take part, the lead included, with semicolons between."),
        CSVColumn("objective", "Objective", .string, description: "P1 to F3."),
        CSVColumn(
          "benefits", "Promised benefits", .string, description: "B1 to B6, with semicolons between."),
        CSVColumn("plan", "Plan", .string, description: "In words."),
        CSVColumn("actual", "Actual", .string, description: "In words."),
        CSVColumn(
          "planned_authorities", "Authorities planned", .integer, unit: "authorities",
          description: "How many were to take part."),
        illustrative,
      ],
      rows: briefing.books.projects.map { project in
        let areas = project.challengeAreas.map {
          "\(briefing.index.today($0.of).text)=\(QuantityStyle.share($0.part))"
        }
        return [
          .text(project.id.text), .text(project.title), .day(project.startsOn),
          project.endsOn.map { .day($0) } ?? .missing, text(project.status), list(areas),
          .text((project.function ?? .runProjects).rawValue), list(project.capabilities.map(\.rawValue)),
          list(project.stackColumns.map(\.rawValue)), text(project.methodsSpace?.rawValue),
          text(project.hierarchyLevel?.rawValue), .text(body(project.lead)),
          list(project.authorities.map(\.rawValue)), text(project.objective?.rawValue),
          list(project.benefits.map(\.rawValue)), text(project.plan), text(project.actual),
          project.plannedBoroughs.map { .integer($0) } ?? .missing, .flag(project.isIllustrative),
        ]
      }, primaryKey: ["project_id"])
  }

  /// Texts in the order of their bytes, each once, and the place of each in it.
  private struct Ranks {
    let texts: [String]
    private let places: [String: Int]

    init(_ texts: [String]) {
      self.texts = Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      places = Dictionary(zip(self.texts, self.texts.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The place of a text that is among them.
    subscript(text: String) -> Int {
      guard let place = places[text] else { preconditionFailure("a text without a place in the order") }
      return place
    }
  }

  // MARK: Cells

  static let illustrative = CSVColumn(
    "illustrative", "Illustrative", .boolean, description: "True for a row made up to show the tool.",
    required: true)

  static func text(_ text: String?) -> CSVValue { text.map { $0.isEmpty ? .missing : .text($0) } ?? .missing }

  static func list(_ texts: [String]) -> CSVValue { text(texts.joined(separator: "; ")) }

  static func today(_ areas: [Identifier<ChallengeArea>], _ index: BriefingIndex) -> [String] {
    areas.map { index.today($0).text }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What ``body(_:)`` calls all but the 33.
  private static let otherBodies = ["shared", "partner", "outside", "unresolved", "unstated"]

  /// What sort of body a row belongs to; never a text that no rule settled.
  static func body(_ affiliation: Affiliation) -> String {
    switch affiliation {
    case .authority(let authority): authority.rawValue
    case .shared: "shared"
    case .partner: "partner"
    case .outside: "outside"
    case .unresolved: "unresolved"
    case .unstated: "unstated"
    }
  }
}

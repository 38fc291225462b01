/// Tables of outcomes, of how each one's benefit is divided, of funding and of assumptions.
extension TidyTables {
  /// Every outcome, with what it is worth.
  static func outcomes(_ briefing: Briefing) -> CSVTable {
    let valuation = briefing.evidence.valuation
    let period = briefing.period
    return CSVTable(
      name: "outcomes", title: "Outcomes",
      description:
        "One row for each outcome. Kinds, bases and statuses are not to be added up without saying so; is_lower_bound keeps a source’s “at least”.",
      columns: [
        CSVColumn("outcome_id", "Outcome id", .string, description: "The export’s id.", required: true),
        CSVColumn(
          "project_id", "Project id", .string, description: "The project it came from.", required: true),
        CSVColumn("title", "Title", .string, description: "What changed.", required: true),
        CSVColumn("date", "Date", .date, description: "When it came about or is expected.", required: true),
        CSVColumn(
          "status", "Status", .string, description: "realised, forecast or potential.", required: true),
        CSVColumn(
          "kind", "Kind", .string,
          description: "cashable, efficiency, avoided, public-value or unquantified.", required: true),
        CSVColumn("basis", "Basis of evidence", .integer, description: "1, a market price, to 5, judgement."),
        CSVColumn("confidence", "Confidence grade", .integer, description: "1, the surest, to 6."),
        CSVColumn("quantity", "Quantity", .decimal, description: "Central, a year, in its own unit."),
        CSVColumn("quantity_unit", "Unit of the quantity", .string, description: "What the quantity counts."),
        CSVColumn("target", "Target", .decimal, description: "For the quantity."),
        CSVColumn(
          "first_year_value", "Worth of the first year", .decimal, unit: "pounds sterling",
          description:
            "Central, in the prices of its own year, less deadweight, attribution and displacement. Empty without a value."
        ),
        CSVColumn(
          "value_in_period", "Worth in the period", .decimal, unit: "pounds sterling",
          description: "Of that, what falls in \(period.title), in its prices."),
        CSVColumn(
          "present_value", "Present value", .decimal, unit: "pounds sterling",
          description: "Over its whole life, discounted to \(period.title), in its prices."),
        CSVColumn(
          "is_lower_bound", "At least", .boolean,
          description: "True when the source gives the value as a floor.", required: true),
        CSVColumn("source", "Source", .string, description: "Where it comes from.", required: true),
        CSVColumn("note", "Note", .string, description: "As its keeper wrote it."),
        illustrative,
      ],
      rows: zip(briefing.books.outcomes, valuation.outcomes).map { outcome, value in
        [
          .text(outcome.id.text), .text(outcome.project.text), .text(outcome.title), .day(outcome.date),
          .text(outcome.status.rawValue), .text(outcome.kind.rawValue),
          outcome.basis.map { .integer(Int64($0.rawValue)) } ?? .missing,
          outcome.confidence.map { .integer(Int64($0)) } ?? .missing,
          outcome.quantity.map { .number($0.central, places: 4) } ?? .missing, text(outcome.unit),
          outcome.target.map { .number($0, places: 4) } ?? .missing,
          value.impact.map { .number($0.central, places: 2) } ?? .missing,
          valuation.accrued(value, in: period).map { .money($0) } ?? .missing,
          valuation.presentValue(value, in: period).map { .money($0) } ?? .missing,
          .flag(outcome.isLowerBound), text(outcome.source), text(outcome.note),
          .flag(outcome.isIllustrative),
        ]
      })
  }

  /// What each authority holds of each outcome's worth in the period.
  static func outcomeShares(_ briefing: Briefing) -> CSVTable {
    let scopes = briefing.evidence.scopes.scopes
    var rows: [[CSVValue]] = []
    for (outcome, value) in zip(briefing.books.outcomes, briefing.evidence.valuation.outcomes) {
      guard let whole = briefing.evidence.valuation.accrued(value, in: briefing.period), whole != .zero else {
        continue
      }
      for part in value.authorities.parts(of: whole.pence) where part.amount != 0 {
        let authority: String
        if case .authority(let found) = scopes[part.scope] {
          authority = found.rawValue
        } else {
          authority = "none"
        }
        rows.append([
          .text(outcome.id.text), .text(authority), .money(Money(pence: part.amount)),
          .text(outcome.status.rawValue), .text(outcome.kind.rawValue),
          outcome.basis.map { .integer(Int64($0.rawValue)) } ?? .missing,
        ])
      }
    }
    return CSVTable(
      name: "outcome-shares", title: "Outcomes by authority",
      description:
        "How the worth of each outcome in \(briefing.period.title) is divided over authorities. The rows of one outcome add up to its value_in_period in outcomes.csv, to the penny.",
      columns: [
        CSVColumn("outcome_id", "Outcome id", .string, description: "As in outcomes.csv.", required: true),
        CSVColumn(
          "authority", "Authority", .string,
          description: "The authority’s id; none for what belongs to no one authority.", required: true),
        CSVColumn(
          "value", "Value", .decimal, unit: "pounds sterling", description: "In the period, in its prices.",
          required: true),
        CSVColumn(
          "status", "Status", .string, description: "realised, forecast or potential.", required: true),
        CSVColumn("kind", "Kind", .string, description: "The kind of benefit.", required: true),
        CSVColumn("basis", "Basis of evidence", .integer, description: "1, a market price, to 5, judgement."),
      ], rows: rows)
  }

  /// Every row of the funding exports.
  static func funding(_ briefing: Briefing) -> CSVTable {
    CSVTable(
      name: "funding", title: "Funding",
      description: "One row for each row of the funding exports; bids are in no total.",
      columns: [
        CSVColumn("funding_id", "Funding id", .string, description: "The export’s id.", required: true),
        CSVColumn("title", "Title", .string, description: "As its keeper wrote it."),
        CSVColumn("date", "Date", .date, description: "Of the award or the payment.", required: true),
        CSVColumn("funder_id", "Funder id", .string, description: "As in figure ids.", required: true),
        CSVColumn("funder", "Funder", .string, description: "Its name.", required: true),
        CSVColumn(
          "kind", "Kind", .string, description: "fee, core-grant, project-grant, sponsorship or in-kind.",
          required: true),
        CSVColumn("status", "Status", .string, description: "awarded, received or bid.", required: true),
        CSVColumn(
          "amount", "Amount", .decimal, unit: "pounds sterling", description: "Excluding VAT.", required: true
        ),
        CSVColumn("project_id", "Project id", .string, description: "The project it is for."),
        CSVColumn("challenge_area", "Challenge area", .string, description: "Today’s area that it is for."),
        CSVColumn("function", "Function", .string, description: "The function it is for."),
        CSVColumn("restricted", "Restricted", .boolean, description: "Empty when not stated."),
        CSVColumn("starts_on", "Starts on", .date, description: "The first day it is for."),
        CSVColumn("ends_on", "Ends on", .date, description: "The last day it is for."),
        CSVColumn("source", "Source", .string, description: "Where it comes from."),
        CSVColumn("note", "Note", .string, description: "As its keeper wrote it."),
        illustrative,
      ],
      rows: briefing.books.funding.map { row in
        [
          .text(row.id), text(row.title), .day(row.date), .text(row.funder.id), .text(row.funder.name),
          .text(row.kind.rawValue), .text(row.status.rawValue), .money(row.amount), text(row.project?.text),
          text(row.challengeArea.map { briefing.index.today($0).text }), text(row.function?.rawValue),
          row.isRestricted.map { .flag($0) } ?? .missing, row.startsOn.map { .day($0) } ?? .missing,
          row.endsOn.map { .day($0) } ?? .missing, text(row.source), text(row.note),
          .flag(row.isIllustrative),
        ]
      })
  }

  /// The register of assumptions, with who relies on each.
  static func assumptions(_ briefing: Briefing) -> CSVTable {
    let uses = briefing.assumptionUses
    return CSVTable(
      name: "assumptions", title: "Assumptions",
      description: "One row for each row of the register of assumptions.",
      columns: [
        CSVColumn("id", "Assumption id", .string, description: "The register’s id.", required: true),
        CSVColumn("title", "Title", .string, description: "What it is.", required: true),
        CSVColumn("low", "Low", .decimal, description: "The lowest thought possible.", required: true),
        CSVColumn("central", "Central", .decimal, description: "The most likely.", required: true),
        CSVColumn("high", "High", .decimal, description: "The highest thought possible.", required: true),
        CSVColumn("unit", "Unit", .string, description: "What it counts.", required: true),
        CSVColumn("price_year", "Price year", .string, description: "Empty for what is not a price."),
        CSVColumn("source", "Source", .string, description: "Empty when there is none, which is a finding."),
        CSVColumn("read_on", "Read on", .date, description: "When the source was read."),
        CSVColumn("grade", "Confidence grade", .integer, description: "1, the surest, to 6."),
        CSVColumn(
          "used_by", "Used by", .string,
          description:
            "Outcomes and metrics that rely on it, with semicolons between; empty when nothing does."),
        CSVColumn("note", "Note", .string, description: "As its keeper wrote it."),
      ],
      rows: briefing.books.assumptions.map { row in
        [
          .text(row.id.text), .text(row.title), .number(row.value.low, places: 6),
          .number(row.value.central, places: 6), .number(row.value.high, places: 6), .text(row.unit),
          text(row.priceYear), text(row.source), row.readOn.map { .day($0) } ?? .missing,
          row.grade.map { .integer(Int64($0)) } ?? .missing, list(uses[row.id, default: []]), text(row.note),
        ]
      })
  }
}

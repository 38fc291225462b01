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
    Document(
      path: Self.path(of: authority), title: "Membership value statement: \(authority.name)",
      subtitle:
        "\(period.title) · what LOTI membership gave \(authority.details.officialName), and how sure we are",
      readers: "The chief digital and information officer and the finance director",
      status: briefing.status(of: Self.path(of: authority)), blocks: opening + used + value + work + limits)
  }

  static func path(of authority: Authority) -> String { "boroughs/\(authority.rawValue)" }

  // MARK: Opening

  private var opening: [Block] {
    var blocks: [Block] = [.callout(.summary, summary)]
    if let illustrative = briefing.illustrativeNotice { blocks.append(.callout(.illustrative, illustrative)) }
    blocks.append(
      .tiles([
        Tile(
          "Fee for the period", briefing.words(.feeAccrued, scope),
          caption: "accrued by the day, excluding VAT"),
        Tile(
          "Evidenced value", briefing.words(.evidencedBenefit, scope),
          caption: Prose(
            briefing.range(.evidencedBenefit, scope).map { "\($0), eight times in ten" }
              ?? "no range: nothing in it is uncertain")),
        Tile("People reached", briefing.words(.people, scope), caption: "different people at events"),
        Tile("Projects", briefing.words(.projects, scope), caption: "led or taken part in"),
      ]))
    return blocks
  }

  private var summary: Prose {
    let fee = briefing.words(.feeAccrued, scope)
    let value = briefing.wordsWithRange(.evidencedBenefit, scope)
    var prose: Prose =
      "In \(period.title) \(authority.name)’s membership cost \(fee) and gave \(value) of evidenced value. "
    if let ratio = briefing.value(.membershipReturn, scope),
      case let text = briefing.words(.membershipReturn, scope)
    {
      prose +=
        ratio >= .fraction(.one)
        ? "That is £\(text) of benefit for each £1 of fee. "
        : "That is £\(text) for each £1 of fee: on evidenced value alone, membership did not cover its fee. "
    }
    let people = briefing.words(.people, scope, one: "person", many: "people")
    let hours = briefing.words(.attendedHours, scope)
    prose += "\(people) from \(authority.name) spent \(hours) at events; "
    prose +=
      "\(briefing.words(.downloads, scope)) downloads and \(briefing.words(.projects, scope, one: "project", many: "projects")) are counted too, without a value of their own."
    return prose
  }

  // MARK: What was used

  private var used: [Block] {
    let rows: [(String, Metric)] = [
      ("Events attended", .eventsAttended), ("Attendances", .attendances), ("People reached", .people),
      ("Hours at events", .attendedHours), ("Guides downloaded", .guidesDownloaded),
      ("Downloads", .downloads),
      ("Projects", .projects), ("Projects led", .projectsLed),
    ]
    let count = peers.authorities.count
    let table = Table(
      "What \(authority.name) used, beside the year before and the median member",
      columns: [
        .words("Use"), .numbers(period.title),
        .numbers(briefing.periods.previous?.title ?? "the year before"),
        .numbers("Median member"), .words("Place"),
      ],
      rows: rows.map(usedRow),
      notes: [
        Prose(
          "Median over the \(QuantityStyle.count(count)) authorities that were members for the whole period.")
      ])
    return [.section("What you used", finding: usedFinding), .table(table)]
  }

  private func usedRow(title: String, metric: Metric) -> Table.Row {
    let spread = peers.spread(of: metric, in: briefing)
    let before = briefing.periods.previous.map { briefing.words(metric, scope, $0) } ?? FigureText("no data")
    return Table.Row(
      Prose(title),
      [
        Prose(briefing.words(metric, scope)), Prose(before), Prose(spread?.words ?? "too few to say"),
        Prose(place(briefing.value(metric, scope), spread)),
      ])
  }

  private func place(_ value: Quantity?, _ spread: Peers.Spread?) -> String {
    guard let value, let spread else { return "not compared" }
    return spread.place(of: value.value)
  }

  private var usedFinding: Prose {
    let people = briefing.words(.people, scope)
    guard let change = briefing.change(.people, scope) else {
      return "\(people) people took part in \(period.title)."
    }
    return "\(people) people took part in \(period.title), \(change)."
  }

  // MARK: What it was worth

  private var value: [Block] {
    var blocks: [Block] = [.section("What it was worth", finding: valueFinding), .table(kinds)]
    if let outcomes = outcomeTable { blocks.append(.table(outcomes)) }
    if let chart = chart { blocks.append(.chart(chart)) }
    blocks.append(.paragraph(breakEven))
    return blocks
  }

  private var valueFinding: Prose {
    let wider = briefing.words(.expectedBenefit, scope)
    return
      "Evidenced value is what has been realised and is backed by a market price, central provision or time saved; with forecasts and weaker evidence it would be \(wider)."
  }

  private var kinds: Table {
    let rows: [(String, Metric, Metric, Metric, Metric)] = [
      (
        "Cashable", .evidencedBenefitCashable, .benefitCashableRealised, .benefitCashableForecast,
        .benefitCashablePotential
      ),
      (
        "Efficiency (staff time)", .evidencedBenefitEfficiency, .benefitEfficiencyRealised,
        .benefitEfficiencyForecast, .benefitEfficiencyPotential
      ),
      (
        "Avoided cost", .evidencedBenefitAvoided, .benefitAvoidedRealised, .benefitAvoidedForecast,
        .benefitAvoidedPotential
      ),
      (
        "Public value", .evidencedBenefitPublicValue, .benefitPublicValueRealised,
        .benefitPublicValueForecast, .benefitPublicValuePotential
      ),
    ]
    return Table(
      "Value in the period by kind and status; only the first column is in the headline",
      columns: [
        .words("Kind"), .numbers("Evidenced", unit: "realised, basis 1 to 3"),
        .numbers("Realised, any basis"),
        .numbers("Forecast"), .numbers("Potential"),
      ],
      rows: rows.map { title, a, b, c, d in
        Table.Row(Prose(title), [a, b, c, d].map { Prose(briefing.words($0, scope)) })
      })
  }

  private var outcomeTable: Table? {
    let rows = briefing.outcomeShares(of: scope, in: period)
    guard !rows.isEmpty else { return nil }
    return Table(
      "The outcomes behind it, and your share of each",
      columns: [
        .words("Outcome"), .words("Kind and status"), .words("Evidence"), .numbers("Whole benefit"),
        .numbers("Your share"),
      ],
      rows: rows.map { share in
        Table.Row(
          Prose(share.outcome.title),
          [
            Prose("\(share.outcome.kind.title.lowercased()), \(share.outcome.status.rawValue)"),
            Prose(share.outcome.basis.map { "\($0.rawValue): \($0.title)" } ?? "none"),
            Prose(QuantityStyle.money(share.whole)), Prose(QuantityStyle.money(share.part)),
          ])
      },
      notes: [
        "A benefit is divided once: by the shares its row gives, else equally over the members that took part. Shares add up to the whole to the penny."
      ])
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

  private var breakEven: Prose {
    guard briefing.value(.breakEvenOfficerDays, scope) != nil else {
      return
        "How many officer days would pay for the fee cannot be said: \(briefing.reason(.breakEvenOfficerDays, scope))."
    }
    let days = briefing.words(.breakEvenOfficerDays, scope)
    let range =
      briefing.range(.breakEvenOfficerDays, scope).map { " (\($0) over the range of what a day is worth)" }
      ?? ""
    return
      "Break-even: with nothing else counted, membership pays for itself if it saves \(authority.name) \(days) officer days in the year\(range)."
  }

  // MARK: Projects, and what others used

  private var work: [Block] {
    let projects = briefing.evidence.projects(in: period).map(\.project)
    let own = projects.filter { $0.authorities.contains(authority) }
    var blocks: [Block] = [.section("Your projects and your part in them")]
    if own.isEmpty {
      blocks.append(.paragraph("\(authority.name) is recorded in no project that ran in \(period.title)."))
    } else {
      blocks.append(
        .table(
          Table(
            "Projects with \(authority.name) that ran in \(period.title)",
            columns: [.words("Project"), .words("Part"), .words("Authorities"), .words("Since")],
            rows: own.map { project in
              Table.Row(
                Prose(project.title),
                [
                  Prose(project.lead == .authority(authority) ? "lead" : "participant"),
                  Prose(QuantityStyle.count(project.authorities.count)), Prose(project.startsOn.isoText),
                ])
            })))
    }
    blocks.append(.section("What others used that you did not"))
    let unused = briefing.guidesOthersUsed(not: authority)
    let open = projects.filter { !$0.authorities.contains(authority) }
    if unused.isEmpty && open.isEmpty {
      blocks.append(
        .paragraph(
          "Nothing on record: \(authority.name) used every guide and project that two or more members used."))
    } else {
      blocks.append(
        .bullets(
          unused.prefix(3).map {
            "Guide: \($0.guide.title), used by \(QuantityStyle.count($0.authorities)) other members."
          }
            + open.prefix(3).map {
              "Project: \($0.title), with \(QuantityStyle.count($0.authorities.count)) authorities."
            }))
    }
    return blocks
  }

  // MARK: Limits

  private var limits: [Block] {
    let words = briefing.outcomesInWords(for: authority)
    var points: [Prose] = words.prefix(4).map { "\($0.title): no value is put on it." }
    points.append("Downloads and attendances are use, not benefit; no value is given to them here.")
    points.append("A saving that \(authority.name) made and did not report is in no figure.")
    return [
      .section("What cannot be evidenced"), .bullets(points),
      .section("How the figures were made"),
      .bullets([
        "Fee: the annual fee times days of membership over days of the year, from the register of members.",
        "Value: quantity × unit value, less what would have happened anyway, what others did and what was moved from elsewhere; the part that falls in \(period.title), in its prices.",
        "Range: eight of ten of 10,000 simulated draws lie in it; seed \(String(briefing.settings.seed)).",
        "Each number carries its id: run `lotireport explain` with it to see its rows. \(.link("Method", to: .document("method"))) · \(.link("Data quality", to: .document("data-quality")))",
      ]),
    ]
  }
}

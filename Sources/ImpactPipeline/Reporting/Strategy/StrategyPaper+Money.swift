/// Money, members and fairness: the funding mix, who is in, and how evenly the work reaches the 33.
extension StrategyPaper {
  // MARK: Funding

  var money: [Block] {
    let funders = briefing.index.funders
    let finding: Prose =
      briefing.value(.fundingConcentration) == nil
      ? "How far LOTI depends on one funder cannot be said: \(briefing.reason(.fundingConcentration))."
      : "The largest funder gives \(briefing.words(.fundingConcentration)) of funding secured; \(Glossary.leverage) is \(briefing.words(.leverage)) fees and core grants."
    return [
      .section("Funding mix and dependence", finding: finding),
      .table(
        briefing.table(
          "Income by kind",
          of: [
            .feeAccrued, .fundingCoreGrant, .fundingProjectGrant, .fundingSponsorship, .fundingInKind,
            .funding, .fundingReceived, .fundingBid, .income,
          ],
          notes: [
            "An award counts whole on its day, lifting that year. Bids are in no total."
          ])),
      .table(
        Table(
          "Funding by funder",
          columns: [
            .words("Funder"), .numbers(period.title),
            .numbers(briefing.periods.previous?.title ?? "the year before"), .words("Report"),
          ],
          rows: funders.map { funder in
            Table.Row(
              Prose(funder.name),
              [
                Prose(briefing.words(.funding, .funder(funder.id))),
                briefing.wordsBefore(.funding, .funder(funder.id)),
                "\(.link("funder report", to: .document(briefing.path(of: funder))))",
              ])
          })),
    ]
  }

  // MARK: Membership

  var membership: [Block] {
    let members = briefing.members
    let others = Authority.allCases.filter { !members.contains($0) }
    let joined = books.memberships.filter { period.contains($0.joinedOn) }
    let left = books.memberships.filter { row in row.leftOn.map(period.contains) ?? false }
    let moves: Prose =
      joined.isEmpty && left.isEmpty
      ? "Nobody joined or left in \(period.title)"
      : "\(QuantityStyle.count(joined.count)) joined and \(QuantityStyle.count(left.count)) left in \(period.title)"
    let growth: Prose = "\(moves); \(briefing.words(.members)) were members at its end."
    let using = others.filter {
      briefing.hasAny(of: [.attendances, .downloads, .projects], at: .authority($0))
    }
    var blocks: [Block] = [
      .section("Membership", finding: growth),
      .table(
        briefing.table(
          "Members and fees",
          of: [
            .members, .membershipCoverage, .membershipGrowth, .membershipRetention, .feeAccrued, .memberDays,
          ])),
      .definitions([
        Definition("Not yet members", Prose(others.isEmpty ? "none: all 33 are members" : list(others)))
      ]),
    ]
    if !using.isEmpty {
      blocks.append(
        .paragraph(
          "\(using.count == others.count ? "All \(QuantityStyle.count(others.count))" : "\(QuantityStyle.count(using.count)) of the \(QuantityStyle.count(others.count))") used something of LOTI’s\(abstainers(others, using))."
        ))
    }
    return blocks
  }

  /// Which of those that are not members used something: named by whichever list is shorter.
  private func abstainers(_ others: [Authority], _ using: [Authority]) -> String {
    let rest = others.filter { !using.contains($0) }
    if rest.isEmpty { return "" }
    return rest.count < using.count
      ? ": all but \(rest.map { Prose($0.name) }.joinedAsList().plainText)" : ": \(list(using))"
  }

  private func list(_ authorities: [Authority]) -> String {
    authorities.map(\.name).joined(separator: ", ")
  }

  // MARK: Equity

  var equity: [Block] {
    let rates = Authority.allCases.map { authority in
      (authority: authority, figure: briefing.plotted(.attendancesPer100k, .authority(authority)))
    }
    let finding: Prose =
      "\(briefing.words(.authoritiesReached)) of the 33 were reached; \(briefing.words(.innerShareOfAttendances)) of attendances came from inner London."
    return [
      .section("Equity over the 33", finding: finding),
      .chart(map(rates)),
      .table(
        briefing.table(
          "Reach over London",
          of: [
            .authoritiesReached, .reachOf33, .boroughsAtEvents, .boroughsDownloading, .boroughsInProjects,
            .spreadOfAttendances, .innerShareOfAttendances,
          ],
          notes: [
            "Unevenness is a \(Glossary.unevenness). Population: \(AuthorityDetails.populationSource); the City has too few residents to compare."
          ])),
      .paragraph(briefing.weightedBenefitSentence),
    ]
  }

  private func map(_ rates: [(authority: Authority, figure: Plotted?)]) -> Chart {
    let known = rates.compactMap { $0.figure?.value }.filter { $0 > 0 }
    let cuts = (try? SampleQuantiles(known)).map { [$0.upperQuartile, $0.median] } ?? []
    func place(_ value: Double?) -> Int? {
      guard let value else { return nil }
      if value == 0 { return 3 }
      return cuts.firstIndex { value >= $0 } ?? 2
    }
    let tiles: [TileMapChart.Tile] = LondonTiles.all.compactMap { tile in
      guard let entry = rates.first(where: { $0.authority.details.gssCode == tile.gss }) else { return nil }
      return TileMapChart.Tile(
        code: tile.code, name: entry.authority.name, column: tile.column, row: tile.row,
        classIndex: place(entry.figure?.value), words: entry.figure?.words ?? "")
    }
    let unknown = rates.filter { $0.figure == nil }.count
    let hidden = unknown == 0 ? "" : "; for \(QuantityStyle.count(unknown)) no number is given"
    let highest = rates.filter { $0.authority != .cityOfLondon }
      .max { ($0.figure?.value ?? -1) < ($1.figure?.value ?? -1) }
    let top = highest.flatMap { entry in
      entry.figure.map { "; outside the City the highest is \(entry.authority.name) with \($0.words)" }
    }
    return Chart(
      id: "attendances-map", title: "Attendances per 100,000 residents",
      alternative:
        "\(known.count) of London’s 33 authorities have attendances\(hidden)\(top ?? "").",
      kind: .tileMap(
        TileMapChart(
          classes: ["top quarter", "above the median", "below the median", "no attendance"], tiles: tiles)),
      table: Table(
        "Attendances by authority",
        columns: [
          .words("Authority"), .words("Member"), .numbers("Attendances"),
          .numbers("Attendances per 100,000 residents"),
          .numbers("Downloads"), .numbers("Projects"),
        ],
        rows: rates.map { entry in
          let scope = Scope.authority(entry.authority)
          return Table.Row(
            Prose(entry.authority.name),
            [
              briefing.members.contains(entry.authority) ? "yes" : "no",
              Prose(briefing.words(.attendances, scope)), Prose(briefing.words(.attendancesPer100k, scope)),
              Prose(briefing.words(.downloads, scope)), Prose(briefing.words(.projects, scope)),
            ])
        }))
  }
}

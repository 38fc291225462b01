extension ExportFormat {
  /// 360Giving 1.4: grants as the standard's spreadsheet form has them, with about thirty optional titles.
  ///
  /// The standard's own pattern for days accepts 31 February, so days are checked against the calendar.
  static let threeSixtyGiving = ExportFormat(name: ThreeSixtyGiving.form.name, folders: [.funding]) { head in
    .table(ThreeSixtyGiving.form.columns, in: head)
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    opened.readPreamble(sheet, into: &intake)
    let table = TableReading(
      sheet, form: ThreeSixtyGiving.form, headerRecord: opened.header, choices: opened.terms.choices)
    var seen: [String: SourcePlace] = [:]
    var blanks: [String: Witness] = [:]
    table.rows((opened.header + 1)..<max(sheet.count, opened.header + 1), into: &intake) {
      row, intake throws(Row.Fault) in
      let grant = try ThreeSixtyGiving.grant(row)
      if let earlier = seen[grant.id] {
        throw row.fault(Refusal(.repeatedIdentifier, expected: "\(earlier)"), "Identifier")
      }
      seen[grant.id] = grant.place
      for column in ThreeSixtyGiving.askedFor where row.header.field(column) != nil && row.text(column) == nil
      {
        blanks[column, default: Witness()].add(Witness(count: 1, line: row.line))
      }
      intake.facts.append(.funding(grant))
      return .counted
    }
    for column in ThreeSixtyGiving.askedFor {
      if let witness = blanks[column] {
        intake.findings.append(
          Finding(
            .blankByStandard, at: SourcePlace(file: opened.file, line: witness.line), subject: column,
            count: witness.count))
      }
    }
    return intake
  }
}

/// The columns of 360Giving that figures need.
enum ThreeSixtyGiving {
  static let form = TableForm(
    id: "360giving", title: "a 360Giving grants file",
    columns: [
      Column("Identifier", required: true, wants: "the grant's identifier"), Column("Title"),
      Column("Description"),
      Column("Currency", required: true, wants: "GBP"),
      Column("Amount Awarded", .amount, required: true, wants: "the amount awarded in pounds"),
      Column("Award Date", .day, required: true, wants: "the day of the award"),
      Column("Planned Dates:Start Date", .day), Column("Planned Dates:End Date", .day),
      Column("Funding Org:Identifier"),
      Column("Funding Org:Name", required: true, wants: "who gives the grant"),
      Column("Recipient Org:Identifier"),
      Column("Recipient Org:Name", required: true, wants: "who gets the grant"),
      Column("Grant Programme:Title"), Column("Data Source"),
    ], notesExtraColumns: false)

  /// What the standard asks for and figures can do without.
  static let askedFor = ["Title", "Description", "Funding Org:Identifier", "Recipient Org:Identifier"]

  static func grant(_ row: Row) throws(Row.Fault) -> Funding {
    let id = try row.need("Identifier") { row.text($0) }
    let currency = try row.need("Currency") { row.text($0) }
    guard currency.uppercased() == "GBP" else {
      throw row.fault(Refusal(.notPounds, expected: "GBP"), "Currency")
    }
    let amount = try row.need("Amount Awarded", row.amount)
    guard !amount.isNegative else {
      throw row.fault(Refusal(.negativeAward, expected: "the amount awarded"), "Amount Awarded")
    }
    let recipient = try row.need("Recipient Org:Name") { row.text($0) }
    let (starts, ends) = (try row.day("Planned Dates:Start Date"), try row.day("Planned Dates:End Date"))
    if let starts, let ends, ends < starts {
      throw row.fault(
        Refusal(.daysOutOfOrder, expected: "a day on or after \(starts)"), "Planned Dates:End Date")
    }
    return Funding(
      id: id, title: row.text("Title"), date: try row.need("Award Date", row.day),
      funder: FunderName.funder(try row.need("Funding Org:Name") { row.text($0) }), kind: .projectGrant,
      status: .awarded, amount: amount, project: nil, challengeArea: nil, function: nil, isRestricted: nil,
      startsOn: starts, endsOn: ends, source: row.text("Data Source") ?? "360Giving, \(id)",
      note: "To \(recipient)", isIllustrative: false, place: row.place)
  }
}

extension ExportFormat {
  /// A Salesforce report of opportunities: below its rows a grand total, which is a control total, and notices.
  static let salesforceReport = ExportFormat(name: SalesforceReport.form.name, folders: [.funding]) { head in
    .table(SalesforceReport.form.columns, in: head)
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    opened.readPreamble(sheet, into: &intake)
    let table = TableReading(
      sheet, form: SalesforceReport.form, headerRecord: opened.header, choices: opened.terms.choices)
    let end = SalesforceReport.trailer(sheet, table.header, after: opened.header)
    var total = Money.zero
    table.rows((opened.header + 1)..<end, into: &intake) { row, intake throws(Row.Fault) in
      if let amount = try? row.amount("Amount"), let sum = try? total.adding(amount) { total = sum }
      guard let funding = try SalesforceReport.funding(row) else { return .excluded(.voided) }
      intake.facts.append(.funding(funding))
      return .counted
    }
    for record in end..<sheet.count {
      if sheet.isEmpty(record) { intake.rows.blank += 1 } else { intake.rows.structural += 1 }
      if let stated = SalesforceReport.statedRecords(sheet.text(record, 0)) {
        intake.reconcile("records", stated: stated, counted: intake.rows.data, at: sheet.batch.place(record))
        if let field = table.header.field("Amount"), field > 0,
          let amount = (try? AmountText.read(sheet.cell(record, field))).flatMap({ $0 })
        {
          intake.reconcile("Amount", stated: amount, counted: total, at: sheet.batch.place(record, field))
        }
      }
    }
    return intake
  }
}

/// The columns of an opportunity report and what its stages mean.
enum SalesforceReport {
  static let form = TableForm(
    id: "salesforce-report", title: "a Salesforce opportunity report",
    columns: [
      Column("Opportunity ID", or: ["Opportunity Id"]),
      Column("Opportunity Name", required: true, wants: "the opportunity's name"),
      Column("Account Name", required: true, wants: "who gives the money"),
      Column("Amount", .amount, required: true, wants: "pounds"),
      Column("Amount Currency"), Column("Close Date", .day, required: true, wants: "the day it was closed"),
      Column("Stage", required: true, wants: "the stage it is at"), Column("Type"),
    ], notesExtraColumns: false)

  /// Where the rows end: the grand total or the first notice. An opportunity's own name may begin alike, so a row
  /// with an account, a day or a stage is none of these.
  static func trailer(_ sheet: Sheet, _ titles: TableHeader, after header: Int) -> Int {
    let filled = ["Account Name", "Close Date", "Stage"].compactMap { titles.field($0) }.filter { $0 > 0 }
    for record in (header + 1)..<max(sheet.count, header + 1)
    where filled.allSatisfy({ sheet.cell(record, $0).isEmpty }) {
      let text = sheet.text(record, 0).lowercased()
      if text.hasPrefix("grand total") || text.hasPrefix("confidential information")
        || text.hasPrefix("copyright")
        || text.hasPrefix("total (")
      {
        return record
      }
    }
    return max(sheet.count, header + 1)
  }

  /// The number in "Grand Totals (12 records)".
  static func statedRecords(_ text: String) -> Int64? {
    guard text.lowercased().hasPrefix("grand total"), let open = text.firstIndex(of: "(") else { return nil }
    return Int64(text[text.index(after: open)...].filter { $0 != "," }.prefix { $0.isNumber })
  }

  /// The row's funding; `nil` when the opportunity was lost.
  static func funding(_ row: Row) throws(Row.Fault) -> Funding? {
    let stage = try row.need("Stage") { row.text($0) }.lowercased()
    if stage.contains("lost") || stage.contains("withdrawn") || stage.contains("declined") { return nil }
    if let currency = row.text("Amount Currency"), currency.uppercased() != "GBP" {
      throw row.fault(Refusal(.notPounds, expected: "GBP"), "Amount Currency")
    }
    let isWon = stage.contains("won") || stage.contains("posted") || stage.contains("received")
    let title = try row.need("Opportunity Name") { row.text($0) }
    let account = try row.need("Account Name") { row.text($0) }
    let date = try row.need("Close Date", row.day)
    let type = row.text("Type")?.lowercased() ?? ""
    let kind: FundingKind =
      type.contains("sponsor")
      ? .sponsorship
      : type.contains("member") || type.contains("fee")
        ? .fee
        : type.contains("kind") ? .inKind : .projectGrant
    return Funding(
      // Names are given again each year, so without an id the account and the day are part of it.
      id: row.text("Opportunity ID") ?? "salesforce \(title), \(account), \(date)", title: title, date: date,
      funder: FunderName.funder(account), kind: kind,
      status: isWon ? stage.contains("received") || stage.contains("posted") ? .received : .awarded : .bid,
      amount: try row.need("Amount", row.amount), project: nil, challengeArea: nil, function: nil,
      isRestricted: nil,
      startsOn: nil, endsOn: nil, source: "Salesforce report \(row.sheet.file)", note: nil,
      isIllustrative: false,
      place: row.place)
  }
}

extension ExportFormat {
  /// GA4's pages and screens: comment lines with the period, then a table; overview files stack several.
  ///
  /// It knows no borough and no day of a view, so its counts go to the whole, by page and period.
  static let googleAnalytics = ExportFormat(name: GoogleAnalytics.form.name, folders: [.downloads]) { head in
    guard let header = head.header(of: GoogleAnalytics.form.columns) else {
      return .table(GoogleAnalytics.form.columns, in: head)
    }
    return .fits(header: header, by: ["page title and screen class", "views"])
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    intake.findings += sheet.batch.findings.filter { $0.kind.severity != .error }
    let block = GoogleAnalytics.block(sheet, around: opened.header)
    for record in 0..<sheet.count where !block.contains(record) {
      if sheet.isEmpty(record) {
        intake.rows.blank += 1
      } else if PlainForms.isComment(sheet, record) {
        intake.rows.structural += 1
      } else {
        intake.exclude(.otherSubject, line: sheet.line(record))
      }
    }
    if let others = intake.rows.excluded[.otherSubject] {
      intake.findings.append(Finding(.otherTables, at: SourcePlace(file: opened.file), count: others))
    }
    intake.rows.structural += 1
    let table = TableReading(
      sheet, form: GoogleAnalytics.form, headerRecord: opened.header, choices: opened.terms.choices)
    guard let period = GoogleAnalytics.period(sheet, before: opened.header) else {
      let rows = (opened.header + 1)..<block.upperBound
      let blank = rows.count { sheet.isEmpty($0) }
      intake.rows.blank += blank
      intake.rejectRows(rows.count - blank, Finding(.noPeriod, at: sheet.batch.place(opened.header)))
      return intake
    }
    var views: Int64 = 0
    var stated: (count: Int64, place: SourcePlace)?
    table.rows((opened.header + 1)..<block.upperBound, into: &intake) { row, intake throws(Row.Fault) in
      let count = try row.need("Views", row.count)
      let title = row.text("Page title and screen class")
      guard let title, title.lowercased() != "grand total" else {
        stated = (count, row.place("Views"))
        return .structural
      }
      guard views.addingReportingOverflow(count).overflow == false else {
        throw row.fault(Refusal(.notACount, expected: "a number of views that can be added up"), "Views")
      }
      views += count
      intake.facts.append(
        .pageViews(
          PageViews(
            title: HTMLText.plain(title), period: period, views: count, users: try row.count("Active users"),
            place: row.place)))
      return .counted
    }
    if let stated {
      intake.reconcile("Views", stated: stated.count, counted: Int(clamping: views), at: stated.place)
    }
    return intake
  }
}

/// The columns of the report and the period above it.
enum GoogleAnalytics {
  static let form = TableForm(
    id: "ga4-pages", title: "a GA4 pages and screens report",
    columns: [
      Column(
        "Page title and screen class",
        or: [
          "Page title and screen name", "Page title", "Page path and screen class", "Page path",
          "Page path + query string and screen class",
        ], required: true,
        wants: "a page's title"),
      Column("Views", required: true, wants: "a count"), Column("Active users", or: ["Users"]),
    ], notesExtraColumns: false)

  /// The header and its rows: up to the next comment line.
  static func block(_ sheet: Sheet, around header: Int) -> Range<Int> {
    let end = ((header + 1)..<max(sheet.count, header + 1)).first { PlainForms.isComment(sheet, $0) }
    return header..<(end ?? sheet.count)
  }

  /// The days of `# Start date: 20240401` and `# End date: …`, the last before the table.
  static func period(_ sheet: Sheet, before header: Int) -> Period? {
    var days: [String: Day] = [:]
    for record in 0..<header where PlainForms.isComment(sheet, record) {
      let text = sheet.text(record, 0).drop { $0 == "#" || $0 == " " }
      for name in ["start date", "end date"] where text.lowercased().hasPrefix("\(name):") {
        let digits = Array(text.dropFirst(name.count + 1).utf8)[...]
        if let moment = (try? WrittenDay.read(digits))?.flatMap({ try? $0.moment(order: .dayMonthYear) }) {
          days[name] = moment.day
        }
      }
    }
    guard let start = days["start date"], let end = days["end date"] else { return nil }
    return Period.days(start, end)
  }
}

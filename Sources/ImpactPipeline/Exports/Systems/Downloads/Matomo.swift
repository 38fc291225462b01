extension ExportFormat {
  /// Matomo's reports of pages and downloads: UTF-16, metric names and `metadata_*` columns; the period stands in a
  /// `date` column or in the file's name. An empty report is the words "No data available".
  static let matomo = ExportFormat(name: Matomo.form.name, folders: [.downloads]) { head in
    if head.keys.count == 1, head.keys[0] == ["no data available"] {
      return .fits(header: 0, by: ["no data available"])
    }
    guard case .fits(let header, let titles) = Recognition.table(Matomo.form.columns, in: head) else {
      return .table(Matomo.form.columns, in: head)
    }
    let holdsMetadata = head.keys[header].contains { $0.hasPrefix("metadata") || $0.hasPrefix("nb ") }
    return holdsMetadata ? .fits(header: header, by: titles) : .near(shared: 2, missing: ["metadata_url"])
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    opened.readPreamble(sheet, into: &intake)
    if ColumnTitle.key(sheet.text(opened.header, 0)) == "no data available" {
      intake.findings.append(Finding(.noData, at: sheet.batch.place(opened.header)))
      return intake
    }
    let table = TableReading(
      sheet, form: Matomo.form, headerRecord: opened.header, choices: opened.terms.choices)
    let named = Matomo.period(inNameOf: opened.file)
    let rows = (opened.header + 1)..<max(sheet.count, opened.header + 1)
    guard named != nil || table.header.field("date") != nil else {
      let blank = rows.count { sheet.isEmpty($0) }
      intake.rows.blank += blank
      intake.rejectRows(rows.count - blank, Finding(.noPeriod, at: sheet.batch.place(opened.header)))
      return intake
    }
    table.rows(rows, into: &intake) { row, intake throws(Row.Fault) in
      let day = try row.day("date")
      guard let period = day.flatMap({ Period.days($0, $0) }) ?? named else {
        throw row.fault(Refusal(.missingValue, expected: "a day"), "date")
      }
      intake.facts.append(
        .pageViews(
          PageViews(
            title: HTMLText.plain(try row.need("label") { row.text($0) }), period: period,
            views: try row.need("hits", row.count), users: try row.count("visitors"), place: row.place)))
      return .counted
    }
    return intake
  }
}

/// The columns of Matomo's reports, by their ids and by their English names.
enum Matomo {
  static let form = TableForm(
    id: "matomo", title: "a Matomo report",
    columns: [
      Column(
        "label", or: ["Page URL", "Page title", "Download URL"], required: true, wants: "a page or file"),
      Column(
        "hits", or: ["nb_hits", "Pageviews", "Downloads", "nb_downloads"], required: true, wants: "a count"),
      Column("visitors", or: ["nb_uniq_visitors", "sum_daily_nb_uniq_visitors", "Unique visitors"]),
      Column("date", .day),
    ], notesExtraColumns: false)

  /// The days that a file's name holds: one day, two days, or a month.
  static func period(inNameOf file: String) -> Period? {
    let name = Array((file.split(separator: "/").last ?? "").utf8)
    var days: [Day] = []
    var index = 0
    while index + 10 <= name.count {
      if let day = Day(isoText: String(decoding: name[index..<(index + 10)], as: UTF8.self)) {
        days.append(day)
        index += 10
      } else {
        index += 1
      }
    }
    if let first = days.first, let last = days.last { return Period.days(first, last) }
    for index in 0..<max(0, name.count - 6) {
      let text = String(decoding: name[index..<(index + 7)], as: UTF8.self)
      if let first = Day(isoText: text + "-01") {
        let (year, month, _) = first.civil
        return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)).flatMap {
          Period.days(first, $0)
        }
      }
    }
    return monthWritten(in: name)
  }

  /// `Export _ Downloads _ April 2024.csv`, as Matomo names what it exports by the month.
  private static func monthWritten(in name: [UInt8]) -> Period? {
    let words = name.split { !CellText.isDigit($0) && !(0x61...0x7A).contains(CellText.lower($0)) }
    for index in words.indices.dropLast() {
      let (month, year) = (words[index], words[index + 1])
      // With a number before it, it is a day.
      guard month.count >= 3, !month.contains(where: CellText.isDigit), year.count == 4,
        year.allSatisfy(CellText.isDigit), index == 0 || !words[index - 1].allSatisfy(CellText.isDigit)
      else { continue }
      let text = [UInt8(ascii: "1"), 0x20] + month + [0x20] + year
      guard
        let first = (try? WrittenDay.read(text[...]))?.flatMap({ try? $0.moment(order: .dayMonthYear).day })
      else { continue }
      let civil = first.civil
      let length = Day.length(ofMonth: civil.month, year: civil.year)
      return Day(year: civil.year, month: civil.month, day: length).flatMap {
        Period.days(first, $0)
      }
    }
    return nil
  }
}

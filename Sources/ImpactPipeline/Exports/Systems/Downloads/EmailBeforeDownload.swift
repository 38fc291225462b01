extension ExportFormat {
  /// The log of WordPress's Email Before Download plugin.
  static let emailBeforeDownload = ExportFormat(name: EmailBeforeDownload.form.name, folders: [.downloads]) {
    head in
    .table(EmailBeforeDownload.form.columns, in: head)
  } read: { opened in
    var intake = opened.emptyIntake
    let sheet = try opened.sheet()
    opened.readPreamble(sheet, into: &intake)
    let table = TableReading(
      sheet, form: EmailBeforeDownload.form, headerRecord: opened.header, choices: opened.terms.choices)
    var desk = DownloadDesk(opened)
    table.rows((opened.header + 1)..<max(sheet.count, opened.header + 1), into: &intake) {
      row, intake throws(Row.Fault) in
      let title = try row.need("item_title") { row.text($0) }
      return desk.count(
        GuideReference(title: HTMLText.plain(title)),
        at: try row.need("time_requested") { column throws(Row.Fault) in
          try EmailBeforeDownload.moment(row, column)
        }, email: row.email("email"), line: row.line, into: &intake)
    }
    desk.noteRepeated(in: &intake)
    return intake
  }
}

/// The columns of the plugin's log.
enum EmailBeforeDownload {
  static let form = TableForm(
    id: "email-before-download", title: "an Email Before Download log",
    columns: [
      Column("item_id"), Column("email", required: true, personal: true, wants: "an address"),
      Column("user_name", personal: true),
      Column("download_id", required: true, wants: "the download's number"),
      Column("filename"), Column("item_title", required: true, wants: "the guide's title"),
      Column("time_requested", .day, required: true, wants: "a day and a time"),
      Column("posted_data", personal: true),
    ], notesExtraColumns: false)

  /// A written moment, or ten digits that count seconds since 1970 in UTC.
  static func moment(_ row: Row, _ column: String) throws(Row.Fault) -> Moment? {
    guard let bytes = row.bytes(column) else { return nil }
    if bytes.count == 10, bytes.allSatisfy(CellText.isDigit) {
      let stamp = bytes.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
      return Moment(
        day: Day(number: Int32(stamp / 86_400)), seconds: Int32(stamp % 86_400), minutesAheadOfUTC: 0)
    }
    return try row.moment(column)
  }
}

/// Text that a web system wrote into a file as HTML.
enum HTMLText {
  /// The few entities that titles have, as their characters.
  static func plain(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing("&#8211;", with: "\u{2013}").replacing("&#8217;", with: "\u{2019}")
      .replacing("&#038;", with: "&").replacing("&#38;", with: "&").replacing("&quot;", with: "\"")
      .replacing("&#039;", with: "'").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}

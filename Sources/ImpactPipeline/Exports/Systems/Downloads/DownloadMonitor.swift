extension ExportFormat {
  /// The log of WordPress's Download Monitor plugin. It quotes every field and escapes no quote, so its lines are
  /// put together again by what starts a row: a quoted number after a line's end.
  static let downloadMonitor = ExportFormat(name: DownloadMonitor.form.name, folders: [.downloads]) { head in
    .table(DownloadMonitor.form.columns, in: head)
  } read: { opened in
    let sheet = try opened.sheet()
    let mended = DownloadMonitor.Mended(sheet, header: opened.header)
    var intake = opened.emptyIntake
    // The structure is read anew, so Reading's own findings on its quotes do not stand.
    let table = TableReading(
      mended.sheet, form: DownloadMonitor.form, headerRecord: 0, choices: opened.terms.choices)
    intake.passOver(0..<opened.header, of: sheet)
    intake.rows.structural += 1
    intake.rows.resplit = sheet.count - (opened.header + mended.sheet.count)
    // Newer versions log what was delivered alone and have a column of meta data; older ones say it in a status.
    if table.header.field("Meta Data") == nil { table.noteNoStatus("Status", into: &intake) }
    var desk = DownloadDesk(opened)
    table.rows(1..<max(mended.sheet.count, 1), into: &intake) { row, intake throws(Row.Fault) in
      if try DownloadMonitor.isFailed(row) { return .excluded(.voided) }
      let title = HTMLText.plain(try row.need("Download Title") { row.text($0) })
      let outcome = desk.count(
        GuideReference(title: title), at: try row.need("Date", row.moment), email: row.email("User Email"),
        line: row.line, into: &intake)
      if mended.rows.contains(row.record) {
        intake.rows.repaired += 1
        intake.repairs.append(Finding(.quotesMended, at: row.place))
      }
      return outcome
    }
    desk.noteRepeated(in: &intake)
    return intake
  }
}

/// The columns of the plugin's log, and how its broken quotes are mended.
enum DownloadMonitor {
  static let form = TableForm(
    id: "download-monitor", title: "a Download Monitor log",
    columns: [
      Column("Download ID", required: true, wants: "the download's number"),
      Column("Download Title", required: true, wants: "the guide's title"), Column("Version ID"),
      Column("Filename", required: true), Column("User ID"), Column("User Login", personal: true),
      Column("User Email", personal: true), Column("User IP", personal: true), Column("User Agent"),
      Column("Date", .day, required: true, wants: "a day and a time"), Column("Status"),
      Column("Meta Data", personal: true),
    ], notesExtraColumns: false)

  /// Whether nothing was delivered.
  static func isFailed(_ row: Row) throws(Row.Fault) -> Bool {
    switch row.text("Status")?.lowercased() {
    case "failed": true
    case nil, "completed", "redirected", "-": false
    default: throw row.fault(Refusal(.notAChoice, expected: "completed, redirected, failed"), "Status")
    }
  }

  /// The file with its quotes doubled as they should have been.
  struct Mended {
    /// The header and the rows, one record each.
    let sheet: Sheet
    /// Records whose quotes had to be doubled.
    let rows: Set<Int>

    /// A row starts where a line starts with a quoted number and another quoted field; its fields are apart by `","`.
    init(_ sheet: Sheet, header: Int) {
      let batch = sheet.batch
      var text: [UInt8] = []
      var mended: Set<Int> = []
      // The buffer may be longer than the text.
      let all = batch.bytes[batch.range(header).lowerBound..<batch.range(batch.count - 1).upperBound]
      let separator = [Ascii.quote, batch.dialect.delimiter.rawValue, Ascii.quote]
      let lines = Self.rowStarts(all, separator)
      for (index, from) in lines.enumerated() {
        let to = index + 1 < lines.count ? lines[index + 1] : all.endIndex
        let (row, isChanged) = Self.doubled(all[from..<to], separator)
        if isChanged { mended.insert(index) }
        text += row
      }
      var remade = RecordBatch(source: batch.source, dialect: Dialect(batch.dialect.delimiter))
      remade.bytes = text
      // Rows keep the lines they stood on: doubling quotes moves no line end, and the header's line is carried over.
      remade.firstLine = batch.line(header)
      let faults = PlainScanner(remade.dialect).scan(&remade, from: 0, to: text.count)
      remade.add(faults)
      self.sheet = Sheet(remade)
      rows = mended
    }

    private static func rowStarts(_ bytes: ArraySlice<UInt8>, _ separator: [UInt8]) -> [Int] {
      var starts = [bytes.startIndex]
      var index = bytes.startIndex
      while index < bytes.endIndex {
        defer { index += 1 }
        guard bytes[index] == Ascii.lineFeed || bytes[index] == Ascii.carriageReturn,
          index + 1 < bytes.endIndex,
          bytes[index + 1] == Ascii.quote
        else { continue }
        let digits = bytes[(index + 2)...].prefix(while: CellText.isDigit)
        if !digits.isEmpty, bytes[digits.endIndex...].starts(with: separator) {
          starts.append(index + 1)
        }
      }
      return starts
    }

    /// A row with every quote inside its fields doubled; a row that is not quoted throughout stays as it is.
    private static func doubled(
      _ row: ArraySlice<UInt8>, _ separator: [UInt8]
    ) -> (row: [UInt8], isChanged: Bool) {
      var end = row.endIndex
      while end > row.startIndex, row[end - 1] <= 0x20 { end -= 1 }
      guard end - row.startIndex >= 2, row.first == Ascii.quote, row[end - 1] == Ascii.quote else {
        return (Array(row), false)
      }
      var made: [UInt8] = [Ascii.quote]
      var isChanged = false
      var index = row.startIndex + 1
      while index < end - 1 {
        if row[index...].starts(with: separator), index + 2 < end {
          made += separator
          index += 3
        } else if row[index] == Ascii.quote {
          let isDoubled = index + 2 < end && row[index + 1] == Ascii.quote && row[index + 2] != separator[1]
          made += [Ascii.quote, Ascii.quote]
          isChanged = isChanged || !isDoubled
          index += isDoubled ? 2 : 1
        } else {
          made.append(row[index])
          index += 1
        }
      }
      made.append(Ascii.quote)
      return (made + row[end...], isChanged)
    }
  }
}

/// Reads the rows of one table of a file, and accounts for each of them.
struct TableReading {
  let sheet: Sheet
  let form: TableForm
  let header: TableHeader
  let headerRecord: Int
  let choices: ReadingChoices

  init(_ sheet: Sheet, form: TableForm, headerRecord: Int, choices: ReadingChoices) {
    self.sheet = sheet
    self.form = form
    self.headerRecord = headerRecord
    self.choices = choices
    header = TableHeader(sheet.texts(headerRecord), columns: form.columns)
  }

  /// Reads these records, each into exactly one heading of the intake's account.
  ///
  /// - Parameters:
  ///   - isStructure: says of a record, before its fields are looked at, that it is no row of data.
  ///   - repair: puts a ragged row right, if that can be done in exactly one way. A quote that is not doubled needs none.
  ///   - read: makes facts of a row.
  func rows(
    _ records: Range<Int>, into intake: inout Intake, usual: DayOrder = .dayMonthYear,
    isStructure: (Sheet, Int) -> Bool = { _, _ in false },
    repair: (TableReading, Int) -> [ArraySlice<UInt8>]? = { _, _ in nil },
    read: (Row, inout Intake) throws(Row.Fault) -> RowOutcome
  ) {
    noteTitles(into: &intake)
    if let refusal = refusal() {
      intake.findings.removeAll { $0.kind == .extraColumns }
      refuse(records, refusal, isStructure, into: &intake)
      return
    }
    var repaired: [Int: [ArraySlice<UInt8>]] = [:]
    let data = sort(records, isStructure, repair, &repaired, into: &intake)
    let settlements = ColumnSettlements(
      sheet, rows: data, header: header, columns: form.columns, choices: choices, usual: usual,
      findings: &intake.findings)
    noteInvisible(data, into: &intake)
    noteIdentical(data, into: &intake)
    for record in data {
      let row = Row(
        sheet: sheet, record: record, header: header, settlement: settlements, repaired: repaired[record])
      do {
        switch try read(row, &intake) {
        case .counted: intake.rows.counted += 1
        case .merged: intake.rows.merged += 1
        case .excluded(let rule): intake.exclude(rule, line: row.line)
        case .structural: intake.rows.structural += 1
        }
        if row.repaired != nil {
          intake.rows.repaired += 1
          intake.repairs.append(Finding(.repairedRow, at: row.place))
        }
      } catch {
        intake.reject(finding(error, row))
      }
    }
    intake.rejects = intake.rejects.inOrderOfPlaces()
  }

  // MARK: The header

  private func noteTitles(into intake: inout Intake) {
    guard !header.extra.isEmpty, form.notesExtraColumns else { return }
    intake.findings.append(
      Finding(
        .extraColumns, at: sheet.batch.place(headerRecord), found: header.extra.joined(separator: ", "),
        count: header.extra.count))
  }

  /// Notes that a column is not there that would say which rows were undone.
  func noteNoStatus(_ column: String, into intake: inout Intake) {
    guard header.field(column) == nil else { return }
    intake.findings.append(Finding(.noStatusColumn, at: sheet.batch.place(headerRecord), subject: column))
  }

  private func refusal() -> Finding? {
    let place = sheet.batch.place(headerRecord)
    if let (column, fields) = header.repeated.first {
      return Finding(
        .repeatedColumn, at: sheet.batch.place(headerRecord, fields[1]), subject: column.name,
        count: fields.count)
    }
    guard !header.missing.isEmpty else { return nil }
    return Finding(
      .missingColumns, at: place, found: form.shownTitles(header.titles),
      expected: header.missing.map(\.name).joined(separator: ", "), subject: form.title)
  }

  private func refuse(
    _ records: Range<Int>, _ refusal: Finding, _ isStructure: (Sheet, Int) -> Bool, into intake: inout Intake
  ) {
    var rejected = 0
    for record in records {
      if sheet.isEmpty(record) {
        intake.rows.blank += 1
      } else if isStructure(sheet, record) {
        intake.rows.structural += 1
      } else {
        rejected += 1
      }
    }
    intake.rejectRows(rejected, refusal)
  }

  // MARK: Rows

  /// The records that are rows of data and hang together; the others are accounted for here.
  private func sort(
    _ records: Range<Int>, _ isStructure: (Sheet, Int) -> Bool,
    _ repair: (TableReading, Int) -> [ArraySlice<UInt8>]?, _ repaired: inout [Int: [ArraySlice<UInt8>]],
    into intake: inout Intake
  ) -> [Int] {
    var data: [Int] = []
    let titles = header.titles.map(ColumnTitle.key)
    let quotes = QuoteRepair(self)
    var repeatedHeaders: [Int] = []
    for record in records {
      if sheet.batch.isBad(record) {
        if let cells = quotes.cells(sheet, record) {
          repaired[record] = cells
          data.append(record)
        } else {
          intake.reject(
            sheet.structuralFinding(record) ?? Finding(.unreadableRow, at: sheet.batch.place(record)))
        }
      } else if sheet.isEmpty(record) {
        intake.rows.blank += 1
      } else if isStructure(sheet, record) {
        intake.rows.structural += 1
      } else if repeats(titles, record) {
        repeatedHeaders.append(record)
        intake.rows.structural += 1
      } else if let finding = raggedness(record) {
        if let cells = repair(self, record) {
          repaired[record] = cells
          data.append(record)
        } else {
          intake.reject(finding)
        }
      } else {
        data.append(record)
      }
    }
    if let first = repeatedHeaders.first {
      intake.findings.append(
        Finding(.repeatedHeader, at: sheet.batch.place(first), count: repeatedHeaders.count))
    }
    return data
  }

  /// Whether a record is the header again; the first cell tells of nearly all that they are not.
  private func repeats(_ titles: [String], _ record: Int) -> Bool {
    sheet.fieldCount(record) == titles.count
      && titles.indices.allSatisfy { ColumnTitle.key(sheet.text(record, $0)) == titles[$0] }
  }

  private func raggedness(_ record: Int) -> Finding? {
    let wanted = header.titles.count
    let fields = sheet.fieldCount(record)
    if sheet.filledCount(record) > wanted {
      return Finding(
        .tooManyFields, at: sheet.batch.place(record, wanted), found: "\(fields)", expected: "\(wanted)")
    }
    if fields < wanted, !form.allowsShortRows {
      return Finding(
        .tooFewFields, at: sheet.batch.place(record, fields - 1), found: "\(fields)", expected: "\(wanted)")
    }
    return nil
  }

  private func noteInvisible(_ data: [Int], into intake: inout Intake) {
    for column in form.columns {
      guard let field = header.field(column.name) else { continue }
      var first: Int?
      var count = 0
      for record in data where sheet.cell(record, field).contains(where: { $0 >= 0x7F || $0 < 0x20 }) {
        if TextForm.hasInvisible(String(decoding: sheet.cell(record, field), as: UTF8.self)) {
          count += 1
          first = first ?? record
        }
      }
      if let first {
        intake.findings.append(
          Finding(
            .invisibleCharacters, at: sheet.batch.place(first, field), subject: header.titles[field],
            count: count))
      }
    }
  }

  private func noteIdentical(_ data: [Int], into intake: inout Intake) {
    guard !form.holdsPeople else { return }
    var seen: Set<ArraySlice<UInt8>> = []
    var repeated: [Int] = []
    for record in data where !seen.insert(sheet.batch.bytes[sheet.batch.range(record)]).inserted {
      repeated.append(record)
    }
    if let first = repeated.first {
      intake.findings.append(Finding(.identicalRows, at: sheet.batch.place(first), count: repeated.count))
    }
  }

  // MARK: Findings

  private func finding(_ fault: Row.Fault, _ row: Row) -> Finding {
    let title = fault.field.map { header.titles[$0] } ?? fault.column.name
    guard let field = fault.field, field < sheet.fieldCount(row.record) else {
      return Finding(fault.refusal.kind, at: row.place, expected: fault.refusal.expected, subject: title)
    }
    let text = TextForm.tidy(String(decoding: row.cell(field), as: UTF8.self))
    let found =
      form.mayShow(text, in: fault.column, expected: fault.refusal.expected) ? text.shortened(to: 60) : nil
    return Finding(
      fault.refusal.kind, at: sheet.batch.place(row.record, field), found: found,
      expected: fault.refusal.expected, subject: title,
      excerpt: MaskedExcerpt.of(row.record, marking: field, sheet, showing: header.showableFields, form: form)
    )
  }
}

extension Intake {
  /// Counts a rejected row, with its reason.
  mutating func reject(_ finding: Finding) {
    rows.rejected += 1
    rejects.append(finding)
  }

  /// Counts rows that are rejected for one reason that they share.
  mutating func rejectRows(_ count: Int, _ finding: Finding) {
    rows.rejected += count
    rejects.append(finding.counting(count))
  }
}

extension Finding {
  /// The same finding, said to speak for so many rows.
  func counting(_ count: Int) -> Finding {
    Finding(
      kind, at: place, found: found, expected: expected, subject: subject, count: count, excerpt: excerpt)
  }
}

extension String {
  /// The text, cut to so many characters with a mark that it was.
  func shortened(to length: Int) -> String { count <= length ? self : prefix(length - 1) + "…" }
}

/// A large plain table that is read batch by batch: which records are rows of data, and where its columns are.
struct StreamedTable: Sendable {
  let opened: OpenedFile
  let form: TableForm
  let header: TableHeader
  /// Where the header's record ends in the text; records up to it are preamble.
  private let headerEnd: Int
  private let firstTitle: ArraySlice<UInt8>

  init(_ opened: OpenedFile, form: TableForm) {
    self.opened = opened
    self.form = form
    let sheet = opened.head.sheet
    header = TableHeader(sheet.texts(opened.header), columns: form.columns)
    headerEnd = sheet.batch.offset + sheet.batch.range(opened.header).upperBound
    firstTitle = sheet.cell(opened.header, 0)
  }

  /// What the header alone gives: a refusal of the whole file, and a note on columns that are not used.
  func check(eitherOf columns: [String]) -> (refusal: Finding?, notes: [Finding]) {
    let sheet = opened.head.sheet
    let place = sheet.batch.place(opened.header)
    let titles = header.titles.joined(separator: ", ")
    if let (column, fields) = header.repeated.first {
      return (
        Finding(
          .repeatedColumn, at: sheet.batch.place(opened.header, fields[1]), subject: column.name,
          count: fields.count), []
      )
    }
    if !header.missing.isEmpty {
      let missing = header.missing.map(\.name).joined(separator: ", ")
      return (Finding(.missingColumns, at: place, found: titles, expected: missing, subject: form.title), [])
    }
    if columns.allSatisfy({ header.field($0) == nil }) {
      return (
        Finding(
          .columnOfEither, at: place, found: titles, expected: columns.joined(separator: " or "),
          subject: form.title), []
      )
    }
    guard !header.extra.isEmpty else { return (nil, []) }
    return (
      nil,
      [
        Finding(
          .extraColumns, at: place, found: header.extra.joined(separator: ", "), count: header.extra.count)
      ]
    )
  }

  /// Sorts out one record: accounts for it here unless it is a row of data, and then says so.
  @inline(__always)
  func isData(_ record: Int, of sheet: Sheet, _ part: inout StreamedPart) -> Bool {
    let batch = sheet.batch
    let fields = batch.fieldCount(record)
    if fields == 0 {
      part.rows.blank += 1
      return false
    }
    let start = batch.start(record)
    if batch.offset + start < headerEnd {
      passOver(record, of: sheet, &part)
      return false
    }
    if !batch.badRecords.isEmpty, batch.isBad(record) {
      part.reject(sheet.structuralFinding(record) ?? Finding(.unreadableRow, at: batch.place(record)))
      return false
    }
    // A row that cannot be a comment or the header again: nearly all are.
    if fields == header.titles.count, fields > 1, batch.bytes[start] != 0x23,
      batch.bytes[start] != batch.dialect.delimiter.rawValue, sheet.cell(record, 0) != firstTitle
    {
      return true
    }
    return isDataAfterAll(record, of: sheet, &part)
  }

  /// Accounts for a record up to the header; one above it that is as full as a row is told of.
  @inline(never)
  private func passOver(_ record: Int, of sheet: Sheet, _ part: inout StreamedPart) {
    if sheet.isEmpty(record) {
      part.rows.blank += 1
      return
    }
    part.rows.structural += 1
    let isHeader = sheet.batch.offset + sheet.batch.range(record).upperBound >= headerEnd
    if !isHeader, sheet.filledCount(record) >= 3 {
      part.aboveHeader.add(Witness(count: 1, line: sheet.line(record)))
    }
  }

  @inline(never)
  private func isDataAfterAll(_ record: Int, of sheet: Sheet, _ part: inout StreamedPart) -> Bool {
    if sheet.isEmpty(record) {
      part.rows.blank += 1
      return false
    }
    if PlainForms.isComment(sheet, record) {
      part.rows.structural += 1
      return false
    }
    if sheet.texts(record).map(ColumnTitle.key) == header.titles.map(ColumnTitle.key) {
      part.rows.structural += 1
      part.repeatedHeaders.add(Witness(count: 1, line: sheet.line(record)))
      return false
    }
    let (fields, wanted) = (sheet.fieldCount(record), header.titles.count)
    if sheet.filledCount(record) > wanted || fields < wanted {
      part.reject(
        Finding(
          fields < wanted ? .tooFewFields : .tooManyFields,
          at: sheet.batch.place(record, min(fields - 1, wanted)), found: "\(fields)",
          expected: "\(wanted)"))
      return false
    }
    return true
  }

  /// The finding of a refused cell, its text shown only where it cannot be somebody's.
  func finding(_ refusal: Refusal, _ column: String, _ record: Int, _ sheet: Sheet) -> Finding {
    guard let field = header.field(column) else {
      return Finding(refusal.kind, at: sheet.batch.place(record), expected: refusal.expected, subject: column)
    }
    let text = sheet.text(record, field)
    let isShown = form.mayShow(text, in: header.column(column), expected: refusal.expected)
    return Finding(
      refusal.kind, at: sheet.batch.place(record, field), found: isShown ? text.shortened(to: 60) : nil,
      expected: refusal.expected, subject: header.titles[field])
  }

  /// How a column of days is read: by the head alone when that is all ISO, else by the whole file.
  func settledDays(_ column: String) throws -> DaySettlement {
    guard let field = header.field(column) else {
      return DaySettlement(order: .dayMonthYear, serials: false, findings: [])
    }
    @Sendable func observe(_ evidence: inout DayColumnEvidence, _ batch: RecordBatch) {
      let sheet = Sheet(batch)
      for record in batch.records where field < batch.fieldCount(record) {
        if let written = try? WrittenDay.read(sheet.cell(record, field)) {
          evidence.observe(written, line: sheet.line(record))
        }
      }
    }
    var evidence = DayColumnEvidence()
    observe(&evidence, opened.head.sheet.batch)
    let isPlain =
      evidence.dayFirst.count + evidence.monthFirst.count + evidence.either.count + evidence.serials.count
      == 0
    if !isPlain {
      evidence = try opened.reading.fold(
        threads: opened.terms.threads, initial: { DayColumnEvidence() }, consume: { observe(&$0, $1) },
        merge: { $0.merge($1) }
      ).value
    }
    return evidence.settled(
      choice: opened.terms.choices.dates[opened.file], column: header.titles[field], file: opened.file)
  }
}

/// What some batches of a large table came to, whichever they were.
struct StreamedPart: Sendable {
  var rows = RowAccount()
  var rejects = FindingLog()
  var repeatedHeaders = Witness()
  var aboveHeader = Witness()
  /// Rows left out, where the reading is traced.
  var leftOut: [LeftOutRow]?
  /// Cells with characters that show nothing or change direction, by column.
  private var invisible: [String: Witness] = [:]

  /// Notes a cell with such characters.
  mutating func noteInvisible(_ column: String, line: Int) {
    invisible[column, default: Witness()].add(Witness(count: 1, line: line))
  }

  /// Notes a row left out by a rule.
  mutating func exclude(_ rule: ExclusionRule, line: Int) {
    rows.exclude(rule)
    leftOut?.append(LeftOutRow(rule, line: line))
  }

  mutating func reject(_ finding: Finding) {
    rows.rejected += 1
    rejects.append(finding)
  }

  mutating func merge(_ other: StreamedPart) {
    rows.add(other.rows)
    rejects += other.rejects
    leftOut = leftOut.map { $0 + (other.leftOut ?? []) }
    repeatedHeaders.add(other.repeatedHeaders)
    aboveHeader.add(other.aboveHeader)
    for (column, witness) in other.invisible { invisible[column, default: Witness()].add(witness) }
  }

  /// Puts the account into an intake, rejects in row order.
  func settle(into intake: inout Intake, file: String) {
    intake.rows = rows
    if let leftOut { intake.leftOut = leftOut }
    intake.rejects = rejects.inOrderOfPlaces()
    if aboveHeader.count > 0 {
      intake.findings.append(
        Finding(
          .rowsAboveHeader, at: SourcePlace(file: file, line: aboveHeader.line), count: aboveHeader.count))
    }
    if repeatedHeaders.count > 0 {
      intake.findings.append(
        Finding(
          .repeatedHeader, at: SourcePlace(file: file, line: repeatedHeaders.line),
          count: repeatedHeaders.count))
    }
    for (column, witness) in invisible.sorted(by: { $0.key < $1.key }) {
      intake.findings.append(
        Finding(
          .invisibleCharacters, at: SourcePlace(file: file, line: witness.line), subject: column,
          count: witness.count))
    }
  }
}

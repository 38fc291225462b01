extension PlainForms {
  static let downloads = TableForm(
    id: "downloads", title: "a download export in the plain form",
    columns: [
      Column(
        "downloaded_at", or: ["downloaded_on"], .day, required: true, wants: "a day, with or without a time"),
      Column("guide_id"), Column("guide_title"), Column("organisation", or: ["organization"]),
      Column("email", or: ["email_domain"], personal: true), Column("count", or: ["downloads"]),
      Column("note"),
      Column("illustrative"),
    ],
    example: [
      "downloaded_at": "2024-04-30 10:15", "guide_id": "G-001", "organisation": "Camden Council",
      "count": "1",
      "illustrative": "yes",
    ])

  static let downloadsFormat = ExportFormat(name: downloads.name, folders: [.downloads]) { head in
    guard let header = head.header(of: downloads.columns) else { return .table(downloads.columns, in: head) }
    let keys = Set(head.keys[header])
    let titles: Set<String> = ["downloaded at", "downloaded on", "guide id", "guide title"]
    guard keys.contains("guide id") || keys.contains("guide title") else {
      return .near(shared: 1, missing: ["guide_id or guide_title"])
    }
    return .fits(header: header, by: titles.intersection(keys))
  } read: { opened in
    let table = StreamedTable(opened, form: downloads)
    var intake = opened.emptyIntake
    let (refusal, notes) = table.check(eitherOf: ["guide_id", "guide_title"])
    intake.findings += notes
    let days = try table.settledDays("downloaded_at")
    intake.findings += days.findings
    // Rows that say who and when, told twice in one file, are looked for where remembering each row is cheap.
    let remembers = opened.reading.source.store.byteCount <= DownloadPart.rememberedBytes
    let folded = try opened.reading.fold(
      threads: remembers ? 1 : opened.terms.threads,
      initial: { DownloadPart(table, days, refusal: refusal, remembers: remembers) },
      consume: { $0.read($1) }, merge: { $0.merge($1) })
    intake.findings += folded.findings.filter { $0.kind.severity != .error }
    folded.value.part.settle(into: &intake, file: opened.file)
    if let refusal { intake.rejects = [refusal.counting(intake.rows.rejected)] }
    if folded.value.repeated.count > 0 {
      intake.findings.append(
        Finding(
          .repeatedRows, at: SourcePlace(file: opened.file, line: folded.value.repeated.line),
          count: folded.value.repeated.count))
    }
    intake.downloads = folded.value.tally
    return intake
  }
}

/// What some batches of a download export came to.
struct DownloadPart: Sendable {
  private let table: StreamedTable
  private let days: DaySettlement
  private let refusal: Finding?
  private let fields:
    (at: Int?, id: Int?, title: Int?, organisation: Int?, email: Int?, count: Int?, mark: Int?)
  private(set) var part = StreamedPart()
  private(set) var tally = DownloadTally()
  private(set) var repeated = Witness()
  private var bodies: StreamedBodies
  private var guides = ByteInterner()
  private var guideNumbers: [Int32] = []
  private var seen: Set<UInt64>?

  /// Up to this size each row that says who and when is remembered, to find rows told twice.
  static let rememberedBytes = 32 << 20

  init(_ table: StreamedTable, _ days: DaySettlement, refusal: Finding?, remembers: Bool) {
    self.table = table
    self.days = days
    self.refusal = refusal
    let header = table.header
    fields = (
      header.field("downloaded_at"), header.field("guide_id"), header.field("guide_title"),
      header.field("organisation"), header.field("email"), header.field("count"),
      header.field("illustrative")
    )
    bodies = StreamedBodies(table.opened.terms.resolver)
    seen = remembers ? [] : nil
  }

  mutating func read(_ batch: RecordBatch) {
    let sheet = Sheet(batch)
    for record in batch.records where table.isData(record, of: sheet, &part) {
      if refusal != nil {
        part.rows.rejected += 1
      } else {
        read(record, sheet)
      }
    }
  }

  private mutating func read(_ record: Int, _ sheet: Sheet) {
    func cell(_ field: Int?) -> ArraySlice<UInt8> { field.map { sheet.cell(record, $0) } ?? [] }
    let (at, id, title) = (cell(fields.at), cell(fields.id), cell(fields.title))
    let (organisation, email, number) = (cell(fields.organisation), cell(fields.email), cell(fields.count))
    let moment: Moment
    do throws(Refusal) {
      guard let read = try days.read(at) else {
        throw Refusal(.missingValue, expected: "a day, with or without a time")
      }
      moment = read
    } catch {
      part.reject(table.finding(error, "downloaded_at", record, sheet))
      return
    }
    let count: Int64
    do throws(Refusal) { count = try NumberText.count(number) ?? 1 } catch {
      part.reject(table.finding(error, "count", record, sheet))
      return
    }
    guard !(id.isEmpty && title.isEmpty) else {
      let column = fields.id == nil ? "guide_title" : "guide_id"
      part.reject(
        table.finding(Refusal(.missingValue, expected: "a guide's id or title"), column, record, sheet))
      return
    }
    let guideHash = ByteInterner.hash(title, seed: ByteInterner.hash(id))
    let when =
      UInt64(bitPattern: Int64(moment.day.number)) << 20 | UInt64(moment.seconds.map { Int64($0) + 1 } ?? 0)
    var fingerprint = ByteInterner.mixed(guideHash, when)
    fingerprint = ByteInterner.mixed(
      fingerprint, ByteInterner.hash(email, seed: ByteInterner.hash(organisation)))
    fingerprint = ByteInterner.mixed(fingerprint, UInt64(bitPattern: count))
    if !email.isEmpty, moment.seconds != nil, seen?.insert(fingerprint).inserted == false {
      part.rows.exclude(.repeatedRow)
      repeated.add(Witness(count: 1, line: sheet.line(record)))
      return
    }
    let body = tally.number(of: bodies.affiliation(organisation: organisation, email: email))
    tally.add(
      DownloadTally.Cell(count: count, rows: 1, fingerprint: fingerprint, line: sheet.line(record)),
      body: body,
      guide: guide(id, title, guideHash), bucket: table.opened.terms.buckets.start(of: moment.day))
    part.rows.counted += 1
    if PlainForms.isYes(cell(fields.mark)) { part.rows.illustrative += 1 }
  }

  private mutating func guide(_ id: ArraySlice<UInt8>, _ title: ArraySlice<UInt8>, _ hash: UInt64) -> Int32 {
    // One key for both cells; the separator keeps "a" and "bc" apart from "ab" and "c".
    let key = title.isEmpty ? id : id + [0] + title
    let (number, isNew) = guides.number(of: key, hash: hash)
    if isNew {
      let texts = [id, title].map { TextForm.tidy(String(decoding: $0, as: UTF8.self)) }
      guideNumbers.append(
        tally.number(
          of: GuideReference(id: texts[0].isEmpty ? nil : texts[0], title: texts[1].isEmpty ? nil : texts[1]))
      )
    }
    return guideNumbers[number]
  }

  mutating func merge(_ other: DownloadPart) {
    part.merge(other.part)
    tally.merge(other.tally)
    repeated.add(other.repeated)
  }
}

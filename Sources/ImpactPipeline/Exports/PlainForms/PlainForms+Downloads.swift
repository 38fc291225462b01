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
    let shared = SharedTally(trace: opened.terms.trace)
    let folded = try opened.reading.fold(
      threads: remembers ? 1 : opened.terms.threads,
      initial: { DownloadPart(table, days, refusal: refusal, remembers: remembers, into: shared) },
      consume: { $0.read($1) }, merge: { $0.merge($1) })
    intake.findings += folded.findings.filter { $0.kind.severity != .error }
    intake.digest = folded.digest
    intake.recordCount = folded.recordCount + folded.blankCount
    folded.value.part.settle(into: &intake, file: opened.file)
    if let refusal { intake.rejects = [refusal.counting(intake.rows.rejected)] }
    if folded.value.repeated.count > 0 {
      intake.findings.append(
        Finding(
          .repeatedRows, at: SourcePlace(file: opened.file, line: folded.value.repeated.line),
          count: folded.value.repeated.count))
    }
    intake.downloads = shared.whole
    return intake
  }
}

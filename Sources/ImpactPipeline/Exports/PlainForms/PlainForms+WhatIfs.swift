extension PlainForms {
  /// A file of what-ifs, which `lotireport scenario` is given; it lies in no folder of the inputs and is no part of ``all``.
  static let whatIfs = TableForm(
    id: "what-ifs", title: "a file of what-ifs",
    columns: [
      Column("change_id", or: ["id"], required: true, wants: "an id of its own"),
      Column("kind", required: true, wants: "members-join, fee-change, capability or funder-lost"),
      Column("starts_on", .day, required: true, wants: "the first day it holds"), Column("ends_on", .day),
      Column("subject", required: true, wants: "what it is about"),
      Column("fee_low"), Column("fee"), Column("fee_high"),
      Column("cost_low"), Column("cost"), Column("cost_high"),
      Column("value_low"), Column("value"), Column("value_high"),
      Column("members"), Column("challenge_area"), Column("assumption"), Column("optimism_bias"),
      Column("confidence"),
      Column("source"), Column("note"),
      Column("illustrative", wants: "yes or no"),
    ],
    example: [
      "change_id": "W-1", "kind": "members-join", "starts_on": "2025-04-01", "ends_on": "2028-03-31",
      "subject": "Merton", "fee": "30000", "cost_low": "6000", "cost": "9000", "cost_high": "14000",
      "value_low": "12000", "value": "30000", "value_high": "55000", "members": "Merton",
      "source": "Name the source here", "illustrative": "yes",
    ])

  static func whatIf(_ row: Row) throws(Row.Fault) -> WhatIf {
    let (starts, ends) = (try row.need("starts_on", row.day), try row.day("ends_on"))
    if let ends, ends < starts {
      throw row.fault(Refusal(.daysOutOfOrder, expected: "a day on or after \(starts)"), "ends_on")
    }
    let kind = try row.need("kind") { name throws(Row.Fault) in try row.choice(name, WhatIf.Kind.self) }
    let subject = try row.need("subject") { row.text($0) }
    let everyone = row.text("members").map { $0.lowercased() == "members" } ?? true
    let members: [Authority]? = everyone ? nil : try row.authorities("members")
    if kind == .membersJoin, members?.isEmpty ?? true {
      throw row.fault(Refusal(.notAnAuthority, expected: "the authorities that join"), "members")
    }
    return WhatIf(
      id: try row.need("change_id") { row.text($0) }, kind: kind, startsOn: starts, endsOn: ends,
      subject: subject, fee: try pounds(row, "fee"), cost: try pounds(row, "cost"),
      value: try pounds(row, "value"), members: members,
      challengeArea: row.identifier("challenge_area"), assumption: row.identifier("assumption"),
      optimismBias: row.text("optimism_bias"), confidence: try row.grade("confidence", 1...6),
      source: row.text("source"), note: row.text("note"),
      isIllustrative: try row.yesNo("illustrative") ?? false, place: row.place)
  }

  /// What a file of what-ifs holds, with the account of its rows and what is wrong with them.
  static func whatIfs(in source: Source) -> (file: WhatIfFile, intake: Intake) {
    var rows: [WhatIf] = []
    var intake: Intake
    do {
      let reading = try SourceReading(source)
      intake = Intake(reading, format: whatIfs.name)
      if !reading.isRefused { rows = try read(reading, &intake) }
    } catch {
      intake = Intake(
        file: source.name, format: nil, encoding: .utf8, dialect: .standard,
        byteCount: source.store.byteCount)
      intake.findings.append(
        Finding(
          .unreadableFile, at: SourcePlace(file: source.name),
          found: (error as? ByteStoreFailure)?.reason ?? "\(error)"))
    }
    return (WhatIfFile(name: WhatIfFile.name(of: source.name), rows: rows), intake)
  }

  private static func read(_ reading: SourceReading, _ intake: inout Intake) throws -> [WhatIf] {
    let sheet = Sheet(try reading.records())
    // Without a header that fits, the first record is taken for one, so that the table says what it lacks.
    let header = try FileHead(reading).header(of: whatIfs.columns) ?? 0
    let counted = try reading.fold(initial: { 0 }, consume: { $0 += $1.count }, merge: { $0 += $1 })
    intake.recordCount = counted.value
    intake.digest = counted.digest
    guard header < sheet.count else { return [] }
    for record in 0...header {
      if sheet.isEmpty(record) { intake.rows.blank += 1 } else { intake.rows.structural += 1 }
    }
    var rows: [WhatIf] = []
    let table = TableReading(sheet, form: whatIfs, headerRecord: header, choices: ReadingChoices())
    table.rows((header + 1)..<sheet.count, into: &intake, isStructure: isComment) {
      row, intake throws(Row.Fault) in
      let change = try whatIf(row)
      rows.append(change)
      if change.isIllustrative { intake.rows.illustrative += 1 }
      return .counted
    }
    return rows
  }

  private static func pounds(_ row: Row, _ name: String) throws(Row.Fault) -> Estimate? {
    try row.estimate(low: "\(name)_low", central: name, high: "\(name)_high") { column throws(Row.Fault) in
      try row.amount(column)?.pounds
    }
  }
}

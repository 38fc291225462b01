extension PlainForms {
  static let projects = TableForm(
    id: "projects", title: "the register of projects",
    columns: [
      Column("project_id", required: true, wants: "an id of its own"),
      Column("title", required: true, wants: "its name"),
      Column("starts_on", .day, required: true, wants: "a day, such as 2024-04-30"), Column("ends_on", .day),
      Column("status"), Column("function"), Column("challenge_areas", or: ["challenge_area"]),
      Column(
        "capabilities", or: ["capability"], required: true, wants: "capabilities of the innovation stack"),
      Column("stack_columns", or: ["stack_column"]), Column("methods_space"), Column("hierarchy_level"),
      Column("lead", required: true, wants: "an authority or partner"),
      Column("participants", required: true, wants: "authorities, apart by semicolons"), Column("objective"),
      Column("benefits"), Column("plan"), Column("actual"), Column("planned_boroughs"), Column("source"),
      Column("note"),
      Column("illustrative"),
    ],
    example: [
      "project_id": "P-001", "title": "Damp and mould sensors", "starts_on": "2023-04-01",
      "ends_on": "2024-03-31",
      "status": "complete", "challenge_areas": "housing=0.7; net-zero=0.3",
      "capabilities": "smart-cities; data-collaboration",
      "stack_columns": "housing", "methods_space": "technology", "hierarchy_level": "data-and-technology",
      "lead": "Camden",
      "participants": "Camden; Brent; Ealing", "objective": "P1", "benefits": "B1; B3",
      "plan": "200 sensors in 18 boroughs",
      "actual": "198 sensors in 16 boroughs", "planned_boroughs": "18", "illustrative": "yes",
    ])

  static func project(_ row: Row) throws(Row.Fault) -> Project {
    let starts = try row.need("starts_on", row.day)
    let ends = try row.day("ends_on")
    if let ends, ends < starts {
      throw row.fault(Refusal(.daysOutOfOrder, expected: "a day on or after \(starts)"), "ends_on")
    }
    let shares =
      try row.value("challenge_areas") { bytes throws(Refusal) in try ListText.wholeShares(bytes) } ?? []
    let participants = try row.authorities("participants")
    guard !participants.isEmpty else {
      throw row.fault(Refusal(.missingValue, expected: "authorities, apart by semicolons"), "participants")
    }
    let capabilities = try row.choices("capabilities", Capability.self)
    guard !capabilities.isEmpty else {
      throw row.fault(
        Refusal(.missingValue, expected: "capabilities of the innovation stack"), "capabilities")
    }
    return Project(
      id: try row.need("project_id") { row.identifier($0) }, title: try row.need("title") { row.text($0) },
      startsOn: starts, endsOn: ends, status: row.text("status"),
      challengeAreas: shares.map { Share(of: Identifier($0.name), part: $0.part) },
      capabilities: capabilities,
      stackColumns: try row.choices("stack_columns"), methodsSpace: try row.choice("methods_space"),
      hierarchyLevel: try row.choice("hierarchy_level"), function: try row.choice("function"),
      lead: try row.need("lead", row.body),
      participants: participants,
      objective: try row.choice("objective"), benefits: try row.choices("benefits"), plan: row.text("plan"),
      actual: row.text("actual"), plannedBoroughs: try row.count("planned_boroughs"),
      isIllustrative: try row.yesNo("illustrative") ?? false, place: row.place)
  }
}

extension Row {
  /// An authority, partner or shared service, as registers write it.
  func body(_ column: String) throws(Fault) -> Affiliation? {
    try value(column) { bytes throws(Refusal) in try AliasMeaning.read(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// A number that may be written as a percentage.
  func share(_ column: String) throws(Fault) -> Double? {
    guard let bytes = bytes(column) else { return nil }
    if bytes.last == 0x25 { return try fraction(column)?.value }
    // Pounds signs are welcome where a value is in pounds.
    return try value(column) { bytes throws(Refusal) in
      try NumberText.read(bytes.starts(with: [0xC2, 0xA3]) ? bytes.dropFirst(2) : bytes)
    }
  }
}

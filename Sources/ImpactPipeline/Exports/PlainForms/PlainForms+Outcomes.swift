extension PlainForms {
  static let outcomes = TableForm(
    id: "outcomes", title: "an outcomes export in the plain form",
    columns: [
      Column("outcome_id", required: true, wants: "an id of its own"),
      Column("project_id", required: true, wants: "a project's id"),
      Column("title", required: true, wants: "what changed"),
      Column("date", .day, required: true, wants: "a day, such as 2024-04-30"),
      Column("status", required: true, wants: "realised, forecast or potential"),
      Column("kind", required: true, wants: "cashable, efficiency, avoided, public-value or unquantified"),
      Column("quantity_low"), Column("quantity", or: ["quantity_central"]), Column("quantity_high"),
      Column("unit"),
      Column("unit_value_low"), Column("unit_value", or: ["unit_value_central"]), Column("unit_value_high"),
      Column("boroughs", required: true, wants: "participants, members, names, or Name=share"),
      Column("counterfactual"),
      Column("basis"), Column("confidence"),
      Column("deadweight_low"), Column("deadweight", or: ["deadweight_central"]), Column("deadweight_high"),
      Column("attribution_low"), Column("attribution", or: ["attribution_central"]),
      Column("attribution_high"),
      Column("displacement_low"), Column("displacement", or: ["displacement_central"]),
      Column("displacement_high"),
      Column("starts_on", .day), Column("years"), Column("drop_off"), Column("target"),
      Column("lower_bound", or: ["at_least"]), Column("source", required: true, wants: "where it is written"),
      Column("note"), Column("illustrative"),
    ],
    example: [
      "outcome_id": "O-001", "project_id": "P-001", "title": "Repairs avoided", "date": "2024-03-31",
      "status": "realised",
      "kind": "avoided", "quantity_low": "40", "quantity": "50", "quantity_high": "60", "unit": "repair",
      "unit_value": "350", "boroughs": "participants", "counterfactual": "Mould found when tenants report it",
      "basis": "4", "confidence": "4", "deadweight": "20%", "attribution": "25%", "displacement": "0%",
      "years": "3",
      "drop_off": "10%", "target": "60", "source": "Name the source here", "illustrative": "yes",
    ])

  static func outcome(_ row: Row) throws(Row.Fault) -> Outcome {
    let kind = try row.need("kind") { name throws(Row.Fault) in try row.choice(name, BenefitKind.self) }
    let basis = try row.grade("basis", 1...5).flatMap(EvidenceBasis.init(rawValue:))
    if kind != .unquantified, basis == nil {
      throw row.fault(Refusal(.missingValue, expected: "the basis of its value, 1 to 5"), "basis")
    }
    return Outcome(
      id: try row.need("outcome_id") { row.identifier($0) },
      project: try row.need("project_id") { row.identifier($0) },
      title: try row.need("title") { row.text($0) }, date: try row.need("date", row.day),
      status: try row.need("status") { name throws(Row.Fault) in try row.choice(name) }, kind: kind,
      quantity: try row.estimate(low: "quantity_low", central: "quantity", high: "quantity_high", row.number),
      unit: row.text("unit"), unitValue: try unitValue(row), recipients: try recipients(row),
      counterfactual: row.text("counterfactual"), basis: basis,
      confidence: try row.grade("confidence", 1...6),
      deadweight: try part(row, "deadweight"), attributionToOthers: try part(row, "attribution"),
      displacement: try part(row, "displacement"), startsOn: try row.day("starts_on"),
      years: try row.grade("years", 1...200) ?? 1, dropOff: try row.fraction("drop_off")?.value ?? 0,
      target: try row.number("target"), source: try row.need("source") { row.text($0) },
      note: row.text("note"),
      isLowerBound: try row.yesNo("lower_bound") ?? false,
      isIllustrative: try row.yesNo("illustrative") ?? false,
      place: row.place)
  }

  private static func part(_ row: Row, _ name: String) throws(Row.Fault) -> Estimate {
    try row.estimate(low: "\(name)_low", central: name, high: "\(name)_high") { column throws(Row.Fault) in
      try row.fraction(column)?.value
    } ?? .zero
  }

  /// Pounds, or the id of an assumption: a text with a letter in it that is no amount.
  private static func unitValue(_ row: Row) throws(Row.Fault) -> Outcome.UnitValue? {
    guard let text = row.text("unit_value") else { return nil }
    if let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      !text.lowercased().hasPrefix("gbp")
    {
      return .assumption(Identifier(text))
    }
    return try row.estimate(low: "unit_value_low", central: "unit_value", high: "unit_value_high") {
      column throws(Row.Fault) in
      try unitPounds(row, column)
    }.map(Outcome.UnitValue.pounds)
  }

  /// Pounds that may have parts of a penny, such as a unit cost.
  private static func unitPounds(_ row: Row, _ column: String) throws(Row.Fault) -> Double? {
    guard let bytes = row.bytes(column) else { return nil }
    if let money = try? AmountText.read(bytes) { return money.pounds }
    if let number = try? NumberText.read(bytes.starts(with: [0xC2, 0xA3]) ? bytes.dropFirst(2) : bytes) {
      return number
    }
    return try row.amount(column)?.pounds
  }

  private static func recipients(_ row: Row) throws(Row.Fault) -> BenefitRecipients {
    let text = try row.need("boroughs") { row.text($0) }
    switch text.lowercased() {
    case "participants": return .participants
    case "members": return .members
    default: break
    }
    guard text.contains("=") else { return .listed(try row.authorities("boroughs")) }
    let given = try row.value("boroughs") { bytes throws(Refusal) in try ListText.shares(bytes) } ?? []
    var shares: [Share<Authority>] = []
    for (name, part) in given {
      guard let authority = AliasMeaning.authority(name) else {
        throw row.fault(Refusal(.notAnAuthority, expected: "Camden or Tower Hamlets"), "boroughs")
      }
      guard !shares.contains(where: { $0.of == authority }) else {
        throw row.fault(Refusal(.notShares, expected: "each authority once"), "boroughs")
      }
      shares.append(Share(of: authority, part: part))
    }
    return .shares(shares)
  }
}

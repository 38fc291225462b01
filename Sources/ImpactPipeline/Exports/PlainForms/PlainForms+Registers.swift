extension PlainForms {
  private static let note = Column("note")
  private static let illustrative = Column("illustrative", wants: "yes or no")
  private static let source = Column("source")

  static let members = TableForm(
    id: "members", title: "the register of members",
    columns: [
      Column("authority", or: ["borough", "member"], required: true, wants: "one of the 33 authorities"),
      Column("joined_on", or: ["joined"], .day, required: true, wants: "the first day of membership"),
      Column("left_on", or: ["left"], .day),
      Column("annual_fee", or: ["fee"], .amount, required: true, wants: "pounds a year without VAT"),
      Column("membership_id"), note, illustrative, source,
    ],
    example: [
      "authority": "Camden", "joined_on": "2019-07-15", "annual_fee": "30000",
      "note": "An example; replace it",
      "illustrative": "yes",
    ])

  static func membership(_ row: Row) throws(Row.Fault) -> Membership {
    let joined = try row.need("joined_on", row.day)
    let left = try row.day("left_on")
    if let left, left < joined {
      throw row.fault(Refusal(.daysOutOfOrder, expected: "a day on or after \(joined)"), "left_on")
    }
    return Membership(
      authority: try row.need("authority", row.authority), joinedOn: joined, leftOn: left,
      annualFee: try row.need("annual_fee", row.amount), sharedID: row.text("membership_id"),
      note: row.text("note"),
      isIllustrative: try row.yesNo("illustrative") ?? false, place: row.place)
  }

  static let events = TableForm(
    id: "events", title: "the register of events",
    columns: [
      Column("event_id", required: true, wants: "an id of its own"),
      Column("title", required: true, wants: "its name"),
      Column("starts_on", or: ["date"], .day, required: true, wants: "a day, such as 2024-04-30"),
      Column(
        "kind", required: true,
        wants: "workshop, show-and-tell, community, forum, conference, training or webinar"),
      Column(
        "function", required: true, wants: "share-knowledge, build-capacity, run-projects or influence-change"
      ),
      Column("challenge_areas", or: ["challenge_area"]), Column("capability"), Column("hierarchy_level"),
      Column("minutes"), Column("cost", .amount), note, illustrative, source,
    ],
    example: [
      "event_id": "EV-001", "title": "Show & Tell: damp sensors", "starts_on": "2024-04-30",
      "kind": "show-and-tell",
      "function": "share-knowledge", "challenge_areas": "housing", "capability": "knowledge-and-skills",
      "hierarchy_level": "skills-and-competencies", "minutes": "60", "cost": "250", "illustrative": "yes",
    ])

  static func event(_ row: Row) throws(Row.Fault) -> Event {
    Event(
      id: try row.need("event_id") { row.identifier($0) }, title: try row.need("title") { row.text($0) },
      startsOn: try row.need("starts_on", row.day),
      kind: try row.need("kind") { name throws(Row.Fault) in try row.choice(name) },
      function: try row.need("function") { name throws(Row.Fault) in try row.choice(name) },
      challengeAreas: row.list("challenge_areas").map { Identifier($0) },
      capability: try row.choice("capability"),
      hierarchyLevel: try row.choice("hierarchy_level"), minutes: try row.minutes("minutes"),
      cost: try row.amount("cost"),
      isIllustrative: try row.yesNo("illustrative") ?? false, place: row.place)
  }

  static let guides = TableForm(
    id: "guides", title: "the register of guides",
    columns: [
      Column("guide_id", required: true, wants: "an id of its own"),
      Column("title", required: true, wants: "its name"),
      Column("published_on", .day, required: true, wants: "a day, such as 2024-04-30"), Column("function"),
      Column("challenge_areas", or: ["challenge_area"]), Column("capability"), Column("superseded_by"), note,
      illustrative, source,
    ],
    example: [
      "guide_id": "G-001", "title": "Guide to data sharing", "published_on": "2023-02-01",
      "function": "share-knowledge",
      "challenge_areas": "housing", "capability": "information-governance", "illustrative": "yes",
    ])

  static func guide(_ row: Row) throws(Row.Fault) -> Guide {
    Guide(
      id: try row.need("guide_id") { row.identifier($0) }, title: try row.need("title") { row.text($0) },
      publishedOn: try row.need("published_on", row.day), function: try row.choice("function"),
      challengeAreas: row.list("challenge_areas").map { Identifier($0) },
      capability: try row.choice("capability"),
      supersededBy: row.identifier("superseded_by"), isIllustrative: try row.yesNo("illustrative") ?? false,
      place: row.place)
  }

  static let challengeAreas = TableForm(
    id: "challenge-areas", title: "the register of challenge areas",
    columns: [
      Column("id", or: ["challenge_area_id"], required: true, wants: "an id of its own"),
      Column("title", required: true, wants: "its name"),
      Column("from", .day), Column("to", .day), Column("maps_to", required: false), note, illustrative,
      source,
    ],
    example: ["id": "housing", "title": "Housing", "from": "2023-04-01"])

  static func challengeArea(_ row: Row) throws(Row.Fault) -> ChallengeArea {
    let (from, to) = (try row.day("from"), try row.day("to"))
    if let from, let to, to < from {
      throw row.fault(Refusal(.daysOutOfOrder, expected: "a day on or after \(from)"), "to")
    }
    return ChallengeArea(
      id: try row.need("id") { row.identifier($0) }, title: try row.need("title") { row.text($0) },
      from: from, to: to,
      mapsTo: row.identifier("maps_to"), place: row.place)
  }

  static let assumptions = TableForm(
    id: "assumptions", title: "the register of assumptions",
    columns: [
      Column("id", required: true, wants: "an id of its own"),
      Column("title", required: true, wants: "what is assumed"),
      Column("low"), Column("central", required: true, wants: "the most likely value"), Column("high"),
      Column("unit", required: true, wants: "what one of it is"), Column("price_year"), source,
      Column("read_on", .day),
      Column("grade"), note, illustrative,
    ],
    example: [
      "id": "officer-day", "title": "Cost of an officer day", "low": "250", "central": "300", "high": "350",
      "unit": "pounds a day", "price_year": "2023-24", "source": "Name the source here",
      "read_on": "2024-01-31",
      "grade": "4",
    ])

  static func assumption(_ row: Row) throws(Row.Fault) -> Assumption {
    guard let value = try row.estimate(low: "low", central: "central", high: "high", row.share) else {
      throw row.fault(Refusal(.missingValue, expected: "the most likely value"), "central")
    }
    return Assumption(
      id: try row.need("id") { row.identifier($0) }, title: try row.need("title") { row.text($0) },
      value: value,
      unit: try row.need("unit") { row.text($0) }, priceYear: row.text("price_year"),
      source: row.text("source"),
      readOn: try row.day("read_on"), grade: try row.grade("grade", 1...6), note: row.text("note"),
      place: row.place)
  }

  static let aliases = TableForm(
    id: "aliases", title: "the register of aliases",
    columns: [
      Column("text", required: true, wants: "the text as it stands in the exports"),
      Column("means", required: true, wants: "an authority's name, shared:A;B, partner:NAME or outside"),
      note,
    ],
    example: ["text": "LBH Digital", "means": "Hackney", "note": "An example; replace it"])

  static func alias(_ row: Row) throws(Row.Fault) -> Alias {
    Alias(
      text: try row.need("text") { row.text($0) },
      means: try row.need("means") { name throws(Row.Fault) in
        try row.value(name) { bytes throws(Refusal) in
          try AliasMeaning.read(String(decoding: bytes, as: UTF8.self))
        }
      },
      note: row.text("note"), place: row.place)
  }

  static let costs = TableForm(
    id: "costs", title: "the register of costs",
    columns: [
      Column("cost_id", or: ["id"], required: true, wants: "an id of its own"),
      Column("title", required: true, wants: "what was paid for"),
      Column("from", or: ["starts_on"], .day, required: true, wants: "the first day it was for"),
      Column("to", or: ["ends_on"], .day, required: true, wants: "the last day it was for"),
      Column("amount", .amount, required: true, wants: "pounds"), Column("function"),
      Column("challenge_area"),
      Column("project_id"),
      Column("optimism_bias", wants: "for a plan, the type of an assumption optimism-bias-…"),
      Column("confidence", wants: "for a plan, a grade from 1 to 6"), source, note, illustrative,
    ],
    example: [
      "cost_id": "C-001", "title": "Core team", "from": "2023-04-01", "to": "2024-03-31", "amount": "500000",
      "source": "Name the source here", "illustrative": "yes",
    ])

  static func cost(_ row: Row) throws(Row.Fault) -> Cost {
    let (from, to) = (try row.need("from", row.day), try row.need("to", row.day))
    guard let period = Period.days(from, to) else {
      throw row.fault(Refusal(.daysOutOfOrder, expected: "a day on or after \(from)"), "to")
    }
    return Cost(
      id: try row.need("cost_id") { row.identifier($0) }, title: try row.need("title") { row.text($0) },
      period: period,
      amount: try row.need("amount", row.amount), function: try row.choice("function"),
      challengeArea: row.identifier("challenge_area"), project: row.identifier("project_id"),
      optimismBias: row.text("optimism_bias"), confidence: try row.grade("confidence", 1...6),
      source: row.text("source"),
      isIllustrative: try row.yesNo("illustrative") ?? false, place: row.place)
  }

  static let signOff = TableForm(
    id: "sign-off", title: "the register of sign-offs",
    columns: [
      Column("report", required: true, wants: "a report's path, such as boroughs/camden, or *"),
      Column("checked_by", required: true, wants: "a role, such as Head of Delivery"),
      Column("checked_on", .day, required: true, wants: "a day, such as 2024-04-30"), Column("exception"),
      Column("reason"), note,
    ],
    example: ["report": "*", "checked_by": "Head of Delivery", "checked_on": "2024-05-01"])

  static func signOffRow(_ row: Row) throws(Row.Fault) -> SignOff {
    SignOff(
      report: try row.need("report") { row.text($0) }, checkedBy: try row.need("checked_by") { row.text($0) },
      checkedOn: try row.need("checked_on", row.day), exception: row.text("exception"),
      reason: row.text("reason"),
      place: row.place)
  }
}

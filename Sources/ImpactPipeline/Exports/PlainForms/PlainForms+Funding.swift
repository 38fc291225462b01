extension PlainForms {
  static let funding = TableForm(
    id: "funding", title: "a funding export in the plain form",
    columns: [
      Column("funding_id", required: true, wants: "an id of its own"), Column("title"),
      Column("date", .day, required: true, wants: "a day, such as 2024-04-30"),
      Column("funder", required: true, wants: "who gives the money"),
      Column("kind", required: true, wants: "fee, core-grant, project-grant, sponsorship or in-kind"),
      Column("status", required: true, wants: "awarded, received or bid"),
      Column("amount", .amount, required: true, wants: "pounds"), Column("vat"), Column("project_id"),
      Column("challenge_area"), Column("function"), Column("restricted"), Column("starts_on", .day),
      Column("ends_on", .day), Column("source"), Column("note"), Column("illustrative"),
    ],
    example: [
      "funding_id": "F-001", "title": "Core grant", "date": "2024-04-01", "funder": "GLA",
      "kind": "core-grant",
      "status": "received", "amount": "100000", "vat": "excluded", "restricted": "no",
      "starts_on": "2024-04-01",
      "ends_on": "2025-03-31", "source": "Name the source here", "illustrative": "yes",
    ])

  static func fundingRow(_ row: Row) throws(Row.Fault) -> Funding {
    var amount = try row.need("amount", row.amount)
    if try row.choice("vat", VAT.self) == .included {
      guard let net = try? amount.times(VAT.net) else {
        throw row.fault(Refusal(.notAnAmount, expected: "an amount that VAT can be taken off"), "amount")
      }
      amount = net
    }
    let (starts, ends) = (try row.day("starts_on"), try row.day("ends_on"))
    if let starts, let ends, ends < starts {
      throw row.fault(Refusal(.daysOutOfOrder, expected: "a day on or after \(starts)"), "ends_on")
    }
    return Funding(
      id: try row.need("funding_id") { row.text($0) }, title: row.text("title"),
      date: try row.need("date", row.day),
      funder: FunderName.funder(try row.need("funder") { row.text($0) }),
      kind: try row.need("kind") { name throws(Row.Fault) in try row.choice(name) },
      status: try row.need("status") { name throws(Row.Fault) in try row.choice(name) }, amount: amount,
      project: row.identifier("project_id"), challengeArea: row.identifier("challenge_area"),
      function: try row.choice("function"), isRestricted: try row.yesNo("restricted"), startsOn: starts,
      endsOn: ends,
      source: row.text("source"), note: row.text("note"),
      isIllustrative: try row.yesNo("illustrative") ?? false,
      place: row.place)
  }

  /// Whether VAT is in an amount.
  private enum VAT: String, CaseIterable {
    case included, excluded

    /// What is left of an amount without VAT at the standard rate, 20% since 4 January 2011
    /// (Value Added Tax Act 1994, section 2(1), as amended by the Finance (No. 2) Act 2010).
    static let net = Ratio(5, over: 6) ?? .one
  }
}

/// Makes one funder of the names it goes by.
enum FunderName {
  static func funder(_ text: String) -> Funder {
    let key = TextForm.nameKey(text)
    switch KnownNames.affiliation(of: key) {
    case .partner(.gla): return Funder(id: "gla", name: Partner.gla.name)
    case .partner(.londonCouncils): return Funder(id: "london-councils", name: Partner.londonCouncils.name)
    case .authority(let authority): return Funder(id: authority.rawValue, name: authority.name)
    default:
      let id = key.unicodeScalars.map { $0.isASCII ? Character($0) : "-" }
      return Funder(
        id: String(id).split(whereSeparator: { $0 == " " || $0 == "-" }).joined(separator: "-"),
        name: TextForm.tidy(text))
    }
  }
}

import Testing

@testable import ImpactPipeline

/// What a set says of the figures that an earlier set published with another value.
@Suite struct EarlierSetTests {
  private func sources(fee: Int = 30000, leaver: String = "") -> [Source] {
    let names = ["Brent", "Camden", "Ealing", "Hackney", "Islington", "Lambeth"]
    let rows = names.map { name in
      "\(name),2019-07-15,\(name == "Lambeth" ? leaver : ""),\(name == "Camden" ? fee : 30000)"
    }
    let members = (["authority,joined_on,left_on,annual_fee"] + rows).joined(separator: "\n") + "\n"
    return [Source(name: "inputs/registers/members.csv", bytes: Array(members.utf8))]
  }

  private func publish(
    _ sources: [Source], since: EarlierSet? = nil, audience: ReportSettings.Audience = .internal
  ) throws -> Publication {
    var settings = PipelineSettings(version: "0.1.0")
    settings.period = Period.financialYear(startingIn: 2022)
    settings.audience = audience
    settings.since = since
    return try Pipeline(settings: settings).run(sources)
  }

  private func text(_ path: String, of publication: Publication) throws -> String {
    let file = try #require(publication.files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// The text without the spaces that line up columns.
  private func squeezed(_ text: String) -> String { text.replacing(#/ +/#, with: " ") }

  /// The set as an earlier one, read from its own files.
  private func earlier(_ publication: Publication, record: [String: String] = [:]) throws -> EarlierSet {
    let table = try CSVDocument(bytes: Array(text("data/figures.csv", of: publication).utf8), name: "f")
    let header = try #require(table.rows.first)
    let value = try #require(header.firstIndex(of: "value"))
    let asOf = publication.settings.asOf.isoText
    let making = [
      "audience": publication.settings.audience.rawValue, "period": publication.periods.chosen.id,
      "as_of": asOf, "version": publication.settings.version, "seed": String(publication.settings.seed),
      "catalogue_sha256": RunRecord.catalogueDigest,
    ]
    return try EarlierSet(
      figures: table.rows.dropFirst().map { EarlierSet.Figure(id: $0[0], value: $0[value]) },
      digest: "d1g3st",
      inputs: Dictionary(uniqueKeysWithValues: publication.reconciliation.map { ($0.file, $0.digest) }),
      record: making.merging(record) { $1 },
      revisions: Array(text("data/revisions.csv", of: publication).utf8))
  }

  @Test func `lists a figure whose value moved, with what it was, what it is and what differs`() throws {
    let old = try publish(sources())
    let new = try publish(sources(fee: 36000), since: earlier(old))
    let rows = try text("data/revisions.csv", of: new).split(separator: "\n")
    #expect(
      rows.contains(
        "fee-accrued/borough:camden/fy2022-23,Membership fee accrued,fy2022-23,pounds,30000.00,36000.00,6000,,data: registers/members.csv"
      ))
    #expect(
      rows.contains(
        "fee-accrued/all/fy2022-23,Membership fee accrued,fy2022-23,pounds,180000.00,186000.00,6000,,data: registers/members.csv"
      ))
    #expect(!rows.contains { $0.hasPrefix("fee-accrued/borough:brent/") || $0.hasPrefix("members/") })
    let paper = try text("strategy/strategy.md", of: new)
    #expect(squeezed(paper).contains("| £180,000 | £186,000 | +£6,000 | data: registers/members.csv |"))
    #expect(!paper.contains("fee-accrued/borough:camden/fy2022-23`"))
    #expect(squeezed(try text("data-quality.md", of: new)).contains("| £30,000 | £36,000 | +£6,000 |"))
    #expect(try text("run.json", of: new).contains("\"since_figures\": \"d1g3st\""))
  }

  @Test func `says that nothing is revised when another set has the same figures`() throws {
    let old = try publish(sources())
    let new = try publish(sources(), since: earlier(old, record: ["version": "0.0.9"]))
    #expect(try text("data/revisions.csv", of: new).split(separator: "\n").count == 1)
    #expect(try text("strategy/strategy.md", of: new).contains("No figure that the set of 2022-23"))
  }

  @Test func `a rebuild over its own set gives the same bytes, with revisions and without`() throws {
    let first = try publish(sources())
    #expect(try publish(sources(), since: earlier(first)).files == first.files)
    let second = try publish(sources(fee: 36000), since: earlier(first))
    let record = [
      "since_period": "fy2022-23", "since_as_of": first.settings.asOf.isoText, "since_figures": "d1g3st",
    ]
    let again = try publish(sources(fee: 36000), since: earlier(second, record: record))
    for (one, other) in zip(second.files, again.files) { #expect(one == other, "\(one.path)") }
    #expect(second.files == again.files)
  }

  @Test func `does not list what was never published or is withheld now`() throws {
    let old = try publish(sources())
    let unknown = try EarlierSet(
      figures: [
        EarlierSet.Figure(id: "fee-accrued/all/fy2022-23", value: ""),
        EarlierSet.Figure(id: "no-such-metric/all/fy2022-23", value: "7"),
        EarlierSet.Figure(id: "fee-accrued/all/fy1999-00", value: "7"),
      ],
      digest: "", inputs: [:], record: ["audience": "internal"], revisions: nil)
    let new = try publish(sources(), since: unknown)
    #expect(try text("data/revisions.csv", of: new).split(separator: "\n").count == 1)
    #expect(old.figures.figures.count == new.figures.figures.count)
  }

  /// One event with two people from Camden, six from Hackney and nine from Brent: Camden is small, Hackney goes with it.
  private var attendance: [Source] {
    var rows = ["event_id,person,organisation,status"]
    for (name, count) in [("Camden", 2), ("Hackney", 6), ("Brent", 9)] {
      for person in 0..<count { rows.append("E-1,\(name)\(person),\(name),attended") }
    }
    let register = "event_id,title,starts_on,kind,function\nE-1,Event,2022-05-01,workshop,share-knowledge\n"
    return [
      Source(name: "inputs/events/one.csv", bytes: Array((rows.joined(separator: "\n") + "\n").utf8)),
      Source(name: "inputs/registers/events.csv", bytes: Array(register.utf8)),
    ]
  }

  @Test func `never repeats in a public set a number that the set withholds`() throws {
    let inputs = sources() + attendance
    let shown = try publish(inputs, audience: .public)
    let hidden = shown.figures.figures.filter {
      if case .failure(let shortfall) = $0.result { shortfall.symbol == .confidential } else { false }
    }.map(\.id.description)
    #expect(hidden.contains("attendances/borough:camden/fy2022-23"))
    #expect(hidden.contains("attendances/borough:hackney/fy2022-23"))
    let earlier = try EarlierSet(
      figures: shown.figures.figures.map { EarlierSet.Figure(id: $0.id.description, value: "4321") },
      digest: "", inputs: [:], record: ["audience": "public"], revisions: nil)
    let again = try publish(inputs, since: earlier, audience: .public)
    let listed = try text("data/revisions.csv", of: again).split(separator: "\n").compactMap {
      $0.split(separator: ",").first.map(String.init)
    }
    #expect(listed.contains("attendances/borough:brent/fy2022-23"))
    #expect(Set(listed).isDisjoint(with: hidden))
  }

  @Test func `refuses a set that was made for another audience`() throws {
    let old = try publish(sources())
    #expect(throws: PipelineFailure.earlierSetForOthers("internal")) {
      try publish(sources(), since: earlier(old), audience: .public)
    }
  }

  @Test func `a figure without a value now is listed with the reason's code`() throws {
    let old = try publish(sources())
    let gone = try #require(
      old.figures.figures.first {
        if case .failure(let s) = $0.result { s.symbol != .confidential } else { false }
      })
    let earlier = try EarlierSet(
      figures: [EarlierSet.Figure(id: gone.id.description, value: "12")], digest: "", inputs: [:],
      record: ["audience": "internal"], revisions: nil)
    let table = try text("data/revisions.csv", of: publish(sources(), since: earlier))
    let row = try #require(table.split(separator: "\n").first { $0.hasPrefix(gone.id.description) })
    #expect(row.contains(",12,,,x,") || row.contains(",12,,,z,"))
  }
}

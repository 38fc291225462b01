import Testing

@testable import ImpactPipeline

/// Values that can be read and are hardly right are never counted without a word.
struct UnlikelyValuesTests {
  private func findings(_ files: (name: String, text: String)...) -> [String] {
    let intakes = Intake.all(of: files.map { Source(name: "inputs/\($0.name)", bytes: Array($0.text.utf8)) })
    let ledger = Ledger(intakes, buckets: TimeBuckets())
    return (ledger.findings + intakes.flatMap { Array($0.rejects) }).map {
      "\($0.place?.line ?? 0) \($0.kind.code) \($0.found ?? "")"
    }
  }

  private func funding(_ rows: String...) -> [String] {
    findings(
      (
        name: "funding/f.csv",
        text: "funding_id,date,funder,kind,status,amount\n" + rows.map { $0 + "\n" }.joined()
      ))
  }

  @Test(arguments: [
    (amount: "-6000", found: "2 unlikely-value -6000"), ("(6000.50)", "2 unlikely-value -6000.50"),
    ("-0.05", "2 unlikely-value -0.05"), ("1000000000", "2 unlikely-value 1000000000"),
    ("999999999.99", nil as String?), ("0", nil),
  ])
  func `an amount below nought or beyond belief is told`(_ item: (amount: String, found: String?)) {
    #expect(
      funding("F-1,2023-10-13,A,sponsorship,received,\(item.amount)") == (item.found.map { [$0] } ?? []))
  }

  @Test func `a day of another age is told`() {
    #expect(
      funding(
        "F-1,2203-10-13,A,sponsorship,received,1", "F-2,1990-01-01,A,sponsorship,received,1",
        "F-3,2069-12-31,A,sponsorship,received,1", "F-4,1989-12-31,A,sponsorship,received,1")
        == ["2 unlikely-value 2203-10-13", "5 unlikely-value 1989-12-31"])
  }

  @Test(arguments: ["Total", "TOTAL", "Grand total", "Sub-total", "Total 2023-24", "Totals"])
  func `a total among the rows does not count`(_ id: String) {
    #expect(
      funding("F-1,2023-10-13,A,sponsorship,received,1", "\(id),2023-10-13,All,sponsorship,received,1").map {
        String($0.prefix(11))
      } == ["3 total-row"])
  }

  @Test func `an id that only holds such a word counts`() {
    #expect(funding("Totally-1,2023-10-13,A,sponsorship,received,1") == [])
  }

  @Test func `a benefit of two centuries, or one that starts long after it was realised, is told`() {
    let header =
      "outcome_id,project_id,title,date,status,kind,quantity,unit,unit_value,boroughs,basis,starts_on,"
      + "years,source\n"
    let found = findings(
      (
        name: "outcomes/o.csv",
        text: header + "O-1,P-1,A,2023-05-01,realised,cashable,1,x,1,members,1,2023-05-01,61,Log\n"
          + "O-2,P-1,B,2023-05-01,realised,cashable,1,x,1,members,1,2025-05-01,60,Log\n"
          + "O-3,P-1,C,2023-05-01,forecast,cashable,1,x,1,members,1,2025-05-01,1,Log\n"
      ))
    #expect(
      found.filter { $0.contains("unlikely") } == ["2 unlikely-value 61", "3 unlikely-value 2025-05-01"])
  }

  @Test func `an area that the register does not have is told once, with how many rows name it`() {
    let areas = (name: "registers/challenge-areas.csv", text: "id,title\nhousing,Housing\n")
    let guides = (
      name: "registers/guides.csv",
      text: "guide_id,title,published_on,challenge_areas\nG-1,A,2020-01-01,housing\nG-2,B,2020-01-01,hoems\n"
        + "G-3,C,2020-01-01,hoems; other\n"
    )
    #expect(findings(areas, guides) == ["3 unknown-area hoems", "4 unknown-area other"])
    #expect(findings(guides) == [])
  }

  @Test func `a guide that replaces itself is told`() {
    let found = findings(
      (
        name: "registers/guides.csv",
        text: "guide_id,title,published_on,superseded_by\nG-1,A,2020-01-01,G-1\nG-2,B,2020-01-01,G-1\n"
      ))
    #expect(found == ["2 unlikely-value G-1"])
  }

  @Test func `nobody is at an event for longer than a day`() {
    let found = findings(
      (
        name: "events/a.csv",
        text:
          "event_id,organisation,person,status,minutes\nE-1,Camden,p,attended,1440\nE-1,Camden,q,attended,1441\n"
      ))
    #expect(found.contains("3 not-a-duration 1441"))
    #expect(!found.contains { $0.hasPrefix("2 not-a-duration") })
  }

  @Test func `the sample has none of these`() throws {
    let codes = Set(try SampleSet.result.get().findings.map(\.kind.code))
    #expect(codes.isDisjoint(with: ["unlikely-value", "unknown-area", "total-row", "decimal-comma"]))
  }
}

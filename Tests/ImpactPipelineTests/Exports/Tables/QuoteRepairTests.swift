import Testing

@testable import ImpactPipeline

/// Rows whose quotes are not doubled: put right where the columns leave one way, rejected where they leave none or two.
@Suite("Quote repair")
struct QuoteRepairTests {
  private static let header = "funding_id,date,funder,kind,status,amount,title,source,illustrative\n"

  private static func read(_ rows: String...) -> Intake {
    Fixture.read("inputs/funding/x.csv", Array((header + rows.joined(separator: "\n") + "\n").utf8))
  }

  @Test(arguments: [
    (#"A-1,2023-04-20,GLA,core-grant,received,100,"The "buy" question",record,yes"#, #"The "buy" question"#),
    // The commas within stand between quotes of their own.
    (
      #"A-1,2023-04-20,GLA,core-grant,received,100,"The "buy, or build" question",record,yes"#,
      #"The "buy, or build" question"#
    ),
    (#"A-1,2023-04-20,GLA,core-grant,received,100,"He said "now"",record,yes"#, #"He said "now""#),
    (
      #""A-1",2023-04-20,"GLA",core-grant,received,"1,000","a "b" and ""c"" d","record",yes"#,
      #"a "b" and "c" d"#
    ),
  ])
  func `a quote that is not doubled is put right, counted and listed`(row: String, title: String) {
    let intake = Self.read(row, "A-2,2023-05-20,GLA,core-grant,received,7,Other,record,yes")
    #expect(intake.rows.counted == 2 && intake.rows.repaired == 1 && intake.rows.rejected == 0)
    #expect(intake.funded.first?.title == title)
    #expect(intake.funded.first?.date.isoText == "2023-04-20")
    #expect(intake.repairs.map(\.kind) == [.repairedRow])
    #expect(intake.repairs.first?.place?.line == 2)
  }

  @Test(arguments: [
    // Two ways: the title or the source may hold the comma.
    #"A-1,2023-04-20,GLA,core-grant,received,100,"a "b","c","d" e",yes"#,
    // No way: no amount where amounts are.
    #"A-1,2023-04-20,GLA,core-grant,received,1OO,"The "buy" question",record,yes"#,
    // No way: a field too few.
    #"A-1,2023-04-20,GLA,core-grant,received,100,"The "buy" question",record"#,
    // Never closed.
    #"A-1,2023-04-20,GLA,core-grant,received,100,"The buy question,record,yes"#,
  ])
  func `where the columns leave no way or two the row is rejected`(row: String) {
    let intake = Self.read(row, "A-2,2023-05-20,GLA,core-grant,received,7,Other,record,yes")
    #expect(intake.rows.counted == 1 && intake.rows.repaired == 0 && intake.rows.rejected == 1)
    #expect(intake.rejects.first?.place?.line == 2)
  }

  @Test func `a table without days or amounts proves nothing`() {
    let intake = Fixture.read(
      "inputs/registers/aliases.csv",
      Array("text,means,note\n\"The \"Bi\" borough\",Camden,x\nLBC,Camden,y\n".utf8))
    #expect(intake.rows.counted == 1 && intake.rows.repaired == 0 && intake.rows.rejected == 1)
  }

  @Test func `a row of a thousand quotes is given up, not searched for ever`() {
    let quotes = String(repeating: "\",\"", count: 1000)
    let intake = Self.read(
      "A-1,2023-04-20,GLA,core-grant,received,100,\"a \"b\(quotes) c\",record,yes")
    #expect(intake.rows.rejected == 1)
  }
}

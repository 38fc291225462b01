import Foundation
import Testing

@testable import ImpactPipeline

struct PlainFormsTests {
  private func read(_ file: String, _ text: String, threads: Int = 1) -> Intake {
    let intake = Intake.all(of: [Source(name: "inputs/\(file)", bytes: Array(text.utf8))], threads: threads)[
      0]
    #expect(intake.rejects.map(\.count).reduce(0, +) == intake.rows.rejected)
    return intake
  }

  @Test func `reads every template as it is written`() {
    let sources = Template.all.map { Source(name: "inputs/\($0.path)", bytes: Array($0.text.utf8)) }
    #expect(sources.count == 13)
    for intake in Intake.all(of: sources) {
      #expect(intake.format != nil, "\(intake.file)")
      #expect(intake.rows.counted == 1, "\(intake.file) \(intake.rejects.map(\.message))")
      #expect(intake.rows.structural == 1)
      #expect(intake.rejects.isEmpty)
      #expect(intake.findings.isEmpty, "\(intake.findings.map(\.message))")
    }
  }

  @Test func `finds columns by name whatever their order, case and spelling`() throws {
    let intake = read(
      "registers/members.csv",
      "Annual-Fee;AUTHORITY;joined on;Left_On;Colour\n\"30.000,00\";LB Camden;15/07/2019;;red\n")
    guard case .membership(let row)? = intake.facts.first else {
      Issue.record("\(intake.rejects.map(\.message)) \(intake.findings.map(\.message))")
      return
    }
    #expect(row.authority == .camden)
    #expect(row.joinedOn.isoText == "2019-07-15")
    #expect(row.annualFee == Money(pounds: 30_000))
    #expect(row.leftOn == nil)
    #expect(intake.findings.map(\.kind) == [.otherDialect, .extraColumns, .decimalComma])
    #expect(intake.findings[1].message == "1 columns are not used: Colour")
  }

  @Test func `refuses a table without a required column, once`() {
    let intake = read("registers/members.csv", "authority,joined_on\nCamden,2019-07-15\nBrent,2019-07-15\n")
    #expect(intake.rows.rejected == 2)
    #expect(intake.rejects.count == 1)
    #expect(
      intake.rejects[0].message
        == "the file is no known export; nearest is the register of members, but it lacks: annual_fee (2 rows left out)"
    )
    #expect(
      intake.rejects[0].remedy == "Add or rename these columns. The header found is: authority, joined_on.")
    #expect(intake.rejects[0].place?.line == 1)
  }

  @Test func `refuses a column that stands twice`() {
    let intake = read(
      "registers/members.csv", "authority,joined_on,annual_fee,joined on\nCamden,2019-07-15,1,2020-01-01\n")
    #expect(
      intake.rejects.map(\.message) == [
        "column joined_on stands more than once, so it is not certain which one counts"
      ])
    #expect(intake.rejects[0].place?.column == 32)
  }

  @Test func `rejects a row with its place and counts the others`() {
    let intake = read(
      "registers/members.csv",
      "authority,joined_on,annual_fee\nCamden,2019-07-15,30000\nCamdn,2019-07-15,30000\nBrent,2019-02-30,30000\nEaling,2019-07-15\nBarnet,2019-07-15,30000,x\nHarrow,2019-07-15,\n\"Sutton,2019-07-15,30000\n\n,,\n# a note,,\nMerton,2019-07-15,1.2m\n"
    )
    #expect(intake.rows.counted == 2)
    #expect(intake.rows.blank == 2)
    #expect(intake.rows.structural == 2)
    #expect(intake.rows.rejected == 6)
    #expect(intake.rows.total == 12)
    #expect(
      intake.rejects.map { "\($0.place.map(String.init(describing:)) ?? "") \($0.message)" } == [
        "inputs/registers/members.csv:3:1 \"Camdn\" in column authority is not one of London's 33 authorities",
        "inputs/registers/members.csv:4:7 \"2019-02-30\" in column joined_on is not a day of the calendar as the column is read",
        "inputs/registers/members.csv:5:8 the row has 2 fields where the header has 3",
        "inputs/registers/members.csv:6:25 the row has 4 fields where the header has 3",
        "inputs/registers/members.csv:7:19 column annual_fee is blank, and a row needs it",
        "inputs/registers/members.csv:8:1 a quote opens here and is never closed, so the line cannot be read",
      ])
    #expect(intake.rejects[1].excerpt?.line == "Brent,2019-02-30,30000")
    #expect(intake.rejects[1].excerpt?.start == 6)
  }

  @Test func `reads outcomes with their ranges and shares`() throws {
    let intake = read(
      "outcomes/o.csv",
      """
      outcome_id,project_id,title,date,status,kind,quantity_low,quantity,quantity_high,unit,unit_value,boroughs,basis,deadweight,source,years,drop_off
      O1,P1,One,2024-01-31,realised,cashable,10,20,40,post,officer-day,Camden=0.6;Brent=40%,1,25%,s,3,10%
      O2,P1,Two,2024-01-31,potential,unquantified,,,,,,participants,,,s,,
      O3,P1,Three,2024-01-31,Realised,public value,30,20,40,post,£1.50,Camden,2,,s,,
      O4,P1,Four,2024-01-31,realised,avoided,,1,,post,12.5,Camden; Brent,,,s,,
      O5,P1,Five,2024-01-31,realised,avoided,,1,,post,12.5,Camden=0.6;LB Camden=0.1,3,,s,,
      """)
    #expect(intake.rows.counted == 2)
    #expect(
      intake.rejects.map(\.message) == [
        "the range around \"20\" in column quantity is out of order",
        "column basis is blank, and a row needs it",
        "\"Camden=0.6;LB Camden=0.1\" in column boroughs cannot be divided by",
      ])
    guard case .outcome(let first)? = intake.facts.first else { return }
    #expect(first.quantity == Estimate(low: 10, central: 20, high: 40))
    #expect(first.unitValue == .assumption(Identifier("officer-day")))
    #expect(first.deadweight.central == 0.25)
    #expect(first.dropOff == 0.1)
    #expect(
      first.recipients
        == .shares([
          Share(of: .camden, part: try #require(Ratio(3, over: 5))),
          Share(of: .brent, part: try #require(Ratio(2, over: 5))),
        ]))
  }

  @Test func `takes VAT off an amount that has it`() {
    let intake = read(
      "funding/f.csv",
      "funding_id,date,funder,kind,status,amount,vat\nF1,2024-04-01,Greater London Authority,fee,received,\"36,000\",included\nF2,2024-04-01,Nesta & Co,sponsorship,awarded,100,excluded\n"
    )
    #expect(intake.rows.counted == 2)
    guard case .funding(let first)? = intake.facts.first, case .funding(let second)? = intake.facts.last
    else { return }
    #expect(first.amount == Money(pounds: 30_000))
    #expect(first.funder == Funder(id: "gla", name: "Greater London Authority"))
    #expect(second.funder == Funder(id: "nesta-and-co", name: "Nesta & Co"))
  }

  @Test func `counts attendance once a person and tells no names`() {
    let text = """
      event_id,organisation,email,status,minutes,role,satisfaction,first_time
      E1,LB Camden,Zed.Canary@camden.gov.uk,registered,,,,
      E1,,zed.canary@CAMDEN.gov.uk,attended,45,,8,yes
      E1,,host@loti.london,attended,60,,,
      E2,,zed.canary@camden.gov.uk,no show,,,,
      E2,Acme,other@acme.example,Zed Canary,,,,
      E2,Acme,other@acme.example,atended,,,,
      E2,Acme,other@acme.example,attended,an hour,,11,
      """
    for threads in [1, 3] {
      let intake = read("events/e.csv", text, threads: threads)
      #expect(intake.rows.counted == 3)
      #expect(intake.rows.merged == 1)
      #expect(intake.rows.rejected == 3)
      #expect(intake.rows.total == 8)
      let all = intake.attendance.attendances
      #expect(all.map(\.event.id) == ["E1", "E1", "E2"])
      #expect(all[0].entry.affiliation == .authority(.camden))
      #expect(all[0].entry.status == .attended)
      #expect(all[0].entry.minutes == 45)
      #expect(all[0].entry.satisfaction == 8)
      #expect(all[1].entry.role == .staff)
      #expect(all[2].entry.status == .noShow)
      #expect(
        intake.rejects.map(\.message) == [
          "the value in column status is none of the values it can have",
          "\"atended\" in column status is none of the values it can have",
          "the value in column minutes is not a length of time that can be read",
        ])
    }
  }

  @Test func `counts downloads by body, guide and run of days`() {
    let text = """
      downloaded_at,guide_id,guide_title,organisation,email,count
      2024-04-30 10:15,G1,,Camden,a@camden.gov.uk,
      2024-04-30 10:15,G1,,Camden,a@camden.gov.uk,
      2024-05-01,G1,,,b@brent.gov.uk,3
      2024-05-02,G1,,,c@digital.brent.gov.uk,2
      2024-05-02,,Guide to things,LBH,,1
      2024-05-02,,,LBH,,1
      02/05/2024 x,G1,,,,1
      2024-05-02,G1,,,,-1

      """
    let intake = read("downloads/d.csv", text, threads: 4)
    #expect(intake.rows.counted == 4)
    #expect(intake.rows.excluded == [.repeatedRow: 1])
    #expect(intake.rows.rejected == 3)
    #expect(intake.rows.total == 9)
    let cells = intake.downloads.told
    #expect(cells.map(\.cell.count) == [1, 5, 1])
    #expect(cells.map(\.affiliation) == [.authority(.camden), .authority(.brent), .unresolved("LBH")])
    #expect(cells.map(\.bucket.isoText) == ["2024-04-15", "2024-05-01", "2024-05-01"])
    #expect(intake.findings.map(\.kind) == [.repeatedRows])
  }

  @Test func `counts downloads whose addresses are too many to be kept`() {
    var text = "downloaded_at,guide_id,organisation,email\n"
    for index in 0..<70_000 {
      text += "2024-05-01,G1,,u\(index)@\(index % 2 == 0 ? "camden" : "brent").gov.uk\n"
    }
    let intake = read("downloads/d.csv", text, threads: 2)
    #expect(intake.rows.counted == 70_000)
    #expect(intake.recordCount == 70_001)
    #expect(Set(intake.downloads.told.map(\.affiliation)) == [.authority(.camden), .authority(.brent)])
    #expect(intake.downloads.told.map(\.cell.count) == [35_000, 35_000])
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func `counts downloads as one row after another would be counted`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bodies = ["Camden", " camden council", "\"LB Brent\"", "", "Nobody Ltd", "Hackney"]
    let addresses = ["", "a@camden.gov.uk", "b@nobody.example", "c@digital.brent.gov.uk"]
    let guides = [("G1", "One"), ("G1", ""), ("", "One"), ("G2", "\"Two, or so\""), ("G2", "Zwei")]
    let resolver = AuthorityResolver(aliases: [])
    var text = "downloaded_at,guide_id,guide_title,organisation,email,count\n"
    var expected: [String: Int64] = [:]
    for _ in 0..<1000 {
      let (body, address) = (
        bodies.randomElement(using: &random) ?? "", addresses.randomElement(using: &random) ?? ""
      )
      let guide = guides.randomElement(using: &random) ?? ("", "")
      let count = Int64.random(in: 0...12, using: &random)
      let isLong = Int.random(in: 0..<9, using: &random) == 0
      text += "2024-05-02,\(guide.0),\(guide.1),\(body),\(address),\(count)\(isLong ? ",," : "")\n"
      let affiliation = resolver.affiliation(
        organisation: body.filter { $0 != "\"" }.trimmingCharacters(in: .whitespaces),
        email: address.isEmpty ? nil : EmailAddress(Array(address.utf8)[...]))
      expected["\(affiliation) \(guide.0) \(guide.1.filter { $0 != "\"" })", default: 0] += count
    }
    let intake = read("downloads/d.csv", text, threads: 2)
    #expect(intake.rows.counted == 1000)
    var found: [String: Int64] = [:]
    for cell in intake.downloads.told {
      found["\(cell.affiliation) \(cell.guide.id ?? "") \(cell.guide.title ?? "")", default: 0] +=
        cell.cell.count
    }
    #expect(found == expected)
  }

  @Test func `takes characters that cannot be seen out of names, and says where the first are`() {
    let people = read(
      "events/x.csv",
      "event_id,organisation,person,status\nEV-1,Camden,p1,attended\nEV-1,Cam\u{200B}den,p\u{200D}1,attended\nEV-1,\u{202E}Camden,p2,attended\n"
    )
    #expect(people.attendance.count == 2)
    #expect(people.attendance.attendances.allSatisfy { $0.entry.affiliation == .authority(.camden) })
    #expect(people.findings.map(\.kind) == [.invisibleCharacters, .invisibleCharacters])
    #expect(people.findings.map(\.subject) == ["organisation", "person"])
    #expect(people.findings.map(\.count) == [2, 1])
    #expect(people.findings.map { $0.place?.line } == [3, 3])
    let downloads = read(
      "downloads/x.csv",
      "downloaded_at,guide_id,organisation\n2024-04-30,G-1,Camden\n2024-04-30,G-1,Cam\u{2060}den\n")
    #expect(downloads.downloads.told.map(\.affiliation) == [.authority(.camden)])
    #expect(downloads.findings.map(\.kind) == [.invisibleCharacters])
    #expect(downloads.findings.first?.place?.line == 3)
  }

  @Test func `says of a header without rows, and of a last line that was cut, where that is`() {
    let header = "funding_id,date,funder,kind,status,amount,vat,source\n"
    #expect(read("funding/x.csv", header).findings.map(\.kind) == [.noRows])
    let row = "F-1,2024-05-01,GLA,project-grant,awarded,100,excluded,s"
    let cut = read("funding/x.csv", header + row)
    #expect(cut.findings.map(\.kind) == [.lastLineOpen])
    #expect(cut.findings.first?.place?.line == 2)
    #expect(cut.rows.counted == 1)
  }

  @Test func `settles the days of a download export by the whole of it`() {
    var text = "downloaded_at,guide_id\n"
    for _ in 0..<30_000 { text += "03/04/2024,G1\n" }
    text += "04/13/2024,G1\n"
    let intake = read("downloads/d.csv", text, threads: 2)
    #expect(intake.rows.counted == 30_001)
    #expect(intake.findings.map(\.kind) == [.monthBeforeDay])
    #expect(intake.downloads.told.map(\.bucket.isoText) == ["2024-03-01", "2024-04-01"])
  }

  @Test func `says that a file lies in the wrong folder, and that it is no known export`() {
    let wrong = read("funding/m.csv", "authority,joined_on,annual_fee\nCamden,2019-07-15,30000\n")
    #expect(
      wrong.rejects.map(\.message) == [
        "the file is the register of members and lies in funding/ (1 rows left out)"
      ])
    #expect(wrong.rejects.map(\.remedy) == ["Move it to registers/."])
    let unknown = read("events/x.csv", "Zed Canary,zed@canary.example\nAnn,ann@canary.example\n")
    #expect(
      unknown.rejects.map(\.message) == [
        "the file is no known export; its header is: no header (2 rows left out)"
      ])
  }

  @Test func `counts the same file once`() {
    let text = "authority,joined_on,annual_fee\nCamden,2019-07-15,30000\n"
    let intakes = Intake.all(of: [
      Source(name: "inputs/registers/b.csv", bytes: Array(text.utf8)),
      Source(name: "inputs/registers/a.csv", bytes: Array(text.utf8)),
    ])
    #expect(intakes.map(\.file) == ["inputs/registers/a.csv", "inputs/registers/b.csv"])
    #expect(intakes.map(\.facts.count) == [1, 0])
    #expect(intakes[1].rows.excluded == [.repeatedFile: 1])
    #expect(
      intakes[1].findings.map(\.message) == [
        "the file is the same as inputs/registers/a.csv, byte for byte; its 1 rows count once"
      ])
  }

  @Test func `uses the aliases of the register in every other file`() {
    let intakes = Intake.all(of: [
      Source(
        name: "inputs/downloads/d.csv",
        bytes: Array("downloaded_at,guide_id,organisation\n2024-01-01,G,LBH\n".utf8)),
      Source(name: "inputs/registers/z.csv", bytes: Array("text,means\nlbh,Hackney\n".utf8)),
    ])
    #expect(intakes[0].downloads.told.map(\.affiliation) == [.authority(.hackney)])
  }
}

import Testing

@testable import ImpactPipeline

/// Every figure here was worked out by hand from the fixture's rows.
struct MoneyExportsTests {
  @Test func `reads 360Giving whatever the case of its titles`() throws {
    let intake = try Fixture.named("360giving.csv").read()
    #expect(intake.rows.counted == 4)
    // 2,266 + 3,028.63 + 1,000 + 100; the last row's day is one that the standard's own rule would take.
    #expect(try intake.funded.map(\.amount).total() == Money(pence: 639_463))
    #expect(
      intake.funded.map(\.date.isoText) == ["2013-01-18", "2013-01-18", "2013-07-01", "2013-01-18"])
    #expect(intake.rejects.map(\.kind) == [.impossibleDay])
    #expect(intake.rejects.first?.place?.line == 7)
    #expect(intake.funded.first?.funder == Funder(id: "example-council", name: "Example Council"))
    #expect(intake.findings.isEmpty)
  }

  @Test func `gives ten findings with line and column for a 360Giving file broken in ten ways`() throws {
    let intake = try Fixture.named("360giving-broken.csv").read()
    #expect(intake.rows.counted == 3)
    #expect(try intake.funded.map(\.amount).total() == Money(pence: 629_463))
    #expect(
      intake.rejects.map(\.kind) == [
        .impossibleDay, .notAnAmount, .notPounds, .missingValue, .repeatedIdentifier, .missingValue,
        .negativeAward,
        .tooManyFields, .tooFewFields, .missingValue,
      ])
    #expect(intake.rejects.map { $0.place?.line } == [3, 4, 5, 6, 7, 9, 10, 11, 12, 13])
    #expect(intake.rejects.allSatisfy { $0.place?.column != nil })
    #expect(
      intake.rejects[0].message
        == "\"2024-02-31\" in column Award Date is not a day of the calendar as the column is read")
    #expect(intake.rejects[0].place?.column == 28)
  }

  @Test func `reads a GLA spending file with notes, a footer and two rows to put right`() throws {
    let intake = try Fixture.named("gla-spend.csv").read()
    #expect(intake.rows.counted == 5)
    #expect(intake.rows.repaired == 2)
    #expect(intake.repairs.map { $0.place?.line } == [7, 8])
    #expect(intake.rows.structural == 4)
    #expect(intake.rows.blank == 1)
    #expect(intake.rows.rejected == 0)
    // 100,000 + 4,500 + 22,700 + 1,250.50 − 250.50.
    #expect(try intake.paid.map(\.amount).total() == Money(pence: 12_820_000))
    #expect(intake.controlTotals.map(\.agrees) == [true])
    #expect(intake.paid.map(\.namesLOTI) == [false, false, true, false, false])
    #expect(
      intake.paid.map(\.date.isoText) == [
        "2020-04-06", "2020-04-02", "2020-04-20", "2020-04-21", "2020-04-22",
      ])
    #expect(intake.paid[3].reference == "5109724680")
  }

  @Test(arguments: [
    (
      header: "Vendor ID,Vendor Name,Cost Element,Expense Description,Document No,Amount,Clearing Date",
      tail: ""
    ),
    (
      header:
        "Vendor ID,Vendor Name,Cost Element,Expenditure Account Code Description,Document No,Amount,Clearing Date,Directorate,Service Expenditure Analysis,Programme",
      tail: ",RESOURCES,SUPPORT COSTS,NONE"
    ),
  ])
  func `reads the seven columns and the ten that the GLA's files had over the years`(
    header: String, tail: String
  ) throws {
    let rows = [
      "1,LONDON COUNCILS,5,GRANTS,51,\"100,000.00\",06/04/2020", "2,OTHER,5,FEES,52,-7.25,30/04/2020",
    ]
    let text = ([header] + rows.map { $0 + tail }).joined(separator: "\n") + "\n"
    let intake = Fixture.read("inputs/funding/x.csv", Array(text.utf8))
    #expect(intake.format?.id == "gla-spend")
    // 100,000 − 7.25.
    #expect(intake.sum.amount == Money(pence: 9_999_275))
    #expect(intake.paid.map(\.description) == ["GRANTS", "FEES"])
    #expect(intake.findings.isEmpty)
  }

  @Test func `keeps a payee cut at 35 characters as it stands, and takes none for LOTI`() throws {
    let paid = try Fixture.named("gla-spend.csv").read().paid
    #expect(paid[1].payee == "A SUPPLIER WITH A NAME CUT AT 35 CH")
    #expect(paid[1].payee.count == 35)
    #expect(!PublicSpending.namesLOTI("LONDON COUNCILS"))
    #expect(!PublicSpending.namesLOTI("LOTIONS AND POTIONS LTD"))
  }

  @Test func `reads a borough's spending file in Windows-1252 with semicolons and shows a wrong total`()
    throws
  {
    let intake = try Fixture.named("borough-spend.csv").read()
    #expect(intake.encoding == .windows1252)
    #expect(intake.paid.map(\.amount) == [Money(pounds: 30_000), Money(pounds: -22_700)])
    #expect(intake.paid.map(\.namesLOTI) == [true, false])
    #expect(intake.rejects.map(\.kind) == [.impossibleDay])
    #expect(intake.rejects.first?.place?.line == 4)
    #expect(
      intake.findings.contains {
        $0.message == "the file states 7301.00 for Amount, but its rows come to 7300.00"
      })
  }

  @Test func `reads Xero's invoice lines with parts, discounts and voided ones`() throws {
    let intake = try Fixture.named("xero-invoices.csv").read()
    #expect(intake.rows.counted == 3)
    #expect(intake.rows.excluded == [.voided: 1, .nothingPaid: 1])
    // 30,000; three quarters of 30,000; three times 100 less a tenth.
    #expect(intake.paid.map(\.amount) == [Money(pounds: 30_000), Money(pounds: 22_500), Money(pounds: 270)])
    #expect(intake.paid.map(\.date.isoText) == ["2024-07-01", "2024-07-02", "2024-07-02"])
  }

  @Test func `refuses half a status, and says when no column tells which invoices were voided`() throws {
    let text = String(decoding: try Fixture.named("xero-invoices.csv").bytes, as: UTF8.self)
    let cut = Fixture.read("inputs/funding/x.csv", Array(text.replacing(",Voided", with: ",Void").utf8))
    #expect(cut.rejects.map(\.kind) == [.notAChoice])
    #expect(cut.rejects.first?.place?.line == 5)
    let without = text.split(separator: "\n").map { "\($0[..<($0.lastIndex(of: ",") ?? $0.endIndex)])\n" }
    let intake = Fixture.read("inputs/funding/x.csv", Array(without.joined().utf8))
    #expect(intake.rows.counted == 4)
    #expect(intake.findings.map(\.kind) == [.noStatusColumn])
  }

  @Test func `reads a Salesforce report and lays its grand total beside its rows`() throws {
    let intake = try Fixture.named("salesforce-report.csv").read()
    #expect(intake.rows.counted == 2)
    #expect(intake.rows.excluded == [.voided: 1])
    #expect(intake.rejects.map(\.kind) == [.notPounds])
    #expect(intake.rows.total == 10)
    #expect(intake.funded.map(\.status) == [.awarded, .bid])
    #expect(intake.funded.map(\.kind) == [.projectGrant, .sponsorship])
    #expect(intake.findings.map(\.message) == ["the file states 5 for records, but its rows come to 4"])
  }

  @Test func `reads an Airtable view with linked records and lines in cells`() throws {
    let intake = try Fixture.named("Outcomes-Grid view.csv").read()
    #expect(intake.rows.counted == 2)
    #expect(intake.rows.rejected == 1)
    #expect(
      intake.achieved.map(\.recipients)
        == [.listed([.camden, .towerHamlets]), .listed([.brent, .hammersmithAndFulham])])
    #expect(
      intake.achieved.map(\.unitValue) == [
        .pounds(Estimate(exactly: 350)), .pounds(Estimate(exactly: 1250.5)),
      ])
    #expect(intake.achieved.first?.date.isoText == "2024-04-30")
    // A linked record whose name has a comma comes in quotes of its own.
    #expect(intake.achieved.map(\.project.text) == ["Damp and mould sensors", "Data sharing, phase 2"])
    #expect(intake.rejects.first?.place?.line == 5)
  }
}

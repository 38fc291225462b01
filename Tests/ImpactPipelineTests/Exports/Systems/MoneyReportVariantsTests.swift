import Testing

@testable import ImpactPipeline

/// Other forms that finance systems' reports have: every figure was worked out by hand from the rows in the test.
struct MoneyReportVariantsTests {
  private func read(_ text: String) -> Intake { Fixture.read("inputs/funding/x.csv", Array(text.utf8)) }

  @Test(arguments: [(stated: "105,000.00", agrees: true), (stated: "106,000.00", agrees: false)])
  func `lays a Salesforce report's sum beside its amounts`(stated: String, agrees: Bool) {
    let intake = read(
      """
      "Opportunity Name","Account Name","Amount Currency","Amount","Close Date","Stage"
      "Core grant","GLA","GBP","100,000.00","30/04/2024","Closed Won"
      "Sponsorship","Acme Ltd","GBP","5,000.00","15/05/2024","Closed Lost"

      "Grand Totals (2 records)","","GBP","\(stated)"
      "Copyright © 2000-2024 salesforce.com, inc. All rights reserved."

      """)
    // 100,000 + 5,000, for the system adds up what was lost too.
    #expect(intake.controlTotals.map(\.subject) == ["records", "Amount"])
    #expect(intake.controlTotals.map(\.agrees) == [true, agrees])
    #expect(intake.controlTotals.last?.counted == "105000.00")
    #expect(intake.findings.count { $0.kind == .totalDiffers } == (agrees ? 0 : 1))
  }

  @Test func `does not end a Salesforce report at an opportunity that is named like a notice`() throws {
    let intake = read(
      """
      "Opportunity Name","Account Name","Amount","Close Date","Stage"
      "Copyright licence pilot","GLA","1,000.00","30/04/2024","Closed Won"
      "Membership","Camden","30,000.00","30/04/2024","Closed Won"
      "Membership","Brent","30,000.00","30/04/2024","Closed Won"
      "Membership","Camden","31,000.00","30/04/2025","Closed Won"

      """)
    #expect(intake.rows.counted == 4)
    // 1,000 + 30,000 + 30,000 + 31,000.
    #expect(try intake.funded.map(\.amount).total() == Money(pounds: 92_000))
    // Three memberships are three rows of funding, though their names are one.
    #expect(Set(intake.funded.map(\.id)).count == 4)
  }

  @Test func `takes the line of a Xero credit note off`() {
    let header =
      "ContactName,InvoiceNumber,InvoiceDate,Description,Quantity,UnitAmount,LineAmount,Currency,Type,Status"
    let intake = read(
      """
      \(header)
      Camden,INV-1,01/07/2024,Membership,1.0000,30000.0000,30000.00,GBP,Sales invoice,Paid
      Camden,CN-1,13/07/2024,Refund,1.0000,1000.0000,1000.00,GBP,Sales credit note,Paid
      Camden,OP-1,14/07/2024,Too much,1.0000,50.0000,50.00,GBP,Sales overpayment,Paid

      """)
    #expect(intake.paid.map(\.amount) == [Money(pounds: 30_000), Money(pounds: -1_000)])
    // What was paid over is no invoice.
    #expect(intake.rejects.map(\.kind) == [.notAChoice])
    #expect(intake.rejects.first?.place?.line == 4)
  }

  @Test func `never takes a borough's file without a payer for the GLA's`() {
    let intake = read(
      "Directorate,Supplier Name,Payment Date,Amount (£),Expense Type\nDigital,LONDON COUNCILS,13/04/2024,\"£30,000.00\",LOTI\n"
    )
    #expect(intake.format == nil)
    #expect(intake.paid.isEmpty)
    #expect(intake.rejects.first?.message.contains("a borough's spending file, but it lacks: body") == true)
    #expect(intake.rejects.first?.remedy.contains("Directorate, Supplier Name") == true)
  }

  @Test(arguments: [
    "Organisation Name,Effective Date,Directorate,Supplier (Beneficiary) Name,Payment Date,Transaction Number,Net Amount,Purpose of Spend",
    "Body Name,Effective,Service,Vendor Name,Date,Transaction No,Net Amount £,Description",
    "Local Authority,x,Service Area,Supplier,Date Paid,Invoice Number,Amount (£),Expense Type",
  ])
  func `reads the titles that boroughs give to the columns of their payments`(header: String) {
    let intake = read(
      "\(header)\nCamden,,Digital,LONDON COUNCILS,13/04/2024,T1,\"£30,000.00\",LOTI membership\n"
        + "Camden,,Digital,OTHER,13/04/2024,T2,-£100.50,Credit\n")
    #expect(intake.format?.id == "borough-spend")
    // 30,000 − 100.50.
    #expect(intake.sum.amount == Money(pence: 2_989_950))
    #expect(intake.paid.map(\.payee) == ["LONDON COUNCILS", "OTHER"])
    #expect(intake.paid.map(\.namesLOTI) == [true, false])
  }

  @Test func `takes no payee for a total because of its name`() {
    let intake = read(
      """
      Body,Department,Supplier Name,Invoice Creation Date,Invoice Nett Amount,Subj Description
      X,D,TOTAL ENERGIES,,500.00,Gas
      X,D,SUMMIT LTD,29/04/2024,100.00,Climb
      ,,Total,,100.00,

      """)
    // The row without a day is refused; it is not a footer.
    #expect(intake.rows.rejected == 1)
    #expect(intake.rows.counted == 1)
    #expect(intake.controlTotals.map(\.agrees) == [true])
  }

  @Test func `reads 360Giving with thirty optional titles, in any case`() {
    let optional = [
      "Amount Applied For", "Amount Disbursed", "URL", "Planned Dates:Start Date", "Planned Dates:End Date",
      "Planned Dates:Duration (months)", "Actual Dates:Start Date", "Actual Dates:End Date",
      "Actual Dates:Duration (months)", "Recipient Org:Charity Number", "Recipient Org:Company Number",
      "Recipient Org:Postal Code", "Recipient Org:Street Address", "Recipient Org:City",
      "Recipient Org:County",
      "Recipient Org:Country", "Recipient Org:Description", "Recipient Org:Web Address",
      "Beneficiary Location:0:Name", "Beneficiary Location:0:Geographic Code",
      "Beneficiary Location:0:Geographic Code Type", "Funding Org:Department", "Grant Programme:Code",
      "Grant Programme:Title", "From An Open Call?", "Related Activity", "Last modified", "Data Source",
      "Classifications:0:Title", "Note:Note",
    ]
    #expect(optional.count == 30)
    let required = [
      "IDENTIFIER", "title", "Description", "currency", "AMOUNT AWARDED", "Award date",
      "Funding Org:identifier",
      "Funding Org:Name", "Recipient Org:Identifier", "recipient org:name",
    ]
    let row =
      "360G-a-1,Grant,\"two\nlines\",GBP,\"1,250.50\",2024-04-13T00:00:00+01:00,GB-LA,GLA,GB-1,LOTI"
      + String(repeating: ",", count: 30)
    let intake = read((required + optional).joined(separator: ",") + "\n" + row + "\n")
    #expect(intake.format?.id == "360giving")
    #expect(intake.funded.map(\.amount) == [Money(pence: 125_050)])
    #expect(intake.funded.map(\.date.isoText) == ["2024-04-13"])
    #expect(intake.rejects.isEmpty)
  }
}

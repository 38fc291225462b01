import Testing

@testable import ImpactPipeline

/// Exports that tell of the same days: what both tell counts once, or a finding says that it may count twice.
struct FileOverlapsTests {
  private func ledger(_ files: [(name: String, text: String)]) -> Ledger {
    Ledger(
      Intake.all(of: files.map { Source(name: "inputs/\($0.name)", bytes: Array($0.text.utf8)) }),
      buckets: TimeBuckets())
  }

  private let spending =
    "Body,Department,Supplier Name,Invoice Creation Date,Invoice Nett Amount,Subj Description\n"

  @Test func `counts a payment that a monthly and a yearly file tell once, and two alike in one file twice`()
  {
    let pay = "X,D,A LTD,2024-04-12,100.00,Fees\n"
    let both = ledger([
      (name: "funding/april.csv", text: spending + pay + pay),
      (name: "funding/year.csv", text: spending + pay + "X,D,A LTD,2024-05-12,100.00,Fees\n" + pay + pay),
    ])
    // April has two alike. The year has three of them, of which two are April's, and one of May: four in all.
    #expect(both.books.payments.count == 4)
    #expect(both.intakes.map(\.rows.counted) == [2, 2])
    #expect(both.intakes.map(\.rows.excluded) == [[:], [.repeatedRow: 2]])
    let told = both.findings.filter { $0.kind == .toldTwice }
    #expect(told.map(\.count) == [2])
    #expect(told.map { $0.place?.file } == ["inputs/funding/year.csv"])
  }

  private func views(_ first: String, _ last: String, _ count: Int) -> String {
    "# Start date: \(first)\n# End date: \(last)\nPage title and screen class,Views,Active users\nGuide,\(count),1\n"
  }

  @Test func `counts a month's page views among the year's, whichever file comes first`() {
    for names in [["a", "b"], ["b", "a"]] {
      let both = ledger([
        (name: "downloads/\(names[0]).csv", text: views("20240101", "20241231", 120)),
        (name: "downloads/\(names[1]).csv", text: views("20240401", "20240430", 10)),
      ])
      #expect(both.books.pageViews.map(\.views) == [120])
      #expect(both.findings.map(\.kind) == [.toldTwice])
    }
  }

  @Test func `says where the days of two page reports only cross`() {
    let both = ledger([
      (name: "downloads/a.csv", text: views("20240101", "20240630", 60)),
      (name: "downloads/b.csv", text: views("20240601", "20241130", 50)),
      (name: "downloads/c.csv", text: views("20250101", "20250131", 5)),
    ])
    #expect(both.books.pageViews.map(\.views) == [60, 50, 5])
    #expect(both.findings.map(\.kind) == [.mayOverlap])
    // The longer of the two days' runs is laid first, and the other is told of.
    #expect(both.findings.map { $0.place?.file } == ["inputs/downloads/a.csv"])
    #expect(both.findings.first?.message.contains("inputs/downloads/b.csv") == true)
  }

  private func downloads(_ days: [String]) -> String {
    "downloaded_at,guide_id,email\n"
      + days.map { "\($0) 10:00:00,G-1,a@camden.gov.uk\n" }.joined()
  }

  @Test func `says where two download logs cross within a run of days, and not where they do not`() {
    let cross = ledger([
      (name: "downloads/a.csv", text: downloads(["2024-04-02", "2024-04-03"])),
      (name: "downloads/b.csv", text: downloads(["2024-04-03", "2024-04-04"])),
    ])
    #expect(cross.findings.map(\.kind) == [.unknownGuide, .mayOverlap])
    #expect(cross.findings.last?.place?.file == "inputs/downloads/b.csv")
    let apart = ledger([
      (name: "downloads/a.csv", text: downloads(["2024-04-02", "2024-04-03"])),
      (name: "downloads/b.csv", text: downloads(["2024-04-04", "2024-04-05"])),
    ])
    #expect(apart.findings.map(\.kind) == [.unknownGuide])
  }

  @Test func `tells how many downloads of an unknown guide count, those told twice once`() {
    let both = ledger([
      (name: "downloads/march.csv", text: downloads(["2024-03-03"])),
      (name: "downloads/year.csv", text: downloads(["2024-02-02", "2024-03-03", "2024-04-04"])),
    ])
    #expect(both.books.downloads.map(\.count).reduce(0, +) == 3)
    let unknown = both.findings.filter { $0.kind == .unknownGuide }
    #expect(unknown.map(\.count) == [3])
  }

  @Test func `calls a grant that two exports tell alike told twice, and one that differs an id used twice`() {
    let header = "funding_id,date,funder,kind,status,amount,source\n"
    func grant(_ amount: Int) -> String { "F-1,2024-04-01,GLA,project-grant,awarded,\(amount),Log\n" }
    // A blank line more, or the two would be one file, byte for byte.
    let alike = ledger([
      (name: "funding/a.csv", text: header + grant(100)),
      (name: "funding/b.csv", text: header + "\n" + grant(100)),
    ])
    #expect(alike.findings.map(\.kind) == [.toldTwice])
    #expect(alike.books.funding.map(\.amount) == [Money(pounds: 100)])
    let other = ledger([
      (name: "funding/a.csv", text: header + grant(100)), (name: "funding/c.csv", text: header + grant(200)),
    ])
    #expect(other.findings.map(\.kind) == [.idUsedTwice, .toldTwice])
  }
}

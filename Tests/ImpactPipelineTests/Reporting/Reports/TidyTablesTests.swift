import Testing

@testable import ImpactPipeline

@Suite struct TidyTablesTests {
  private func column(_ name: String, of table: CSVTable) -> [CSVValue] {
    guard let index = table.columns.firstIndex(where: { $0.name == name }) else { return [] }
    return table.rows.map { $0[index] }
  }

  @Test func `names tables and columns so that machines can read them`() throws {
    let tables = TidyTables.all(from: try SampleBriefing.make())
    #expect(Set(tables.map(\.name)).count == tables.count)
    let mayBeEmpty = ["rejects", "exclusions", "revisions", "payments", "page-views"]
    for table in tables {
      #expect(
        !table.rows.isEmpty || mayBeEmpty.contains(table.name),
        "\(table.name) is empty")
      for column in table.columns {
        let isPlain = column.name.allSatisfy { $0.isLowercase || $0 == "_" || $0.isNumber }
        #expect(isPlain && !column.description.isEmpty, "\(table.name).\(column.name)")
      }
      for row in table.rows {
        for (value, column) in zip(row, table.columns) where column.required {
          #expect(value != .missing, "\(table.name).\(column.name)")
        }
      }
    }
  }

  @Test func `lists every figure once, with a value or a reason`() throws {
    let briefing = try SampleBriefing.make()
    let table = TidyTables.figures(briefing)
    #expect(table.rows.count == briefing.figures.figures.count)
    #expect(Set(column("figure_id", of: table)).count == table.rows.count)
    for (value, status) in zip(column("value", of: table), column("status", of: table)) {
      #expect((value == .missing) != (status == .missing))
    }
  }

  @Test func `divides each outcome to the penny`() throws {
    let briefing = try SampleBriefing.make()
    var sums: [CSVValue: Int64] = [:]
    let shares = TidyTables.outcomeShares(briefing)
    for (id, value) in zip(column("outcome_id", of: shares), column("value", of: shares)) {
      if case .money(let money) = value { sums[id, default: 0] += money.pence }
    }
    #expect(sums == [.text("O-1"): 30_000_000, .text("O-2"): 140_000_000])
  }

  @Test func `gives unresolved names as rows for the register of aliases`() throws {
    let table = TidyTables.unresolvedNames(try SampleBriefing.make())
    #expect(
      Array(table.rows) == [
        [
          .text("LBH"), .missing, .text("to settle: in 3 rows; may be Hackney or Haringey or Harrow"),
        ]
      ])
  }

  @Test func `lists each rejected row with its place and reason`() throws {
    let table = TidyTables.rejects(try SampleBriefing.make())
    #expect(column("line", of: table) == [.integer(2), .integer(3)])
    #expect(Set(column("code", of: table)) == [.text("quote-not-closed")])
  }

  @Test func `leaves attendances of events out of a public set`() throws {
    #expect(
      column("attendances", of: TidyTables.events(try SampleBriefing.make())) == [
        .integer(8), .integer(16), .integer(8),
      ])
    #expect(
      Set(column("attendances", of: TidyTables.events(try SampleBriefing.make(audience: .public))))
        == [.missing])
  }
}

import Testing

@testable import ImpactPipeline

/// Files of what-ifs: what a row may say and how one that says otherwise is refused.
@Suite("Files of what-ifs")
struct WhatIfFileTests {
  private static let header =
    "change_id,kind,starts_on,ends_on,subject,fee,cost_low,cost,cost_high,value,members,assumption\n"

  private func read(_ rows: String) -> (file: WhatIfFile, intake: Intake) {
    PlainForms.whatIfs(
      in: Source(name: "inputs/scenarios/growth.csv", bytes: Array((Self.header + rows).utf8)))
  }

  @Test func `reads a row of each kind`() throws {
    let file = read(
      """
      W-1,members-join,2024-04-01,,Brent,"30,000",6000,9000,14000,20000,Brent,new-member
      W-2,fee-change,2025-04-01,2026-03-31,A new fee,31000,,,,,members,
      W-3,capability,2025-04-01,,Behavioural insights,,,55000,,70000,,
      W-4,funder-lost,2025-04-01,,London Councils,100000,,,,,,

      """
    ).file
    #expect(file.name == "growth")
    #expect(file.rows.map(\.kind) == [.membersJoin, .feeChange, .capability, .funderLost])
    let first = try #require(file.rows.first)
    #expect(first.members == [.brent] && first.fee == Estimate(exactly: 30_000))
    #expect(first.cost == Estimate(low: 6000, central: 9000, high: 14_000))
    #expect(first.assumption == Identifier("new-member") && first.endsOn == nil)
    #expect(file.rows[1].members == nil)
  }

  @Test(arguments: [
    "W-1,members-leave,2024-04-01,,Brent,,,,,,Brent,",
    "W-1,members-join,2024-04-01,,Brent,,,,,,,",
    "W-1,members-join,2024-04-01,2024-03-31,Brent,,,,,,Brent,",
    "W-1,capability,soon,,It,,,,,,,",
    "W-1,capability,2024-04-01,,It,,9,8,7,,,",
  ]) func `refuses a row that says what cannot be`(row: String) {
    let read = read(row + "\n")
    #expect(read.file.rows.isEmpty)
    #expect(read.intake.rejects.count == 1)
    #expect(read.intake.rows.rejected == 1)
  }

  @Test func `a file without its columns is refused with what it lacks`() {
    let read = PlainForms.whatIfs(in: Source(name: "x.csv", bytes: Array("a,b\n1,2\n".utf8)))
    #expect(read.file.rows.isEmpty)
    #expect(read.intake.rejects.contains { $0.kind == .missingColumns })
  }
}

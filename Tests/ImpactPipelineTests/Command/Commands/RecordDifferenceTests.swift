import ImpactPipeline
import Testing

@testable import lotireport

struct RecordDifferenceTests {
  private static let outcomes = "outcome_id,title,confidence,present_value\n"

  private func set(_ value: String, _ records: [RecordDifference.Subject: String]) throws -> PrintedSet {
    let header =
      "figure_id,metric,title,scope,period,value,low,high,unit,n,status,reason,range_meaning,measures,source_rows\n"
    return try PrintedSet(
      figures: Array(
        (header
          + "outcomes/all/fy2022-23,outcomes,Outcomes,all,fy2022-23,\(value),,,outcomes,,,,,outcomes,3\n")
          .utf8),
      run: #"{"program": "lotireport", "inputs": []}"#, assumptions: nil,
      records: records.mapValues { Array($0.utf8) })
  }

  private func difference(_ old: String, _ new: String) throws -> SetDifference {
    try SetDifference(
      old: set("3", [.outcomes: Self.outcomes + old]), new: set("4", [.outcomes: Self.outcomes + new]))
  }

  @Test func `tells records added, removed and changed apart`() throws {
    let moved = try difference("O-1,a,2,10\nO-2,b,3,10\n", "O-2,b,4,10\nO-3,\"c, d\",,10\n")
    #expect(
      moved.records.changes.map(\.words) == [
        "outcome O-1 removed", #"outcome O-2 changed: confidence "3" → "4""#, "outcome O-3 added",
      ])
    #expect(
      moved.records.summary(of: ["outcomes"]) == ["records: outcomes, 1 added, 1 removed, 1 changed"])
    #expect(moved.records.summary(of: ["funding"]) == [])
    #expect(moved.moves.first?.reasons == ["records: outcomes, 1 added, 1 removed, 1 changed"])
  }

  @Test func `passes over columns that a run works out, and the order of rows`() throws {
    let moved = try difference("O-1,a,2,10\nO-2,b,3,10\n", "O-2,b,3,99\nO-1,a,2,98\n")
    #expect(moved.records.changes == [])
  }

  @Test func `keeps two records of one id apart`() throws {
    let moved = try difference("O-1,a,2,10\n", "O-1,a,2,10\nO-1,b,2,10\n")
    #expect(moved.records.changes.map(\.words) == ["outcome O-1 (2) added"])
  }

  @Test func `says nothing of records that one set does not print`() throws {
    let moved = try SetDifference(
      old: set("3", [:]), new: set("4", [.outcomes: Self.outcomes + "O-1,a,2,10\n"]))
    #expect(moved.records.changes == [])
    #expect(moved.moves.first?.reasons == ["nothing that the sets record says why"])
  }

  @Test func `puts names that were settled, and those newly open, into words`() throws {
    let moved = try SetDifference(
      old: set("3", [.unresolvedNames: "text,means,note\nLBH,,x\n"]),
      new: set("3", [.unresolvedNames: "text,means,note\nLBX,,x\n"]))
    #expect(moved.records.changes.map(\.words) == ["open name LBH removed", "open name LBX added"])
  }

  @Test func `writes a covering note in which text from the data is no markup`() throws {
    let moved = try difference("O-1,a,2,10\n", "O-1,\"[x](http://evil.example) | **y**\",2,10\n")
    let note = MarkdownRenderer(embedsCharts: false).render(CoveringNote(difference: moved).document)
    #expect(note.hasPrefix("# What moved between two sets of reports\n"))
    #expect(note.contains("1 figure moved and 0 did not."))
    #expect(note.contains("records: outcomes, 1 changed"))
    #expect(note.contains("3 outcomes"))
    #expect(note.contains("4 outcomes"))
    #expect(note.contains(#"\[x\]("#))
    #expect(note.contains(#"\*\*y\*\*"#))
  }

  @Test func `says in a covering note that nothing moved`() throws {
    let one = try set("3", [:])
    let note = CoveringNote(difference: SetDifference(old: one, new: one)).document
    #expect(
      note.blocks.first
        == .callout(
          .summary, "No figure moved: the two sets were made from the same inputs in the same way."))
  }
}

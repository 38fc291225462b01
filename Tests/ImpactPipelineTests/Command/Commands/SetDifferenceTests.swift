import ImpactPipeline
import Testing

@testable import lotireport

struct SetDifferenceTests {
  private func set(
    _ figures: String, inputs: String = "", settings: String = "", assumptions: String? = nil
  ) throws -> PrintedSet {
    let header =
      "figure_id,metric,title,scope,period,value,low,high,unit,n,status,reason,range_meaning,measures,source_rows\n"
    return try PrintedSet(
      figures: Array((header + figures).utf8),
      run: "{\"program\": \"lotireport\"\(settings), \"inputs\": [\(inputs)]}",
      assumptions: assumptions.map { Array(("id,title,low,central,high\n" + $0).utf8) })
  }

  private func input(_ path: String, _ digest: String, rows: Int) -> String {
    "{\"path\": \"\(path)\", \"digest\": \"\(digest)\", \"rows\": \(rows)}"
  }

  private func figure(_ value: String, rows: Int = 3, measures: String = "fee-accrued") -> String {
    "fee-accrued/all/fy2022-23,fee-accrued,Fees,all,fy2022-23,\(value),,,pounds,,,,,\(measures),\(rows)\n"
  }

  @Test func `finds nothing between two sets that are alike`() throws {
    let one = try set(figure("60000.00"))
    let difference = SetDifference(old: one, new: one)
    #expect(difference.moves == [])
    #expect(difference.unmoved == 1)
    #expect(
      DiffCommand.text(difference, ["a", "b"]) == """
        From a to b
          made from the same inputs in the same way

        0 figures moved, 1 did not

        """)
  }

  @Test func `names the data that a figure depends on and no other`() throws {
    let members = "inputs/registers/members.csv"
    let old = try set(
      figure("60000.00"),
      inputs: [input(members, "a", rows: 3), input("inputs/events/x.csv", "e", rows: 9)].joined(
        separator: ","))
    let new = try set(
      figure("75000.50", rows: 4),
      inputs: [input(members, "b", rows: 4), input("inputs/events/y.csv", "e", rows: 9)].joined(
        separator: ","))
    let difference = SetDifference(old: old, new: new)
    #expect(
      DiffCommand.text(difference, ["a", "b"]) == """
        From a to b
          data: events/x.csv removed, 9 rows
          data: events/y.csv added, 9 rows
          data: registers/members.csv changed, rows 3 → 4

        1 figure moved, 0 did not

        fee-accrued/all/fy2022-23
          Fees: 60000.00 → 75000.50, +15000.5 pounds
          data: rows taken 3 → 4
          data: registers/members.csv changed, rows 3 → 4

        """)
  }

  @Test func `takes the same inputs in a folder of another name for the same`() throws {
    let old = try set(figure("1"), inputs: input("inputs/events/x.csv", "e", rows: 9))
    let new = try set(figure("1"), inputs: input("copy of inputs/events/x.csv", "e", rows: 9))
    #expect(SetDifference(old: old, new: new).causes == [])
  }

  @Test func `tells method, setting, assumption and name changes apart`() throws {
    let old = try set(
      figure("1"), inputs: input("inputs/registers/aliases.csv", "a", rows: 1),
      settings: ", \"catalogue_sha256\": \"x\", \"as_of\": \"2023-03-31\"",
      assumptions: "officer-hour,Hour,30,36,44\n")
    let new = try set(
      figure("2"), inputs: input("inputs/registers/aliases.csv", "b", rows: 2),
      settings: ", \"catalogue_sha256\": \"y\", \"as_of\": \"2023-06-30\"",
      assumptions: "officer-hour,Hour,30,40,44\n")
    #expect(
      SetDifference(old: old, new: new).moves.first?.reasons == [
        "setting as_of: 2023-03-31 → 2023-06-30", "method: definitions of metrics or measures changed",
        "names: registers/aliases.csv changed, rows 1 → 2",
        "assumption officer-hour: 36 (30 to 44) → 40 (30 to 44)",
      ])
  }

  @Test func `lists figures that only one set has`() throws {
    let difference = SetDifference(old: try set(figure("1")), new: try set(""))
    #expect(difference.moves.map(\.new) == [nil])
    #expect(difference.moves.first?.reasons.first == "the new set has no such figure")
  }

  @Test(arguments: [
    (one: "1", other: "2.5", difference: "+1.5"), (one: "0.000001", other: "0", difference: "-0.000001"),
    (one: "-5", other: "-5.00", difference: "0"), (one: "60000.00", other: "59999.99", difference: "-0.01"),
  ])
  func `subtracts printed numbers exactly`(one: String, other: String, difference: String) {
    #expect(Millionths.difference(one, other) == difference)
  }

  @Test(arguments: ["", "x", "1.2.3", "1e3", "0.1234567", ".5", "5."]) func `subtracts nothing but numbers`(
    text: String
  ) {
    #expect(Millionths.difference(text, "1") == nil)
  }

  @Test func `refuses what is no set`() {
    #expect(throws: PrintedSet.Fault(file: "run.json")) {
      try PrintedSet(figures: Array("figure_id\n".utf8), run: "[]", assumptions: nil)
    }
  }
}

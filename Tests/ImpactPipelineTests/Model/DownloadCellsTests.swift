import Testing

@testable import ImpactPipeline

struct DownloadCellsTests {
  private static func cell(
    _ body: Affiliation, _ guide: Int?, _ first: String, _ last: String, _ count: Int64, _ rows: Int64 = 1
  ) throws -> DownloadCell {
    DownloadCell(
      affiliation: body, guide: guide, first: try #require(Day(isoText: first)),
      last: try #require(Day(isoText: last)), count: count, rows: rows)
  }

  @Test func `gives back the cells that it was given, however large their sums`() throws {
    let cells = try [
      Self.cell(.authority(.camden), 3, "2023-01-01", "2023-03-31", 5, 2),
      Self.cell(.unresolved("LBH"), nil, "2023-04-01", "2023-07-14", Int64(UInt32.max), 1),
      Self.cell(.authority(.camden), 0, "2023-01-01", "2023-03-31", .max, 1 << 40),
      Self.cell(.outside, 3, "2023-01-01", "2023-03-31", 1, 1 << 33),
      Self.cell(.outside, 3, "2023-01-01", "2023-03-31", 0, 0),
    ]
    #expect(Array(DownloadCells(cells)) == cells)
  }

  @Test func `sums the cells of a period by body and guide, in the order of the first of each`() throws {
    let cells = try DownloadCells([
      Self.cell(.outside, 1, "2023-01-01", "2023-03-31", 50),
      Self.cell(.authority(.camden), 1, "2023-04-01", "2023-07-14", 1, 2),
      Self.cell(.outside, nil, "2023-07-15", "2023-12-31", 4),
      Self.cell(.authority(.camden), 1, "2023-07-15", "2023-12-31", Int64(UInt32.max), 3),
      Self.cell(.outside, 1, "2024-01-01", "2024-03-31", .max),
      Self.cell(.outside, 1, "2023-07-15", "2023-12-31", 7),
      Self.cell(.outside, 1, "2024-04-01", "2024-07-14", 60),
    ])
    let period = try #require(Period.financialYear(startingIn: 2023))
    #expect(
      try Array(cells.summed(in: period)) == [
        Self.cell(.authority(.camden), 1, "2023-04-01", "2024-03-31", 1 + Int64(UInt32.max), 5),
        Self.cell(.outside, nil, "2023-04-01", "2024-03-31", 4),
        Self.cell(.outside, 1, "2023-04-01", "2024-03-31", .max, 2),
      ])
    #expect(cells.rowsOfBodies.map(\.rows) == [5, 5])
  }
}

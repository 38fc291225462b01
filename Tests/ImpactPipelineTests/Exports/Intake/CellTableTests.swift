import Testing

@testable import ImpactPipeline

struct CellTableTests {
  private typealias Key = CellTable.Key
  private typealias Cell = DownloadTally.Cell

  private static let key = Key(body: 1, guide: 2, bucket: Day(number: 3))

  private static func drained(_ table: CellTable) -> [CellTable.Entry] {
    var (table, entries) = (table, [CellTable.Entry]())
    table.drain { entries.append($0) }
    return entries
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func `is a dictionary that keeps the order of its keys`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var table = CellTable()
    var known: [Key: Cell] = [:]
    var order: [Key] = []
    for line in 1..<20_000 {
      let key = Key(
        body: Int32.random(in: 0..<90, using: &random), guide: Int32.random(in: -1..<40, using: &random),
        bucket: Day(number: Int32.random(in: -3..<3, using: &random)))
      // Some are beyond 32 bits from the first, some grow to be so.
      let count = Int64.random(in: 1...9, using: &random) << Int64.random(in: 0..<36, using: &random)
      let cell = Cell(count: count, rows: 1, fingerprint: random.next(), line: line)
      table.add(cell, to: key)
      if known[key] == nil { order.append(key) }
      known[key] =
        known[key].map { held in
          var sum = held
          sum.add(cell)
          return sum
        } ?? cell
    }
    #expect(table.count == order.count)
    let entries = Self.drained(table)
    #expect(entries.map(\.key) == order)
    #expect(entries.map(\.value) == order.map { known[$0] })
  }

  @Test(arguments: [
    (Int64(UInt32.max), Int64(1), 1), (1, Int64(UInt32.max), 1), (1, 1, Int(UInt32.max)),
    (.max, 1, 1), (1, 1, .max), (Int64(UInt32.max) + 1, 1, 1),
  ])
  func `adds what needs more than 32 bits`(count: Int64, rows: Int64, line: Int) {
    var table = CellTable()
    let cell = Cell(count: count, rows: rows, fingerprint: 7, line: line)
    var sum = cell
    table.add(cell, to: Self.key)
    #expect(table[0].value == cell)
    for _ in 0..<3 {
      table.add(cell, to: Self.key)
      sum.add(cell)
      #expect(table[0].value == sum)
    }
  }

  @Test func `hands its cells out in the order of their lines and is empty then`() {
    var table = CellTable()
    let lines = [9, 3, 1 << 40, 3, 1, 1 << 34]
    for (body, line) in lines.enumerated() {
      table.add(
        Cell(count: 1, rows: 1, fingerprint: 0, line: line),
        to: Key(body: Int32(body), guide: 0, bucket: Day(number: 0)))
    }
    var bodies: [Int32] = []
    table.drain(in: { $0.placesInRowOrder { $0.body > $1.body } }) { bodies.append($0.key.body) }
    #expect(bodies == [4, 3, 1, 0, 5, 2])
    #expect(table.count == 0)
    table.add(Cell(count: 1, rows: 1, fingerprint: 0, line: 1), to: Self.key)
    #expect(Self.drained(table).map(\.key) == [Self.key])
  }
}

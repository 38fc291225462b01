import Testing

@testable import ImpactPipeline

struct CellTableTests {
  @Test(arguments: 0..<5 as Range<UInt64>)
  func `is a dictionary that keeps the order of its keys`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var table = CellTable<Int>()
    var known: [CellTable<Int>.Key: Int] = [:]
    var order: [CellTable<Int>.Key] = []
    for _ in 0..<5000 {
      let key = CellTable<Int>.Key(
        body: Int32.random(in: 0..<30, using: &random), guide: Int32.random(in: -1..<20, using: &random),
        bucket: Day(number: Int32.random(in: -3..<3, using: &random)))
      let amount = Int.random(in: 1...9, using: &random)
      table.put(key, new: amount) { $0 += amount }
      if known[key] == nil { order.append(key) }
      known[key, default: 0] += amount
    }
    #expect(table.entries.map(\.key) == order)
    #expect(table.entries.map(\.value) == order.map { known[$0] })
  }
}

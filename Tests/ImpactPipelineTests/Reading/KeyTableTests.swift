import Testing

@testable import ImpactPipeline

/// The table of keys is a dictionary from bytes to the order of their first appearance.
struct KeyTableTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `agrees with a dictionary`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var table = KeyTable()
    var known: [[UInt8]: Int] = [:]
    for _ in 0..<3000 {
      let length = Int.random(in: 0...80, using: &random)
      let key = (0..<length).map { _ in UInt8.random(in: 97...(97 + UInt8(seed % 3)), using: &random) }
      let expected = known[key] ?? known.count
      known[key] = expected
      #expect(table.id(of: key) == expected)
    }
    #expect(table.count == known.count)
    for (key, id) in known { #expect(table.bytes(id) == key) }
  }

  @Test func `tells keys apart that differ in one byte or in length alone`() {
    for length in 1...120 {
      var table = KeyTable()
      let key = [UInt8](repeating: 120, count: length)
      #expect(table.id(of: key) == 0)
      for index in key.indices {
        var other = key
        other[index] = 121
        #expect(table.id(of: other) == index + 1)
      }
      #expect(table.id(of: key + [120]) == length + 1)
      #expect(table.id(of: key) == 0)
      #expect(table.id(of: [0] + key) != table.id(of: key + [0]))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `numbers a column as it numbers each of its fields`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let width = Int.random(in: 1...5, using: &random)
    let ends = ["\n", "\r\n"]
    var text = ""
    for _ in 0..<300 {
      let count = Int.random(in: 0..<9, using: &random) == 0 ? Int.random(in: 0...7, using: &random) : width
      let cells = (0..<count).map { _ in
        String(
          repeating: "ab".randomElement(using: &random) ?? "a", count: Int.random(in: 0...60, using: &random))
      }
      text += cells.joined(separator: ",") + (ends.randomElement(using: &random) ?? "\n")
    }
    let reading = try SourceReading(Source(name: "t.csv", bytes: Array(text.utf8)), dialect: .standard)
    let batch = try reading.records()
    let records = 1..<batch.count
    for field in 0..<width {
      var (column, single) = (KeyTable(), KeyTable())
      var ids = [99]
      let ways = KernelSet.runnable
      column.kernels = ways[Int(seed) % ways.count]
      column.ids(ofField: field, of: width, records: records, in: batch, into: &ids)
      let expected = records.map { record in
        batch.fieldCount(record) == width ? single.id(of: batch.rawRange(record, field), in: batch) : -1
      }
      #expect(ids == expected)
      #expect(column.inFileOrder.map(column.bytes) == single.inFileOrder.map(single.bytes))
    }
  }

  @Test func `finds a key at the very end of its bytes and one of a slice`() {
    var table = KeyTable()
    let text = Array("a,a key of more bytes than the forty-eight that a slot holds,short".utf8)
    let (long, short) = (2..<60, 61..<66)
    #expect(table.id(of: long, in: text, at: 0) == 0)
    #expect(table.id(of: short, in: text, at: 0) == 1)
    #expect(table.id(of: text[long], at: 0) == 0)
    #expect(table.id(of: Array(text[short])) == 1)
    #expect(table.id(of: text[0..<0], at: 0) == 2)
    #expect(table.id(of: []) == 2)
  }

  @Test func `shares its keys with a copy until one of them has a new one`() {
    var table = KeyTable()
    for key in ["a", "b"] { _ = table.id(of: Array(key.utf8)) }
    var copy = table
    #expect(copy.id(of: Array("c".utf8)) == 2)
    #expect(table.count == 2)
    #expect(table.id(of: Array("d".utf8)) == 2)
    #expect([table.text(2), copy.text(2)] == ["d", "c"])
    #expect(table.id(of: Array("c".utf8)) == 3)
    #expect(copy.id(of: Array("a".utf8)) == 0)
  }

  @Test func `joins the tables of two threads and keeps the order of the file`() {
    var left = KeyTable()
    var right = KeyTable()
    for (key, position) in [("b", 20), ("c", 30)] { _ = left.id(of: Array(key.utf8), at: position) }
    for (key, position) in [("c", 10), ("a", 5), ("d", 40)] {
      _ = right.id(of: Array(key.utf8), at: position)
    }
    #expect(left.merge(right) == [1, 2, 3])
    #expect(left.inFileOrder.map { left.text($0) } == ["a", "c", "b", "d"])
  }
}

import Testing

@testable import ImpactPipeline

/// A keyed column says of every cell what reading the cell says.
struct KeyedColumnTests {
  private static let cells = [
    "Camden", "\"Camden\"", " Camden ", "", "\"a, \"\"b\"\"\"", "Université", "x y",
    "a text of more than thirty-two bytes, by far", "\"a text of more than thirty-two bytes, by far\"",
    "a text of more than thirty-two bites, by far",
  ]

  private func batch(_ text: String) throws -> RecordBatch {
    try SourceReading(Source(name: "t.csv", bytes: Array(text.utf8)), dialect: .standard).records()
  }

  private func texts(_ batch: RecordBatch, field: Int, of fields: Int) -> [ArraySlice<UInt8>?] {
    var column = KeyedColumn(field)
    var known = column.take(batch, of: fields)
    return batch.records.map { record in
      guard batch.fieldCount(record) > field else { return nil }
      let (number, new) = column.number(record, in: batch)
      if let new { known.append(new) }
      return known[number]
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `gives every cell's text, in ragged files too`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let width = Int.random(in: 1...4, using: &random)
    var text = ""
    for _ in 0..<200 {
      var count = width
      if Int.random(in: 0..<20, using: &random) == 0 { count = Int.random(in: 1...6, using: &random) }
      let cells = (0..<count).map { _ in Self.cells.randomElement(using: &random) ?? "" }
      text += cells.joined(separator: ",") + (Bool.random(using: &random) ? "\n" : "\r\n")
    }
    let batch = try batch(text)
    let sheet = Sheet(batch)
    for field in 0..<width {
      let read = texts(batch, field: field, of: width)
      for record in batch.records where batch.fieldCount(record) > field {
        #expect(read[record] == sheet.cell(record, field))
      }
    }
  }

  @Test func `a column that the file has not is empty in every record`() throws {
    let batch = try batch("a\nb\n")
    var column = KeyedColumn(nil)
    #expect(column.take(batch, of: 1) == [[]])
    #expect(column.take(batch, of: 1) == [])
    #expect(column.number(1, in: batch).number == 0)
    #expect(column.isAbsent)
  }

  @Test func `gives up a column of too many texts`() throws {
    let batch = try batch((0..<20).map { "\($0)\n" }.joined())
    var column = KeyedColumn(0, most: 10)
    #expect(column.isKept)
    #expect(column.take(batch, of: 1).count == 20)
    #expect(!column.isKept)
    #expect(column.take(batch, of: 1) == [])
  }
}

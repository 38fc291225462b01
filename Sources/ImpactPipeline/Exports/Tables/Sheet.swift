/// A small file read whole: its records, with cells as trimmed bytes.
struct Sheet: Sendable {
  let batch: RecordBatch

  init(_ batch: RecordBatch) { self.batch = batch }

  var file: String { batch.source }
  var count: Int { batch.count }

  func fieldCount(_ record: Int) -> Int { batch.fieldCount(record) }

  func line(_ record: Int) -> Int { batch.line(record) }

  /// The cell's text without quotes and spaces around it; empty where the row has no such field.
  func cell(_ record: Int, _ field: Int) -> ArraySlice<UInt8> {
    let fields = batch.fields(record)
    let number = fields.lowerBound + field
    guard number < fields.upperBound else { return [] }
    let raw = batch.rawRange(field: number, isLast: number + 1 == fields.upperBound)
    if !batch.isQuoted(raw) { return CellText.trimmed(batch.bytes[raw]) }
    return CellText.trimmed(batch.unescaped(raw)[...])
  }

  /// The cell as tidy text.
  func text(_ record: Int, _ field: Int) -> String {
    TextForm.tidy(String(decoding: cell(record, field), as: UTF8.self))
  }

  /// All cells as tidy text.
  func texts(_ record: Int) -> [String] { (0..<fieldCount(record)).map { text(record, $0) } }

  /// Whether a record has no character but separators and spaces.
  func isEmpty(_ record: Int) -> Bool {
    (0..<fieldCount(record)).allSatisfy { cell(record, $0).isEmpty }
  }

  /// How many fields a record has up to its last one that holds anything.
  func filledCount(_ record: Int) -> Int {
    var count = fieldCount(record)
    while count > 0, cell(record, count - 1).isEmpty { count -= 1 }
    return count
  }

  /// Reading's own finding on a record that it calls bad.
  func structuralFinding(_ record: Int) -> Finding? {
    let from = line(record)
    let to = record + 1 < count ? line(record + 1) : Int.max
    // Findings are in the order of their records, and there may be one for every record.
    var low = 0
    var high = batch.findings.count
    while low < high {
      let middle = (low + high) / 2
      if batch.findings[middle].place?.line ?? 0 < from { low = middle + 1 } else { high = middle }
    }
    return batch.findings[low...].prefix { $0.place?.line ?? 0 < to }.first { $0.kind.severity == .error }
  }
}

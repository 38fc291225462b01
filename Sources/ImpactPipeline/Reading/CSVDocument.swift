/// A CSV file as plain rows of text, for whoever wants to read one without the pipeline.
///
/// ```swift
/// let document = try CSVDocument(bytes: Array("id,name\n1,\"Smith, J\"\n".utf8))
/// document.rows          // [["id", "name"], ["1", "Smith, J"]]
/// document.isWellFormed  // true
/// for fault in document.faults { print(fault.place!, fault.message) }
/// ```
/// Encoding and dialect are told by the bytes unless they are given. Nothing is known about a header: it is the
/// first row. A blank line is no row, except in a file of one column, where it is a row with an empty field. A
/// malformed row is still among the rows, its malformed field as it stood.
public struct CSVDocument: Sendable {
  /// The rows.
  public let rows: [[String]]
  /// The physical line on which each row starts, counted from 1.
  public let lines: [Int]
  /// How the bytes spelled the text.
  public let encoding: TextEncoding
  /// How fields were separated and quoted.
  public let dialect: Dialect
  /// What is wrong or notable, in file order.
  public let findings: [Finding]

  /// What RFC 4180 does not allow, each with its line and column: a quote never closed, text after a closing quote,
  /// a quote inside an unquoted field, a row of another length than the first, NUL, bytes that are no characters,
  /// or a file that is no delimited text at all.
  public var faults: [Finding] {
    findings.filter {
      $0.kind.severity == .error
        || [.quoteInUnquotedField, .unevenRow, .nulByte].contains($0.kind)
    }
  }

  /// Whether there is no fault.
  public var isWellFormed: Bool { faults.isEmpty }

  /// Reads a source that fits in memory; an encoding or dialect that is given is not guessed.
  public init(
    _ source: Source, encoding: TextEncoding? = nil, dialect: Dialect? = nil
  ) throws(ByteStoreFailure) {
    let reading = try SourceReading(source, encoding: encoding, dialect: dialect)
    let batch = try reading.records()
    let isOneColumn = batch.records.allSatisfy { batch.fieldCount($0) <= 1 }
    let kept = batch.records.filter { isOneColumn || !batch.isBlank($0) }
    rows = kept.map { batch.isBlank($0) ? [""] : batch.texts($0) }
    lines = kept.map { batch.line($0) }
    self.encoding = reading.encoding
    self.dialect = reading.dialect
    findings = reading.findings + batch.findings + Self.unevenRows(batch, among: kept)
  }

  /// Reads bytes; an encoding or dialect that is given is not guessed.
  public init(
    bytes: [UInt8], name: String = "input.csv", encoding: TextEncoding? = nil, dialect: Dialect? = nil
  ) throws(ByteStoreFailure) {
    try self.init(Source(name: name, bytes: bytes), encoding: encoding, dialect: dialect)
  }

  private static func unevenRows(_ batch: RecordBatch, among records: [Int]) -> [Finding] {
    guard let first = records.first.map({ max(1, batch.fieldCount($0)) }) else { return [] }
    return records.compactMap { record in
      let count = max(1, batch.fieldCount(record))
      guard count != first, !batch.isBad(record) else { return nil }
      return Finding(.unevenRow, at: batch.place(record), found: "\(count)", expected: "\(first)")
    }
  }
}

/// A CSV file as plain rows of text, for whoever wants to read one without the pipeline.
///
/// ```swift
/// let document = try CSVDocument(bytes: Array("id,name\n1,\"Smith, J\"\n".utf8))
/// document.rows        // [["id", "name"], ["1", "Smith, J"]]
/// document.isWellFormed  // true
/// ```
/// Nothing is known about a header: it is the first row. Blank lines are no rows. A malformed row is still among
/// the rows, its malformed field as it stood, and a finding of severity error gives its line and column.
public struct CSVDocument: Sendable {
  /// The rows, blank lines left out.
  public let rows: [[String]]
  /// The physical line on which each row starts, counted from 1.
  public let lines: [Int]
  /// How the bytes spelled the text.
  public let encoding: TextEncoding
  /// How fields were separated and quoted.
  public let dialect: Dialect
  /// What is wrong or notable, in file order.
  public let findings: [Finding]

  /// Whether no finding is an error.
  public var isWellFormed: Bool { !findings.contains { $0.kind.severity == .error } }

  /// Reads a source that fits in memory; an encoding or dialect that is given is not guessed.
  public init(
    _ source: Source, encoding: TextEncoding? = nil, dialect: Dialect? = nil
  ) throws(ByteStoreFailure) {
    let reading = try SourceReading(source, encoding: encoding, dialect: dialect)
    let batch = try reading.records()
    let filled = batch.records.filter { !batch.isBlank($0) }
    rows = filled.map { batch.texts($0) }
    lines = filled.map { batch.line($0) }
    self.encoding = reading.encoding
    self.dialect = reading.dialect
    findings = reading.findings + batch.findings
  }

  /// Reads bytes; an encoding or dialect that is given is not guessed.
  public init(
    bytes: [UInt8], name: String = "input.csv", encoding: TextEncoding? = nil, dialect: Dialect? = nil
  ) throws(ByteStoreFailure) {
    try self.init(Source(name: name, bytes: bytes), encoding: encoding, dialect: dialect)
  }
}

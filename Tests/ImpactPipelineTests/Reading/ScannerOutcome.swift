@testable import ImpactPipeline

/// What a reading of some bytes came to, in file order; made by the product and by the reference reader alike.
struct ScannerOutcome: Equatable {
  var records: [ReferenceReader.Record]
  var findings: [Finding]
  /// How many records and blank lines there are, counted by the way.
  var count: Int
  var blankCount: Int

  /// By the reference reader.
  static func reference(_ bytes: [UInt8], _ dialect: Dialect) -> ScannerOutcome {
    let reader = ReferenceReader(bytes, dialect)
    return ScannerOutcome(
      records: reader.records, findings: grouped(reader.findings), count: reader.records.count,
      blankCount: reader.records.count { $0.raw.isEmpty })
  }

  /// By the product, in blocks of a size and on so many threads.
  static func product(
    _ bytes: [UInt8], _ dialect: Dialect, block: Int, threads: Int,
    kernels: KernelSet = .widest
  ) throws -> ScannerOutcome {
    var reading = try open(bytes, dialect)
    reading.kernels = kernels
    let folded = try reading.foldText(threads: threads, blockSize: block) { batch in
      batch.records.map { record in
        let fields = 0..<batch.fieldCount(record)
        return ReferenceReader.Record(
          line: batch.line(record), raw: fields.map { Array(batch.bytes[batch.rawRange(record, $0)]) },
          texts: fields.map { batch.textBytes(record, $0) }, isBad: batch.isBad(record))
      }
    }
    return ScannerOutcome(
      records: folded.value, findings: folded.findings.filter { $0.kind != .mixedLineEnds },
      count: folded.recordCount + folded.blankCount, blankCount: folded.blankCount)
  }

  /// The bytes as a source of UTF-8 whose dialect is given.
  static func open(_ bytes: [UInt8], _ dialect: Dialect) throws -> SourceReading {
    try SourceReading(
      Source(name: "t.csv", bytes: bytes),
      encoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? .utf8WithMark : .utf8, dialect: dialect)
  }

  /// The first thing that differs, in words.
  func difference(from other: ScannerOutcome) -> String {
    for (mine, theirs) in zip(records, other.records) where mine != theirs { return "\(mine)\n\(theirs)" }
    func listed(_ findings: [Finding]) -> String {
      findings.map { "\($0.kind.code) \($0.place?.description ?? "") \($0.found ?? "") \($0.count)" }
        .joined(separator: "\n")
    }
    return
      "\(records.count) and \(other.records.count) records, \(blankCount) and \(other.blankCount) blank\n\(listed(findings))\n-\n\(listed(other.findings))"
  }

  /// Stray quotes in unquoted fields are one finding for the file.
  private static func grouped(_ findings: [Finding]) -> [Finding] {
    let stray = findings.count { $0.kind == .quoteInUnquotedField }
    var isFirst = true
    return findings.compactMap { finding in
      guard finding.kind == .quoteInUnquotedField else { return finding }
      defer { isFirst = false }
      return isFirst ? Finding(finding.kind, at: finding.place, count: stray) : nil
    }
  }
}

extension SourceReading {
  /// All that a closure makes of the records, in file order.
  func foldText<Element: Sendable>(
    threads: Int, blockSize: Int, _ each: @Sendable (RecordBatch) -> [Element]
  ) throws -> Folded<[Element]> {
    let folded = try fold(
      threads: threads, blockSize: blockSize, initial: { [(number: Int, elements: [Element])]() },
      consume: { $0.append((number: $1.number, elements: each($1))) }, merge: { $0 += $1 })
    return Folded(
      value: folded.value.sorted { $0.number < $1.number }.flatMap(\.elements), findings: folded.findings,
      recordCount: folded.recordCount, blankCount: folded.blankCount, digest: folded.digest)
  }
}

@testable import ImpactPipeline

extension FuzzTarget {
  /// Bytes to records: as the reference reader has them, whatever the block and the number of threads; none lost;
  /// and what was read, written and read again is the same. The last byte chooses the dialect.
  static let records = FuzzTarget("records") { input in
    guard let choice = input.last else { return }
    let bytes = Array(input.dropLast())
    let dialect = Dialect(
      Dialect.Delimiter.allCases[Int(choice % 4)], quoting: Dialect.Quoting.allCases[Int(choice / 4 % 3)])
    if try !ScannerOutcome.open(bytes, dialect).isRefused {
      let expected = ScannerOutcome.reference(bytes, dialect)
      for block in [64, 192, 4096] {
        let found = try ScannerOutcome.product(
          bytes, dialect, block: block, threads: 1 + Int(choice) / 12 % 3)
        try promise(
          found == expected, "block \(block), \(dialect): \(found.difference(from: expected))")
      }
    }
    try roundTrip(CSVDocument(bytes: bytes))
  }

  private static func roundTrip(_ document: CSVDocument) throws {
    try promise(document.rows.count == document.lines.count, "a line for each row")
    for fault in document.faults { try promise(fault.place != nil, "\(fault.kind.code) has no place") }
    if document.rows.isEmpty { return }
    var written: [UInt8] = []
    for row in document.rows {
      for (index, text) in row.enumerated() {
        if index > 0 { written.append(0x2C) }
        written.append(0x22)
        for byte in text.utf8 { written += byte == 0x22 ? [0x22, 0x22] : [byte] }
        written.append(0x22)
      }
      written += [0x0D, 0x0A]
    }
    let again = try CSVDocument(bytes: written, encoding: .utf8, dialect: .standard)
    // NUL, which text does not hold, may make a file no text at all.
    if again.rows.isEmpty, written.contains(0) { return }
    try promise(
      again.rows.map { $0.map { Array($0.utf8) } } == document.rows.map { $0.map { Array($0.utf8) } },
      "read again, \(document.rows) is \(again.rows)")
    try promise(
      again.faults.allSatisfy { [.unevenRow, .nulByte].contains($0.kind) }, "faults: \(again.faults)")
  }
}

extension RecordBatch {
  /// Turns the scanner's faults into findings and marks the records they make bad.
  mutating func add(_ faults: [PlainScanner.Fault]) {
    for fault in faults {
      findings.append(finding(fault))
      if fault.isError, badRecords.last != fault.record { badRecords.append(fault.record) }
    }
  }

  private func finding(_ fault: PlainScanner.Fault) -> Finding {
    let place = place(fault.record, at: fault.index)
    switch fault.kind {
    case .quoteNotClosed: return Finding(.quoteNotClosed, at: place)
    case .textAfterQuote: return Finding(.textAfterQuote, at: place)
    case .quoteInUnquotedField: return Finding(.quoteInUnquotedField, at: place)
    case .nulByte: return Finding(.nulByte, at: place)
    case .notUTF8:
      let byte = String(bytes[fault.index], radix: 16, uppercase: true)
      return Finding(.notUTF8, at: place, found: "0x\(byte) at offset \(offset + fault.index)")
    }
  }
}

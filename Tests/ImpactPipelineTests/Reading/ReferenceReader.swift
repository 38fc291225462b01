import ImpactPipeline

/// A reader of delimited text so plain that it can be checked by eye: it goes from field to field with an index
/// into the bytes. It shares nothing with the product, which must agree with it to the byte.
struct ReferenceReader {
  struct Record: Equatable {
    var line: Int
    /// The fields as they stand, quotes included; none for a blank line.
    var raw: [[UInt8]] = []
    var texts: [[UInt8]] = []
    var isBad = false
  }

  private(set) var records: [Record] = []
  private(set) var findings: [Finding] = []
  private let bytes: [UInt8]
  private let dialect: Dialect

  init(_ bytes: [UInt8], _ dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count { at = readRecord(at) }
    findings.sort { ($0.place ?? Self.nowhere, $0.kind.code) < ($1.place ?? Self.nowhere, $1.kind.code) }
  }

  private static let nowhere = SourcePlace(file: "")

  /// The length of the line end at an index; 0 when there is none.
  private func lineEnd(_ at: Int) -> Int {
    guard at < bytes.count else { return 0 }
    if bytes[at] == 13 { return at + 1 < bytes.count && bytes[at + 1] == 10 ? 2 : 1 }
    return bytes[at] == 10 ? 1 : 0
  }

  private func place(_ at: Int) -> SourcePlace {
    let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var start = first
    var index = first
    while index < at {
      let length = lineEnd(index)
      // A place between CR and LF is still on the line that they end.
      if length > 0, index + length <= at {
        line += 1
        start = index + length
      }
      index += max(1, length)
    }
    let column = bytes[start..<at].count { $0 & 0xC0 != 0x80 } + 1
    return SourcePlace(file: "t.csv", line: line, column: column)
  }

  private mutating func readRecord(_ start: Int) -> Int {
    var record = Record(line: place(start).line ?? 0)
    var faults: [FindingKind: Int] = [:]
    var at = start
    while true {
      let (end, text, openAt) = readField(at, &faults)
      if let openAt {
        // Nothing closes this quote: its line is the record, and reading goes on after it.
        var stop = openAt
        while stop < bytes.count, lineEnd(stop) == 0 { stop += 1 }
        faults = faults.filter { $0.value < stop }
        faults[.quoteNotClosed] = openAt
        record.raw.append(Array(bytes[at..<stop]))
        record.texts.append(Array(bytes[at..<stop]))
        return finish(record, faults, start, stop)
      }
      record.raw.append(Array(bytes[at..<end]))
      record.texts.append(text ?? Array(bytes[at..<end]))
      if end < bytes.count, bytes[end] == dialect.delimiter.rawValue {
        at = end + 1
      } else {
        return finish(record, faults, start, end)
      }
    }
  }

  /// The end of the field, its text when that is not the raw one, and where a quote opens that nothing closes.
  private func readField(
    _ start: Int, _ faults: inout [FindingKind: Int]
  ) -> (end: Int, text: [UInt8]?, openAt: Int?) {
    var at = start
    var text: [UInt8]?
    if dialect.quoting != .none, at < bytes.count, bytes[at] == 34 {
      var unquoted: [UInt8] = []
      at += 1
      while true {
        guard at < bytes.count else { return (at, nil, start) }
        let next = at + 1 < bytes.count ? bytes[at + 1] : nil
        if bytes[at] == 34, next == 34 {
          unquoted.append(34)
          at += 2
        } else if bytes[at] == 34 {
          at += 1
          break
        } else if dialect.quoting == .backslash, bytes[at] == 92, let next, next == 34 || next == 92 {
          unquoted.append(next)
          at += 2
        } else {
          unquoted.append(bytes[at])
          at += 1
        }
      }
      text = unquoted
      if at < bytes.count, bytes[at] != dialect.delimiter.rawValue, lineEnd(at) == 0 {
        faults[.textAfterQuote] = faults[.textAfterQuote] ?? at
        text = nil
      }
    }
    let closed = at
    while at < bytes.count, bytes[at] != dialect.delimiter.rawValue, lineEnd(at) == 0 {
      if dialect.quoting != .none, bytes[at] == 34, closed == start {
        faults[.quoteInUnquotedField] = faults[.quoteInUnquotedField] ?? at
      }
      at += 1
    }
    return (at, text, nil)
  }

  private mutating func finish(
    _ record: Record, _ faults: [FindingKind: Int], _ start: Int, _ end: Int
  ) -> Int {
    var record = record
    var faults = faults
    if record.raw == [[]] { (record.raw, record.texts) = ([], []) }
    faults[.nulByte] = bytes[start..<end].firstIndex(of: 0)
    faults[.notUTF8] = firstFault(start, end)
    for (kind, index) in faults {
      let byte = "0x" + String(bytes[index], radix: 16, uppercase: true)
      findings.append(
        Finding(kind, at: place(index), found: kind == .notUTF8 ? "\(byte) at offset \(index)" : nil))
      if kind.severity == .error { record.isBad = true }
    }
    records.append(record)
    return end + lineEnd(end)
  }

  /// The first byte that the standard library's own decoder does not take.
  private func firstFault(_ start: Int, _ end: Int) -> Int? {
    var at = start
    while at < end {
      let length = (1...4).first {
        at + $0 <= end && String(validating: bytes[at..<(at + $0)], as: UTF8.self)?.unicodeScalars.count == 1
      }
      guard let length else { return at }
      at += length
    }
    return nil
  }
}

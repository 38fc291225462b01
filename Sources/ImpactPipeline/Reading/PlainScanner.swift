/// Finds records and fields one byte at a time.
///
/// It settles what a dialect means; the fast scanner must agree with it to the byte. A quote opens a field
/// only as its first character; elsewhere in an unquoted field it is text. After a closing quote, only a
/// delimiter or a line end may follow: anything else makes the record bad, and the field then runs to the next
/// delimiter or line end. A quote that nothing closes makes a bad record of the line it stands on, and reading
/// goes on with the next line.
struct PlainScanner {
  /// Something out of order at a byte of a record.
  struct Fault: Equatable {
    enum Kind { case quoteNotClosed, textAfterQuote, quoteInUnquotedField, nulByte, notUTF8 }
    let kind: Kind
    let record: Int
    let index: Int
    var isError: Bool { kind == .quoteNotClosed || kind == .textAfterQuote || kind == .notUTF8 }
  }

  private enum State { case fieldStart, unquoted, quoted, quoteInQuoted, afterQuoted }

  private let delimiter: UInt8
  private let quotes: Bool
  private let escapes: Bool

  init(_ dialect: Dialect) {
    delimiter = dialect.delimiter.rawValue
    quotes = dialect.quoting != .none
    escapes = dialect.quoting == .backslash
  }

  /// Adds the records of `batch.bytes` between two indices to the batch, and returns the faults in their
  /// order, at most one of a kind for each record. The text ends at `end`.
  func scan(_ batch: inout RecordBatch, from start: Int, to end: Int) -> [Fault] {
    var faults: [Fault] = []
    batch.trim()
    if batch.count == 0 { batch.bounds = [UInt32(start)] }
    var at = start
    // Once a quote stays open to the end, every run of quotes after it was even; read afresh from the next
    // line, each such run closes what it opens. So this goes round at most twice.
    while at < end { at = scanUntilOpenQuote(&batch, from: at, to: end, &faults) }
    batch.openFields = Int(batch.firstFields[batch.count])
    return faults
  }

  /// The faults of one record that is known to be whole.
  func faults(in batch: RecordBatch, _ record: Int, end: Int) -> [Fault] {
    var copy = RecordBatch(source: "", dialect: batch.dialect)
    copy.bytes = batch.bytes
    return scan(&copy, from: batch.start(record), to: end).map {
      Fault(kind: $0.kind, record: record, index: $0.index)
    }
  }

  /// Returns where to read on: the end, or the line after a quote that is still open there.
  private func scanUntilOpenQuote(
    _ batch: inout RecordBatch, from start: Int, to end: Int, _ faults: inout [Fault]
  ) -> Int {
    var state = State.fieldStart
    var recordStart = start
    var opened = (index: start, innerEnds: 0)
    var innerEnds = 0
    var index = start
    while index < end {
      let byte = batch.bytes[index]
      let next = index + 1 < end ? batch.bytes[index + 1] : nil
      if byte == 0 { Self.note(.nulByte, batch.count, index, &faults) }
      let endsLine =
        byte == Ascii.lineFeed || byte == Ascii.carriageReturn && next != Ascii.lineFeed
      switch state {
      case .quoted:
        if byte == Ascii.quote {
          state = .quoteInQuoted
        } else if escapes, byte == Ascii.backslash, next == Ascii.quote || next == Ascii.backslash {
          index += 1
        } else if endsLine {
          innerEnds += 1
        }
      case .quoteInQuoted where byte == Ascii.quote:
        state = .quoted
      case .fieldStart where quotes && byte == Ascii.quote:
        state = .quoted
        opened = (index, innerEnds)
      case .fieldStart, .unquoted, .quoteInQuoted, .afterQuoted:
        if byte == delimiter {
          batch.bounds.append(UInt32(index + 1))
          state = .fieldStart
        } else if endsLine {
          batch.bounds.append(UInt32(index + 1))
          Self.finish(batch.bytes, recordStart..<index, batch.count, &faults)
          batch.closeRecord(innerEnds: innerEnds)
          innerEnds = 0
          recordStart = index + 1
          state = .fieldStart
        } else if byte == Ascii.carriageReturn {
          // The first half of CRLF: the LF ends the record.
        } else if state == .quoteInQuoted {
          Self.note(.textAfterQuote, batch.count, index, &faults)
          state = .afterQuoted
        } else if state == .unquoted, quotes, byte == Ascii.quote {
          Self.note(.quoteInUnquotedField, batch.count, index, &faults)
        } else if state == .fieldStart {
          state = .unquoted
        }
      }
      index += 1
    }
    if state == .quoted {
      Self.note(.quoteNotClosed, batch.count, opened.index, &faults)
      let next = Self.nextLine(batch.bytes, from: opened.index, to: end)
      // What the rest of the text is guilty of is found when it is read afresh.
      faults.removeAll { $0.record == batch.count && $0.index >= next ?? end }
      batch.bounds.append(UInt32(next ?? end + 1))
      Self.finish(batch.bytes, recordStart..<(next ?? end), batch.count, &faults)
      batch.closeRecord(innerEnds: opened.innerEnds)
      return next ?? end
    }
    if recordStart < end {
      batch.bounds.append(UInt32(end + 1))
      Self.finish(batch.bytes, recordStart..<end, batch.count, &faults)
      batch.closeRecord(innerEnds: innerEnds)
    }
    return end
  }

  /// Adds what is wrong with a record's characters, and orders its faults by place.
  private static func finish(_ bytes: [UInt8], _ range: Range<Int>, _ record: Int, _ faults: inout [Fault]) {
    if let index = UTF8Check.firstFault(in: bytes[range]) { note(.notUTF8, record, index, &faults) }
    let first = faults.lastIndex { $0.record != record }.map { $0 + 1 } ?? 0
    if faults.count - first > 1 { faults[first...].sort { $0.index < $1.index } }
  }

  private static func note(_ kind: Fault.Kind, _ record: Int, _ index: Int, _ faults: inout [Fault]) {
    for fault in faults.reversed() {
      if fault.record != record { break }
      if fault.kind == kind { return }
    }
    faults.append(Fault(kind: kind, record: record, index: index))
  }

  /// The index after the line end that follows, or `nil` when the line is the last.
  private static func nextLine(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == Ascii.lineFeed { return index + 1 }
      if bytes[index] == Ascii.carriageReturn {
        return index + 1 < end && bytes[index + 1] == Ascii.lineFeed ? index + 2 : index + 1
      }
      index += 1
    }
    return nil
  }
}

extension RecordBatch {
  /// Drops what is of no meaning at the ends of the tables, so that they can be appended to.
  mutating func trim() {
    firstFields.removeLast(firstFields.count - count - 1)
    let fields = Int(firstFields[count])
    if bounds.count > fields + 1 { bounds.removeLast(bounds.count - fields - 1) }
  }

  /// Makes a record of the fields since the last one.
  mutating func closeRecord(innerEnds: Int) {
    if innerEnds > 0 {
      innerLineEnds.append((record: count, total: (innerLineEnds.last?.total ?? 0) + innerEnds))
    }
    firstFields.append(UInt32(bounds.count - 1))
    count += 1
  }
}

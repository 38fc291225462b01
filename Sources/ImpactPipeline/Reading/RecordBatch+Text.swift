extension RecordBatch {
  /// Whether a field is written in quotes.
  public func isQuoted(_ record: Int, _ field: Int) -> Bool { isQuoted(rawRange(record, field)) }

  /// Where the text of a field stands in `bytes`: without its quotes, doubled quotes inside still doubled.
  public func contentRange(_ record: Int, _ field: Int) -> Range<Int> {
    content(rawRange(record, field))
  }

  /// The text of a field, unquoted and unescaped; of a malformed field, the raw text as it stood.
  ///
  /// Bytes that are not UTF-8 become U+FFFD; such a record is bad.
  public func text(_ record: Int, _ field: Int) -> String {
    String(decoding: textBytes(record, field), as: UTF8.self)
  }

  /// The texts of all fields of a record.
  public func texts(_ record: Int) -> [String] {
    (0..<fieldCount(record)).map { text(record, $0) }
  }

  /// The bytes of a field's text, unquoted and unescaped.
  public func textBytes(_ record: Int, _ field: Int) -> [UInt8] {
    unescaped(rawRange(record, field))
  }

  /// The text of a record as it stands in the source, without its line end.
  public func rawText(_ record: Int) -> String {
    String(decoding: bytes[range(record)], as: UTF8.self)
  }

  func isQuoted(_ raw: Range<Int>) -> Bool {
    dialect.quoting != .none && !raw.isEmpty && bytes[raw.lowerBound] == Ascii.quote
  }

  func content(_ raw: Range<Int>) -> Range<Int> {
    guard isQuoted(raw), raw.count >= 2, bytes[raw.upperBound - 1] == Ascii.quote else { return raw }
    return (raw.lowerBound + 1)..<(raw.upperBound - 1)
  }

  func unescaped(_ raw: Range<Int>) -> [UInt8] { dialect.unescaped(bytes[raw]) }
}

extension Dialect {
  /// The text of a field, unquoted and unescaped; of a malformed field, the raw text as it stood.
  func unescaped(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    guard quoting != .none, raw.first == Ascii.quote else { return Array(raw) }
    var text: [UInt8] = []
    text.reserveCapacity(raw.count)
    var index = raw.startIndex + 1
    while index < raw.endIndex {
      let byte = raw[index]
      let next = index + 1 < raw.endIndex ? raw[index + 1] : 0
      if byte == Ascii.quote {
        // A closing quote ends the field; anything after it makes the field malformed and raw.
        guard next == Ascii.quote else { return index + 1 == raw.endIndex ? text : Array(raw) }
        text.append(byte)
        index += 2
      } else if byte == Ascii.backslash, quoting == .backslash,
        next == Ascii.quote || next == Ascii.backslash
      {
        text.append(next)
        index += 2
      } else {
        text.append(byte)
        index += 1
      }
    }
    return Array(raw)
  }
}

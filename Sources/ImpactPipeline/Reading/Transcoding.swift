/// Other encodings rewritten as UTF-8, whole and in memory.
enum Transcoding {
  /// UTF-16 as UTF-8; code units that are no characters become U+FFFD and are counted.
  static func utf8(
    fromUTF16 bytes: ArraySlice<UInt8>, littleEndian: Bool
  ) -> (text: [UInt8], faults: Int, first: (offset: Int, line: Int)?) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
    var faults = 0
    var first: (offset: Int, line: Int)?
    func unit(_ index: Int) -> UInt32? {
      guard index + 1 < bytes.endIndex else { return nil }
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return littleEndian ? second << 8 | first : first << 8 | second
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var value = unit(index)
      var length = 2
      if let high = value, (0xD800..<0xDC00).contains(high), let low = unit(index + 2),
        (0xDC00..<0xE000).contains(low)
      {
        value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
        length = 4
      }
      if let value, let scalar = Unicode.Scalar(value) {
        append(scalar, to: &text)
      } else {
        append("\u{FFFD}", to: &text)
        faults += 1
        if first == nil { first = (index, line(after: text)) }
      }
      index += length
    }
    return (text, faults, first)
  }

  /// Windows-1252 as UTF-8; the five bytes that are no characters there become U+FFFD.
  static func utf8(fromWindows1252 bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        append(Windows1252.scalar(byte) ?? "\u{FFFD}", to: &text)
      }
    }
    return text
  }

  /// The line on which a text goes on.
  private static func line(after text: [UInt8]) -> Int {
    var line = 1
    var previous: UInt8 = 0
    for byte in text {
      if byte == Ascii.carriageReturn || (byte == Ascii.lineFeed && previous != Ascii.carriageReturn) {
        line += 1
      }
      previous = byte
    }
    return line
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { text.append(byte) }
  }
}

/// The characters of Windows-1252, as Windows and the WHATWG Encoding Standard have them.
enum Windows1252 {
  /// The character of a byte, or `nil` for the five bytes that have none.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let value = upper[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E, 0x0178,
  ]
}

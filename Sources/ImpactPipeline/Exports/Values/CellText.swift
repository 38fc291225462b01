/// What every cell parser asks first of a cell's bytes.
enum CellText {
  /// The bytes without spaces, tabs and no-break spaces around them.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = bytes.startIndex
    var end = bytes.endIndex
    // Most cells have a character at either end that is neither a space nor half of a no-break space.
    if start < end, isMiddling(bytes[start]), isMiddling(bytes[end - 1]) { return bytes }
    while start < end {
      if bytes[start] <= 0x20 {
        start += 1
      } else if bytes[start] == 0xC2, start + 1 < end, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - 1 > start, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return bytes[start..<end]
  }

  /// Whether it is ASCII above the space.
  @inline(__always)
  private static func isMiddling(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }

  /// Whether people write this when they have nothing to write: blank, `-`, `N/A`, `TBC`.
  static func isMissing(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    guard text.count <= 7, absenceStarts.contains(lower(first)) else { return false }
    return absences.contains(String(decoding: text, as: UTF8.self).lowercased())
  }

  private static let absences: Set<String> = [
    "-", "--", "---", "\u{2013}", "\u{2014}", "n/a", "na", "#n/a", "n.a.", "nil", "null", "none", "tbc",
    "tba",
    "tbd", "unknown", "?", ".", "(blank)", "(none)",
  ]

  /// How they start: few cells do, and only those are looked up.
  private static let absenceStarts = Array(Set(absences.compactMap(\.utf8.first)))

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Lower case for ASCII letters.
  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Whether ASCII bytes equal a lower-case word, whatever their case.
  static func equals(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { buffer in
      zip(bytes, unsafe Array(buffer)).allSatisfy { lower($0) == $1 }
    }
  }
}

// Why unsafe: every text of every report is looked at here, eight bytes at a time; each load stays within the text.
// `VisibleTextTests` compares it with one byte after the other.

extension VisibleText {
  /// A place in a text at or after the one given, before which, from the one given on, all is printable ASCII: found eight
  /// bytes at a time, so what comes there may be printable too.
  static func endOfPrintable(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let raw = unsafe bytes.bytes
    var index = start
    while index &+ 8 <= raw.byteCount {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      // The top bit of some byte is set: in the first where one is 7F or above, in the second where one is below 20.
      let above = word | (word &+ 0x0101_0101_0101_0101)
      let below = (word &- 0x2020_2020_2020_2020) & ~word
      guard (above | below) & 0x8080_8080_8080_8080 == 0 else { break }
      index &+= 8
    }
    return index
  }
}

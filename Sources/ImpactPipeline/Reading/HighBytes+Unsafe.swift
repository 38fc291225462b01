// Why unsafe: it passes over every byte of a source when it is opened, 64 at a time; loads stay within the slice, whose
// count is what the loop runs over. `TextEncodingTests` compares it with a byte loop.

/// Bytes that are not ASCII.
enum HighBytes {
  /// The first of them from an index on; `nil` when all others are ASCII.
  static func first(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    let base = bytes.startIndex
    let offset: Int? = unsafe bytes.withUnsafeBytes { buffer in
      var index = start &- base
      while index &+ 64 <= buffer.count {
        var all: UInt64 = 0
        for word in 0..<8 {
          all |= unsafe buffer.loadUnaligned(fromByteOffset: index &+ word &* 8, as: UInt64.self)
        }
        if all & 0x8080_8080_8080_8080 != 0 { break }
        index &+= 64
      }
      while index < buffer.count {
        if unsafe buffer[index] >= 0x80 { return index }
        index &+= 1
      }
      return nil
    }
    return offset.map { base + $0 }
  }
}

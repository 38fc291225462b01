// Why unsafe: it reads every byte of a column of addresses, eight at a time; loads stay within the slice, whose
// count is what the loop runs over. `ByteHashTests` compares it with a byte loop.

/// A quick hash that is the same on every run; it tells rows and texts apart and nothing printed depends on it.
enum ByteHash {
  /// The hash of some bytes. Two slices of the same bytes have the same one.
  static func of(_ bytes: ArraySlice<UInt8>, seed: UInt64 = 0x9E37_79B9_7F4A_7C15) -> UInt64 {
    unsafe bytes.withUnsafeBytes { buffer in
      var state = seed ^ UInt64(truncatingIfNeeded: buffer.count)
      var index = 0
      while index &+ 8 <= buffer.count {
        let word = unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        state = mixed(state, UInt64(littleEndian: word))
        index &+= 8
      }
      var rest: UInt64 = 0
      var shift: UInt64 = 0
      while index < buffer.count {
        rest |= unsafe UInt64(buffer[index]) << shift
        shift &+= 8
        index &+= 1
      }
      return mixed(mixed(state, rest), 0xD6E8_FEB8_6659_FD93)
    }
  }

  /// Folds the 128 bits of a product into 64.
  @inline(__always)
  static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (high, low) = (one ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: other ^ 0xE703_7ED1_A0B4_28DB)
    return high ^ low
  }
}

/// SipHash-2-4 with 128 bits (Aumasson and Bernstein, 2012) under a fixed key: the same on every machine and
/// run, which Swift's own hashing is not. It names things within a run; it is not a safeguard for secrets.
enum KeyedHash {
  /// The hash of some bytes, apart for each domain.
  static func hash128(_ bytes: [UInt8], domain: UInt8) -> (UInt64, UInt64) {
    hash128(bytes[...], key: (0x0706_0504_0302_0100 ^ UInt64(domain) << 56, 0x0F0E_0D0C_0B0A_0908))
  }

  static func hash128(_ bytes: ArraySlice<UInt8>, key: (UInt64, UInt64)) -> (UInt64, UInt64) {
    var state = State(key)
    var index = bytes.startIndex
    while bytes.endIndex - index >= 8 {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(offset * 8) }
      state.absorb(word)
      index += 8
    }
    var last = UInt64(truncatingIfNeeded: bytes.count) << 56
    var shift: UInt64 = 0
    while index < bytes.endIndex {
      last |= UInt64(bytes[index]) << shift
      shift += 8
      index += 1
    }
    state.absorb(last)
    return state.finish()
  }

  private struct State {
    var v0: UInt64, v1: UInt64, v2: UInt64, v3: UInt64

    init(_ key: (UInt64, UInt64)) {
      v0 = key.0 ^ 0x736F_6D65_7073_6575
      v1 = key.1 ^ 0x646F_7261_6E64_6F6D ^ 0xEE
      v2 = key.0 ^ 0x6C79_6765_6E65_7261
      v3 = key.1 ^ 0x7465_6462_7974_6573
    }

    mutating func absorb(_ word: UInt64) {
      v3 ^= word
      round()
      round()
      v0 ^= word
    }

    mutating func finish() -> (UInt64, UInt64) {
      v2 ^= 0xEE
      for _ in 0..<4 { round() }
      let first = v0 ^ v1 ^ v2 ^ v3
      v1 ^= 0xDD
      for _ in 0..<4 { round() }
      return (first, v0 ^ v1 ^ v2 ^ v3)
    }

    @inline(__always)
    private mutating func round() {
      v0 = v0 &+ v1
      v1 = (v1 << 13 | v1 >> 51) ^ v0
      v0 = v0 << 32 | v0 >> 32
      v2 = v2 &+ v3
      v3 = (v3 << 16 | v3 >> 48) ^ v2
      v0 = v0 &+ v3
      v3 = (v3 << 21 | v3 >> 43) ^ v0
      v2 = v2 &+ v1
      v1 = (v1 << 17 | v1 >> 47) ^ v2
      v2 = v2 << 32 | v2 >> 32
    }
  }
}

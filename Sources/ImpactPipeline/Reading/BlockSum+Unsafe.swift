// Why unsafe: it reads every byte of a large input, sixteen at a time; loads stay within the checked range.
// `InputDigestTests` compares it with the formula on plain integers, and with itself over other blocks.

/// The sum of `nh128`: an NH universal hash over 64-bit words (as in UMAC and VMAC), keyed by position.
///
/// The bytes are taken as pairs of little-endian words, the last pair filled up with zeros. Pair number i gives the
/// 128-bit product (a + k(2i)) × (b + k(2i + 1)), sums within the brackets modulo 2⁶⁴; the products are added
/// modulo 2¹²⁸. The key is k(j) = (j + 1) × 0x9E3779B97F4A7C15 modulo 2⁶⁴, so that none has to be stored. A sum does
/// not mind the order of its terms: threads add blocks as they come.
struct BlockSum: Sendable, Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds a part of an array that stands at an offset of the source.
  /// - Precondition: the offset is a multiple of 16; so is the length, unless the source ends there.
  mutating func add(_ bytes: [UInt8], from start: Int, to end: Int, at offset: Int) {
    precondition(start >= 0 && start <= end && end <= bytes.count && offset % 16 == 0, "no such part")
    var key = UInt64(offset / 8 + 1) &* Self.step
    var (sumLow, sumHigh) = (low, high)
    unsafe bytes.withUnsafeBytes { buffer in
      var index = start
      // Two pairs a turn, for whose keys there are registers.
      while index &+ 32 <= end {
        unsafe Self.add(buffer, index, key, &sumLow, &sumHigh)
        unsafe Self.add(buffer, index &+ 16, key &+ Self.step &* 2, &sumLow, &sumHigh)
        key &+= Self.step &* 4
        index &+= 32
      }
      while index &+ 16 <= end {
        unsafe Self.add(buffer, index, key, &sumLow, &sumHigh)
        key &+= Self.step &* 2
        index &+= 16
      }
      if index < end {
        var words: (UInt64, UInt64) = (0, 0)
        for place in index..<end {
          let byte = unsafe UInt64(buffer[place])
          let shift = UInt64(place - index) * 8
          if shift < 64 { words.0 |= byte << shift } else { words.1 |= byte << (shift - 64) }
        }
        Self.add(words.0, words.1, key, &sumLow, &sumHigh)
      }
    }
    (low, high) = (sumLow, sumHigh)
  }

  /// Adds the pair of words at an index.
  @inline(__always)
  private static func add(
    _ bytes: UnsafeRawBufferPointer, _ index: Int, _ key: UInt64, _ low: inout UInt64, _ high: inout UInt64
  ) {
    let first = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let second = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self))
    add(first, second, key, &low, &high)
  }

  @inline(__always)
  private static func add(
    _ first: UInt64, _ second: UInt64, _ key: UInt64, _ low: inout UInt64, _ high: inout UInt64
  ) {
    let product = (first &+ key).multipliedFullWidth(by: second &+ key &+ step)
    let (sum, carry) = low.addingReportingOverflow(product.low)
    low = sum
    high = high &+ product.high &+ (carry ? 1 : 0)
  }

  /// Adds what another thread added.
  mutating func merge(_ other: BlockSum) {
    let (sum, carry) = low.addingReportingOverflow(other.low)
    low = sum
    high = high &+ other.high &+ (carry ? 1 : 0)
  }

  /// The digest of a source of that many bytes: the sum with the length folded in, mixed.
  func digest(byteCount: Int) -> InputDigest {
    func mixed(_ value: UInt64) -> UInt64 {
      var value = value
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
    let first = mixed(low ^ mixed(UInt64(byteCount)))
    let second = mixed(high ^ first)
    func digits(_ value: UInt64) -> String {
      let text = String(value, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    return InputDigest(algorithm: "nh128", hex: digits(second) + digits(first))
  }
}

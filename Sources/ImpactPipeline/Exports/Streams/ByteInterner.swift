/// Gives each distinct run of bytes a small number, without making a String of it.
///
/// Open addressing over a power of two; the bytes of all keys stand one after another in one array. Its size
/// follows the number of distinct keys.
struct ByteInterner: Sendable {
  private var slots: [Int32]
  private var mask: Int
  private var hashes: [UInt64] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  init() {
    slots = Array(repeating: -1, count: 64)
    mask = 63
  }

  /// How many distinct keys there are; their numbers are below it.
  var count: Int { hashes.count }

  /// The number of a key, and whether it is new.
  mutating func number(of key: ArraySlice<UInt8>, hash: UInt64) -> (number: Int, isNew: Bool) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, equals(number, key) { return (number, false) }
      slot = (slot + 1) & mask
    }
    let number = hashes.count
    slots[slot] = Int32(number)
    hashes.append(hash)
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
    if hashes.count * 2 > slots.count { grow() }
    return (number, true)
  }

  /// A quick hash that is the same on every run; it spreads keys over slots and tells rows apart.
  @inline(__always)
  static func hash(_ key: ArraySlice<UInt8>, seed: UInt64 = 0x9E37_79B9_7F4A_7C15) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: key.count)
    var word: UInt64 = 0
    var filled: UInt64 = 0
    for byte in key {
      word |= UInt64(byte) << filled
      filled += 8
      if filled == 64 {
        state = mixed(state, word)
        (word, filled) = (0, 0)
      }
    }
    return mixed(mixed(state, word), 0xD6E8_FEB8_6659_FD93)
  }

  /// Folds the 128 bits of a product into 64.
  @inline(__always)
  static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (high, low) = (one ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: other ^ 0xE703_7ED1_A0B4_28DB)
    return high ^ low
  }

  private func equals(_ number: Int, _ key: ArraySlice<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == key.count else { return false }
    var index = start
    for byte in key {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}

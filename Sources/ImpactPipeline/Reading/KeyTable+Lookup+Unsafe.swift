// Why unsafe: a lookup is made for several fields of each record, some ten million a second and thread. Hashing
// and comparing eight bytes at a time needs loads at any address; each stays within the key, whose range is
// checked first. `KeyTableTests` compares the table with a dictionary over random keys of all lengths.

extension KeyTable {
  /// The number of the bytes in a range, new or known.
  mutating func id(of range: Range<Int>, in bytes: [UInt8], at position: Int) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "no such bytes")
    let (hash, known) = unsafe bytes.withUnsafeBytes { buffer in
      let key = unsafe UnsafeRawBufferPointer(rebasing: buffer[range])
      let hash = unsafe Self.hash(key)
      return unsafe (hash, find(key, hash))
    }
    if let known { return known }
    return insert(bytes[range], hash, position)
  }

  /// The number of the bytes in a range, if they are known.
  func find(_ range: Range<Int>, in bytes: [UInt8]) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "no such bytes")
    return unsafe bytes.withUnsafeBytes { buffer in
      let key = unsafe UnsafeRawBufferPointer(rebasing: buffer[range])
      return unsafe find(key, Self.hash(key))
    }
  }

  @inline(__always)
  private func find(_ key: UnsafeRawBufferPointer, _ hash: UInt64) -> Int? {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    return unsafe slots.withUnsafeBufferPointer { slots in
      while true {
        let entry = unsafe slots[slot]
        if entry == 0 { return nil }
        if (entry ^ hash) >> 32 == 0 {
          let id = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) &- 1
          if unsafe matches(id, key) { return id }
        }
        slot = (slot &+ 1) & mask
      }
    }
  }

  @inline(__always)
  private func matches(_ id: Int, _ key: UnsafeRawBufferPointer) -> Bool {
    let start = starts[id]
    guard starts[id + 1] &- start == key.count else { return false }
    return unsafe arena.withUnsafeBytes { arena in
      let other = unsafe UnsafeRawBufferPointer(rebasing: arena[start..<(start + key.count)])
      guard key.count >= 8 else { return unsafe Self.short(key) == Self.short(other) }
      var index = 0
      while index &+ 8 <= key.count {
        guard unsafe Self.load(key, index) == Self.load(other, index) else { return false }
        index &+= 8
      }
      return unsafe Self.load(key, key.count &- 8) == Self.load(other, key.count &- 8)
    }
  }

  private mutating func insert(_ key: ArraySlice<UInt8>, _ hash: UInt64, _ position: Int) -> Int {
    let id = count
    precondition(id < Int(UInt32.max) - 1, "more keys than a table holds")
    arena.append(contentsOf: key)
    starts.append(arena.count)
    firstSeen.append(position)
    if count * 2 > slots.count { grow() }
    place(hash, id)
    return id
  }

  private mutating func place(_ hash: UInt64, _ id: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(id + 1)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 4)
    for id in 0..<(count - 1) {
      let hash = unsafe arena.withUnsafeBytes {
        unsafe Self.hash(UnsafeRawBufferPointer(rebasing: $0[starts[id]..<starts[id + 1]]))
      }
      place(hash, id)
    }
  }

  /// A well-mixed hash: products of 64-bit words folded to 64 bits.
  ///
  /// It is the same on every machine and run; nothing printed depends on it.
  @inline(__always)
  private static func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
    let length = UInt64(truncatingIfNeeded: key.count)
    guard key.count >= 8 else {
      return unsafe fold(short(key) ^ 0x9E37_79B9_7F4A_7C15, length ^ 0xA076_1D64_78BD_642F)
    }
    var hash = length ^ 0xE703_7ED1_A0B4_28DB
    var index = 0
    while index &+ 16 < key.count {
      hash = unsafe fold(load(key, index) ^ 0xA076_1D64_78BD_642F, load(key, index &+ 8) ^ hash)
      index &+= 16
    }
    let last = unsafe load(key, key.count &- 8)
    let before = unsafe load(key, max(0, key.count &- 16))
    return fold(before ^ 0x8EBC_6AF0_9C88_C6E3, last ^ hash)
  }

  @inline(__always)
  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (high, low) = left.multipliedFullWidth(by: right)
    return high ^ low
  }

  @inline(__always)
  private static func load(_ key: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    unsafe UInt64(littleEndian: key.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Up to seven bytes as one number; their count is compared apart.
  @inline(__always)
  private static func short(_ key: UnsafeRawBufferPointer) -> UInt64 {
    if key.count >= 4 {
      let low = unsafe UInt32(littleEndian: key.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      let high = unsafe UInt32(
        littleEndian: key.loadUnaligned(fromByteOffset: key.count &- 4, as: UInt32.self))
      return UInt64(low) | UInt64(high) << 32
    }
    guard key.count > 0 else { return 0 }
    let (first, middle, last) = unsafe (key[0], key[key.count / 2], key[key.count &- 1])
    return UInt64(first) | UInt64(middle) << 8 | UInt64(last) << 16
  }
}

// Why unsafe: a lookup is made for several fields of each record, some ten million a second and thread. Hashing
// and comparing eight bytes at a time needs loads at any address; each stays within the key, whose range is
// checked first. `KeyTableTests` compares the table with a dictionary over random keys of all lengths.

extension KeyTable {
  /// The number of the bytes in a range, new or known.
  mutating func id(of range: Range<Int>, in bytes: [UInt8], at position: Int) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "no such bytes")
    let (sought, known) = unsafe bytes.withUnsafeBytes { buffer in
      let key = unsafe Key(buffer, range)
      return unsafe (key.slot, find(key))
    }
    if let known { return known }
    return insert(bytes[range], sought, position)
  }

  /// The number of the bytes in a range, if they are known.
  func find(_ range: Range<Int>, in bytes: [UInt8]) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "no such bytes")
    return unsafe bytes.withUnsafeBytes { buffer in unsafe find(Key(buffer, range)) }
  }

  /// A key to look for: where its bytes are, and what its slot would hold.
  @unsafe private struct Key {
    let start: UnsafeRawPointer?
    let slot: Slot

    @inline(__always)
    init(_ buffer: UnsafeRawBufferPointer, _ range: Range<Int>) {
      let count = range.count
      unsafe start = buffer.baseAddress.map { unsafe $0 + range.lowerBound }
      var slot = Slot()
      slot.length = count
      if let start = unsafe start, count > 0 {
        if count >= 8 {
          slot.first = unsafe Self.load(start, 0)
          slot.last = unsafe Self.load(start, count &- 8)
        } else if count >= 4 {
          slot.first = unsafe UInt64(
            UInt32(littleEndian: start.loadUnaligned(fromByteOffset: 0, as: UInt32.self)))
          slot.last = unsafe UInt64(
            UInt32(littleEndian: start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)))
        } else {
          let (first, middle, last) = unsafe (
            start.load(as: UInt8.self), start.load(fromByteOffset: count / 2, as: UInt8.self),
            start.load(fromByteOffset: count &- 1, as: UInt8.self)
          )
          slot.first = UInt64(first) | UInt64(middle) << 8 | UInt64(last) << 16
        }
      }
      // Products of 64-bit words folded to 64 bits; the same on every machine, and nothing printed depends on it.
      var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
      if let start = unsafe start, count > 16 {
        var index = 8
        while index &+ 8 < count {
          hash = unsafe Self.fold(
            Self.load(start, index) ^ 0xA076_1D64_78BD_642F, hash ^ 0xE703_7ED1_A0B4_28DB)
          index &+= 8
        }
      }
      hash = unsafe Self.fold(slot.first ^ 0x8EBC_6AF0_9C88_C6E3, slot.last ^ hash ^ 0x5899_65CC_7537_4CC3)
      slot.hash = UInt32(truncatingIfNeeded: hash ^ hash >> 32)
      unsafe self.slot = slot
    }

    @inline(__always)
    static func load(_ start: UnsafeRawPointer, _ index: Int) -> UInt64 {
      unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    @inline(__always)
    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
      let (high, low) = left.multipliedFullWidth(by: right)
      return high ^ low
    }
  }

  @inline(__always)
  private func find(_ key: Key) -> Int? {
    let sought = unsafe key.slot
    return unsafe slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var index = Int(truncatingIfNeeded: sought.hash) & mask
      while true {
        let slot = unsafe slots[index]
        if slot.number == 0 { return nil }
        if slot.hash == sought.hash, slot.first == sought.first, slot.last == sought.last,
          slot.length == sought.length
        {
          let id = Int(slot.number) &- 1
          if unsafe sought.length <= 16 || matches(id, key) { return id }
        }
        index = (index &+ 1) & mask
      }
    }
  }

  /// Whether what lies between the first and the last eight bytes is the same too.
  @inline(__always)
  private func matches(_ id: Int, _ key: Key) -> Bool {
    let start = starts[id]
    let length = unsafe key.slot.length
    return unsafe arena.withUnsafeBytes { arena in
      guard let mine = arena.baseAddress, let theirs = unsafe key.start else { return false }
      precondition(start + length <= arena.count, "the arena is too short")
      var index = 8
      while index &+ 8 < length {
        guard unsafe Key.load(mine + start, index) == Key.load(theirs, index) else { return false }
        index &+= 8
      }
      return true
    }
  }

  @inline(never)
  private mutating func insert(_ key: ArraySlice<UInt8>, _ slot: Slot, _ position: Int) -> Int {
    let id = count
    precondition(id < Int(UInt32.max) - 1, "more keys than a table holds")
    arena.append(contentsOf: key)
    starts.append(arena.count)
    firstSeen.append(position)
    var slot = slot
    slot.number = UInt32(id + 1)
    if count * 2 > slots.count {
      let old = slots
      slots = [Slot](repeating: Slot(), count: old.count * 4)
      for taken in old where taken.number != 0 { place(taken) }
    }
    place(slot)
    return id
  }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: slot.hash) & mask
    while slots[index].number != 0 { index = (index + 1) & mask }
    slots[index] = slot
  }
}

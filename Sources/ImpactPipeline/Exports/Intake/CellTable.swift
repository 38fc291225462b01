/// Values by body, guide and run of days, each given as a small number.
///
/// Open addressing over a power of two; the values stand side by side in the order in which their keys were first
/// met. Its size follows the number of keys.
struct CellTable<Value: Sendable>: Sendable {
  /// What a value is of.
  struct Key: Hashable, Sendable {
    let body: Int32
    let guide: Int32
    let bucket: Day
  }

  private(set) var entries: [(key: Key, value: Value)] = []
  private var slots = [Int32](repeating: -1, count: 64)

  /// Makes room for that many keys.
  mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
    while slots.count < count * 2 { grow() }
  }

  /// Changes the value of a key, or sets it where there is none.
  @inline(__always)
  mutating func put(_ key: Key, new: @autoclosure () -> Value, change: (inout Value) -> Void) {
    let mask = slots.count &- 1
    var slot = Self.hash(key) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].key == key {
        change(&entries[index].value)
        return
      }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = Int32(entries.count)
    entries.append((key, new()))
    if entries.count * 2 > slots.count { grow() }
  }

  @inline(__always)
  private static func hash(_ key: Key) -> Int {
    let body = UInt64(UInt32(bitPattern: key.body)) << 32
    let one = body | UInt64(UInt32(bitPattern: key.guide))
    return Int(
      truncatingIfNeeded: ByteHash.mixed(one, UInt64(UInt32(bitPattern: key.bucket.number))))
  }

  @inline(never)
  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, entry) in entries.enumerated() {
      var slot = Self.hash(entry.key) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }
}

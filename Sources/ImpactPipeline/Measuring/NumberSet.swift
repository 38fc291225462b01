/// A set of pairs of small numbers, for telling things that were met already.
///
/// Open addressing over a power of two; quicker than a set of any hashable thing, which measures feel that meet every
/// row of a run at every scope it belongs to.
struct NumberSet {
  private var slots = [Slot?](repeating: nil, count: 64)
  private var count = 0

  private struct Slot: Equatable {
    let one: Int
    let other: UInt64
  }

  /// Takes a pair in; false when it is there already.
  mutating func insert(_ one: Int, _ other: UInt64) -> Bool {
    let new = Slot(one: one, other: other)
    let mask = slots.count &- 1
    var place = Self.hash(new) & mask
    while let held = slots[place] {
      if held == new { return false }
      place = (place &+ 1) & mask
    }
    slots[place] = new
    count += 1
    if count * 2 > slots.count { grow() }
    return true
  }

  private static func hash(_ slot: Slot) -> Int {
    Int(truncatingIfNeeded: ByteHash.mixed(UInt64(truncatingIfNeeded: slot.one), slot.other))
  }

  private mutating func grow() {
    let held = slots
    slots = [Slot?](repeating: nil, count: held.count * 2)
    let mask = slots.count - 1
    for slot in held.lazy.compactMap(\.self) {
      var place = Self.hash(slot) & mask
      while slots[place] != nil { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}

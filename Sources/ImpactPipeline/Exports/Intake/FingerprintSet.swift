/// A set of fingerprints, for telling rows that were met already.
///
/// Open addressing over a power of two. A fingerprint is a hash already and is not hashed again, which for every row of
/// an export would cost more than all the rest of the set.
struct FingerprintSet: Sendable {
  private var slots = [UInt64](repeating: 0, count: 1024)
  private var count = 0
  /// An empty slot holds 0, so whether 0 is in the set is held apart.
  private var holdsZero = false

  /// Takes a fingerprint in; false when it is there already.
  mutating func insert(_ fingerprint: UInt64) -> Bool {
    if fingerprint == 0 {
      defer { holdsZero = true }
      return !holdsZero
    }
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: fingerprint) & mask
    while slots[place] != 0 {
      if slots[place] == fingerprint { return false }
      place = (place &+ 1) & mask
    }
    slots[place] = fingerprint
    count += 1
    if count * 4 > slots.count * 3 { grow() }
    return true
  }

  @inline(never)
  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for fingerprint in slots where fingerprint != 0 {
      var place = Int(truncatingIfNeeded: fingerprint) & mask
      while larger[place] != 0 { place = (place + 1) & mask }
      larger[place] = fingerprint
    }
    slots = larger
  }
}

// Why unsafe: each slot is to lie in one line of the processor's cache, and an array cannot be told where to begin. Every
// access is within the slots, since a place is a hash cut to their number. `KeyTableTests` compares the table with a
// dictionary.

/// The slots of a `KeyTable`, a power of two of them, each in one line of the cache.
///
/// Tables that are copies of each other share them until one of them is changed.
///
/// Why unchecked: `add` is the one thing that changes slots, and `KeyTable` calls it only on slots that no other table holds
/// (it copies them first where one does), so threads share slots that nobody changes.
@safe final class KeySlots: @unchecked Sendable {
  /// A power of two.
  let count: Int
  private let room: UnsafeMutablePointer<KeyTable.Slot>

  /// Bytes of a line of the cache.
  private static let line = 64

  /// Free slots.
  /// - Precondition: the number is a power of two.
  init(count: Int) {
    precondition(count > 0 && count & (count - 1) == 0, "the number of slots is no power of two")
    self.count = count
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<KeyTable.Slot>.stride, alignment: Self.line)
    unsafe room = memory.bindMemory(to: KeyTable.Slot.self, capacity: count)
    unsafe room.initialize(repeating: KeyTable.Slot(), count: count)
  }

  deinit { unsafe UnsafeMutableRawPointer(room).deallocate() }

  /// The same slots, to be changed apart from these.
  func copy() -> KeySlots {
    let copy = KeySlots(count: count)
    unsafe copy.room.update(from: room, count: count)
    return copy
  }

  /// Where the slots begin.
  var start: UnsafePointer<KeyTable.Slot> { unsafe UnsafePointer(room) }

  /// Where a key of a hash is sought first.
  @inline(__always)
  func place(of hash: UInt32) -> Int { Int(truncatingIfNeeded: hash) & (count &- 1) }

  /// Where it is sought next.
  @inline(__always)
  func place(after place: Int) -> Int { (place &+ 1) & (count &- 1) }

  /// The slot at a place; places go round.
  @inline(__always)
  subscript(place: Int) -> KeyTable.Slot { unsafe room[place & (count &- 1)] }

  /// Puts a key in the first free slot from where it is sought. One at least must be free, and nobody else hold these slots.
  func add(_ slot: KeyTable.Slot) {
    var place = place(of: slot.hash)
    while self[place].number != 0 { place = self.place(after: place) }
    unsafe room[place] = slot
  }
}

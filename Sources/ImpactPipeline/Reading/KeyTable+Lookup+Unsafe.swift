// Why unsafe: a lookup is made for several fields of each record, some thirty million a second and thread. Hashing
// and comparing 32 bytes at a time needs loads at any address; a key near the end of its bytes is copied first,
// so that each load stays within them. `KeyTableTests` compares the table with a dictionary over random keys of
// all lengths and at all places.

internal import KernelsAVX2
internal import KernelsAVX512

extension KeyTable {
  /// Lookups may read so many bytes from where a key begins.
  private static let readBeyond = 64

  /// The number of the bytes in a range, new or known.
  mutating func id(of range: Range<Int>, in bytes: [UInt8], at position: Int) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "no such bytes")
    guard range.lowerBound + Slot.held <= bytes.count else { return id(of: bytes[range], at: position) }
    let (sought, known) = unsafe bytes.withUnsafeBytes { buffer in
      unsafe lookUp(buffer.baseAddress.unsafelyUnwrapped + range.lowerBound, range.count)
    }
    return known >= 0 ? known : insert(bytes[range], sought, position)
  }

  /// The number of some bytes, new or known, whatever follows them.
  mutating func id(of bytes: ArraySlice<UInt8>, at position: Int) -> Int {
    let (sought, known) = unsafe bytes.withUnsafeBytes { buffer in
      if buffer.count >= Slot.held, let start = buffer.baseAddress {
        return unsafe lookUp(start, buffer.count)
      }
      return unsafe withUnsafeTemporaryAllocation(byteCount: Slot.held, alignment: 8) { copy in
        unsafe copy.initializeMemory(as: UInt8.self, repeating: 0)
        unsafe copy.copyMemory(from: buffer)
        return unsafe lookUp(UnsafeRawPointer(copy.baseAddress.unsafelyUnwrapped), buffer.count)
      }
    }
    return known >= 0 ? known : insert(bytes, sought, position)
  }

  /// A key's slot and its number, or -1, given at least 32 readable bytes.
  private func lookUp(_ start: UnsafeRawPointer, _ length: Int) -> (Slot, Int) {
    let sought = unsafe slot(of: start, length)
    return unsafe (sought, find(sought, start))
  }

  /// Puts the numbers of known keys where they belong; gives the first record whose key is new or stands at the end
  /// of the bytes, or else the end of the records.
  func idsOfKnown(
    _ field: Int, of fields: Int, from first: Int, _ records: Range<Int>, in batch: RecordBatch,
    into ids: inout [Int]
  ) -> Int {
    precondition(
      batch.firstFields.count > records.upperBound && ids.count >= records.count
        && batch.bounds.count > Int(batch.firstFields[records.upperBound]), "no such records")
    let limit = batch.bytes.count - Self.readBeyond
    let isLast = field + 1 == fields
    return unsafe batch.bytes.withUnsafeBytes { bytes in
      unsafe batch.bounds.withUnsafeBufferPointer { bounds in
        unsafe batch.firstFields.withUnsafeBufferPointer { firstFields in
          unsafe ids.withUnsafeMutableBufferPointer { ids in
            unsafe ones.withUnsafeBytes { ones in
              guard let start = bytes.baseAddress, let ones = ones.baseAddress else { return first }
              let slots = unsafe self.slots.start
              #if arch(x86_64)
                if kernels != .plain, !isLast, let ids = ids.baseAddress, let bounds = bounds.baseAddress,
                  let firstFields = firstFields.baseAddress
                {
                  return unsafe idsByKernel(
                    field, of: fields, from: first, records, start, limit, bounds, firstFields, slots, ids)
                }
              #endif
              let zeros = unsafe ones + Slot.held
              let mask = self.slots.count &- 1
              var index = unsafe Int(firstFields[first])
              var record = first
              while record < records.upperBound {
                let next = unsafe Int(firstFields[record &+ 1])
                let place = index &+ field
                let count = next &- index
                index = next
                record &+= 1
                guard count == fields else { continue }
                let lower = unsafe Int(bounds[place])
                var upper = unsafe Int(bounds[place &+ 1]) &- 1
                guard upper <= limit else { return record &- 1 }
                if isLast {
                  if upper > lower, unsafe bytes[upper] == Ascii.lineFeed,
                    unsafe bytes[upper &- 1] == Ascii.carriageReturn
                  {
                    upper &-= 1
                  }
                  // A blank line has no field at all.
                  if fields == 1, upper == lower { continue }
                }
                let key = unsafe start + lower
                let length = upper &- lower
                var id = -1
                if length <= Slot.short {
                  let words = unsafe Self.words(of: key, length, zeros)
                  let hash = Self.hash(words, (0, 0), UInt64(truncatingIfNeeded: length))
                  let slot = unsafe slots + (Int(truncatingIfNeeded: hash) & mask)
                  if unsafe slot.pointee.holds(words, UInt32(truncatingIfNeeded: length)) {
                    id = unsafe Int(slot.pointee.number) &- 1
                  }
                }
                if id < 0 {
                  id = unsafe known(key, length)
                  if id < 0 { return record &- 1 }
                }
                unsafe ids[record &- 1 &- records.lowerBound] = id
              }
              return records.upperBound
            }
          }
        }
      }
    }
  }

  #if arch(x86_64)
    /// The same by the kernel; what it stops at is looked up in full.
    private func idsByKernel(
      _ field: Int, of fields: Int, from first: Int, _ records: Range<Int>, _ start: UnsafeRawPointer,
      _ limit: Int,
      _ bounds: UnsafePointer<UInt32>, _ firstFields: UnsafePointer<UInt32>, _ slots: UnsafePointer<Slot>,
      _ ids: UnsafeMutablePointer<Int>
    ) -> Int {
      precondition(Slot.isLaidOutForKernel, "a slot is laid out otherwise")
      let bytes = unsafe start.assumingMemoryBound(to: UInt8.self)
      let slotMask = UInt64(self.slots.count &- 1)
      let slots = unsafe UnsafeRawPointer(slots)
      var record = first
      while true {
        record =
          kernels >= .avx512
          ? unsafe KernelsAVX512.lookUpKeys(
            field: field, of: fields, from: record, records, in: bytes, bounds: bounds,
            firstFields: firstFields, slots: slots, slotMask: slotMask, limit: limit, ids: ids)
          : unsafe KernelsAVX2.lookUpKeys(
            field: field, of: fields, from: record, records, in: bytes, bounds: bounds,
            firstFields: firstFields, slots: slots, slotMask: slotMask, limit: limit, ids: ids)
        guard record < records.upperBound else { return record }
        let place = unsafe Int(firstFields[record]) &+ field
        let (lower, upper) = unsafe (Int(bounds[place]), Int(bounds[place &+ 1]) &- 1)
        guard upper <= limit else { return record }
        let id = unsafe known(start + lower, upper &- lower)
        guard id >= 0 else { return record }
        unsafe ids[record &- records.lowerBound] = id
        record &+= 1
      }
    }
  #endif

  /// The number of a key of at least 32 readable bytes, or -1.
  @inline(never)
  private func known(_ start: UnsafeRawPointer, _ length: Int) -> Int {
    unsafe lookUp(start, length).1
  }

  /// What the slot of a key of at least 32 readable bytes would hold.
  private func slot(of start: UnsafeRawPointer, _ length: Int) -> Slot {
    var slot = Slot()
    slot.length = UInt32(truncatingIfNeeded: length)
    var salt = UInt64(truncatingIfNeeded: length)
    if length <= Slot.held {
      (slot.words, slot.moreWords) = unsafe ones.withUnsafeBytes { ones in
        let zeros = unsafe ones.baseAddress.unsafelyUnwrapped + Slot.held
        return unsafe (Self.words(of: start, length, zeros), Self.moreWords(of: start, length, zeros))
      }
    } else {
      slot.words = unsafe (
        Self.load(start, 0), Self.load(start, 8), Self.load(start, 16), Self.load(start, length &- 24)
      )
      slot.moreWords = unsafe (Self.load(start, length &- 16), Self.load(start, length &- 8))
      var index = Slot.held / 2
      while index < length &- Slot.held / 2 {
        salt = unsafe Self.fold(
          Self.load(start, index) ^ 0xA076_1D64_78BD_642F, salt ^ 0xE703_7ED1_A0B4_28DB)
        index &+= 8
      }
    }
    slot.hash = Self.hash(slot.words, slot.moreWords, salt)
    return slot
  }

  /// The number of a key, or -1.
  private func find(_ sought: Slot, _ start: UnsafeRawPointer) -> Int {
    let slots = self.slots
    var place = slots.place(of: sought.hash)
    while true {
      let slot = slots[place]
      let number = Int(slot.number) &- 1
      if slot.holds(sought.words, sought.length), slot.moreWords == sought.moreWords,
        unsafe sought.length <= Slot.held || matches(number, start, Int(sought.length))
      {
        return number
      }
      if number < 0 { return -1 }
      place = slots.place(after: place)
    }
  }

  /// Whether what lies between the first and the last 24 bytes is the same too.
  private func matches(_ id: Int, _ theirs: UnsafeRawPointer, _ length: Int) -> Bool {
    let start = starts[id]
    return unsafe arena.withUnsafeBytes { arena in
      guard let mine = arena.baseAddress else { return false }
      precondition(start + length <= arena.count, "the arena is too short")
      var index = Slot.held / 2
      while index &+ Slot.held / 2 < length {
        guard unsafe Self.load(mine + start, index) == Self.load(theirs, index) else { return false }
        index &+= 8
      }
      return true
    }
  }

  /// The bytes of a short key, filled up with zeros.
  @inline(__always)
  private static func words(
    of start: UnsafeRawPointer, _ length: Int, _ zeros: UnsafeRawPointer
  ) -> Slot.Words {
    let mask = unsafe zeros - length
    return unsafe (
      load(start, 0) & load(mask, 0), load(start, 8) & load(mask, 8), load(start, 16) & load(mask, 16),
      load(start, 24) & load(mask, 24)
    )
  }

  /// What follows the first 32 bytes of a key of at most 48, filled up with zeros.
  @inline(__always)
  private static func moreWords(
    of start: UnsafeRawPointer, _ length: Int, _ zeros: UnsafeRawPointer
  ) -> Slot.MoreWords {
    let mask = unsafe zeros - length
    return unsafe (load(start, 32) & load(mask, 32), load(start, 40) & load(mask, 40))
  }

  /// A product of 64-bit words folded; the same on every machine, and nothing printed depends on it.
  @inline(__always)
  private static func hash(_ words: Slot.Words, _ more: Slot.MoreWords, _ salt: UInt64) -> UInt32 {
    let left =
      words.0 ^ (words.2 << 23 | words.2 >> 41) ^ (more.0 << 11 | more.0 >> 53) ^ 0x8EBC_6AF0_9C88_C6E3
    let right =
      words.1 ^ (words.3 << 41 | words.3 >> 23) ^ (more.1 << 53 | more.1 >> 11) ^ salt ^ 0x5899_65CC_7537_4CC3
    let hash = fold(left, right)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  @inline(__always)
  private static func load(_ start: UnsafeRawPointer, _ index: Int) -> UInt64 {
    unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  @inline(__always)
  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (high, low) = left.multipliedFullWidth(by: right)
    return high ^ low
  }

  @inline(never)
  private mutating func insert(_ key: ArraySlice<UInt8>, _ slot: Slot, _ position: Int) -> Int {
    let id = count
    precondition(id < Int(UInt32.max) - 1 && key.count < Int(UInt32.max), "more than a table holds")
    arena.append(contentsOf: key)
    starts.append(arena.count)
    firstSeen.append(position)
    var slot = slot
    slot.number = UInt32(id + 1)
    if count * (slots.count < Slot.roomy ? 8 : 2) > slots.count {
      let old = slots
      slots = KeySlots(count: old.count * 4)
      for place in 0..<old.count where old[place].number != 0 { slots.add(old[place]) }
    } else if !isKnownUniquelyReferenced(&slots) {
      slots = slots.copy()
    }
    slots.add(slot)
    return id
  }
}

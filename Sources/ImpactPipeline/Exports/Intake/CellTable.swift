/// What downloads come to by body, guide and run of days, each given as a small number.
///
/// Open addressing over a power of two; the cells stand one after the other in the order in which their keys were first
/// met, 32 bytes each. Its size follows the number of keys.
struct CellTable: Sendable {
  /// What a cell is of.
  struct Key: Hashable, Sendable {
    let body: Int32
    let guide: Int32
    let bucket: Day
  }

  /// A cell and what it is of.
  typealias Entry = (key: Key, value: DownloadTally.Cell)

  private var cells = PieceList<PackedCell>()
  private var slots = Self.fewSlots
  /// Cells that no longer fit into 32 bits, by what they are of.
  private var wide: [Key: DownloadTally.Cell] = [:]

  private static var fewSlots: [Int32] { [Int32](repeating: -1, count: 64) }

  /// How many cells there are.
  var count: Int { cells.count }

  /// The cell at a place and what it is of.
  subscript(place: Int) -> Entry { entry(cells[place]) }

  private func entry(_ packed: PackedCell) -> Entry {
    let none = DownloadTally.Cell(count: 0, rows: 0, fingerprint: 0, line: 0)
    return (packed.key, packed.cell ?? wide[packed.key, default: none])
  }

  /// Shows every cell, in the order in which they stand.
  func forEach(_ show: (Entry) -> Void) { cells.forEach { show(entry($0)) } }

  /// Adds to a key's cell, or sets it where there is none.
  @inline(__always)
  mutating func add(_ cell: DownloadTally.Cell, to key: Key) {
    let (place, isNew) = place(of: key, new: cell)
    if !isNew { add(cell, at: place) }
  }

  /// Adds to the cell at a place.
  @inline(__always)
  mutating func add(_ cell: DownloadTally.Cell, at place: Int) {
    if !cells.change(place, { $0.add(cell) }) { widen(place, cell) }
  }

  /// The place of a key's cell, which is the new one where there is none yet.
  @inline(__always)
  mutating func place(of key: Key, new cell: DownloadTally.Cell) -> (place: Int, isNew: Bool) {
    let mask = slots.count &- 1
    var slot = Self.hash(key) & mask
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if cells[place].key == key { return (place, false) }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = Int32(cells.count)
    append(key, cell)
    return (cells.count - 1, true)
  }

  @inline(never)
  private mutating func append(_ key: Key, _ cell: DownloadTally.Cell) {
    let packed = PackedCell(key, cell)
    if packed.cell == nil { wide[key] = cell }
    cells.append(packed)
    if cells.count * 2 > slots.count { grow() }
  }

  @inline(never)
  private mutating func widen(_ place: Int, _ cell: DownloadTally.Cell) {
    var (key, sum) = self[place]
    sum.add(cell)
    wide[key] = sum
    cells.change(place) { $0.leave() }
  }

  @inline(__always)
  private static func hash(_ key: Key) -> Int {
    let body = UInt64(UInt32(bitPattern: key.body)) << 32
    let one = body | UInt64(UInt32(bitPattern: key.guide))
    return Int(
      truncatingIfNeeded: ByteHash.mixed(one, UInt64(UInt32(bitPattern: key.bucket.number))))
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    // Let go first, so that the two are not held at once.
    slots = []
    slots = [Int32](repeating: -1, count: mask + 1)
    var place: Int32 = 0
    cells.forEach { cell in
      var slot = Self.hash(cell.key) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = place
      place += 1
    }
  }
}

extension CellTable {
  /// The places of the cells in the order of their first lines; `isBefore` settles cells of one line.
  func placesInRowOrder(_ isBefore: (Key, Key) -> Bool) -> [UInt32] {
    var order: [UInt64] = []
    order.reserveCapacity(count)
    cells.forEach { order.append(UInt64($0.line) << 32 | UInt64(order.count)) }
    order.sort()
    if zip(order, order.dropFirst()).contains(where: { $0 >> 32 == $1 >> 32 }) {
      order.sort { left, right in
        let (one, other) = (self[Self.place(left)], self[Self.place(right)])
        if one.value.line != other.value.line { return one.value.line < other.value.line }
        if isBefore(one.key, other.key) { return true }
        return !isBefore(other.key, one.key) && left < right
      }
    }
    return order.map { UInt32(truncatingIfNeeded: $0) }
  }

  private static func place(_ ordered: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: ordered)) }

  /// Hands out every cell and is empty then; memory is let go piece by piece. `order` has every place once, and without
  /// it cells come as they stand.
  mutating func drain(in order: (CellTable) -> [UInt32]? = { _ in nil }, _ take: (Entry) -> Void) {
    slots = []
    if let order = order(self) { cells.arrange(by: order) }
    var drained = PieceList<PackedCell>()
    swap(&drained, &cells)
    drained.drain { take(entry($0)) }
    self = CellTable()
  }
}

import ImpactPipeline

/// Downloads by body, challenge area and month, and which guides each body took.
///
/// Texts become small numbers as they are met, and what is counted lies in arrays indexed by them; the rows
/// themselves are never kept.
struct DownloadCounts: Sendable {
  private(set) var bodies = KeyTable()
  private(set) var areas = KeyTable()
  private(set) var guides = KeyTable()
  private(set) var months = KeyTable()
  /// By month, then body, then area: count in the lower, sum in the upper half of a number.
  private var cells: [UInt64] = []
  /// A bit for each guide of each body.
  private var taken: [UInt64] = []
  private(set) var badRows = 0

  /// How many numbers of bodies, areas and guides there is room for.
  private var room = (bodies: 512, areas: 16, guides: 1024)

  mutating func add(_ batch: RecordBatch) {
    for record in batch.records {
      guard batch.fieldCount(record) == 8 else {
        if !batch.isBlank(record) { badRows += 1 }
        continue
      }
      if batch.number == 0, record == 0 { continue }
      let time = batch.rawRange(record, 0)
      guard time.count >= 7, let downloads = number(batch, batch.rawRange(record, 7)) else {
        badRows += 1
        continue
      }
      let month = months.id(of: time.lowerBound..<(time.lowerBound + 7), in: batch)
      let guide = guides.id(of: batch.rawRange(record, 1), in: batch)
      let body = bodies.id(of: batch.rawRange(record, 3), in: batch)
      let area = areas.id(of: batch.rawRange(record, 5), in: batch)
      makeRoom(month, body, area, guide)
      cells[(month * room.bodies + body) * room.areas + area] &+= 1 | UInt64(downloads) << 32
      taken[body * (room.guides / 64) + guide / 64] |= 1 << UInt64(guide % 64)
    }
  }

  private func number(_ batch: RecordBatch, _ range: Range<Int>) -> Int? {
    guard (1...6).contains(range.count) else { return nil }
    var value = 0
    for index in range {
      let digit = batch.bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private mutating func makeRoom(_ month: Int, _ body: Int, _ area: Int, _ guide: Int) {
    if body >= room.bodies || area >= room.areas || guide >= room.guides || taken.isEmpty {
      rebuild(bodies: body, areas: area, guides: guide)
    }
    let wanted = (month + 1) * room.bodies * room.areas
    if cells.count < wanted { cells += Array(repeating: 0, count: wanted - cells.count) }
  }

  private mutating func rebuild(bodies body: Int, areas area: Int, guides guide: Int) {
    let old = room
    while room.bodies <= body { room.bodies *= 2 }
    while room.areas <= area { room.areas *= 2 }
    while room.guides <= guide { room.guides *= 2 }
    var newCells = [UInt64](repeating: 0, count: months.count * room.bodies * room.areas)
    for index in cells.indices where cells[index] != 0 {
      let (rest, area) = index.quotientAndRemainder(dividingBy: old.areas)
      let (month, body) = rest.quotientAndRemainder(dividingBy: old.bodies)
      newCells[(month * room.bodies + body) * room.areas + area] = cells[index]
    }
    var newTaken = [UInt64](repeating: 0, count: room.bodies * room.guides / 64)
    for index in taken.indices where taken[index] != 0 {
      let (body, word) = index.quotientAndRemainder(dividingBy: old.guides / 64)
      newTaken[body * room.guides / 64 + word] = taken[index]
    }
    (cells, taken) = (newCells, newTaken)
  }

  mutating func merge(_ other: DownloadCounts) {
    badRows += other.badRows
    let bodyIDs = bodies.merge(other.bodies)
    let areaIDs = areas.merge(other.areas)
    let guideIDs = guides.merge(other.guides)
    let monthIDs = months.merge(other.months)
    for index in other.cells.indices where other.cells[index] != 0 {
      let (rest, area) = index.quotientAndRemainder(dividingBy: other.room.areas)
      let (month, body) = rest.quotientAndRemainder(dividingBy: other.room.bodies)
      makeRoom(monthIDs[month], bodyIDs[body], areaIDs[area], 0)
      cells[(monthIDs[month] * room.bodies + bodyIDs[body]) * room.areas + areaIDs[area]] +=
        other.cells[index]
    }
    for index in other.taken.indices {
      let (body, word) = index.quotientAndRemainder(dividingBy: other.room.guides / 64)
      var bits = other.taken[index]
      while bits != 0 {
        let guide = guideIDs[word * 64 + bits.trailingZeroBitCount]
        makeRoom(0, bodyIDs[body], 0, guide)
        taken[bodyIDs[body] * (room.guides / 64) + guide / 64] |= 1 << UInt64(guide % 64)
        bits &= bits - 1
      }
    }
  }

  /// Both results as CSV. The keys are as they stood in the file, which is how CSV wants them.
  func tables() -> (groups: [UInt8], bodies: [UInt8]) {
    var groups = Array("organisation,challenge_area,month,n,downloads\n".utf8)
    for index in cells.indices where cells[index] != 0 {
      let (rest, area) = index.quotientAndRemainder(dividingBy: room.areas)
      let (month, body) = rest.quotientAndRemainder(dividingBy: room.bodies)
      groups += bodies.bytes(body) + [0x2C] + areas.bytes(area) + [0x2C] + months.bytes(month)
      groups += Array(",\(cells[index] & 0xFFFF_FFFF),\(cells[index] >> 32)\n".utf8)
    }
    var list = Array("organisation,guides\n".utf8)
    let words = room.guides / 64
    for body in 0..<bodies.count {
      let count = taken[(body * words)..<((body + 1) * words)].reduce(0) { $0 + $1.nonzeroBitCount }
      list += bodies.bytes(body) + Array(",\(count)\n".utf8)
    }
    return (groups, list)
  }
}

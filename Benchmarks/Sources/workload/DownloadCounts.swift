import ImpactPipeline

/// Downloads by body, challenge area and month, and which guides each body took.
///
/// Texts become small numbers as they are met, and what is counted lies in arrays indexed by them; the rows
/// themselves are never kept.
struct DownloadCounts: Sendable {
  private(set) var bodies = KeyTable()
  private(set) var areas = KeyTable()
  private(set) var guides = KeyTable()
  /// By month, then body, then area: count in the lower, sum in the upper half of a number.
  private var cells: [UInt64] = []
  /// A bit for each guide of each body.
  private var taken: [UInt64] = []
  private(set) var badRows = 0
  /// The months met, as months since January 2000, and the place of each among them.
  private var months: [Int] = []
  private var monthPlaces = [Int](repeating: -1, count: 1200)

  /// How many numbers of months, bodies, areas and guides there is room for.
  private var room = (months: 0, bodies: 512, areas: 8, guides: 1024)

  /// The numbers of the guide, body and area of each record of a batch.
  private var (guideIDs, bodyIDs, areaIDs): ([Int], [Int], [Int]) = ([], [], [])

  mutating func add(_ batch: RecordBatch) {
    // The first record of the file has the titles of the columns.
    let records = batch.number == 0 ? batch.records.dropFirst() : batch.records[...]
    guides.ids(ofField: 1, of: 8, records: records.startIndex..<records.endIndex, in: batch, into: &guideIDs)
    bodies.ids(ofField: 3, of: 8, records: records.startIndex..<records.endIndex, in: batch, into: &bodyIDs)
    areas.ids(ofField: 5, of: 8, records: records.startIndex..<records.endIndex, in: batch, into: &areaIDs)
    makeRoom(0, bodies.count, areas.count, guides.count)
    var record = records.startIndex
    while record < records.endIndex {
      // A month that is new needs room, which the loop over known months does not stop to make.
      if let date = addKnown(&record, records, in: batch) {
        months.append(date)
        monthPlaces[date] = months.count - 1
        makeRoom(months.count - 1, 0, 0, 0)
      }
    }
  }

  /// Counts records up to one of a month not met before, which it gives.
  private mutating func addKnown(_ record: inout Int, _ records: Range<Int>, in batch: RecordBatch) -> Int? {
    let bytes = unsafe batch.bytes.span.bytes
    let (guideIDs, bodyIDs, areaIDs, places) = (guideIDs, bodyIDs, areaIDs, monthPlaces)
    let (guides, bodies, areas) = (guideIDs.span, bodyIDs.span, areaIDs.span)
    // Said once for the batch, so that the loop does not ask for each record.
    let count = records.count
    precondition(
      guides.count == count && bodies.count == count && areas.count == count, "numbers are missing")
    let (bodyRoom, areaRoom, guideWords) = (room.bodies, room.areas, room.guides / 64)
    // Taken out for the loop, so that it asks once whether they are its own.
    var (ownCells, ownTaken) = (cells, taken)
    (cells, taken) = ([], [])
    var cells = ownCells.mutableSpan
    var taken = ownTaken.mutableSpan
    var bad = 0
    var place = record &- records.lowerBound
    defer {
      (self.cells, self.taken) = (ownCells, ownTaken)
      badRows += bad
      record = records.lowerBound &+ place
    }
    while place >= 0, place < count {
      let guide = guides[place]
      guard guide >= 0 else {
        if !batch.isBlank(records.lowerBound &+ place) { bad &+= 1 }
        place &+= 1
        continue
      }
      let first = batch.fields(records.lowerBound &+ place).lowerBound
      guard let date = Self.month(bytes, batch.rawRange(inner: first)),
        let downloads = Self.number(bytes, batch.rawRange(inner: first &+ 7))
      else {
        bad &+= 1
        place &+= 1
        continue
      }
      let month = places[date]
      if month < 0 { return date }
      let body = bodies[place]
      cells[(month &* bodyRoom &+ body) &* areaRoom &+ areas[place]] &+= 1 | UInt64(downloads) << 32
      taken[body &* guideWords &+ guide >> 6] |= 1 &<< UInt64(guide & 63)
      place &+= 1
    }
    return nil
  }

  @inline(__always)
  private mutating func place(ofMonth date: Int) -> Int {
    let place = monthPlaces[date]
    if place >= 0 { return place }
    months.append(date)
    monthPlaces[date] = months.count - 1
    return months.count - 1
  }

  /// Eight bytes, the first of them lowest; integers of any bits are sound, and the span checks the place.
  @inline(__always)
  private static func word(_ bytes: RawSpan, at index: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Months since January 2000 of a time that starts with `2024-05`.
  @inline(__always)
  private static func month(_ bytes: RawSpan, _ range: Range<Int>) -> Int? {
    guard range.count >= 7 else { return nil }
    // Each digit as its value, `20` and `-` as nought.
    let digits = word(bytes, at: range.lowerBound) ^ 0x30_302D_3030_3032
    let (tens, ones) = (digits >> 16 & 0xFF, digits >> 24 & 0xFF)
    let month = (digits >> 40 & 0xFF) &* 10 &+ (digits >> 48 & 0xFF)
    guard digits & 0xF0_FEFF_F0F0_FFFF | (digits &+ 0x06_0000_0606_0000) & 0x10_0000_1010_0000 == 0,
      month &- 1 < 12
    else { return nil }
    return Int(truncatingIfNeeded: (tens &* 10 &+ ones) &* 12 &+ month &- 1)
  }

  /// The number that a last field holds; a CR may stand before the line end.
  @inline(__always)
  private static func number(_ bytes: RawSpan, _ range: Range<Int>) -> Int? {
    var end = range.upperBound
    if end > range.lowerBound, unsafe bytes.unsafeLoad(fromByteOffset: end &- 1, as: UInt8.self) == 0x0D {
      end -= 1
    }
    let count = end &- range.lowerBound
    guard count > 0, count <= 6 else { return nil }
    // The last digit is the highest byte; what stands before the number is shifted out.
    var digits = (word(bytes, at: end &- 8) ^ 0x3030_3030_3030_3030) >> UInt64(64 &- 8 &* count)
    guard (digits | digits &+ 0x0606_0606_0606) & 0xF0F0_F0F0_F0F0 == 0 else { return nil }
    digits <<= UInt64(64 &- 8 &* count)
    digits = (digits &* 10) &+ (digits >> 8)
    let pairs = (digits & 0xFF_0000_00FF) &* 0x000F_4240_0000_0064
    let others = (digits >> 16 & 0xFF_0000_00FF) &* 0x0000_2710_0000_0001
    return Int(truncatingIfNeeded: (pairs &+ others) >> 32)
  }

  private mutating func makeRoom(_ month: Int, _ body: Int, _ area: Int, _ guide: Int) {
    if body >= room.bodies || area >= room.areas || guide >= room.guides || taken.isEmpty {
      rebuild(bodies: body, areas: area, guides: guide)
    }
    room.months = max(room.months, month + 1)
    let wanted = room.months * room.bodies * room.areas
    if cells.count < wanted { cells += Array(repeating: 0, count: wanted - cells.count) }
  }

  private mutating func rebuild(bodies body: Int, areas area: Int, guides guide: Int) {
    let old = room
    while room.bodies <= body { room.bodies *= 2 }
    while room.areas <= area { room.areas *= 2 }
    while room.guides <= guide { room.guides *= 2 }
    var newCells = [UInt64](
      repeating: 0, count: cells.count / (old.bodies * old.areas) * room.bodies * room.areas)
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
    for index in other.cells.indices where other.cells[index] != 0 {
      let (rest, area) = index.quotientAndRemainder(dividingBy: other.room.areas)
      let (place, body) = rest.quotientAndRemainder(dividingBy: other.room.bodies)
      let month = self.place(ofMonth: other.months[place])
      makeRoom(month, bodyIDs[body], areaIDs[area], 0)
      cells[(month * room.bodies + bodyIDs[body]) * room.areas + areaIDs[area]] += other.cells[index]
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

  /// Writes counts and sums as CSV, a month at a time, and in it by where bodies and areas first stand in the file: the same
  /// whichever thread met them. The keys are as they stood in the file, which is how CSV wants them.
  func writeGroups(to write: ([UInt8]) throws -> Void) rethrows {
    var out = Array("organisation,challenge_area,month,n,downloads\n".utf8)
    let names = (0..<bodies.count).map { bodies.bytes($0) }
    let titles = (0..<areas.count).map { areas.bytes($0) }
    let order = (bodies: bodies.inFileOrder, areas: areas.inFileOrder)
    for month in months.indices.sorted(by: { months[$0] < months[$1] }) {
      for body in order.bodies {
        for area in order.areas {
          let cell = cells[(month * room.bodies + body) * room.areas + area]
          guard cell != 0 else { continue }
          out += names[body]
          out.append(0x2C)
          out += titles[area]
          out.append(0x2C)
          Self.put(2000 + months[month] / 12, digits: 4, &out)
          out.append(0x2D)
          Self.put(months[month] % 12 + 1, digits: 2, &out)
          out.append(0x2C)
          Self.put(Int(cell & 0xFFFF_FFFF), digits: 1, &out)
          out.append(0x2C)
          Self.put(Int(cell >> 32), digits: 1, &out)
          out.append(0x0A)
        }
      }
      try write(out)
      out.removeAll(keepingCapacity: true)
    }
    try write(out)
  }

  /// Writes the number of distinct guides of each body as CSV.
  func writeBodies(to write: ([UInt8]) throws -> Void) rethrows {
    var out = Array("organisation,guides\n".utf8)
    let words = room.guides / 64
    for body in bodies.inFileOrder {
      out += bodies.bytes(body)
      out.append(0x2C)
      let count = taken[(body * words)..<((body + 1) * words)].reduce(0) { $0 + $1.nonzeroBitCount }
      Self.put(count, digits: 1, &out)
      out.append(0x0A)
    }
    try write(out)
  }

  private static func put(_ value: Int, digits: Int, _ out: inout [UInt8]) {
    var divisor = 1
    for _ in 1..<max(digits, 2) where digits > 1 { divisor *= 10 }
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      out.append(UInt8(0x30 + value / divisor % 10))
      divisor /= 10
    }
  }
}

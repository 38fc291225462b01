/// Cells of downloads, packed: books have more of them than of anything else.
///
/// It reads like an array of ``DownloadCell``s, each made as it is asked for; what is held of one takes 24 bytes.
struct DownloadCells: Sendable {
  private var bodies: NumberedThings<Affiliation>
  private var packed = PieceList<Packed>()
  /// The sums of the few cells whose sums take more than 32 bits, by their places.
  private var large: [Int: Sums] = [:]

  private struct Packed: Sendable {
    let body: Int32
    /// -1 when no guide of the register fits.
    let guide: Int32
    let first: Day
    let last: Day
    /// The largest value of either stands for sums that are in `large`.
    var count: UInt32 = 0
    var rows: UInt32 = 0
  }

  /// What a cell comes to.
  struct Sums: Sendable {
    var count: Int64
    var rows: Int64

    mutating func add(_ other: Sums) {
      let (sum, overflow) = count.addingReportingOverflow(other.count)
      count = overflow ? .max : sum
      rows += other.rows
    }
  }

  /// No cells yet, of bodies that have numbers already.
  init(bodies: NumberedThings<Affiliation> = NumberedThings()) { self.bodies = bodies }

  /// Adds a cell of a body and a guide by their numbers; the guide's is -1 when no guide of the register fits.
  mutating func append(body: Int32, guide: Int32, first: Day, last: Day, _ sums: Sums) {
    packed.append(Packed(body: body, guide: guide, first: first, last: last))
    set(sums, at: packed.count - 1)
  }

  mutating func append(_ cell: DownloadCell) {
    append(
      body: bodies.number(of: cell.affiliation), guide: cell.guide.map { Int32($0) } ?? -1, first: cell.first,
      last: cell.last, Sums(count: cell.count, rows: cell.rows))
  }

  private mutating func set(_ sums: Sums, at place: Int) {
    let (count, rows) = (UInt32(exactly: sums.count) ?? .max, UInt32(exactly: sums.rows) ?? .max)
    if count == .max || rows == .max { large[place] = sums }
    packed.change(place) { ($0.count, $0.rows) = (count, rows) }
  }

  private mutating func add(_ more: Sums, at place: Int) {
    var sum = sums(packed[place], at: place)
    sum.add(more)
    set(sum, at: place)
  }

  private func sums(_ cell: Packed, at place: Int) -> Sums {
    if cell.count == .max || cell.rows == .max, let sums = large[place] { return sums }
    return Sums(count: Int64(cell.count), rows: Int64(cell.rows))
  }

  /// One cell for each body and guide, of the cells that lie within a period, in the order of the first of each.
  func summed(in period: Period) -> DownloadCells {
    var summed = DownloadCells(bodies: bodies)
    var places: [UInt64: Int32] = [:]
    var place = 0
    packed.forEach { cell in
      defer { place += 1 }
      guard period.first <= cell.first, cell.last <= period.last else { return }
      let pair = UInt64(UInt32(bitPattern: cell.body)) << 32 | UInt64(UInt32(bitPattern: cell.guide))
      if let known = places[pair] {
        summed.add(sums(cell, at: place), at: Int(known))
      } else {
        places[pair] = Int32(summed.count)
        summed.append(
          body: cell.body, guide: cell.guide, first: period.first, last: period.last, sums(cell, at: place))
      }
    }
    return summed
  }

  /// How many rows each body's cells were made from, in no order that means anything.
  var rowsOfBodies: [(affiliation: Affiliation, rows: Int64)] {
    var rows = [Int64](repeating: 0, count: bodies.things.count)
    var place = 0
    packed.forEach { cell in
      rows[Int(cell.body)] += sums(cell, at: place).rows
      place += 1
    }
    return Array(zip(bodies.things, rows))
  }
}

extension DownloadCells: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { packed.count }

  subscript(place: Int) -> DownloadCell {
    let cell = packed[place]
    let sums = sums(cell, at: place)
    return DownloadCell(
      affiliation: bodies.things[Int(cell.body)], guide: cell.guide < 0 ? nil : Int(cell.guide),
      first: cell.first, last: cell.last, count: sums.count, rows: sums.rows)
  }
}

extension DownloadCells: ExpressibleByArrayLiteral {
  init(_ cells: some Sequence<DownloadCell>) {
    self.init()
    for cell in cells { append(cell) }
  }

  init(arrayLiteral cells: DownloadCell...) { self.init(cells) }
}

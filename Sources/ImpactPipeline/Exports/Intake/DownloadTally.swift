/// Downloads counted by body, guide and run of days, as rows are read.
///
/// Its size follows the number of distinct bodies, guides and runs of days, not the number of rows.
struct DownloadTally: Sendable {
  private var bodies = NumberedThings<Affiliation>()
  private var guides = NumberedThings<GuideReference>()
  private var cells: [Key: Cell] = [:]

  private struct Key: Hashable {
    let body: Int32
    let guide: Int32
    let bucket: Int32
  }

  /// What one cell came to.
  struct Cell: Hashable, Sendable {
    var count: Int64
    var rows: Int64
    /// The sum of the hashes of its rows: two exports of the same rows have the same one.
    var fingerprint: UInt64
    /// The first line that told of it.
    var line: Int

    mutating func add(_ other: Cell) {
      count = count.addingReportingOverflow(other.count).overflow ? .max : count + other.count
      rows += other.rows
      fingerprint &+= other.fingerprint
      line = min(line, other.line)
    }
  }

  /// How many cells there are.
  var count: Int { cells.count }

  mutating func number(of body: Affiliation) -> Int32 { bodies.number(of: body) }

  mutating func number(of guide: GuideReference) -> Int32 { guides.number(of: guide) }

  /// Counts a row towards a body, a guide and the run of days that starts on `bucket`.
  mutating func add(_ cell: Cell, body: Int32, guide: Int32, bucket: Day) {
    cells[
      Key(body: body, guide: guide, bucket: bucket.number),
      default: Cell(count: 0, rows: 0, fingerprint: 0, line: .max)
    ]
    .add(cell)
  }

  /// Takes in another tally.
  mutating func merge(_ other: DownloadTally) {
    let bodyNumbers = other.bodies.things.map { bodies.number(of: $0) }
    let guideNumbers = other.guides.things.map { guides.number(of: $0) }
    for (key, cell) in other.cells {
      add(
        cell, body: bodyNumbers[Int(key.body)], guide: guideNumbers[Int(key.guide)],
        bucket: Day(number: key.bucket))
    }
  }

  /// All cells in the order of their first rows; `bucket` is the first day of the cell's run.
  var downloads: [(affiliation: Affiliation, guide: GuideReference, bucket: Day, cell: Cell)] {
    cells.map { (bodies.things[Int($0.body)], guides.things[Int($0.guide)], Day(number: $0.bucket), $1) }
      .sorted { one, other in
        // Texts are made for the few that nothing else tells apart.
        if one.3.line != other.3.line { return one.3.line < other.3.line }
        return (one.2, one.0.sortText) < (other.2, other.0.sortText)
      }
  }
}

/// Distinct things, each with a small number in order of first mention.
struct NumberedThings<Thing: Hashable & Sendable>: Sendable {
  private(set) var things: [Thing] = []
  private var numbers: [Thing: Int32] = [:]

  mutating func number(of thing: Thing) -> Int32 {
    if let number = numbers[thing] { return number }
    let number = Int32(things.count)
    things.append(thing)
    numbers[thing] = number
    return number
  }
}

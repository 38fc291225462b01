/// Takes the downloads of every file into the books.
///
/// Two files that hold the same rows of one body, guide and run of days overlap there, and the rows count once.
struct DownloadPosting {
  private(set) var guides: GuideMatcher
  private var bodies = NumberedThings<Affiliation>()
  private var table = CellTable<Held>()
  /// What further files put into a cell, by the cell's place; the first is with the cell, as nearly all are.
  private var further: [Int: Set<UInt64>] = [:]

  private struct Held {
    var count: Int64
    var rows: Int64
    /// What the first file put in, so that a file that says the same again is known.
    let fingerprint: UInt64
    let place: Int
  }

  /// The rows that count, where the reading is traced.
  private(set) var traced: [TracedDownload] = []
  /// The first and the last day that the rows of all files tell of.
  private(set) var days: (first: Day, last: Day)?
  /// What files of one export may tell twice, since their days cross.
  private(set) var overlaps: [Finding] = []
  private var files: [(name: String, format: FormatName?, days: (first: Day, last: Day))] = []
  /// Rows that tell of a later day are left out.
  private let asOf: Day?

  init(guides: GuideMatcher, asOf: Day? = nil) {
    self.guides = guides
    self.asOf = asOf
  }

  /// Takes in one file; gives how many of its rows an earlier file told already, and how many tell of too late a day.
  mutating func post(_ intake: Intake) -> NotTaken {
    var repeated: Int64 = 0
    var late: Int64 = 0
    var left = NotTaken()
    let isTraced = intake.leftOut != nil
    var taken: Set<CellTable<DownloadTally.Cell>.Key> = []
    var again: [Int: Int64] = [:]
    if let told = intake.downloads.days {
      let (first, last) = (told.first, asOf.map { min($0, told.last) } ?? told.last)
      if first <= last { days = days.map { (min($0.first, first), max($0.last, last)) } ?? (first, last) }
    }
    var further: [Int: Set<UInt64>] = [:]
    swap(&further, &self.further)
    defer { swap(&further, &self.further) }
    let cells = intake.downloads.cells
    if table.entries.isEmpty { table.reserve(cells.count) }
    let crossing = crossing(intake)
    var crossed = Witness()
    let bodyNumbers = intake.downloads.bodies.map { bodies.number(of: $0) }
    let guideNumbers = matched(intake, cells)
    for place in intake.downloads.inRowOrder {
      let (told, cell) = cells[Int(place)]
      if let asOf, told.bucket > asOf {
        late += cell.rows
        if isTraced {
          left.rows.append(LeftOutRow(.afterAsOf, line: cell.line, rows: Int(clamping: cell.rows)))
        }
        continue
      }
      var isTaken = true
      let key = CellTable<Held>.Key(
        body: bodyNumbers[Int(told.body)], guide: guideNumbers[Int(told.guide)], bucket: told.bucket)
      let new = Held(
        count: cell.count, rows: cell.rows, fingerprint: cell.fingerprint, place: table.entries.count)
      table.put(key, new: new) { held in
        guard held.fingerprint != cell.fingerprint,
          further[held.place, default: []].insert(cell.fingerprint).inserted
        else {
          repeated += cell.rows
          isTaken = false
          if key.guide < 0 { again[Int(told.guide), default: 0] += cell.count }
          return
        }
        if crossing != nil { crossed.add(Witness(count: 1, line: cell.line)) }
        let (sum, overflow) = held.count.addingReportingOverflow(cell.count)
        held.count = overflow ? .max : sum
        held.rows += cell.rows
      }
      if isTraced, isTaken { taken.insert(told) }
      if isTraced, !isTaken {
        left.rows.append(LeftOutRow(.repeatedRow, line: cell.line, rows: Int(clamping: cell.rows)))
      }
    }
    for row in intake.downloads.traced where taken.contains(row.cell) {
      let guide = guideNumbers[Int(row.cell.guide)]
      traced.append(
        TracedDownload(
          affiliation: intake.downloads.bodies[Int(row.cell.body)], guide: guide < 0 ? nil : Int(guide),
          day: row.day, count: row.count, place: SourcePlace(file: intake.file, line: row.line)))
    }
    for (guide, count) in again { guides.discount(intake.downloads.guides[guide], count) }
    if let crossing, crossed.count > 0 {
      overlaps.append(
        Finding(
          .mayOverlap, at: SourcePlace(file: intake.file, line: crossed.line), expected: crossing,
          count: crossed.count))
    }
    left.repeated = Int(clamping: repeated)
    left.late = Int(clamping: late)
    return left
  }

  /// The first earlier file of the same export whose days cross those of this one.
  private mutating func crossing(_ intake: Intake) -> String? {
    guard let days = intake.downloads.days else { return nil }
    defer { files.append((intake.file, intake.format, days)) }
    return files.first {
      $0.format == intake.format && $0.days.first <= days.last && days.first <= $0.days.last
    }?.name
  }

  /// For each guide as the file calls it, its place in the books, or -1 when no register has it.
  private mutating func matched(
    _ intake: Intake, _ cells: [DownloadTally.Entry]
  ) -> [Int32] {
    var seen = [(downloads: Int64, line: Int)](repeating: (0, .max), count: intake.downloads.guides.count)
    for (key, cell) in cells {
      let (sum, overflow) = seen[Int(key.guide)].downloads.addingReportingOverflow(cell.count)
      seen[Int(key.guide)] = (overflow ? .max : sum, min(seen[Int(key.guide)].line, cell.line))
    }
    return zip(intake.downloads.guides, seen).map { reference, seen in
      guard seen.line != .max else { return -1 }
      let place = SourcePlace(file: intake.file, line: seen.line)
      return guides.guide(of: reference, downloads: seen.downloads, at: place).map { Int32($0) } ?? -1
    }
  }

  /// The cells in the order of files and rows.
  func cells(ending buckets: TimeBuckets) -> [DownloadCell] {
    table.entries.map { key, held in
      DownloadCell(
        affiliation: bodies.things[Int(key.body)], guide: key.guide < 0 ? nil : Int(key.guide),
        first: key.bucket, last: buckets.end(ofRunFrom: key.bucket), count: held.count, rows: held.rows)
    }
  }
}

/// Finds the guide that a download export speaks of: by id, else by title.
struct GuideMatcher {
  private var byID: [String: Int] = [:]
  private var byTitle: [String: Int] = [:]
  private var unknown: [GuideReference: (place: SourcePlace, downloads: Int64)] = [:]

  init(guides: [Guide]) {
    for (index, guide) in guides.enumerated() {
      byID[guide.id.text] = index
      byTitle[TextForm.folded(guide.title)] = index
    }
  }

  /// The guide's place in the books, without a note of one that no register has.
  func known(_ reference: GuideReference) -> Int? {
    reference.id.flatMap { byID[$0] } ?? reference.title.flatMap { byTitle[TextForm.folded($0)] }
  }

  /// The guide's place in the books, or `nil` when no register has it.
  mutating func guide(of reference: GuideReference, downloads: Int64, at place: SourcePlace) -> Int? {
    if let index = known(reference) { return index }
    unknown[reference, default: (place, 0)].downloads += downloads
    return nil
  }

  /// Takes off what was counted once already.
  mutating func discount(_ reference: GuideReference, _ downloads: Int64) {
    unknown[reference]?.downloads -= downloads
  }

  /// One finding for each guide that no register has, in the order of their rows.
  var findings: [Finding] {
    unknown.sorted { ($0.value.place, $0.key.id ?? "") < ($1.value.place, $1.key.id ?? "") }.map {
      reference, seen in
      Finding(
        .unknownGuide, at: seen.place, found: reference.id ?? reference.title,
        count: Int(clamping: seen.downloads))
    }
  }
}

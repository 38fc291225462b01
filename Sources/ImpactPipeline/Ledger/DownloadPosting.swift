/// Takes the downloads of every file into the books.
///
/// Two files that hold the same rows of one body, guide and run of days overlap there, and the rows count once.
struct DownloadPosting {
  private(set) var guides: GuideMatcher
  private var bodies = NumberedThings<Affiliation>()
  private var table = CellTable()
  /// What further files put into a cell, by the cell's place; the first is with the cell, as nearly all are.
  private var further: [Int: Set<UInt64>] = [:]

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

  /// Takes in one file, whose cells it lets go as it takes them; gives how many of its rows an earlier file told already,
  /// and how many tell of too late a day.
  mutating func post(_ intake: inout Intake) -> NotTaken {
    var tally = DownloadTally()
    swap(&tally, &intake.downloads)
    var repeated: Int64 = 0
    var late: Int64 = 0
    var left = NotTaken()
    let isTraced = intake.leftOut != nil
    var taken: Set<CellTable.Key> = []
    var again: [Int: Int64] = [:]
    if let told = tally.days {
      let (first, last) = (told.first, asOf.map { min($0, told.last) } ?? told.last)
      if first <= last { days = days.map { (min($0.first, first), max($0.last, last)) } ?? (first, last) }
    }
    var further: [Int: Set<UInt64>] = [:]
    swap(&further, &self.further)
    defer { swap(&further, &self.further) }
    let crossing = crossing(intake, tally.days)
    var crossed = Witness()
    let bodyNumbers = tally.bodies.map { bodies.number(of: $0) }
    let guideNumbers = matched(tally, of: intake.file)
    tally.drain { told, cell in
      if let asOf, told.bucket > asOf {
        late += cell.rows
        if isTraced {
          left.rows.append(LeftOutRow(.afterAsOf, line: cell.line, rows: Int(clamping: cell.rows)))
        }
        return
      }
      var isTaken = true
      let key = CellTable.Key(
        body: bodyNumbers[Int(told.body)], guide: guideNumbers[Int(told.guide)], bucket: told.bucket)
      let (place, isNew) = table.place(of: key, new: cell)
      if !isNew {
        if table[place].value.fingerprint != cell.fingerprint,
          further[place, default: []].insert(cell.fingerprint).inserted
        {
          if crossing != nil { crossed.add(Witness(count: 1, line: cell.line)) }
          // The cell keeps the fingerprint of what the first file put in, so that a file that says the same again is known.
          var more = cell
          more.fingerprint = 0
          table.add(more, at: place)
        } else {
          repeated += cell.rows
          isTaken = false
          if key.guide < 0 { again[Int(told.guide), default: 0] += cell.count }
        }
      }
      if isTraced, isTaken { taken.insert(told) }
      if isTraced, !isTaken {
        left.rows.append(LeftOutRow(.repeatedRow, line: cell.line, rows: Int(clamping: cell.rows)))
      }
    }
    for row in tally.traced where taken.contains(row.cell) {
      let guide = guideNumbers[Int(row.cell.guide)]
      traced.append(
        TracedDownload(
          affiliation: tally.bodies[Int(row.cell.body)], guide: guide < 0 ? nil : Int(guide),
          day: row.day, count: row.count, place: SourcePlace(file: intake.file, line: row.line)))
    }
    for (guide, count) in again { guides.discount(tally.guides[guide], count) }
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
  private mutating func crossing(_ intake: Intake, _ days: (first: Day, last: Day)?) -> String? {
    guard let days else { return nil }
    defer { files.append((intake.file, intake.format, days)) }
    return files.first {
      $0.format == intake.format && $0.days.first <= days.last && days.first <= $0.days.last
    }?.name
  }

  /// For each guide as the file calls it, its place in the books, or -1 when no register has it.
  private mutating func matched(_ tally: DownloadTally, of file: String) -> [Int32] {
    var seen = [(downloads: Int64, line: Int)](repeating: (0, .max), count: tally.guides.count)
    tally.forEach { key, cell in
      let (sum, overflow) = seen[Int(key.guide)].downloads.addingReportingOverflow(cell.count)
      seen[Int(key.guide)] = (overflow ? .max : sum, min(seen[Int(key.guide)].line, cell.line))
    }
    return zip(tally.guides, seen).map { reference, seen in
      guard seen.line != .max else { return -1 }
      let place = SourcePlace(file: file, line: seen.line)
      return guides.guide(of: reference, downloads: seen.downloads, at: place).map { Int32($0) } ?? -1
    }
  }

  /// Gives up the cells, in the order of files and rows.
  mutating func takeCells(ending buckets: TimeBuckets) -> DownloadCells {
    further = [:]
    var cells = DownloadCells(bodies: bodies)
    table.drain { key, cell in
      cells.append(
        body: key.body, guide: key.guide, first: key.bucket, last: buckets.end(ofRunFrom: key.bucket),
        DownloadCells.Sums(count: cell.count, rows: cell.rows))
    }
    return cells
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

/// Takes the downloads of every file into the books.
///
/// Two files that hold the same rows of one body, guide and run of days overlap there, and the rows count once.
struct DownloadPosting {
  private(set) var guides: GuideMatcher
  private var cells: [Key: Held] = [:]
  private var order: [Key] = []

  private struct Key: Hashable {
    let affiliation: Affiliation
    let guide: Int?
    let bucket: Day
  }

  private struct Held {
    var count: Int64
    var rows: Int64
    /// What each file put in, so that a file that says the same again is known.
    var fingerprints: Set<UInt64>
  }

  init(guides: GuideMatcher) { self.guides = guides }

  /// Takes in one file; gives how many of its rows an earlier file told already.
  mutating func post(_ intake: Intake) -> Int {
    var repeated: Int64 = 0
    for item in intake.downloads.downloads {
      let place = SourcePlace(file: intake.file, line: item.cell.line)
      let guide = guides.guide(of: item.guide, downloads: item.cell.count, at: place)
      let key = Key(affiliation: item.affiliation, guide: guide, bucket: item.bucket)
      if var held = cells[key] {
        guard held.fingerprints.insert(item.cell.fingerprint).inserted else {
          repeated += item.cell.rows
          continue
        }
        let (sum, overflow) = held.count.addingReportingOverflow(item.cell.count)
        held.count = overflow ? .max : sum
        held.rows += item.cell.rows
        cells[key] = held
      } else {
        cells[key] = Held(count: item.cell.count, rows: item.cell.rows, fingerprints: [item.cell.fingerprint])
        order.append(key)
      }
    }
    return Int(clamping: repeated)
  }

  /// The cells in the order of files and rows.
  func cells(ending buckets: TimeBuckets) -> [DownloadCell] {
    order.compactMap { key in
      cells[key].map {
        DownloadCell(
          affiliation: key.affiliation, guide: key.guide, first: key.bucket,
          last: buckets.end(ofRunFrom: key.bucket),
          count: $0.count, rows: $0.rows)
      }
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

  /// The guide's place in the books, or `nil` when no register has it.
  mutating func guide(of reference: GuideReference, downloads: Int64, at place: SourcePlace) -> Int? {
    if let id = reference.id, let index = byID[id] { return index }
    if let title = reference.title, let index = byTitle[TextForm.folded(title)] { return index }
    unknown[reference, default: (place, 0)].downloads += downloads
    return nil
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

/// How the rows behind a figure are listed that reading folded or left out: by reading the inputs once more.
extension Pipeline {
  /// The explanation of a figure with every row of the inputs behind it, or `nil` when the set has no such figure.
  ///
  /// The sources are those that the publication was made of; they are read again, large ones in batches, and rows of
  /// other figures are not kept. For each measure the amounts of the listed rows add up to what it came to. Throws
  /// when the sources have changed meanwhile.
  public func explanation(
    of id: FigureID, in publication: Publication, from sources: [Source]
  ) throws(PipelineFailure) -> Explanation? {
    guard let explanation = publication.explanation(of: id) else { return nil }
    let inputs = ReadInputs(sources, settings: settings, trace: publication.trace(for: explanation))
    guard inputs.check.reconciliation == publication.reconciliation else { throw .inputsChanged }
    return try explanation.listing(TracedRows(inputs), in: publication)
  }
}

/// What a traced reading kept, by what it is of.
struct TracedRows {
  private var downloads: [Key: [TracedDownload]] = [:]
  private let told: [[SourcePlace]]
  private var leftOut: [(file: String, reason: String, place: Explanation.LeftOutPlace)] = []

  private struct Key: Hashable {
    let affiliation: Affiliation
    let guide: Int?
  }

  init(_ inputs: ReadInputs) {
    for row in inputs.traced {
      downloads[Key(affiliation: row.affiliation, guide: row.guide), default: []].append(row)
    }
    for key in downloads.keys { downloads[key]?.sort { $0.place < $1.place } }
    told = inputs.told
    for (file, row) in inputs.leftOut {
      leftOut.append(
        (
          file, "excluded: \(row.rule.title)",
          .init(place: SourcePlace(file: file, line: row.line), rows: row.rows, message: nil)
        ))
    }
    for finding in inputs.rejects {
      guard let place = finding.place else { continue }
      leftOut.append(
        (
          place.file, "rejected: \(finding.kind.title)",
          .init(place: place, rows: finding.count, message: finding.message)
        ))
    }
  }

  /// The rows of a body and a guide in a period, in the order of files and rows.
  func rows(of cell: DownloadCell, in period: Period) -> [TracedDownload] {
    (downloads[Key(affiliation: cell.affiliation, guide: cell.guide)] ?? []).filter {
      period.contains($0.day)
    }
  }

  /// Every row that tells of an attendance.
  func rows(ofAttendance index: Int) -> [SourcePlace] { told.indices.contains(index) ? told[index] : [] }

  /// Rows that do not count, by reason, of files that concern these measures.
  func leftOut(of parts: [Explanation.Part]) -> [Explanation.LeftOut] {
    var places: [String: [Explanation.LeftOutPlace]] = [:]
    for entry in leftOut where Explanation.concerns(entry.file, parts) {
      places[entry.reason, default: []].append(entry.place)
    }
    return places.sorted { $0.key < $1.key }.map { reason, places in
      Explanation.LeftOut(
        reason: reason, rows: places.reduce(0) { $0 + $1.rows },
        places: places.sorted { ($0.place, $0.rows) < ($1.place, $1.rows) })
    }
  }
}

extension Publication {
  /// Which rows an explanation needs: those of the bodies and guides of its download records, in its period.
  func trace(for explanation: Explanation) -> RowTrace {
    struct Key: Hashable {
      let affiliation: Affiliation
      let guide: Int?
    }
    var wanted: Set<Key> = []
    for row in explanation.parts.flatMap(\.rows) {
      if case .download(let index) = row.record,
        let cell = evidence.downloads[explanation.figure.id.period]?[index]
      {
        wanted.insert(Key(affiliation: cell.affiliation, guide: cell.guide))
      }
    }
    let guides = GuideMatcher(guides: evidence.books.guides)
    return RowTrace(period: periods.all.first { $0.id == explanation.figure.id.period }) {
      [wanted] body, guide in
      wanted.contains(Key(affiliation: body, guide: guides.known(guide)))
    }
  }
}

extension Explanation {
  /// The explanation with the rows that a traced reading kept. Throws when they do not make what was folded of them.
  func listing(_ traced: TracedRows, in publication: Publication) throws(PipelineFailure) -> Explanation {
    guard let period = publication.periods.all.first(where: { $0.id == figure.id.period }) else {
      return self
    }
    var listed = self
    listed.parts = try parts.map { part throws(PipelineFailure) in
      try part.listing(traced, in: publication, period)
    }
    listed.leftOut = traced.leftOut(of: parts)
    return listed
  }
}

extension Explanation.Part {
  /// The measure with every row of the inputs that its records were made of.
  func listing(
    _ traced: TracedRows, in publication: Publication, _ period: Period
  ) throws(PipelineFailure) -> Explanation.Part {
    var listed = self
    for index in rows.indices {
      switch rows[index].record {
      case .download(let number):
        guard let cell = publication.evidence.downloads[period.id]?[number] else { throw .inputsChanged }
        listed.rows[index].lines = try lines(of: cell, traced.rows(of: cell, in: period), rows[index].amount)
      case .attendance(let number):
        let further = traced.rows(ofAttendance: number).filter { $0 != rows[index].place }
        listed.rows[index].lines = further.map { Explanation.Line(place: $0, amount: 0, day: nil) }
        listed.rows[index].rows += Int64(further.count)
      default: break
      }
    }
    return listed
  }

  /// The rows of a cell, which must be as many and come to as much as the cell says.
  private func lines(
    of cell: DownloadCell, _ rows: [TracedDownload], _ amount: Int64
  ) throws(PipelineFailure) -> [Explanation.Line] {
    let sum = rows.reduce(Int64(0)) { sum, row in
      let (next, overflow) = sum.addingReportingOverflow(row.count)
      return overflow ? .max : next
    }
    guard Int64(rows.count) == cell.rows, sum == cell.count else { throw .inputsChanged }
    let isSum = measure.aggregation == .sum
    return rows.enumerated().map { number, row in
      Explanation.Line(
        place: row.place, amount: isSum ? row.count : number == 0 ? amount : 0, day: row.day)
    }
  }
}

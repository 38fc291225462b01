extension Intake {
  /// Reads every source, aliases first, and gives the intakes in the order of the sources' names.
  static func all(
    of sources: [Source], choices: ReadingChoices = ReadingChoices(), buckets: TimeBuckets = TimeBuckets(),
    threads: Int = 1, trace: RowTrace? = nil
  ) -> [Intake] {
    let ordered = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var terms = IntakeTerms(choices: choices, buckets: buckets, threads: threads)
    terms.trace = trace
    var intakes: [Int: Intake] = [:]
    for (index, source) in ordered.enumerated() where InputFolder(of: source.name) == .registers {
      let intake = Intake.of(source, terms: terms)
      if intake.format == PlainForms.aliases.name { intakes[index] = intake }
    }
    let aliases = intakes.sorted { $0.key < $1.key }.flatMap(\.value.facts).compactMap {
      if case .alias(let alias) = $0 { alias } else { nil }
    }
    terms.resolver = AuthorityResolver(aliases: aliases)
    var copies = FileCopies()
    return ordered.enumerated().map { index, source in
      let intake = intakes[index] ?? Intake.of(source, terms: terms)
      return copies.settled(intake, source)
    }
  }

  /// Reads one source; whatever is wrong with it is in the intake's findings.
  static func of(_ source: Source, terms: IntakeTerms) -> Intake {
    do {
      let reading = try SourceReading(source)
      if reading.isRefused {
        var intake = Intake(reading, format: nil)
        intake.digest = try reading.digest()
        return intake
      }
      let head = try FileHead(reading)
      var intake = try Self.read(reading, head, terms)
      if intake.digest == nil {
        // Counted apart, by the reader alone, so that an export that loses a row cannot also lose its count.
        let counted = try reading.fold(
          threads: terms.threads, initial: { 0 }, consume: { $0 += $1.count }, merge: { $0 += $1 })
        intake.recordCount = counted.value
        intake.digest = counted.digest
      }
      if try !reading.endsItsLastLine() {
        let line = try reading.lastRecordLine(threads: terms.threads)
        intake.findings.append(Finding(.lastLineOpen, at: SourcePlace(file: source.name, line: line)))
      }
      if intake.hasNoRows {
        intake.findings.append(Finding(.noRows, at: SourcePlace(file: source.name)))
      }
      return intake
    } catch {
      var intake = Intake(
        file: source.name, format: nil, encoding: .utf8, dialect: .standard, byteCount: source.store.byteCount
      )
      intake.findings.append(
        Finding(
          .unreadableFile, at: SourcePlace(file: source.name),
          found: (error as? ByteStoreFailure)?.reason ?? "\(error)"))
      return intake
    }
  }

  private static func read(_ reading: SourceReading, _ head: FileHead, _ terms: IntakeTerms) throws -> Intake
  {
    let file = reading.source.name
    let place = SourcePlace(file: file)
    let folder = InputFolder(of: file)
    let fitting = candidates(head, folder: folder, chosen: terms.choices.formats[file])
    guard let first = fitting.first else {
      return try refused(
        reading, UnrecognisedFile.finding(head, file: file, folder: folder),
        headerOf: UnrecognisedFile.nearest(head, folder: folder) == nil ? nil : head, at: head.likelyHeader)
    }
    if fitting.count > 1 {
      let names = fitting.map { "\($0.format.name.title) (\"\($0.format.name.id)\")" }
      return try refused(
        reading,
        Finding(.severalFormatsFit, at: place, found: names.joined(separator: ", "), expected: file),
        headerOf: head, at: first.header)
    }
    if let folder, !first.format.folders.contains(folder) {
      return try refused(
        reading,
        Finding(
          .wrongFolder, at: place, found: first.format.name.title,
          expected: first.format.folders.map { "\($0.rawValue)/" }.joined(separator: " or "),
          subject: folder.rawValue),
        headerOf: head, at: first.header)
    }
    let opened = OpenedFile(
      reading: reading, head: head, header: first.header, format: first.format.name, terms: terms)
    return try first.format.read(opened)
  }

  /// The formats that fit. One whose titles are only some of another's gives way to it; so does one that belongs
  /// in another folder.
  private static func candidates(
    _ head: FileHead, folder: InputFolder?, chosen: String?
  ) -> [(format: ExportFormat, header: Int)] {
    var fitting = ExportCatalogue.all.compactMap {
      format -> (format: ExportFormat, header: Int, by: Set<String>)? in
      if case .fits(let header, let titles) = format.recognise(head) { (format, header, titles) } else { nil }
    }
    if let chosen {
      fitting.removeAll { $0.format.name.id != chosen }
    } else if let folder, fitting.contains(where: { $0.format.folders.contains(folder) }) {
      fitting.removeAll { !$0.format.folders.contains(folder) }
    }
    return fitting.filter { one in !fitting.contains { one.by.isStrictSubset(of: $0.by) } }
      .map { ($0.format, $0.header) }
  }

  /// The account of a file that cannot be used: all rows after its header rejected, for one reason.
  private static func refused(
    _ reading: SourceReading, _ finding: Finding, headerOf head: FileHead?, at header: Int?
  ) throws -> Intake {
    var intake = Intake(reading, format: nil)
    let counted = try reading.fold(initial: { 0 }, consume: { _, _ in }, merge: { _, _ in })
    intake.rows.blank = counted.blankCount
    if let head, let header {
      intake.rows.structural = (0...header).count { !head.sheet.batch.isBlank($0) }
    }
    intake.rejectRows(counted.recordCount - intake.rows.structural, finding)
    return intake
  }
}

extension Intake {
  /// True for a known export that holds its header and nothing else, and does not itself say that this is right.
  fileprivate var hasNoRows: Bool {
    format != nil && rows.data == 0 && !findings.contains { $0.kind == .noData }
  }
}

extension SourceReading {
  /// The line on which the last record starts; read once more, which only a file without a last line end costs.
  fileprivate func lastRecordLine(threads: Int) throws -> Int? {
    let last = try fold(
      threads: threads, initial: { 0 },
      consume: { last, batch in
        if let record = batch.records.last { last = max(last, batch.line(record)) }
      }, merge: { $0 = max($0, $1) }
    ).value
    return last == 0 ? nil : last
  }

  /// Whether the text ends with a line end, as it does unless it was written without one or cut off.
  fileprivate func endsItsLastLine() throws(ByteStoreFailure) -> Bool {
    var last: [UInt8] = [0]
    guard text.byteCount > 0, try text.read(at: text.byteCount - 1, into: &last, from: 0, to: 1) == 1 else {
      return true
    }
    return last[0] == Ascii.lineFeed || last[0] == Ascii.carriageReturn
  }
}

/// Files whose bytes an earlier file has too.
struct FileCopies {
  private var files: [Key: [(name: String, source: Source)]] = [:]

  private struct Key: Hashable {
    let byteCount: Int
    let rows: RowAccount
  }

  /// The intake, or one with all rows excluded when an earlier file is the same byte for byte.
  mutating func settled(_ intake: Intake, _ source: Source) -> Intake {
    let key = Key(byteCount: intake.byteCount, rows: intake.rows)
    guard intake.rows.data > 0 else { return intake }
    for earlier in files[key] ?? [] where Self.same(earlier.source, source) {
      var copy = intake
      copy.facts = []
      copy.attendance = AttendanceTally()
      copy.downloads = DownloadTally()
      copy.rows.counted = 0
      copy.rows.merged = 0
      copy.rows.rejected = 0
      copy.rejects = []
      copy.rows.excluded = [.repeatedFile: intake.rows.data]
      copy.leftOut = copy.leftOut.map { _ in
        [LeftOutRow(.repeatedFile, line: nil, rows: intake.rows.data)]
      }
      copy.controlTotals = []
      copy.findings = [
        Finding(
          .repeatedFile, at: SourcePlace(file: intake.file), expected: earlier.name, count: intake.rows.data)
      ]
      return copy
    }
    files[key, default: []].append((intake.file, source))
    return intake
  }

  private static func same(_ one: Source, _ other: Source) -> Bool {
    var offset = 0
    while offset < one.store.byteCount {
      var (first, second) = ([UInt8](repeating: 0, count: 1 << 18), [UInt8](repeating: 0, count: 1 << 18))
      guard let count = try? one.store.read(at: offset, into: &first, from: 0, to: first.count), count > 0,
        (try? other.store.read(at: offset, into: &second, from: 0, to: second.count)) == count,
        first == second
      else { return false }
      offset += count
    }
    return true
  }
}

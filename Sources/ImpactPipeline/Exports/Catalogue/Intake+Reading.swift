extension Intake {
  /// Reads every source, aliases first, and gives the intakes in the order of the sources' names.
  ///
  /// Sources that are held in memory whole are read side by side; larger ones one after the other, each on all
  /// threads, so that memory does not grow with their number.
  static func all(
    of sources: [Source], choices: ReadingChoices = ReadingChoices(), buckets: TimeBuckets = .halfMonths,
    threads: Int = 1, trace: RowTrace? = nil
  ) -> [Intake] {
    let ordered = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var terms = IntakeTerms(choices: choices, buckets: buckets, threads: threads)
    terms.trace = trace
    let registers = ordered.indices.filter { InputFolder(of: ordered[$0].name) == .registers }
    let openings = sideBySide(registers.count, threads: threads) {
      OpenedSource(ordered[registers[$0]], choices: choices)
    }
    let opened = Dictionary(uniqueKeysWithValues: zip(registers, openings))
    let aliases = opened.filter(\.value.holdsAliases).mapValues { [terms] in Intake.of($0, terms: terms) }
    terms.resolver = AuthorityResolver(
      aliases: aliases.sorted { $0.key < $1.key }.flatMap(\.value.facts).compactMap {
        if case .alias(let alias) = $0 { alias } else { nil }
      })
    let read: @Sendable (Int) -> Intake = { [terms] index in
      aliases[index]
        ?? Intake.of(opened[index] ?? OpenedSource(ordered[index], choices: choices), terms: terms)
    }
    let held = ordered.indices.filter { SourceReading.isHeldWhole(ordered[$0]) }
    let intakes = Dictionary(
      uniqueKeysWithValues: zip(held, sideBySide(held.count, threads: threads) { read(held[$0]) }))
    var copies = FileCopies()
    return ordered.enumerated().map { index, source in
      copies.settled(intakes[index] ?? read(index), source)
    }
  }

  private static func sideBySide<Output: Sendable>(
    _ count: Int, threads: Int, _ work: @Sendable (Int) -> Output
  ) -> [Output] {
    threads > 1 ? concurrently(count, work) : (0..<count).map(work)
  }

  /// Reads one source; whatever is wrong with it is in the intake's findings.
  static func of(_ source: Source, terms: IntakeTerms) -> Intake {
    of(OpenedSource(source, choices: terms.choices), terms: terms)
  }

  private static func of(_ opened: OpenedSource, terms: IntakeTerms) -> Intake {
    let source = opened.source
    do {
      let contents = try opened.contents.get()
      let reading = contents.reading
      guard let (head, fitting) = contents.recognised else {
        var intake = Intake(reading, format: nil)
        intake.digest = try reading.digest()
        return intake
      }
      var intake = try Self.read(reading, head, fitting, terms)
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

  private static func read(
    _ reading: SourceReading, _ head: FileHead, _ fitting: [(format: ExportFormat, header: Int)],
    _ terms: IntakeTerms
  ) throws -> Intake {
    let file = reading.source.name
    let place = SourcePlace(file: file)
    let folder = InputFolder(of: file)
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

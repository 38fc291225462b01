/// The inputs of a run, read: the books, and what reading told.
struct ReadInputs: Sendable {
  private(set) var books: Books
  /// One for each rejected row, in the order of files and rows.
  let rejects: FindingLog
  let unresolved: [UnresolvedName]
  let check: InputCheck
  /// The download rows behind the books, where the reading is traced.
  let traced: [TracedDownload]
  /// For each attendance of the books, every row that tells of it, where the reading is traced.
  let told: [[SourcePlace]]
  /// Rows left out by a rule, where the reading is traced, in the order of files.
  let leftOut: [(file: String, row: LeftOutRow)]

  init(_ sources: [Source], settings: PipelineSettings, trace: RowTrace? = nil) {
    let boundaries = settings.period.map {
      [$0, $0.previous].compactMap { $0 }.flatMap { [$0.first, $0.last.advanced(by: 1)] }
    }
    // Only where several exports may tell of the same downloads do short runs find that out.
    let large = sources.filter { Self.mayHoldDownloads($0) }
    let isOneLargeExport = large.count == 1 && large[0].store.byteCount > DownloadPart.rememberedBytes
    let cut = settings.asOf.map { [$0.advanced(by: 1)] } ?? []
    let buckets = TimeBuckets(
      alsoStartingOn: (boundaries ?? []) + cut, yearly: isOneLargeExport ? Self.yearDays(settings) : nil)
    let whatIfs = sources.filter(Self.isScenario)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map(PlainForms.whatIfs(in:))
    let ledger = Ledger(
      Intake.all(
        of: sources.filter { !Self.isScenario($0) }, choices: settings.choices, buckets: buckets,
        threads: settings.threads, trace: trace),
      buckets: buckets, asOf: settings.asOf)
    var books = ledger.books
    books.scenarios = whatIfs.map(\.file)
    self.books = books
    let read = ledger.intakes + whatIfs.map(\.intake)
    traced = ledger.traced
    told = ledger.told
    leftOut = read.flatMap { intake in (intake.leftOut ?? []).map { (intake.file, $0) } }
    rejects = read.reduce(into: FindingLog()) { $0 += $1.rejects }
    unresolved = Self.unresolved(in: ledger.books)
    let files = read.map { FileReconciliation($0) }
    check = InputCheck(
      findings: read.reduce(into: FindingLog()) { $0 += FindingLog($1.findings) + $1.repairs + $1.rejects }
        + ledger.findings,
      reconciliation: files, effects: HeadlineEffect.all(of: files, unresolved: unresolved))
  }

  /// Gives up the books, whose cells of downloads are not held any longer than it takes to sum them.
  mutating func takeBooks() -> Books {
    defer { books = Books() }
    return books
  }

  /// Where long runs begin: only where periods of the run do, so that they are as few as can be. What comes after a
  /// day that somebody chose to speak from is told of run by run, whatever the period.
  private static func yearDays(_ settings: PipelineSettings) -> Set<TimeBuckets.YearDay> {
    guard settings.asOf == nil else { return .ofAnyYear }
    guard let period = settings.period else { return [.init(month: 4, day: 1)] }
    return Set(of: period) ?? .ofAnyYear
  }

  private static func mayHoldDownloads(_ source: Source) -> Bool {
    !isScenario(source) && [.downloads, nil].contains(InputFolder(of: source.name))
  }

  /// True for a file of what-ifs: it lies in a folder `scenarios` and is no part of the books.
  static func isScenario(_ source: Source) -> Bool {
    source.name.lowercased().split(separator: "/").dropLast().contains("scenarios")
  }

  /// The texts that no rule resolved, with how many attendances and download rows each stands in, most first.
  private static func unresolved(in books: Books) -> [UnresolvedName] {
    var rows: [String: Int] = [:]
    for row in books.attendances {
      if case .unresolved(let text) = row.affiliation { rows[text, default: 0] += 1 }
    }
    for (body, count) in books.downloads.rowsOfBodies where count > 0 {
      if case .unresolved(let text) = body { rows[text, default: 0] += Int(clamping: count) }
    }
    let ordered = rows.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let batch = 16
    let batches = concurrently((ordered.count + batch - 1) / batch) { index in
      ordered[(index * batch)..<min(ordered.count, (index + 1) * batch)].map { text, count in
        UnresolvedName(text: text, rows: count, proposals: AuthorityResolver.proposals(for: text).map(\.name))
      }
    }
    return batches.flatMap(\.self)
  }
}

/// What reading the inputs told, for whoever only checks them.
public struct InputCheck: Sendable {
  /// Everything found, rejected rows included, in the order of files.
  public let findings: FindingLog
  /// How the rows of each file add up.
  public let reconciliation: [FileReconciliation]
  /// What was left out of the rows behind each headline figure.
  public let effects: [HeadlineEffect]

  /// True when every row of every file is accounted for.
  public var addsUp: Bool { reconciliation.allSatisfy(\.addsUp) }
}

extension FileReconciliation {
  /// The account of a file as reports print it.
  init(_ intake: Intake) {
    self.init(
      file: intake.file, export: intake.format?.title ?? "not recognised",
      digest: intake.digest?.description ?? "not read",
      bytes: intake.byteCount,
      encoding: intake.encoding.title,
      rows: intake.recordCount - intake.rows.structural - intake.rows.blank - intake.rows.resplit,
      counted: intake.rows.counted + intake.rows.merged,
      repaired: intake.rows.repaired,
      excluded: Dictionary(
        uniqueKeysWithValues: intake.rows.excluded.filter { $0.value > 0 }.map { ($0.key.title, $0.value) }),
      rejected: intake.rows.rejected,
      illustrative: intake.rows.illustrative + intake.sum.illustrative,
      amount: intake.sum.amount)
  }
}

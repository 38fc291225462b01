/// One kind of export or register: how it is told by its content, and how it is read.
///
/// To add one: declare it in a file of its own, and add it to ``ExportCatalogue``.
struct ExportFormat: Sendable {
  let name: FormatName
  /// The folders it may lie in.
  let folders: [InputFolder]
  /// Whether a file is one of these.
  let recognise: @Sendable (FileHead) -> Recognition
  /// Reads a file that is one.
  let read: @Sendable (OpenedFile) throws -> Intake
}

/// A file whose export is settled, ready to be read.
struct OpenedFile: Sendable {
  let reading: SourceReading
  let head: FileHead
  /// The header's record.
  let header: Int
  let format: FormatName
  let terms: IntakeTerms

  var file: String { reading.source.name }

  /// An account of the file with nothing in it yet.
  var emptyIntake: Intake {
    var intake = Intake(reading, format: format)
    guard let trace = terms.trace else { return intake }
    intake.downloads = DownloadTally(trace: trace)
    intake.attendance.keepLines()
    intake.leftOut = []
    return intake
  }

  /// The whole file in memory.
  func sheet() throws(ByteStoreFailure) -> Sheet { Sheet(try reading.records()) }

  /// The event that the run's settings say the file is about, or else the file's name.
  func event(title: String? = nil, day: Day? = nil, id: String? = nil) -> EventReference {
    if let chosen = terms.choices.events[file] { return EventReference(id: chosen) }
    return EventReference(id: id, title: title, day: day, file: file)
  }
}

/// What reading exports needs to know beside their bytes.
struct IntakeTerms: Sendable {
  var resolver: AuthorityResolver
  var choices: ReadingChoices
  var buckets: TimeBuckets
  /// How many threads read one large file at most.
  var threads: Int
  /// Which rows are kept for an explanation; none in a usual reading.
  var trace: RowTrace?

  init(
    resolver: AuthorityResolver = AuthorityResolver(), choices: ReadingChoices = ReadingChoices(),
    buckets: TimeBuckets = .halfMonths, threads: Int = 1
  ) {
    self.resolver = resolver
    self.choices = choices
    self.buckets = buckets
    self.threads = threads
  }
}

extension Intake {
  /// An account of an opened source with nothing in it yet but what opening it found.
  init(_ reading: SourceReading, format: FormatName?) {
    self.init(
      file: reading.source.name, format: format, encoding: reading.encoding, dialect: reading.dialect,
      byteCount: reading.source.store.byteCount)
    findings = reading.findings
  }
}

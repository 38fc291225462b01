/// A source opened for reading: what it is, its encoding and its dialect are settled, its records not yet read.
///
/// Opening looks at the whole of a source up to 16 MiB, at the first MiB of a larger one. A file that is no delimited text (empty, a spreadsheet, a web page,
/// compressed) is refused: a finding says what it is and what to do, and it has no records. UTF-16 and
/// Windows-1252 are rewritten as UTF-8 in memory.
public struct SourceReading: Sendable {
  /// The source.
  public let source: Source
  /// How its bytes spell text.
  public let encoding: TextEncoding
  /// How its fields are separated and quoted.
  public let dialect: Dialect
  /// What was found about the file as a whole when it was opened.
  public let findings: [Finding]
  /// Whether the file is no delimited text; it then has no records and a finding that says why.
  public let isRefused: Bool
  /// The text in UTF-8.
  private(set) var text: any ByteStore
  /// Where the text starts, after a byte order mark.
  let start: Int

  /// The digest, when all bytes were at hand.
  let knownDigest: InputDigest?

  /// Which loops for wide vectors are used; the results are the same.
  var kernels = KernelSet.widest

  /// Sources up to this size are held in memory and looked at whole; of others the first MiB is.
  private static let small = 16 << 20
  private static let sniffed = 1 << 20
  private static let dialectSample = 64 << 10

  /// Whether a source is small enough to be held in memory whole.
  static func isHeldWhole(_ source: Source) -> Bool { source.store.byteCount <= small }

  /// Opens a source. An encoding or dialect that is given is not guessed.
  public init(
    _ source: Source, encoding: TextEncoding? = nil, dialect: Dialect? = nil
  ) throws(ByteStoreFailure) {
    self.source = source
    let size = source.store.byteCount
    let head = try Self.bytes(of: source.store, upTo: size <= Self.small ? size : Self.sniffed)
    let isWhole = head.count == size
    var digest = isWhole ? InputDigest(of: head) : nil
    let place = SourcePlace(file: source.name)
    var findings: [Finding] = []
    var refusal = FileKind.refusal(of: head[...], name: source.name)
    let encoding = encoding ?? TextEncoding.detect(head[...], isWhole: isWhole)
    var start = encoding.markLength(head[...])
    var text = isWhole ? InMemoryBytes(head) : source.store
    var sample = head[start...].prefix(Self.dialectSample)
    if refusal == nil {
      if encoding == .utf16LittleEndian || encoding == .utf16BigEndian || encoding == .windows1252 {
        let all = isWhole ? head : try Self.bytes(of: source.store, upTo: size)
        digest = digest ?? InputDigest(of: all)
        let rewritten: [UInt8]
        if encoding == .windows1252 {
          rewritten = Transcoding.utf8(fromWindows1252: all[start...])
        } else {
          let (utf8, faults, first) = Transcoding.utf8(
            fromUTF16: all[start...], littleEndian: encoding == .utf16LittleEndian)
          if faults > 0 {
            findings.append(
              Finding(
                .notUTF16, at: SourcePlace(file: source.name, line: first?.line),
                found: "\(first?.offset ?? 0)", count: faults))
          }
          rewritten = utf8
        }
        text = InMemoryBytes(rewritten)
        start = 0
        sample = rewritten.prefix(Self.dialectSample)
        findings.append(Finding(.otherEncoding, at: place, found: encoding.title))
      }
      if sample.isEmpty {
        refusal = Finding(.emptyFile, at: place)
      } else {
        refusal = FileKind.refusal(ofControlCharactersIn: sample, name: source.name)
      }
    }
    if let refusal {
      self.dialect = dialect ?? .standard
      self.findings = [refusal]
    } else {
      let sampleIsWhole = sample.count == text.byteCount - start
      let detected = dialect.map { ($0, nil) } ?? Dialect.detect(sample, isWhole: sampleIsWhole)
      self.dialect = detected.0
      self.findings = findings + Self.findings(on: detected.0, rival: detected.1, place, told: dialect != nil)
    }
    self.encoding = encoding
    self.isRefused = refusal != nil
    self.knownDigest = digest
    self.text = text
    self.start = start
  }

  /// All records in one batch; for files that fit in memory several times over.
  ///
  /// The batch's findings are those of the whole file, quotes inside unquoted fields as one.
  public func records() throws(ByteStoreFailure) -> RecordBatch {
    var (batch, summary) = try wholeBatch()
    batch.findings = FindingLog(summary)
    return batch
  }

  /// The records of the first bytes in one batch, with all its findings; a record that is cut ends at the cut.
  func head(upTo limit: Int) throws(ByteStoreFailure) -> RecordBatch {
    var head = self
    head.text = InMemoryBytes(try Self.bytes(of: text, upTo: limit))
    return try head.wholeBatch().batch
  }

  private func wholeBatch() throws(ByteStoreFailure) -> (batch: RecordBatch, summary: [Finding]) {
    guard !isRefused else { return (RecordBatch(source: source.name, dialect: dialect), []) }
    let size = text.byteCount - start
    guard size < Int(UInt32.max) - 1024 else {
      throw ByteStoreFailure("a file of 4 GiB or more cannot be read whole")
    }
    var reader = BlockReader(self, blockSize: max(64, (size + 63) / 64 * 64))
    try reader.scan(block: 0)
    let link = BlockChain.Link.first
    let next = reader.settle(from: link)
    try reader.gather(from: link, to: next)
    return (reader.batch, reader.tally.summary)
  }

  /// The digest of the source's bytes. A fold gives it too; asked of a large source here, it is read for it.
  public func digest() throws(ByteStoreFailure) -> InputDigest {
    if let knownDigest { return knownDigest }
    return InputDigest(of: try Self.bytes(of: source.store, upTo: source.store.byteCount))
  }

  private static func findings(
    on dialect: Dialect, rival: Dialect?, _ place: SourcePlace, told: Bool
  ) -> [Finding] {
    if told { return [] }
    var title = dialect.delimiter.title + "s"
    if dialect.quoting == .backslash { title += ", with quotes escaped by a backslash" }
    if let rival {
      return [Finding(.uncertainDialect, at: place, found: title, expected: "the \(rival.delimiter.title)")]
    }
    return dialect == .standard ? [] : [Finding(.otherDialect, at: place, found: title)]
  }

  private static func bytes(of store: any ByteStore, upTo limit: Int) throws(ByteStoreFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(limit, store.byteCount))
    let count = try store.read(at: 0, into: &bytes, from: 0, to: bytes.count)
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}

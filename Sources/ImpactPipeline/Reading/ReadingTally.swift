/// What one thread's share of a reading came to, apart from what the records say.
struct ReadingTally: Sendable {
  private let file: String
  private(set) var records = 0
  private(set) var blanks = 0
  private(set) var findings: [Finding] = []
  /// The sum of the bytes of the blocks, for the digest.
  var sum = BlockSum()
  private var findingCounts: [FindingKind: Int] = [:]
  /// The first line that ends in each way.
  private var firstLineEnds: [LineEnd: Int] = [:]

  /// How a line ends.
  private enum LineEnd: String, CaseIterable {
    case lineFeed = "LF"
    case both = "CRLF"
    case carriageReturn = "CR"
  }

  /// How many findings of a kind are listed one by one; the rest is counted.
  static let listed = 1000

  init(file: String) { self.file = file }

  /// Adds a batch whose text ends at an index.
  mutating func add(_ batch: RecordBatch, _ summary: StructuralMasks.Summary, text end: Int) {
    if summary.hasBlankLines || batch.count == 1 {
      let blank = batch.records.count { batch.isBlank($0) }
      blanks += blank
      records += batch.count - blank
    } else {
      records += batch.count
    }
    for finding in batch.findings {
      let count = findingCounts[finding.kind, default: 0] + 1
      findingCounts[finding.kind] = count
      if count <= Self.listed { findings.append(finding) }
    }
    noteLineEnds(batch, hasCarriageReturns: summary.hasCarriageReturns, end: end)
  }

  private mutating func noteLineEnds(_ batch: RecordBatch, hasCarriageReturns: Bool, end: Int) {
    for record in batch.records {
      let next = batch.start(record + 1)
      guard next <= end else { break }
      let last = batch.bytes[next - 1]
      let kind: LineEnd
      if last == Ascii.carriageReturn {
        kind = .carriageReturn
      } else {
        kind = next >= 2 && batch.bytes[next - 2] == Ascii.carriageReturn ? .both : .lineFeed
      }
      let line = batch.line(record)
      firstLineEnds[kind] = min(firstLineEnds[kind] ?? line, line)
      if !hasCarriageReturns || firstLineEnds.count == LineEnd.allCases.count { break }
    }
  }

  /// Adds another thread's share.
  mutating func merge(_ other: ReadingTally) {
    records += other.records
    blanks += other.blanks
    sum.merge(other.sum)
    findings += other.findings
    findingCounts.merge(other.findingCounts, uniquingKeysWith: +)
    firstLineEnds.merge(other.firstLineEnds, uniquingKeysWith: min)
  }

  /// All findings in file order: stray quotes as one, no more than `listed` of each other kind, the rest of
  /// them as one for the file.
  var summary: [Finding] {
    var seen: [FindingKind: Int] = [:]
    var list: [Finding] = []
    for finding in findings.sorted(by: ReadingTally.isBefore) {
      let count = seen[finding.kind, default: 0] + 1
      seen[finding.kind] = count
      if finding.kind != .quoteInUnquotedField {
        if count <= Self.listed { list.append(finding) }
      } else if count == 1 {
        list.append(
          Finding(finding.kind, at: finding.place, count: findingCounts[finding.kind] ?? 1))
      }
    }
    for (kind, count) in findingCounts.sorted(by: { $0.key.code < $1.key.code })
    where kind != .quoteInUnquotedField && count > Self.listed {
      list.append(Finding(kind, at: SourcePlace(file: file), count: count - Self.listed))
    }
    return list + mixedLineEnds
  }

  private static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    guard let first = left.place, let second = right.place, first != second else {
      return left.kind.code < right.kind.code
    }
    return first < second
  }

  private var mixedLineEnds: [Finding] {
    guard firstLineEnds.count > 1 else { return [] }
    let ends = firstLineEnds.sorted { $0.value < $1.value }
    let words = ends.map { "\($0.key.rawValue) (line \($0.value))" }.joined(separator: " and ")
    return [Finding(.mixedLineEnds, at: SourcePlace(file: file, line: ends[1].value), found: words)]
  }
}

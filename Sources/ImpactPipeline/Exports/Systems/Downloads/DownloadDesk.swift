/// Counts downloads as the rows of a small export tell of them; a row told twice counts once.
struct DownloadDesk {
  private var bodies: ResolvedBodies
  private let buckets: TimeBuckets
  private var seen: Set<UInt64> = []
  private(set) var repeated = Witness()

  init(_ opened: OpenedFile) {
    bodies = ResolvedBodies(opened.terms.resolver)
    buckets = opened.terms.buckets
  }

  /// Takes in one download; rows are the same when who, what and when to the second are.
  mutating func count(
    _ guide: GuideReference, at moment: Moment, email: EmailAddress?, organisation: String? = nil,
    count: Int64 = 1,
    line: Int, into intake: inout Intake
  ) -> RowOutcome {
    let texts = [guide.id ?? "", guide.title ?? "", email?.folded ?? "", organisation ?? ""]
    var fingerprint = UInt64(bitPattern: moment.stamp ?? Int64(moment.day.number) * 86_400)
    for text in texts { fingerprint = ByteHash.of(Array(text.utf8)[...], seed: fingerprint) }
    fingerprint = ByteHash.mixed(fingerprint, UInt64(bitPattern: count))
    if email != nil, moment.seconds != nil, !seen.insert(fingerprint).inserted {
      repeated.add(Witness(count: 1, line: line))
      return .excluded(.repeatedRow)
    }
    intake.downloads.cover(moment.day, moment.day)
    let body = intake.downloads.number(of: bodies.affiliation(organisation: organisation, email: email))
    let cell = CellTable.Key(
      body: body, guide: intake.downloads.number(of: guide), bucket: buckets.start(of: moment.day))
    intake.downloads.add(
      DownloadTally.Cell(count: count, rows: 1, fingerprint: fingerprint, line: line), body: cell.body,
      guide: cell.guide, bucket: cell.bucket)
    intake.downloads.keep(TracedRow(cell: cell, day: moment.day, count: count, line: line))
    return .counted
  }

  /// Says once that rows were told twice.
  func noteRepeated(in intake: inout Intake) {
    guard repeated.count > 0 else { return }
    intake.findings.append(
      Finding(.repeatedRows, at: SourcePlace(file: intake.file, line: repeated.line), count: repeated.count))
  }
}

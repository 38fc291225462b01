/// The audit trail of a run: what went in, what came out, and how it was set.
///
/// It holds no time of day: the same inputs give the same bytes.
struct RunRecord {
  let briefing: Briefing
  let files: [PublishedFile]

  var json: JSONText {
    .object(
      making + since + [
        .init("inputs", .array(briefing.quality.files.map(Self.json))),
        .init(
          "outputs",
          .array(
            files.map { file in
              .object([
                .init("path", .string(file.path)), .init("bytes", .integer(Int64(file.bytes.count))),
                .init("sha256", .string(file.digest)),
              ])
            })),
      ])
  }

  /// How the run was set.
  private var making: [JSONText.Member] {
    [
      .init("program", .string("lotireport")), .init("version", .string(briefing.settings.version)),
      .init("period", .string(briefing.period.id)), .init("as_of", .string(briefing.settings.asOf.isoText)),
      .init("audience", .string(briefing.settings.audience.rawValue)),
      .init("seed", .string(String(briefing.settings.seed))),
      .init("catalogue_sha256", .string(Self.catalogueDigest)),
    ]
  }

  /// The earlier set that revisions are listed against, where one was named.
  private var since: [JSONText.Member] {
    guard let set = briefing.revisions?.since else { return [] }
    return [
      .init("since_period", .string(set.period)), .init("since_as_of", .string(set.asOf)),
      .init("since_figures", .string(set.digest)),
    ]
  }

  /// The digest of every metric's and measure's definition in words: it moves when a method does.
  static var catalogueDigest: String {
    let metrics = MetricCatalogue.all.map { "\($0.id)|\($0.unit.rawValue)|\($0.formula)|\($0.method)" }
    let measures = MeasureCatalogue.all.map {
      "\($0.id)|\($0.unit.rawValue)|\($0.aggregation.rawValue)|\($0.selection)"
    }
    return SHA256.hex(of: Array((metrics + measures).joined(separator: "\n").utf8))
  }

  private static func json(_ file: FileReconciliation) -> JSONText {
    .object([
      .init("path", .string(file.file)), .init("export", .string(file.export)),
      .init("bytes", .integer(Int64(file.bytes))), .init("digest", .string(file.digest)),
      .init("rows", .integer(Int64(file.rows))), .init("counted", .integer(Int64(file.counted))),
      .init("excluded", .integer(Int64(file.excludedInAll))),
      .init("rejected", .integer(Int64(file.rejected))),
    ])
  }
}

/// What the inputs were, how every row was treated, and what that could change in the figures.
struct DataQualityReport {
  let briefing: Briefing

  private var quality: QualitySummary { briefing.quality }

  var document: Document {
    Document(
      path: "data-quality", title: "Data quality",
      subtitle: "\(briefing.period.title) · what was read, what was left out and why",
      readers: "The keepers of the exports and registers", status: briefing.status(of: "data-quality"),
      blocks: briefing.opening(summary) + [.contents] + files + exclusions + findings + names + effect
        + revisions + illustrative)
  }

  private var counted: Int { quality.files.reduce(0) { $0 + $1.counted } }
  private var excluded: Int { quality.files.reduce(0) { $0 + $1.excludedInAll } }

  private var summary: Prose {
    let errors = quality.count(.error)
    let warnings = quality.count(.warning)
    let rows: Prose =
      "Read: \(QuantityStyle.count(quality.rows, "row")) in \(QuantityStyle.count(quality.files.count, "file")), of which \(QuantityStyle.count(counted)) counted, \(QuantityStyle.count(excluded)) left out by a stated rule and \(QuantityStyle.count(quality.rejected)) rejected. "
    let found: Prose =
      errors + warnings == 0
      ? "Nothing was found that needs mending. "
      : "To look at: \(QuantityStyle.count(errors, "error")) and \(QuantityStyle.count(warnings, "warning")). "
    let unresolved = quality.unresolved
    let last: Prose =
      unresolved.isEmpty
      ? "Every name was \(Glossary.resolved)."
      : "\(QuantityStyle.count(unresolved.count, "name")) in \(QuantityStyle.count(unresolvedRows, "row")) could not be \(Glossary.resolved); settling them moves borough figures, so do that first."
    return rows + found + last
  }

  private var unresolvedRows: Int { quality.unresolved.reduce(0) { $0 + $1.rows } }

  // MARK: Files

  private var files: [Block] {
    guard !quality.files.isEmpty else {
      return [.section("Files"), .paragraph("No file was read.")]
    }
    let broken = quality.files.filter { !$0.addsUp }
    let finding: Prose =
      broken.isEmpty
      ? "The \(Glossary.reconciliation) holds for every file: rows = counted + left out + rejected."
      : "The \(Glossary.reconciliation) fails for \(broken.map(\.file).joined(separator: ", ")): do not use figures that rest on it."
    return [
      .section("Files", finding: finding),
      .table(
        Table(
          "Rows of each file",
          columns: [
            .words("File"), .words("Read as"), .numbers("Rows"), .numbers("Rows counted"),
            .numbers("Rows left out by rule"), .numbers("Rows rejected"), .numbers("Rows repaired"),
            .words("Adds up"),
          ],
          rows: quality.files.map { file in
            Table.Row(
              Prose([.code(file.file)]),
              [
                Prose(file.encoding == "UTF-8" ? file.export : "\(file.export), \(file.encoding)"),
                Prose(QuantityStyle.count(file.rows)),
                Prose(QuantityStyle.count(file.counted)), Prose(QuantityStyle.count(file.excludedInAll)),
                Prose(QuantityStyle.count(file.rejected)), Prose(QuantityStyle.count(file.repaired)),
                file.addsUp ? "yes" : "no",
              ])
          } + [
            Table.Row(
              "All files",
              [
                "", Prose(QuantityStyle.count(quality.rows)), Prose(QuantityStyle.count(counted)),
                Prose(QuantityStyle.count(excluded)), Prose(QuantityStyle.count(quality.rejected)),
                Prose(QuantityStyle.count(quality.files.reduce(0) { $0 + $1.repaired })),
                broken.isEmpty ? "yes" : "no",
              ], role: .total)
          ],
          notes: [
            "Files are UTF-8 where nothing else is said. Repaired rows are counted: their meaning was plain though their writing was not. \(.code("run.json")) holds each file’s SHA-256."
          ])),
    ]
  }

  private var exclusions: [Block] {
    let rows = quality.files.flatMap { file in
      file.excluded.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { (file: file.file, rule: $0.key, count: $0.value) }
    }
    guard !rows.isEmpty else {
      return [.section("Rows left out by rule"), .paragraph("No rule left any row out.")]
    }
    return [
      .section(
        "Rows left out by rule",
        finding: "\(QuantityStyle.count(excluded, "row was", "rows were")) read well and not counted."),
      .table(
        Table(
          "Rules and the rows they left out",
          columns: [.words("File"), .words("Rule"), .numbers("Rows")],
          rows: rows.map {
            Table.Row(Prose([.code($0.file)]), [Prose($0.rule), Prose(QuantityStyle.count($0.count))])
          })),
    ]
  }

  // MARK: Findings

  /// Findings of one kind, as one line.
  private struct Group {
    let kind: FindingKind
    var count: Int
    let first: Finding
    var files: Set<String>
  }

  private var groups: [Group] {
    var byCode: [String: Group] = [:]
    for finding in quality.findings {
      byCode[
        finding.kind.code, default: Group(kind: finding.kind, count: 0, first: finding, files: [])
      ].count += finding.count
      if let file = finding.place?.file { byCode[finding.kind.code]?.files.insert(file) }
    }
    return byCode.values.sorted {
      ($1.kind.severity, $1.count, $0.kind.code) < ($0.kind.severity, $0.count, $1.kind.code)
    }
  }

  private var findings: [Block] {
    let groups = groups
    guard !groups.isEmpty else {
      return [.section("Findings"), .paragraph("There are none.")]
    }
    let heaviest = groups[0]
    return [
      .section(
        "Findings",
        finding:
          "\(QuantityStyle.count(groups.count, "kind")) of finding; start with \(heaviest.kind.title.lowercasedFirst) (\(QuantityStyle.count(heaviest.count)))."
      ),
      .table(
        Table(
          "Findings, those that matter most first; alike ones are one line",
          columns: [
            .words("Kind"), .words("Severity"), .numbers("Findings"), .words("First place"),
            .words("Example"),
            .words("What to do"),
          ],
          rows: groups.map { group in
            let more =
              group.files.count > 1 ? " and \(QuantityStyle.count(group.files.count - 1, "more file"))" : ""
            return Table.Row(
              Prose(group.kind.title),
              [
                Prose(group.kind.severity.rawValue), Prose(QuantityStyle.count(group.count)),
                Prose((group.first.place.map(\.description) ?? "the run as a whole") + more),
                Prose(group.first.message), Prose(group.first.remedy),
              ])
          }, notes: ["\(.code("lotireport check")) prints each one with its line."])),
    ]
  }

  // MARK: Names

  private var names: [Block] {
    let unresolved = quality.unresolved
    guard !unresolved.isEmpty else {
      return [.section("Names that no rule resolved"), .paragraph("There are none.")]
    }
    let shown = unresolved.prefix(Self.namesShown)
    var blocks: [Block] = [
      .section(
        "Names that no rule resolved",
        finding:
          "\(QuantityStyle.count(unresolvedRows, "row")) with \(QuantityStyle.count(unresolved.count, "such name")) \(unresolvedRows == 1 ? "counts" : "count") for London and for no authority."
      )
    ]
    guard briefing.settings.audience == .internal else {
      return blocks + [.paragraph("The names themselves are left out of the public set.")]
    }
    blocks.append(
      .table(
        Table(
          "Names, most rows first, with what each may mean",
          columns: [.words("Name as written"), .numbers("Rows it could move"), .words("It may mean")],
          rows: shown.map { name in
            Table.Row(
              Prose(name.text),
              [
                Prose(QuantityStyle.count(name.rows)),
                Prose(name.proposals.isEmpty ? "no proposal" : name.proposals.joined(separator: " · ")),
              ])
          },
          notes: [
            "\(.link("data/unresolved-names.csv", to: .file("data/unresolved-names.csv"))) holds all of them as rows ready to paste into the register of aliases."
          ])))
    if unresolved.count > shown.count {
      blocks.append(
        .paragraph("\(QuantityStyle.count(unresolved.count - shown.count)) more stand in the table file."))
    }
    return blocks
  }

  private static let namesShown = 25

  // MARK: What it could change

  private var effect: [Block] {
    let lost = quality.rejected
    var points: [Prose] = []
    if lost == 0 {
      points.append("No row was rejected, so no figure is low for want of a row that was there.")
    } else if let share = Ratio(Int64(lost), over: Int64(max(1, quality.rows))) {
      points.append(
        "Rejected rows are \(QuantityStyle.share(share)) of all: counts and sums could be higher by what they hold. \(.link("data/rejects.csv", to: .file("data/rejects.csv"))) lists them."
      )
    }
    if quality.unresolved.isEmpty {
      points.append("No row is without an authority for want of a name.")
    } else {
      points.append(
        "London totals hold the rows of unresolved names already; borough figures, medians, reach and evenness would move by at most \(QuantityStyle.count(unresolvedRows, "row")) if all were settled."
      )
    }
    let absent = IndexPage.headlines.filter { briefing.value($0) == nil }
    points += absent.map { "\($0.title): no figure, because \(briefing.reason($0))." }
    return [.section("What this could change"), .bullets(points)] + headlineEffects
  }

  /// Each headline figure beside the rows that were left out of what it is made of; nothing when none were.
  private var headlineEffects: [Block] {
    let effects = HeadlineEffect.all(of: quality.files, unresolved: quality.unresolved)
    guard !effects.allSatisfy(\.isNothing) else { return [] }
    let metrics = HeadlineEffect.subjects.map(\.metric)
    return [
      .table(
        Table(
          "Headline figures and the rows left out of what they are made of",
          columns: [
            .words("Headline"), .numbers("Now"), .numbers("Rows rejected"), .numbers("Rows left out by rule"),
            .numbers("Rows of unresolved names"),
          ],
          rows: zip(metrics, effects).map { metric, effect in
            Table.Row(
              Prose(effect.title),
              [
                Prose(briefing.words(metric)), Prose(QuantityStyle.count(effect.rejected)),
                Prose(QuantityStyle.count(effect.excluded)), Prose(QuantityStyle.count(effect.unresolved)),
              ])
          },
          notes: [
            "Rows are those of the folders that a figure’s rows come from, so a figure moves by at most as many. A rejected row may be of another period or status; a row left out by rule stays out."
          ]))
    ]
  }

  private var revisions: [Block] {
    [.section(Briefing.revisionHeading)]
      + (briefing.revisions.map { RevisionList(briefing: briefing, revisions: $0).all }
        ?? [.paragraph(Briefing.noEarlierSet)])
  }

  private var illustrative: [Block] {
    let files = quality.files.filter { $0.illustrative > 0 }
    guard !files.isEmpty else {
      return [.section("Illustrative parts"), .paragraph("No row says that it is illustrative.")]
    }
    return [
      .section(
        "Illustrative parts",
        finding: "Rows marked \(Glossary.illustrative) stand in \(QuantityStyle.count(files.count, "file"))."),
      .table(
        Table(
          "Rows marked illustrative",
          columns: [.words("File"), .numbers("Illustrative rows"), .numbers("All rows")],
          rows: files.map {
            Table.Row(
              Prose([.code($0.file)]),
              [Prose(QuantityStyle.count($0.illustrative)), Prose(QuantityStyle.count($0.rows))])
          })),
    ]
  }
}

extension String {
  /// The text with its first letter small, to stand within a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

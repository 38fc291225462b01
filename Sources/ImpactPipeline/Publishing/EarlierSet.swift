/// A set of reports that was published before, as far as a new one is compared with it.
///
/// See docs/decisions/revisions.md for what counts as revised.
public struct EarlierSet: Sendable {
  private let figures: [Figure]
  private let inputs: [String: String]
  private let record: [String: String]
  private let digest: String
  private let revisions: [Revision]

  /// One figure with a value, as `figures.csv` has it.
  public struct Figure: Hashable, Sendable {
    let id: String
    let value: String

    /// A figure with the text of its value.
    public init(id: String, value: String) {
      self.id = id
      self.value = value
    }
  }

  /// The table of revisions is not as a set's is.
  public struct Fault: Error, Hashable, Sendable {}

  /// A set from what its files hold: the figures of `figures.csv` and that file's SHA-256, the digests of the
  /// inputs by path and the texts of `run.json`, and `revisions.csv` where the set has one.
  public init(
    figures: [Figure], digest: String, inputs: [String: String], record: [String: String],
    revisions: [UInt8]?
  ) throws(Fault) {
    self.figures = figures.filter { !$0.value.isEmpty }
    self.digest = digest
    self.inputs = inputs
    self.record = record
    self.revisions = try revisions.map(Self.revisions(in:)) ?? []
  }

  /// What a set of those figures revises. A set that was made from the same inputs in the same way, and whose
  /// figures are the same, is this one made before: what it listed is listed again, so that a rebuild over a set
  /// changes nothing; `nil` when it named no earlier set.
  func revisions(in briefing: Briefing) throws(PipelineFailure) -> Revisions? {
    guard record["audience"] == briefing.settings.audience.rawValue else {
      throw .earlierSetForOthers(record["audience"] ?? "no audience")
    }
    let published = Dictionary(figures.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    let causes = RevisionCauses(from: record, inputs, to: briefing)
    let moved = briefing.figures.figures.compactMap { figure -> Revision? in
      guard let was = published[figure.id.description] else { return nil }
      return Self.revision(of: figure, was: was, causes: causes)
    }
    if moved.isEmpty, causes.isEmpty, record["period"] == briefing.period.id { return carried }
    let since = Revisions.Since(
      period: record["period"] ?? "", asOf: record["as_of"] ?? "", digest: digest)
    return Revisions(since: since, figures: moved)
  }

  private static func revision(
    of figure: ImpactPipeline.Figure, was: String, causes: RevisionCauses
  ) -> Revision? {
    let now: Revision.Now
    switch figure.result {
    case .success:
      let text = CSVWriter.cell(TidyTables.value(of: figure))
      if text == was { return nil }
      now = .value(text)
    case .failure(let shortfall):
      // A number that is withheld now must not be given away by what was printed before.
      if shortfall.symbol == .confidential { return nil }
      now = .status(shortfall.symbol.rawValue)
    }
    return Revision(
      id: figure.id.description, title: figure.metric.title, unit: figure.metric.unit.rawValue, was: was,
      now: now, why: causes.words(for: figure))
  }

  /// What this set, being the same as the new one, found when it was made.
  private var carried: Revisions? {
    guard let period = record["since_period"], let asOf = record["since_as_of"],
      let digest = record["since_figures"]
    else { return nil }
    return Revisions(since: .init(period: period, asOf: asOf, digest: digest), figures: revisions)
  }

  private static func revisions(in bytes: [UInt8]) throws(Fault) -> [Revision] {
    guard let document = try? CSVDocument(bytes: bytes, name: "data/revisions.csv"), document.isWellFormed,
      let header = document.rows.first
    else { throw Fault() }
    return document.rows.dropFirst().map { row in
      let cells = Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
      let now = cells["now"] ?? ""
      return Revision(
        id: cells["figure_id"] ?? "", title: cells["title"] ?? "", unit: cells["unit"] ?? "",
        was: cells["was"] ?? "", now: now.isEmpty ? .status(cells["status"] ?? "") : .value(now),
        why: cells["why"] ?? "")
    }
  }
}

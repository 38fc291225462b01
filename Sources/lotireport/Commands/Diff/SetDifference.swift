import ImpactPipeline

/// What differs between two sets of reports: how they were made, and which figures moved.
///
/// A set records its inputs by digest and prints its records, so a cause is given where these allow it: the
/// inputs, records, assumptions, names or definitions that differ and that the figure depends on. It is never
/// guessed which of several moved it by how much.
struct SetDifference {
  /// One figure that is not the same in both.
  struct Move: Hashable {
    let id: String
    let title: String
    let unit: String
    /// As printed, or the status that stands for a missing value; `nil` where the set has no such figure.
    let old: String?
    let new: String?
    /// New less old, exactly; `nil` unless both are numbers.
    let change: String?
    let reasons: [String]
  }

  /// What of the making differs, in words.
  let causes: [String]
  /// The figures that moved, in the order of the new set, those that are gone at the end.
  private(set) var moves: [Move] = []
  /// How many figures are the same in both.
  private(set) var unmoved = 0
  /// The records that are not the same in both.
  let records: RecordDifference

  private let inputChanges: [(folder: String, words: String)]
  private let assumptionChanges: [String]
  private let methodChanges: [String]
  private let settingChanges: [String]

  /// Compares two sets. Takes time in proportion to their figures.
  init(old: PrintedSet, new: PrintedSet) {
    inputChanges = Self.inputChanges(old.inputs, new.inputs)
    assumptionChanges = Self.changes(old.assumptions, new.assumptions).map { "assumption \($0)" }
    let methods = ["catalogue_sha256", "version"]
    methodChanges = methods.filter { old.settings[$0] != new.settings[$0] }.map {
      $0 == "version"
        ? "method: another version of lotireport" : "method: definitions of metrics or measures changed"
    }
    records = RecordDifference(old: old.records, new: new.records)
    let names = ["period", "as_of", "audience", "seed"]
    settingChanges = names.filter { old.settings[$0] != new.settings[$0] }.map {
      "setting \($0): \(old.settings[$0] ?? "none") → \(new.settings[$0] ?? "none")"
    }
    causes = settingChanges + methodChanges + inputChanges.map(\.words) + assumptionChanges
    let oldRows = Dictionary(old.figures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let newIDs = Set(new.figures.map(\.id))
    for row in new.figures where oldRows[row.id].map({ !Self.same($0, row) }) ?? true {
      moves.append(move(from: oldRows[row.id], to: row))
    }
    unmoved = new.figures.count - moves.count
    for row in old.figures where !newIDs.contains(row.id) { moves.append(move(from: row, to: nil)) }
  }

  private static func same(_ old: PrintedSet.Row, _ new: PrintedSet.Row) -> Bool {
    old.value == new.value && old.low == new.low && old.high == new.high && old.status == new.status
  }

  private func move(from old: PrintedSet.Row?, to new: PrintedSet.Row?) -> Move {
    let row = new ?? old
    return Move(
      id: row?.id ?? "", title: row?.title ?? "", unit: row?.unit ?? "", old: old.map(Self.printed),
      new: new.map(Self.printed),
      change: old.flatMap { old in new.flatMap { Millionths.difference(old.value, $0.value) } },
      reasons: reasons(old, new))
  }

  private func reasons(_ old: PrintedSet.Row?, _ new: PrintedSet.Row?) -> [String] {
    var reasons: [String] = []
    if let old, let new {
      if old.measures != new.measures { reasons.append("method: its formula takes other measures") }
      if old.sourceRows != new.sourceRows {
        reasons.append("data: rows taken \(old.sourceRows) → \(new.sourceRows)")
      }
    } else {
      reasons.append(old == nil ? "the old set has no such figure" : "the new set has no such figure")
    }
    let measures = Set((old?.measures ?? []) + (new?.measures ?? [])).compactMap(MeasureCatalogue.measure)
    let folders = Set(measures.flatMap(\.folders))
    let data = inputChanges.filter { folders.contains($0.folder) || $0.folder == "aliases" }
    reasons += settingChanges + methodChanges + data.map(\.words) + records.summary(of: folders)
    if folders.contains("outcomes") || measures.contains(where: { $0.unit == .pounds }) {
      reasons += assumptionChanges
    }
    return reasons.isEmpty ? ["nothing that the sets record says why"] : reasons
  }

  private static func printed(_ row: PrintedSet.Row) -> String {
    if row.value.isEmpty { return row.status.isEmpty ? "none" : "[\(row.status)]" }
    return row.low.isEmpty ? row.value : "\(row.value) (\(row.low) to \(row.high))"
  }

  private static func inputChanges(
    _ old: [PrintedSet.Input], _ new: [PrintedSet.Input]
  ) -> [(folder: String, words: String)] {
    let before = Dictionary(old.map { (placed($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { (placed($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    let paths = Set(before.keys).union(after.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return paths.compactMap { path in
      let words: String
      switch (before[path], after[path]) {
      case (nil, let added?): words = "data: \(path) added, \(added.rows) rows"
      case (let gone?, nil): words = "data: \(path) removed, \(gone.rows) rows"
      case (let one?, let other?) where one.digest != other.digest:
        words = "data: \(path) changed, rows \(one.rows) → \(other.rows)"
      default: return nil
      }
      let parts = path.split(separator: "/")
      if parts.last?.hasPrefix("aliases") == true { return ("aliases", "names" + words.dropFirst(4)) }
      return (parts.count > 1 ? String(parts[0]) : "", words)
    }
  }

  /// A path below the inputs folder, since the same exports in a folder of another name are the same inputs.
  private static func placed(_ path: String) -> String {
    path.firstIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  private static func changes(_ old: [String: String], _ new: [String: String]) -> [String] {
    Set(old.keys).union(new.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { id in
      old[id] == new[id] ? nil : "\(id): \(old[id] ?? "none") → \(new[id] ?? "none")"
    }
  }
}

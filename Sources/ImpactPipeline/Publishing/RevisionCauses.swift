/// What of the making differs between an earlier set and this run, and which figures it can have moved.
struct RevisionCauses {
  /// Definitions, version, seed: what can move any figure.
  private let making: [String]
  /// Paths below the inputs folder whose bytes differ, or that only one of the two has, in their order.
  private let paths: [String]

  init(from record: [String: String], _ inputs: [String: String], to briefing: Briefing) {
    let now = [
      ("catalogue_sha256", RunRecord.catalogueDigest, "method: definitions of metrics or measures changed"),
      ("version", briefing.settings.version, "method: another version of lotireport"),
      ("seed", String(briefing.settings.seed), "setting: another seed"),
    ]
    making = now.compactMap { name, value, words in record[name] == value ? nil : words }
    let before = Dictionary(
      inputs.map { (Self.placed($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(
      briefing.quality.files.map { (Self.placed($0.file), $0.digest) },
      uniquingKeysWith: { first, _ in first })
    paths = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    isEmpty = making.isEmpty && paths.isEmpty && record["as_of"] == briefing.settings.asOf.isoText
  }

  /// True when the two were made from the same inputs in the same way.
  let isEmpty: Bool

  /// The causes that a figure depends on: registers say who takes part in what, so they bear on every figure.
  func words(for figure: Figure) -> String {
    let folders = Set(
      figure.measures.compactMap { MeasureCatalogue.measure($0.measure) }.flatMap(\.folders) + ["registers"])
    let own = paths.filter { path in folders.contains { path.hasPrefix($0 + "/") } }
    let causes = making + (own.isEmpty ? [] : ["data: \(Self.list(own))"])
    return causes.isEmpty ? "nothing that the sets record says why" : causes.joined(separator: "; ")
  }

  private static func list(_ paths: [String]) -> String {
    let shown = paths.prefix(3).joined(separator: ", ")
    return paths.count > 3 ? "\(shown) and \(QuantityStyle.count(paths.count - 3, "other file"))" : shown
  }

  /// A path below the inputs folder, since the same exports in a folder of another name are the same inputs.
  private static func placed(_ path: String) -> String {
    path.firstIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}

import ImpactPipeline

/// The set that `--since` names, read from its folder.
extension EarlierSet {
  /// `nil` when none is named, or when a setting names a folder with no set in it yet: the first run of inputs
  /// that always compare with what stands there. What is typed must be there.
  static func named(in arguments: ParsedArguments, isTyped: Bool) throws(CommandFailure) -> EarlierSet? {
    guard let folder = arguments[.since] else { return nil }
    if !isTyped, !holdsSet(folder) { return nil }
    return try EarlierSet(folder: folder)
  }

  private static func holdsSet(_ folder: String) -> Bool {
    do {
      _ = try FileStatus(ofEntry: Paths.join(folder, "run.json"))
      return true
    } catch {
      return error != .notFound && error != .notAFolder
    }
  }

  /// Reads the set in a folder.
  init(folder: String) throws(CommandFailure) {
    guard Self.holdsSet(folder) else {
      throw CommandFailure(
        "there is no set of reports in \(folder.showingControls) to compare with",
        remedy: "give --since a folder that lotireport build wrote, with csv in --format", status: .unreadable
      )
    }
    let printed = try DiffCommand.set(in: folder)
    let figures = try Self.bytes(Paths.join(folder, "data/figures.csv")) ?? []
    let revisions = try Self.bytes(Paths.join(folder, "data/revisions.csv"))
    do {
      try self.init(
        figures: printed.figures.map { EarlierSet.Figure(id: $0.id, value: $0.value) },
        digest: SHA256.hex(of: figures),
        inputs: Dictionary(
          printed.inputs.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first }),
        record: printed.settings, revisions: revisions)
    } catch {
      throw CommandFailure(
        "\(Paths.join(folder, "data/revisions.csv").showingControls) is not as lotireport writes it",
        remedy: "build the set again", status: .unreadable)
    }
  }

  /// A file of the set; `nil` where the set has none.
  private static func bytes(_ path: String) throws(CommandFailure) -> [UInt8]? {
    do {
      return try FileContents.read(path)
    } catch {
      if error.reason == .notFound { return nil }
      throw CommandFailure(reading: error)
    }
  }
}

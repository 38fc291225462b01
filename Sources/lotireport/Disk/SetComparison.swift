/// What publishing a set would change on the disk, for a run that is only to say so.
struct SetComparison {
  /// Files that are not there yet, that have other bytes, that stay, and that would be removed; in order of path.
  let added: [String]
  let changed: [String]
  let kept: [String]
  let removed: [String]
  private let target: SetFolder

  /// Compares the files of a set with what stands at its target.
  init(_ files: [SetPublisher.File], with target: SetFolder) {
    self.target = target
    let present = PublishedSet(target.path).files
    var added: [String] = []
    var changed: [String] = []
    var kept: [String] = []
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      if !present.contains(file.path) {
        added.append(file.path)
      } else if FileContents.equal(Paths.join(target.path, file.path), file.bytes) {
        kept.append(file.path)
      } else {
        changed.append(file.path)
      }
    }
    self.added = added
    self.changed = changed
    self.kept = kept
    let paths = Set(files.map(\.path))
    removed = present.filter { !paths.contains($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// One line for each file that would be written or removed, and a sum.
  var text: String {
    var text = ""
    for (mark, paths) in [("new", added), ("changed", changed), ("removed", removed)] {
      for path in paths { text += "\(mark)  \(Paths.join(target.name, path).showingControls)\n" }
    }
    return text
      + "\(added.count) new, \(changed.count) changed, \(removed.count) removed, \(kept.count) unchanged; nothing was written\n"
  }
}

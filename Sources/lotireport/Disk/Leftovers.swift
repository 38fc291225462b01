/// What a run that was killed may have left beside the target.
struct Leftovers {
  private let parent: String
  private let name: String

  /// The leftovers of a target's name in its parent folder.
  init(parent: String, name: String) {
    self.parent = parent
    self.name = name
  }

  /// The folder that this run writes to.
  var stagedName: String { "\(name).staged-\(Host.processNumber)" }

  /// The folder that this run moves the old set to where the disk cannot exchange.
  var asideName: String { "\(name).old-\(Host.processNumber)" }

  /// Removes the leftovers; an old set whose place is empty is put back first. Only the holder of the lock may.
  func clear() throws(FileFailure) {
    let names: [String]
    do {
      names = try FolderListing(of: parent).names
    } catch {
      throw FileFailure(.list, parent, error)
    }
    if !names.contains(name), let aside = names.first(where: { isMade($0, by: ".old-") }) {
      let path = Paths.join(parent, name)
      do {
        try SystemCalls.renameEntry(Paths.join(parent, aside), to: path)
      } catch {
        throw FileFailure(.publish, path, error)
      }
    }
    for leftOver in names where isMade(leftOver, by: ".staged-") || isMade(leftOver, by: ".old-") {
      try Removal.removeFolder(Paths.join(parent, leftOver))
    }
  }

  /// True for `reports.staged-123`: the target's name, the mark and a process number, so that a folder of the
  /// user's is not taken for one of ours.
  private func isMade(_ entry: String, by mark: String) -> Bool {
    guard entry.hasPrefix(name + mark) else { return false }
    let number = entry.utf8.dropFirst((name + mark).utf8.count)
    guard !number.isEmpty, number.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return (try? FileStatus(ofEntry: Paths.join(parent, entry)))?.kind == .folder
  }
}

/// The moment in which a staged set becomes the published one.
struct Swap {
  /// The staged folder, complete and flushed.
  let staged: String
  /// Where it is to stand.
  let target: String
  /// Where the old set goes meanwhile on a disk that cannot exchange.
  let aside: String

  /// Puts the staged folder in place; where the old set is now, `nil` if there was none.
  func perform() throws(FileFailure) -> String? {
    guard (try? FileStatus(ofEntry: target)) != nil else {
      try rename(staged, to: target)
      return nil
    }
    do {
      try SystemCalls.exchangeEntries(staged, target)
      return staged
    } catch {
      switch error {
      case .noSuchCall, .invalid, .notSupported: return try moveAside()
      default: throw FileFailure(.publish, target, error)
      }
    }
  }

  /// Two renames; when the second fails the first is taken back.
  private func moveAside() throws(FileFailure) -> String {
    try rename(target, to: aside)
    do {
      try rename(staged, to: target)
    } catch {
      try rename(aside, to: target)
      throw error
    }
    return aside
  }

  private func rename(_ old: String, to new: String) throws(FileFailure) {
    do { try SystemCalls.renameEntry(old, to: new) } catch { throw FileFailure(.publish, target, error) }
  }
}

/// Puts a set of reports in place of the one before it, whole or not at all.
///
/// The set is written to a folder beside the target and flushed: first the files, then the folders. Then one
/// rename exchanges the two folders, and the old set is removed. Until that rename the old set is untouched,
/// and after it the new one is complete; a kill at any moment leaves one or the other, and at worst a folder
/// beside it that the next run removes. Disks that cannot exchange get two renames, and a kill between them is
/// made good by the next run.
struct SetPublisher {
  /// One file of a set: its path below the set's folder, with forward slashes, and its bytes.
  typealias File = (path: String, bytes: [UInt8])

  /// What publishing did.
  enum Outcome: Hashable, Sendable {
    /// The set that was there has the same bytes and was not touched.
    case unchanged
    /// There was none before.
    case created
    /// It took the place of another.
    case replaced
  }

  /// Why there is no new set. The old one, if any, stands as it was unless the case says otherwise.
  enum Failure: Error, Hashable, Sendable {
    /// The disk refused.
    case disk(FileFailure)
    /// Another run did not finish in time.
    case anotherRun(String)
    /// The user interrupted.
    case interrupted
    /// The new set is in place, but the disk does not say that it would survive a power cut.
    case inPlaceButNotFlushed(FileFailure)
  }

  /// Where to.
  let target: SetFolder
  /// How long to wait for another run, in seconds.
  var patience = 60.0
  /// Called once when another run has to be waited for.
  var whenWaiting: () -> Void = {}

  /// What became of it, and what the user should hear though the set is in place.
  struct Report: Hashable, Sendable {
    let outcome: Outcome
    let leftOver: FileFailure?
  }

  /// Publishes the files.
  ///
  /// Each path must be relative, unique and without `..`; the files may come in any order.
  func publish(_ files: [File]) throws(Failure) -> Report {
    precondition(files.allSatisfy { Self.isSafe($0.path) }, "a path leads out of the set")
    return try Signals.deferringInterruption { () throws(Failure) in
      let (parent, name) = Paths.split(target.path)
      let made = try makeParents(of: parent)
      do throws(Failure) {
        let lock = try PublishingLock.take(of: parent, patience: patience, whenWaiting: whenWaiting)
        let report = try publish(files, in: parent, as: name)
        lock.release()
        return report
      } catch {
        for folder in made.reversed() { try? SystemCalls.removeFolder(folder) }
        throw error
      }
    }
  }

  private func publish(_ files: [File], in parent: String, as name: String) throws(Failure) -> Report {
    let recovery = Leftovers(parent: parent, name: name)
    do {
      try recovery.clear()
    } catch {
      throw .disk(error)
    }
    let current = PublishedSet(target.path)
    if current.holdsExactly(files) { return Report(outcome: .unchanged, leftOver: nil) }
    let staged = StagedSet(path: Paths.join(parent, recovery.stagedName), permissions: current.permissions)
    do {
      try staged.write(files)
    } catch {
      try? Removal.removeFolder(staged.path)
      throw error
    }
    let swap = Swap(staged: staged.path, target: target.path, aside: Paths.join(parent, recovery.asideName))
    let old: String?
    do {
      old = try swap.perform()
    } catch {
      try? Removal.removeFolder(staged.path)
      throw .disk(error)
    }
    do {
      try StagedSet.flush(parent)
    } catch {
      if let old { try? Removal.removeFolder(old) }
      throw .inPlaceButNotFlushed(error)
    }
    var leftOver: FileFailure?
    if let old {
      do { try Removal.removeFolder(old) } catch { leftOver = error }
    }
    return Report(outcome: current.exists ? .replaced : .created, leftOver: leftOver)
  }

  private func makeParents(of folder: String) throws(Failure) -> [String] {
    do {
      _ = try FileStatus(of: folder)
      return []
    } catch {
      guard error == .notFound else { throw .disk(FileFailure(.inspect, folder, error)) }
      let made = try makeParents(of: Paths.split(folder).parent)
      do {
        try SystemCalls.makeFolder(folder)
      } catch {
        if error == .exists { return made }
        for folder in made.reversed() { try? SystemCalls.removeFolder(folder) }
        throw .disk(FileFailure(.makeFolder, folder, error))
      }
      return made + [folder]
    }
  }

  private static func isSafe(_ path: String) -> Bool {
    !path.isEmpty
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0)
      }
  }
}

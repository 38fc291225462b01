/// A set being written beside the place it is for.
struct StagedSet {
  /// The staging folder.
  let path: String
  /// The permissions that the set before it had, which the new one keeps; `nil` for the user's usual ones.
  let permissions: UInt32?

  /// Writes and flushes all the files and folders.
  func write(_ files: [SetPublisher.File]) throws(SetPublisher.Failure) {
    do {
      try writeAll(files)
    } catch let failure as FileFailure {
      throw .disk(failure)
    } catch {
      throw .interrupted
    }
  }

  private struct Interrupted: Error {}

  private func writeAll(_ files: [SetPublisher.File]) throws {
    try makeFolder(path)
    for folder in folders(of: files) { try makeFolder(Paths.join(path, folder)) }
    for file in files {
      if Signals.wasInterrupted { throw Interrupted() }
      try write(file.bytes, to: Paths.join(path, file.path))
    }
    try keepPermissions()
    // The order of these does not matter, for nothing leads to any of them until the folder is put in place.
    let paths = [path] + (folders(of: files) + files.map(\.path)).map { Paths.join(path, $0) }
    try SideBySide<FileFailure>.forEach(paths.count) { (number) throws(FileFailure) in
      try Self.flush(paths[number])
    }
    if Signals.wasInterrupted { throw Interrupted() }
  }

  /// Every folder that a file is in, an outer one before those in it.
  private func folders(of files: [SetPublisher.File]) -> [String] {
    var folders: Set<String> = []
    for file in files {
      var (parent, _) = Paths.split(file.path)
      while parent != ".", folders.insert(parent).inserted { parent = Paths.split(parent).parent }
    }
    return folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func makeFolder(_ path: String) throws(FileFailure) {
    do { try SystemCalls.makeFolder(path) } catch { throw FileFailure(.makeFolder, path, error) }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    do throws(Errno) {
      let descriptor = try SystemCalls.createFile(path)
      do throws(Errno) {
        try SystemCalls.writeAll(bytes.span, to: descriptor)
      } catch {
        try? SystemCalls.closeFile(descriptor)
        throw error
      }
      try SystemCalls.closeFile(descriptor)
    } catch {
      throw FileFailure(.write, path, error)
    }
  }

  private func keepPermissions() throws(FileFailure) {
    guard let permissions else { return }
    do throws(Errno) {
      let descriptor = try SystemCalls.openFolder(path)
      defer { try? SystemCalls.closeFile(descriptor) }
      if try FileStatus(ofOpen: descriptor).permissions != permissions {
        try SystemCalls.setPermissions(descriptor, to: permissions)
      }
    } catch {
      throw FileFailure(.setPermissions, path, error)
    }
  }

  /// Waits until a file's bytes, or a folder's entries, are on the disk.
  static func flush(_ path: String) throws(FileFailure) {
    do throws(Errno) {
      let descriptor = try SystemCalls.openForReading(path)
      defer { try? SystemCalls.closeFile(descriptor) }
      try SystemCalls.flush(descriptor)
    } catch {
      // Disks without flushing, as some network and memory disks, say so by these; there is nothing to wait for.
      if error != .invalid, error != .notSupported { throw FileFailure(.flush, path, error) }
    }
  }
}

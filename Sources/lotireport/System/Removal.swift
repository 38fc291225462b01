/// Removing a folder with all that is in it.
enum Removal {
  /// Removes the folder and everything below; a link below is removed and never followed.
  ///
  /// Works downwards from an open folder by names, so that nothing outside it can be reached, even if someone
  /// puts a link in the way meanwhile. Nothing at the path is no failure. Stops at the first failure.
  static func removeFolder(_ path: String) throws(FileFailure) {
    let (parent, name) = Paths.split(path)
    let folder: Int32
    do {
      folder = try SystemCalls.openFolder(parent)
    } catch {
      if error == .notFound { return }
      throw FileFailure(.remove, path, error)
    }
    defer { try? SystemCalls.closeFile(folder) }
    do {
      try removeEntry(name, in: folder)
    } catch {
      if error == .notFound { return }
      throw FileFailure(.remove, path, error)
    }
  }

  private static func removeEntry(_ name: String, in folder: Int32) throws(Errno) {
    guard try FileStatus(ofEntry: name, in: folder).kind == .folder else {
      return try SystemCalls.removeFile(name, in: folder)
    }
    let opened = try SystemCalls.openFolder(name, in: folder)
    defer { try? SystemCalls.closeFile(opened) }
    let listing = try FolderListing(consumingFolder: SystemCalls.openFolder(".", in: opened))
    for child in listing.names { try removeEntry(child, in: opened) }
    try SystemCalls.removeFolder(name, in: folder)
  }
}

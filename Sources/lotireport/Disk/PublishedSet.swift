/// The set that stands at the target now.
struct PublishedSet {
  private let path: String
  private let status: FileStatus?

  /// What stands at a path.
  init(_ path: String) {
    self.path = path
    status = try? FileStatus(ofEntry: path)
  }

  /// True when there is something to replace.
  var exists: Bool { status != nil }

  /// The folder's permissions; `nil` when there is none.
  var permissions: UInt32? { status?.permissions }

  /// The paths of the files in it; empty when there is none or it cannot be read.
  var files: Set<String> { Set((try? Self.files(below: path, prefix: "")) ?? []) }

  /// True when the folder holds these files with these bytes and nothing else, so that there is nothing to do.
  ///
  /// Anything that cannot be read counts as different: the set is then written anew.
  func holdsExactly(_ files: [SetPublisher.File]) -> Bool {
    guard exists, let present = try? Self.files(below: path, prefix: "") else { return false }
    guard present.count == files.count, Set(present) == Set(files.map(\.path)) else { return false }
    return files.allSatisfy { FileContents.equal(Paths.join(path, $0.path), $0.bytes) }
  }

  private static func files(below folder: String, prefix: String) throws(Errno) -> [String] {
    let listing = try FolderListing(of: folder)
    guard listing.unreadableNames.isEmpty else { throw .invalid }
    var found: [String] = []
    for name in listing.names {
      let entry = Paths.join(folder, name)
      switch try FileStatus(ofEntry: entry).kind {
      case .file: found.append(prefix + name)
      case .folder:
        let inner = try files(below: entry, prefix: "\(prefix)\(name)/")
        // An empty folder is not part of any set, so a set that has one is not as we would write it.
        guard !inner.isEmpty else { throw .invalid }
        found += inner
      case .link, .pipe, .socket, .device, .other: throw .invalid
      }
    }
    return found
  }
}

/// Whole files in memory: for the small ones that the program writes itself.
enum FileContents {
  /// True when the file has these bytes.
  static func equal(_ path: String, _ bytes: [UInt8]) -> Bool {
    guard let status = try? FileStatus(ofEntry: path), status.kind == .file, status.size == bytes.count else {
      return false
    }
    return (try? read(path)) == bytes
  }

  /// All the bytes of a file.
  static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    do throws(Errno) {
      let descriptor = try SystemCalls.openForReading(path)
      defer { try? SystemCalls.closeFile(descriptor) }
      guard try FileStatus(ofOpen: descriptor).kind != .folder else { throw Errno.isAFolder }
      return try SystemCalls.readToEnd(descriptor)
    } catch {
      throw FileFailure(.read, path, error)
    }
  }
}

import ImpactPipeline

/// The inputs folder, looked through: the files to read, in one order on every disk, and what cannot be read.
///
/// Left out without a word are names that begin with a dot, `README.md`, what spreadsheet programs and file
/// managers drop beside files. `scenarios/` holds what-ifs, which are no part of the books. Links are followed, but no file is
/// read twice.
struct InputFolder {
  /// The parts, as their folders are called.
  static let parts = ["events", "downloads", "outcomes", "funding", "registers"]

  /// The files, opened when they are first read.
  private(set) var sources: [Source] = []
  /// What was found wrong before anything was read.
  private(set) var findings: [Finding] = []

  /// True when the usual folder stands beside the user.
  static var standsHere: Bool { (try? FileStatus(of: "inputs"))?.kind == .folder }

  /// True when something cannot be read, so that what is made of the rest would be wrong.
  var isIncomplete: Bool { findings.contains { $0.kind.severity == .error } }

  private let path: String
  /// What the folder is called in the names of sources.
  let name: String
  private let meter: ReadingMeter?
  private var seen: [FileStatus.Identity: String] = [:]

  /// Looks through the folder at a path. The meter, if any, is told of every byte that is read later.
  init(_ path: String, meter: ReadingMeter? = nil) throws(FileFailure) {
    self.path = path
    self.meter = meter
    let resolved: String
    let root: FileStatus.Identity
    do throws(Errno) {
      resolved = try SystemCalls.resolved(path)
      let status = try FileStatus(of: path)
      guard status.kind == .folder else { throw .notAFolder }
      root = status.identity
    } catch {
      throw FileFailure(.read, path, error)
    }
    let last = Paths.split(path).name
    name = [".", "..", ""].contains(last) ? Paths.split(resolved).name : last
    let listing: FolderListing
    do {
      listing = try FolderListing(of: path)
    } catch {
      throw FileFailure(.list, path, error)
    }
    for entry in listing.names where !Self.isLeftOut(entry) {
      if Self.parts.contains(entry) || entry == "scenarios" {
        look(at: entry, above: [root])
      } else if entry != "lotireport.json" {
        add(.notPartOfInputs, at: entry, expected: Self.parts.map { "\($0)/" }.inWords("or"))
      }
    }
  }

  private mutating func look(at entry: String, above: [FileStatus.Identity]) {
    let full = Paths.join(path, entry)
    let status: FileStatus
    do {
      status = try FileStatus(of: full)
    } catch {
      return add(unreadable: entry, error, .inspect)
    }
    switch status.kind {
    case .folder:
      if above.contains(status.identity) { return add(.linkCircle, at: entry) }
      if entry.lowercased().hasSuffix(".csv") { return add(.notAFile, at: entry, found: "a folder") }
      // Met again by another link: its files would only be found to be the same, and links into links could
      // make the number of ways to them double with each.
      if let first = seen[status.identity] { return add(.sameFileAgain, at: entry, found: first) }
      seen[status.identity] = sourceName(entry)
      lookInto(entry, above: above + [status.identity])
    case .file:
      if let first = seen[status.identity] { return add(.sameFileAgain, at: entry, found: first) }
      seen[status.identity] = sourceName(entry)
      addFile(entry, size: status.size)
    case .link, .pipe, .socket, .device, .other:
      add(.notAFile, at: entry, found: status.kind.words)
    }
  }

  private mutating func lookInto(_ folder: String, above: [FileStatus.Identity]) {
    let listing: FolderListing
    do {
      listing = try FolderListing(of: Paths.join(path, folder))
    } catch {
      return add(unreadable: folder, error, .list)
    }
    for name in listing.unreadableNames { add(.nameNotText, at: "\(folder)/\(name)") }
    for name in listing.names where !Self.isLeftOut(name) { look(at: "\(folder)/\(name)", above: above) }
  }

  private mutating func addFile(_ entry: String, size: Int) {
    let full = Paths.join(path, entry)
    do {
      let descriptor = try SystemCalls.openForReading(full)
      defer { try? SystemCalls.closeFile(descriptor) }
      if let gap = SystemCalls.firstGap(descriptor), gap < size {
        return add(.gapInFile, at: entry, found: "\(gap)", expected: "\(size)")
      }
    } catch {
      return add(unreadable: entry, error, .open)
    }
    let name = sourceName(entry)
    sources.append(
      Source(name: name, store: FileByteStore(path: full, name: name, byteCount: size, meter: meter)))
  }

  private mutating func add(
    _ kind: FindingKind, at entry: String, found: String? = nil, expected: String? = nil
  ) {
    let place = SourcePlace(file: sourceName(entry))
    findings.append(Finding(kind, at: place, found: found, expected: expected))
  }

  private mutating func add(unreadable entry: String, _ reason: Errno, _ action: FileFailure.Action) {
    let failure = FileFailure(action, sourceName(entry), reason)
    add(.cannotBeRead, at: entry, found: reason.words, expected: failure.remedy.capitalisingFirst)
  }

  private func sourceName(_ entry: String) -> String { "\(name)/\(entry)" }

  private static func isLeftOut(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name == "README.md" || name == "Thumbs.db"
      || name == "desktop.ini"
  }
}

extension String {
  /// The text with a capital at its start.
  var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }
}

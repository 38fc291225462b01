/// The folder that a set of reports is published to, found fit for it before anything is read.
struct SetFolder: Hashable, Sendable {
  /// As the user gave it: what messages call it.
  let name: String
  /// Where that leads, links followed.
  let path: String
  /// What stands there now.
  let occupant: Occupant

  /// What a set would replace.
  enum Occupant: Hashable, Sendable {
    /// Nothing; the folder's parents may be missing too.
    case nothing
    /// A folder without anything in it.
    case emptyFolder
    /// A set of an earlier run, told by its `run.json`.
    case earlierSet
  }

  /// Why a folder is not fit to be replaced by a set.
  enum Refusal: Error, Hashable, Sendable {
    case notAFolder(String, FileStatus.Kind)
    case notOurs(String)
    case looseLink(String)
    case insideInputs(String, inputs: String)
    case aroundInputs(String, inputs: String)
    case root(String)
    case unreadable(FileFailure)

    /// What is wrong, in one line.
    var message: String {
      switch self {
      case .notAFolder(let name, let kind): "\(name.showingControls) is \(kind.words), not a folder"
      case .notOurs(let name):
        "\(name.showingControls) holds files but no run.json, so it was not made by lotireport"
      case .looseLink(let name): "\(name.showingControls) is a link that leads nowhere"
      case .insideInputs(let name, let inputs):
        "the reports would go to \(name.showingControls), inside the inputs at \(inputs.showingControls)"
      case .aroundInputs(let name, let inputs):
        "the reports would replace \(name.showingControls), which holds the inputs at \(inputs.showingControls)"
      case .root(let name): "\(name.showingControls) cannot be replaced"
      case .unreadable(let failure): failure.message
      }
    }

    /// What to do about it.
    var remedy: String {
      switch self {
      case .notAFolder, .insideInputs, .aroundInputs, .root: "give another folder with --output"
      case .notOurs: "give another folder with --output, or empty this one yourself"
      case .looseLink: "remove the link or make the folder that it names"
      case .unreadable(let failure): failure.remedy
      }
    }
  }

  /// Looks at what is there. The inputs must be neither in it nor around it.
  init(_ name: String, inputs: String?) throws(Refusal) {
    self.name = name
    do {
      path = try Paths.resolved(name)
    } catch {
      if error == .notFound { throw .looseLink(name) }
      throw .unreadable(FileFailure(.inspect, name, error))
    }
    if path == "/" { throw .root(name) }
    if let inputs, let resolvedInputs = try? Paths.resolved(inputs) {
      if Paths.contains(resolvedInputs, path) { throw .insideInputs(name, inputs: inputs) }
      if Paths.contains(path, resolvedInputs) { throw .aroundInputs(name, inputs: inputs) }
    }
    occupant = try Self.occupant(of: path, called: name)
  }

  private static func occupant(of path: String, called name: String) throws(Refusal) -> Occupant {
    do {
      let kind = try FileStatus(ofEntry: path).kind
      guard kind == .folder else { throw Refusal.notAFolder(name, kind) }
      let listing = try FolderListing(of: path)
      if listing.names.contains("run.json") { return .earlierSet }
      if listing.names.isEmpty, listing.unreadableNames.isEmpty { return .emptyFolder }
      throw Refusal.notOurs(name)
    } catch let refusal as Refusal {
      throw refusal
    } catch let reason as Errno {
      if reason == .notFound { return .nothing }
      throw .unreadable(FileFailure(.inspect, name, reason))
    } catch {
      preconditionFailure("no other error is thrown here")
    }
  }
}

/// Something that could not be done to a file or a folder: what, to which, why, and what to do about it.
///
/// Every failure of the disk is worded here and nowhere else.
struct FileFailure: Error, Hashable, Sendable {
  /// What was being done.
  enum Action: Hashable, Sendable {
    case open, read, list, inspect, write, flush, makeFolder, publish, remove, lock, setPermissions
  }

  /// What was being done.
  let action: Action
  /// To what: the path as it was given or made.
  let path: String
  /// Why not.
  let reason: Errno

  init(_ action: Action, _ path: String, _ reason: Errno) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// One line: `cannot write reports/index.md: the disk is full`.
  var message: String { "cannot \(verb) \(path.showingControls): \(reason.words)" }

  /// What to do, in the imperative.
  var remedy: String {
    switch reason {
    case .full: "free some space, or write elsewhere with --output"
    case .overQuota: "remove some files or ask for a larger quota, or write elsewhere with --output"
    case .tooLarge: "raise the limit (ulimit -f) and run again"
    case .readOnly: "write elsewhere with --output"
    case .denied, .notPermitted:
      isReading
        ? "give yourself the right to read it" : "give yourself the right to write there, or use --output"
    case .inputOutput: "check the disk, then run again"
    case .busy, .acrossDevices: "give a folder below it: --output \(path.showingControls)/set"
    case .notFound: "check the path"
    case .notAFolder, .isAFolder, .linkLoop: "check what stands at that path"
    case .tooManyOpen, .tooManyOpenInSystem: "raise the limit (ulimit -n) and run again"
    default: "run again; if it happens again, check the disk"
    }
  }

  private var verb: String {
    switch action {
    case .open: "open"
    case .read: "read"
    case .list: "list"
    case .inspect: "look at"
    case .write: "write"
    case .flush: "make sure that the disk has"
    case .makeFolder: "make the folder"
    case .publish: "put the new set in place at"
    case .remove: "remove"
    case .lock: "lock"
    case .setPermissions: "set the permissions of"
    }
  }

  private var isReading: Bool {
    switch action {
    case .open, .read, .list, .inspect: true
    case .write, .flush, .makeFolder, .publish, .remove, .lock, .setPermissions: false
    }
  }
}

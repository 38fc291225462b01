#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The one door to the operating system's file calls.
///
/// Each function is one call with its result turned into a value or an ``Errno``. Interrupted calls are made
/// again here, so that no caller has to know of it. The C functions take pointers, hence the word `unsafe`: each
/// pointer is to a string or a buffer that Swift keeps alive for the length of the call, and no call keeps it.
enum SystemCalls {
  /// Calls again while a signal interrupts, at most a thousand times so that nothing can hold the program here.
  static func retrying(_ call: () -> Int) throws(Errno) -> Int {
    for _ in 0..<1000 {
      let result = call()
      if result >= 0 { return result }
      let reason = Errno.last
      if reason != .interrupted { throw reason }
    }
    throw .interrupted
  }

  /// Opens a file for reading. Never blocks on a FIFO and never follows where `flags` forbid it.
  static func openForReading(_ path: String) throws(Errno) -> Int32 {
    Int32(try retrying { Int(unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) })
  }

  /// Opens a folder, to list, lock or flush it.
  static func openFolder(_ path: String) throws(Errno) -> Int32 {
    Int32(try retrying { Int(unsafe open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)) })
  }

  /// Opens a folder by its name in an open folder; refuses a symbolic link.
  static func openFolder(_ name: String, in folder: Int32) throws(Errno) -> Int32 {
    Int32(
      try retrying { Int(unsafe openat(folder, name, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)) })
  }

  /// Makes a new file for writing; fails when the name is taken, if only by a link.
  static func createFile(_ path: String) throws(Errno) -> Int32 {
    Int32(
      try retrying { Int(unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)) })
  }

  /// Closes a descriptor. An interrupted close has closed it, so it is never made again.
  static func closeFile(_ descriptor: Int32) throws(Errno) {
    if close(descriptor) != 0, Errno.last != .interrupted { throw Errno.last }
  }

  /// Waits until the data and the size of a file, or the entries of a folder, are on the disk.
  static func flush(_ descriptor: Int32) throws(Errno) {
    _ = try retrying { Int(fsync(descriptor)) }
  }

  /// Makes a folder with the permissions that the user's mask leaves.
  static func makeFolder(_ path: String) throws(Errno) {
    _ = try retrying { Int(unsafe mkdir(path, 0o777)) }
  }

  /// Gives an entry a new name; an entry that has that name is replaced if the system allows it.
  static func renameEntry(_ old: String, to new: String) throws(Errno) {
    _ = try retrying { Int(unsafe rename(old, new)) }
  }

  /// Makes a symbolic link that leads to another path.
  static func makeLink(_ path: String, to target: String) throws(Errno) {
    _ = try retrying { Int(unsafe symlink(target, path)) }
  }

  /// Makes a named pipe.
  static func makePipe(_ path: String) throws(Errno) {
    _ = try retrying { Int(unsafe mkfifo(path, 0o666)) }
  }

  /// Cuts a file off at a length, or lengthens it with a gap.
  static func setLength(_ path: String, to length: Int) throws(Errno) {
    _ = try retrying { Int(unsafe truncate(path, off_t(length))) }
  }

  /// Removes a file or a link, by its name in an open folder.
  static func removeFile(_ name: String, in folder: Int32) throws(Errno) {
    _ = try retrying { Int(unsafe unlinkat(folder, name, 0)) }
  }

  /// Removes an empty folder, by its name in an open folder.
  static func removeFolder(_ name: String, in folder: Int32) throws(Errno) {
    _ = try retrying { Int(unsafe unlinkat(folder, name, AT_REMOVEDIR)) }
  }

  /// Removes an empty folder.
  static func removeFolder(_ path: String) throws(Errno) {
    _ = try retrying { Int(unsafe rmdir(path)) }
  }

  /// Takes the lock of an open file or folder for this process alone, without waiting: false when another has it.
  static func lock(_ descriptor: Int32) throws(Errno) -> Bool {
    do {
      _ = try retrying { Int(flock(descriptor, LOCK_EX | LOCK_NB)) }
      return true
    } catch .wouldBlock {
      return false
    }
  }

  /// Sets the permission bits of an open file or folder.
  static func setPermissions(_ descriptor: Int32, to bits: UInt32) throws(Errno) {
    _ = try retrying { Int(fchmod(descriptor, mode_t(bits))) }
  }

  /// Where a path leads when every link and `..` is followed.
  static func resolved(_ path: String) throws(Errno) -> String {
    guard let found = unsafe realpath(path, nil) else { throw .last }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}

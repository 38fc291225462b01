#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The names in a folder, in the order of their bytes, which no locale and no disk changes.
struct FolderListing {
  /// The names that are text.
  private(set) var names: [String] = []
  /// The names that are not UTF-8, with their wrong bytes replaced: to be reported, for they cannot be opened by
  /// their text.
  private(set) var unreadableNames: [String] = []

  /// Lists a folder by its path.
  init(of path: String) throws(Errno) {
    let descriptor = try SystemCalls.openFolder(path)
    try self.init(consumingFolder: descriptor)
  }

  /// Lists an open folder, which is closed on return.
  ///
  /// `fdopendir` takes the descriptor over, and `closedir` closes both. `readdir` gives a pointer that is good
  /// until the next call; the name is copied out before that, from the entry's own memory and no further than its
  /// closing zero byte.
  init(consumingFolder descriptor: Int32) throws(Errno) {
    guard let stream = unsafe fdopendir(descriptor) else {
      let reason = Errno.last
      try? SystemCalls.closeFile(descriptor)
      throw reason
    }
    defer { unsafe closedir(stream) }
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else { throw .invalid }
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno == EINTR { continue }
        if errno != 0 { throw .last }
        break
      }
      let start = unsafe UnsafeRawPointer(entry) + nameOffset
      let bytes = unsafe UnsafeRawBufferPointer(
        start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
      let raw = unsafe [UInt8](bytes)
      if raw == [0x2E] || raw == [0x2E, 0x2E] { continue }
      if let name = String(validating: raw, as: UTF8.self) {
        names.append(name)
      } else {
        unreadableNames.append(String(decoding: raw, as: UTF8.self))
      }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    unreadableNames.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

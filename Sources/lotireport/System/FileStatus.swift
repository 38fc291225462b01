#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What stands at a path.
struct FileStatus: Hashable, Sendable {
  /// The sort of thing.
  enum Kind: Hashable, Sendable {
    case file, folder, link, pipe, socket, device, other

    /// As a message names it, with its article.
    var words: String {
      switch self {
      case .file: "a file"
      case .folder: "a folder"
      case .link: "a symbolic link"
      case .pipe: "a named pipe"
      case .socket: "a socket"
      case .device: "a device"
      case .other: "not a file"
      }
    }
  }

  /// The sort of thing.
  let kind: Kind
  /// Bytes, for a file.
  let size: Int
  /// The permission bits.
  let permissions: UInt32
  /// Two paths with the same identity are the same thing.
  let identity: Identity

  /// The disk and the number on it.
  struct Identity: Hashable, Sendable {
    fileprivate let device: UInt64
    fileprivate let number: UInt64
  }

  /// What the path leads to, links followed.
  init(of path: String) throws(Errno) {
    var raw = stat()
    _ = try SystemCalls.retrying { Int(unsafe stat(path, &raw)) }
    self.init(raw)
  }

  /// What stands at the path itself, a link being a link.
  init(ofEntry path: String) throws(Errno) {
    var raw = stat()
    _ = try SystemCalls.retrying { Int(unsafe lstat(path, &raw)) }
    self.init(raw)
  }

  /// What stands at a name in an open folder, a link being a link.
  init(ofEntry name: String, in folder: Int32) throws(Errno) {
    var raw = stat()
    _ = try SystemCalls.retrying { Int(unsafe fstatat(folder, name, &raw, AT_SYMLINK_NOFOLLOW)) }
    self.init(raw)
  }

  /// What an open descriptor is of.
  init(ofOpen descriptor: Int32) throws(Errno) {
    var raw = stat()
    _ = try SystemCalls.retrying { Int(unsafe fstat(descriptor, &raw)) }
    self.init(raw)
  }

  private init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      case S_IFCHR, S_IFBLK: .device
      default: .other
      }
    size = Int(raw.st_size)
    permissions = UInt32(raw.st_mode & 0o7777)
    identity = Identity(
      device: UInt64(truncatingIfNeeded: raw.st_dev), number: UInt64(truncatingIfNeeded: raw.st_ino))
  }
}

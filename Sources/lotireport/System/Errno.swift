#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The reason that the operating system gave for refusing a call.
struct Errno: Error, Hashable, Sendable {
  /// The number, whose meaning differs between systems; never printed alone.
  let code: Int32

  init(_ code: Int32) { self.code = code }

  /// The reason that the last failed call of this thread left behind.
  static var last: Errno { Errno(errno) }

  static let interrupted = Errno(EINTR)
  static let wouldBlock = Errno(EAGAIN)
  static let notFound = Errno(ENOENT)
  static let exists = Errno(EEXIST)
  static let notEmpty = Errno(ENOTEMPTY)
  static let notAFolder = Errno(ENOTDIR)
  static let isAFolder = Errno(EISDIR)
  static let linkLoop = Errno(ELOOP)
  static let closed = Errno(EBADF)
  static let readerGone = Errno(EPIPE)
  static let full = Errno(ENOSPC)
  static let overQuota = Errno(EDQUOT)
  static let tooLarge = Errno(EFBIG)
  static let readOnly = Errno(EROFS)
  static let denied = Errno(EACCES)
  static let notPermitted = Errno(EPERM)
  static let inputOutput = Errno(EIO)
  static let busy = Errno(EBUSY)
  static let acrossDevices = Errno(EXDEV)
  static let invalid = Errno(EINVAL)
  static let noSuchCall = Errno(ENOSYS)
  static let notSupported = Errno(ENOTSUP)
  static let nameTooLong = Errno(ENAMETOOLONG)
  static let tooManyOpen = Errno(EMFILE)
  static let tooManyOpenInSystem = Errno(ENFILE)
  static let noMemory = Errno(ENOMEM)
  static let noLocks = Errno(ENOLCK)

  /// The reason in plain words, the same on every system and in every locale.
  var words: String {
    switch self {
    case .interrupted: "the call was interrupted again and again"
    case .wouldBlock: "it is busy just now"
    case .notFound: "there is no such file or folder"
    case .exists: "something of that name is there already"
    case .notEmpty: "the folder is not empty"
    case .notAFolder: "it, or a part of its path, is not a folder"
    case .isAFolder: "it is a folder"
    case .linkLoop: "its symbolic links lead round in a circle"
    case .closed: "it is closed"
    case .readerGone: "the program that was reading it has gone"
    case .full: "the disk is full"
    case .overQuota: "the disk quota is used up"
    case .tooLarge: "it is larger than the file-size limit"
    case .readOnly: "the disk is read-only"
    case .denied: "permission is denied"
    case .notPermitted: "the operation is not permitted"
    case .inputOutput: "the disk reports a fault"
    case .busy: "it is in use, or is where a disk is mounted"
    case .acrossDevices: "it is on another disk"
    case .invalid: "the system does not accept the request"
    case .noSuchCall, .notSupported: "the system or the disk cannot do this"
    case .nameTooLong: "the name is too long"
    case .tooManyOpen, .tooManyOpenInSystem: "too many files are open"
    case .noMemory: "there is not enough memory"
    case .noLocks: "the disk cannot lock"
    default: "error \(code) of the system"
    }
  }
}

/// The right to change what stands in a folder, held by one run at a time.
///
/// It is the folder's own lock (`flock`), so there is no lock file to leave behind, and the system frees it when
/// the holder ends, however it ends. A disk that cannot lock, as some network disks, is used without.
struct PublishingLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock, waiting for another run as long as `patience` says.
  static func take(
    of folder: String, patience: Double, whenWaiting: () -> Void
  ) throws(SetPublisher.Failure) -> PublishingLock {
    let descriptor: Int32
    do {
      descriptor = try SystemCalls.openFolder(folder)
    } catch {
      throw .disk(FileFailure(.open, folder, error))
    }
    let lock = PublishingLock(descriptor: descriptor)
    try lock.acquire(folder: folder, patience: patience, whenWaiting: whenWaiting)
    return lock
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  private borrowing func acquire(
    folder: String, patience: Double, whenWaiting: () -> Void
  ) throws(SetPublisher.Failure) {
    let start = Host.seconds
    var toldOfWaiting = false
    while true {
      do {
        if try SystemCalls.lock(descriptor) { return }
      } catch {
        switch error {
        case .noLocks, .notSupported, .noSuchCall, .closed, .invalid: return
        default: throw .disk(FileFailure(.lock, folder, error))
        }
      }
      if !toldOfWaiting {
        whenWaiting()
        toldOfWaiting = true
      }
      if Signals.wasInterrupted { throw .interrupted }
      if Host.seconds - start > patience { throw .anotherRun(folder) }
      Host.wait(milliseconds: 20)
    }
  }

  /// Frees the lock.
  consuming func release() {}

  deinit { try? SystemCalls.closeFile(descriptor) }
}

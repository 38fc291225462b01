#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import Synchronization

/// What the process does when the system interrupts it.
enum Signals {
  /// Has a closed pipe and a file over the size limit come back as failed writes, which are reported, instead of
  /// killing the process.
  static func turnIntoFailures() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Runs the work with Ctrl-C and a polite kill held back; the work asks ``wasInterrupted`` where it can stop
  /// cleanly. Afterwards the process ends by the signal it was sent, if any, as if it had never been held back.
  ///
  /// Only the writing of a set is run so: everywhere else there is nothing to tidy and the process just ends.
  static func deferringInterruption<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let kinds = [SIGINT, SIGTERM, SIGHUP]
    // Made before it can be needed in a handler, where making it would not be safe.
    received.store(0, ordering: .relaxed)
    let before = kinds.map { signal($0, remember) }
    // One that the caller ignores, as `nohup` does, stays ignored.
    for (kind, handler) in zip(kinds, before) where isIgnoring(handler) {
      _ = signal(kind, SIG_IGN)
    }
    defer {
      for (kind, handler) in zip(kinds, before) { _ = signal(kind, handler) }
      let kind = received.load(ordering: .relaxed)
      if kind != 0 { raise(kind) }
    }
    return try work()
  }

  /// True when the user has asked the process to end while ``deferringInterruption(_:)`` runs.
  static var wasInterrupted: Bool { received.load(ordering: .relaxed) != 0 }

  private static let received = Atomic<Int32>(0)

  /// Does nothing but store a number in a lock-free atomic, which is safe inside a signal.
  private static let remember: @convention(c) (Int32) -> Void = { received.store($0, ordering: .relaxed) }

  private static func isIgnoring(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

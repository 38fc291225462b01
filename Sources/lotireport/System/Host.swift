import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the process was given by whoever started it, and how it ends.
enum Host {
  /// The value of an environment variable; `nil` when it is not set.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// This process's number, which no other running process shares.
  static var processNumber: Int32 { getpid() }

  /// How many processors may run threads of this process; at least 1. It sets the speed of a run, never its result.
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Keeps something until the process ends, which then gives all memory back at once: letting a whole run go piece by
  /// piece just before takes a fiftieth of a small run's time.
  static func keep(_ thing: any Sendable) { kept.withLock { $0.append(thing) } }

  private static let kept = Mutex<[any Sendable]>([])

  /// Ends the process with a status.
  static func end(_ status: Int32) -> Never { exit(status) }

  /// True when a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How many columns the terminal has; `nil` when it does not say.
  static func terminalColumns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Seconds since some moment, never running backwards: for progress, never for anything printed in a report.
  static var seconds: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Waits a while.
  static func wait(milliseconds: Int32) { _ = poll(nil, 0, milliseconds) }

  /// Sees to it that descriptors 0 to 2 are taken.
  ///
  /// Whoever starts the process with standard output closed would otherwise have the first file that it opens
  /// take that number, and messages written into it. What is put there instead refuses every write, so that the
  /// loss is noticed.
  static func holdStandardDescriptors() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = unsafe open("/", O_RDONLY)
    }
  }

  /// Asks to have as many files open as the system allows.
  static func raiseFileLimit() {
    #if canImport(Glibc)
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let kind = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard unsafe getrlimit(kind, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = min(limit.rlim_max, 8192)
    _ = unsafe setrlimit(kind, &limit)
  }
  /// Asks the C library to hold on to memory that is let go: what one report needed the next needs again, and to give
  /// it back and fetch it each time took a tenth of the time of all reports.
  ///
  /// Up to 8 MiB are held for each thread, and pieces above 1 MiB still go back at once: more is no quicker, and shows in
  /// the peak of the largest inputs.
  static func holdOnToMemory() {
    #if canImport(Glibc)
      // Swift's module of the C library leaves malloc.h out, so the function is found by its name.
      guard let symbol = unsafe dlsym(nil, "mallopt") else { return }
      typealias Set = @convention(c) (Int32, Int32) -> Int32
      let set = unsafe unsafeBitCast(symbol, to: Set.self)
      let (trimThreshold, mapThreshold): (Int32, Int32) = (-1, -3)
      _ = set(trimThreshold, 8 << 20)
      _ = set(mapThreshold, 1 << 20)
    #endif
  }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reading and writing: a call may move fewer bytes than asked, or none just now.
extension SystemCalls {
  /// Fills a buffer from a place in a file; fewer bytes than fit only where the file ends.
  static func read(
    _ descriptor: Int32, at offset: Int, into buffer: inout MutableRawSpan
  ) throws(Errno) -> Int {
    try unsafe buffer.withUnsafeMutableBytes { (bytes) throws(Errno) in
      var filled = 0
      while filled < bytes.count {
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
        let place = off_t(offset + filled)
        let count = try retrying { unsafe pread(descriptor, rest.baseAddress, rest.count, place) }
        if count == 0 { break }
        filled += count
      }
      return filled
    }
  }

  /// Reads the next bytes of a stream, waiting for them; none at its end.
  static func readNext(_ descriptor: Int32, upTo limit: Int) throws(Errno) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    while true {
      do throws(Errno) {
        var span = bytes.mutableSpan
        let count = try unsafe span.withUnsafeMutableBytes { (buffer) throws(Errno) in
          try retrying { unsafe Self.readStream(descriptor, buffer) }
        }
        bytes.removeLast(limit - count)
        return bytes
      } catch .wouldBlock {
        wait(for: descriptor, events: Int16(POLLIN))
      }
    }
  }

  /// Reads a stream until it ends.
  static func readToEnd(_ descriptor: Int32) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let more = try readNext(descriptor, upTo: 1 << 16)
      if more.isEmpty { return bytes }
      bytes += more
    }
  }

  /// Writes all the bytes, however many calls it takes.
  static func writeAll(_ bytes: Span<UInt8>, to descriptor: Int32) throws(Errno) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written..<bytes.count)
      do throws(Errno) {
        let count = try unsafe rest.withUnsafeBytes { (buffer) throws(Errno) in
          try retrying { unsafe Self.writeStream(descriptor, buffer) }
        }
        // A disk that takes nothing and gives no reason would otherwise be asked for ever.
        if count == 0 { throw Errno.inputOutput }
        written += count
      } catch .wouldBlock {
        wait(for: descriptor, events: Int16(POLLOUT))
      }
    }
  }

  private static func wait(for descriptor: Int32, events: Int16) {
    var request = pollfd(fd: descriptor, events: events, revents: 0)
    // A failed or interrupted wait only means that the call is tried again sooner.
    _ = unsafe poll(&request, 1, 1000)
  }
}

/// The calls whose C names are also names of members above.
extension SystemCalls {
  private static func writeStream(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    unsafe write(descriptor, bytes.baseAddress, bytes.count)
  }

  private static func readStream(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    unsafe systemRead(descriptor, bytes)
  }
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  unsafe read(descriptor, bytes.baseAddress, bytes.count)
}

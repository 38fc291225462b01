import ImpactPipeline

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file read by offset, so that threads can read it side by side.
struct FileBytes: ByteStore {
  let byteCount: Int
  private let descriptor: Int32

  init(path: String) throws(ByteStoreFailure) {
    descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw ByteStoreFailure("cannot open \(path)") }
    byteCount = Int(lseek(descriptor, 0, SEEK_END))
  }

  func read(at offset: Int, into buffer: inout MutableRawSpan) throws(ByteStoreFailure) -> Int {
    let descriptor = descriptor
    let count = unsafe buffer.withUnsafeMutableBytes { target in
      var done = 0
      while done < target.count {
        let got = unsafe pread(
          descriptor, target.baseAddress.map { unsafe $0 + done }, target.count - done, off_t(offset + done))
        if got < 0 { return -1 }
        if got == 0 { break }
        done += got
      }
      return done
    }
    guard count >= 0 else { throw ByteStoreFailure("cannot read the file") }
    return count
  }
}

/// A file that is made anew and written from its start.
struct OutputFile {
  private let path: String
  private let descriptor: Int32

  init(path: String) throws(ByteStoreFailure) {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw ByteStoreFailure("cannot write \(path)") }
  }

  func write(_ bytes: [UInt8]) throws(ByteStoreFailure) {
    let descriptor = descriptor
    let isWritten = unsafe bytes.withUnsafeBytes { source in
      var done = 0
      while done < source.count {
        let count = unsafe posixWrite(
          descriptor, source.baseAddress.map { unsafe $0 + done }, source.count - done)
        if count < 0 { return false }
        done += count
      }
      return true
    }
    guard isWritten else { throw ByteStoreFailure("cannot write \(path)") }
  }
}

/// The C library's `write`, which the method above would hide.
private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  guard let bytes = unsafe bytes else { return 0 }
  return unsafe write(descriptor, bytes, count)
}

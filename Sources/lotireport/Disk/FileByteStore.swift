import ImpactPipeline
import Synchronization

/// The bytes of a file on the disk, opened read-only when they are first asked for and closed with the store.
///
/// Several threads may read at once: each read names its own place in the file. A file that changes its length
/// while it is read is a failure, because what was read then is neither the old file nor the new one.
final class FileByteStore: ByteStore {
  let byteCount: Int
  private let path: String
  private let name: String
  private let meter: ReadingMeter?
  private let descriptor = Mutex<Int32?>(nil)

  /// The file at a path, with the length that it had when it was found.
  init(path: String, name: String, byteCount: Int, meter: ReadingMeter? = nil) {
    self.path = path
    self.name = name
    self.byteCount = byteCount
    self.meter = meter
  }

  /// A file that is open already; the store closes it.
  convenience init(open opened: Int32, name: String, byteCount: Int, meter: ReadingMeter? = nil) {
    self.init(path: name, name: name, byteCount: byteCount, meter: meter)
    descriptor.withLock { $0 = opened }
  }

  deinit {
    if let opened = descriptor.withLock({ $0 }) { try? SystemCalls.closeFile(opened) }
  }

  func read(at offset: Int, into buffer: inout MutableRawSpan) throws(ByteStoreFailure) -> Int {
    let wanted = min(buffer.byteCount, max(0, byteCount - offset))
    guard wanted > 0 else { return 0 }
    let count: Int
    let length: Int
    do throws(Errno) {
      let opened = try opened()
      count = min(wanted, try SystemCalls.read(opened, at: offset, into: &buffer))
      length = offset + count < byteCount ? byteCount : try FileStatus(ofOpen: opened).size
    } catch {
      throw ByteStoreFailure(error.words)
    }
    guard count == wanted, length == byteCount else {
      throw ByteStoreFailure("it changed while it was being read")
    }
    meter?.read(name, upTo: offset + count, of: byteCount, latest: buffer.bytes, count: count)
    return count
  }

  private func opened() throws(Errno) -> Int32 {
    let result: Result<Int32, Errno> = descriptor.withLock { descriptor in
      if let descriptor { return .success(descriptor) }
      do throws(Errno) {
        let opened = try SystemCalls.openForReading(path)
        descriptor = opened
        return .success(opened)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

import Foundation
import ImpactPipeline

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

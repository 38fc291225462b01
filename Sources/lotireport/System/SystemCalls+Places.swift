#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Places in a file.
extension SystemCalls {
  /// How far an open file has been read already; `nil` for a pipe or a terminal.
  static func position(_ descriptor: Int32) -> Int? {
    let offset = lseek(descriptor, 0, SEEK_CUR)
    return offset < 0 ? nil : Int(offset)
  }

  /// Where the first gap of a file is, a run of bytes that were never written; its size when it has none, `nil`
  /// when the disk does not know.
  static func firstGap(_ descriptor: Int32) -> Int? {
    #if canImport(Darwin)
      let seekHole: Int32 = 3  // SEEK_HOLE in sys/unistd.h
    #else
      let seekHole: Int32 = 4  // SEEK_HOLE in linux/fs.h; the C library hides it as above
    #endif
    let offset = lseek(descriptor, 0, seekHole)
    return offset < 0 ? nil : Int(offset)
  }
}

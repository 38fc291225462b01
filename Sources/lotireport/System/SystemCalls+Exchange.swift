#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension SystemCalls {
  /// Exchanges two entries of one disk in one step, so that at every moment both names exist.
  ///
  /// Throws ``Errno/noSuchCall``, ``Errno/invalid`` or ``Errno/notSupported`` where system or disk cannot.
  static func exchangeEntries(_ one: String, _ other: String) throws(Errno) {
    #if canImport(Darwin)
      _ = try retrying { Int(unsafe renamex_np(one, other, UInt32(RENAME_SWAP))) }
    #else
      guard let rename = unsafe renameInPlaces else { throw .noSuchCall }
      let exchange: UInt32 = 2  // RENAME_EXCHANGE in linux/fs.h
      _ = try retrying { Int(unsafe rename(AT_FDCWD, one, AT_FDCWD, other, exchange)) }
    #endif
  }

  #if !canImport(Darwin)
    private typealias RenameInPlaces =
      @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32

    /// The C library's `renameat2`, looked up by its name: its headers show it only to programs in C that ask for
    /// GNU extensions, and older libraries do not have it. The type above is the one in its manual page.
    private static var renameInPlaces: RenameInPlaces? {
      guard let symbol = unsafe dlsym(nil, "renameat2") else { return nil }
      return unsafe unsafeBitCast(symbol, to: RenameInPlaces.self)
    }
  #endif
}

/// One input: its name and where its bytes come from.
///
/// Reading takes bytes in and gives records out. `SourceReading` opens a source (what it is, its encoding, its
/// dialect), `SourceReading.fold` reads a large one in parallel blocks, `SourceReading.records` a small one
/// whole, and `CSVDocument` is the plain entry for whoever only wants rows of text.
public struct Source: Sendable {
  /// The name that findings and reports use: the path with forward slashes, `inputs/outcomes/2022.csv`.
  public let name: String
  /// Where the bytes are.
  public let store: any ByteStore

  /// A source with bytes in a store.
  public init(name: String, store: any ByteStore) {
    self.name = name
    self.store = store
  }

  /// A source with its bytes in memory.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, store: InMemoryBytes(bytes))
  }
}

/// Bytes that can be read at any offset, by several threads at once.
public protocol ByteStore: Sendable {
  /// How many bytes there are.
  var byteCount: Int { get }

  /// Fills the buffer from its start with the bytes at an offset and returns how many were read.
  ///
  /// Fewer than fit are read only when the bytes end there.
  func read(at offset: Int, into buffer: inout MutableRawSpan) throws(ByteStoreFailure) -> Int
}

extension ByteStore {
  /// Fills a part of an array.
  func read(
    at offset: Int, into bytes: inout [UInt8], from start: Int, to end: Int
  ) throws(ByteStoreFailure) -> Int {
    // Unsafe because a span of a part of an array's span is not to be had yet; the range is checked here.
    precondition(start >= 0 && start <= end && end <= bytes.count, "no such part")
    var span = bytes.mutableSpan
    return try unsafe span.withUnsafeMutableBytes { all throws(ByteStoreFailure) in
      var part = unsafe MutableRawSpan(
        _unsafeBytes: UnsafeMutableRawBufferPointer(rebasing: all[start..<end]))
      return try read(at: offset, into: &part)
    }
  }
}

/// The bytes of a source could not be had.
public struct ByteStoreFailure: Error, Hashable, Sendable {
  /// What the system said: `Input/output error`.
  public let reason: String

  /// A failure with what the system said.
  public init(_ reason: String) { self.reason = reason }
}

/// Bytes held in memory.
public struct InMemoryBytes: ByteStore {
  let bytes: [UInt8]

  /// A store of the bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes there are.
  public var byteCount: Int { bytes.count }

  /// Copies the bytes at an offset into the buffer.
  public func read(at offset: Int, into buffer: inout MutableRawSpan) -> Int {
    let count = min(buffer.byteCount, max(0, bytes.count - offset))
    guard count > 0 else { return 0 }
    unsafe bytes.withUnsafeBytes { all in
      unsafe buffer.withUnsafeMutableBytes { target in
        unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<(offset + count)]))
      }
    }
    return count
  }
}

// Why unsafe: what is written is bytes, and an array takes many at once from a buffer alone. The buffer is a whole span, or
// all that a literal holds.

extension [UInt8] {
  /// Adds the bytes of a span.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Adds the bytes of a mark that stands in the code.
  @inline(__always)
  mutating func append(_ mark: StaticString) {
    mark.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  /// Adds a byte so many times.
  mutating func append(_ byte: UInt8, count: Int) {
    append(addingCapacity: count) { out in out.append(repeating: byte, count: count) }
  }
}

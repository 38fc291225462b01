// Why unsafe: what is written is bytes, and an array takes many at once from a buffer alone. The buffer is a whole span.

extension [UInt8] {
  /// Adds the bytes of a span.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

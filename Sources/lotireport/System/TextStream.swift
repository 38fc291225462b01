/// Standard output or standard error: collects text, and checks that it was really written.
///
/// `print` is not used anywhere, because it hides a failed write: a full disk behind a redirection would look
/// like success.
struct TextStream {
  private let descriptor: Int32
  private var pending: [UInt8] = []
  /// Why the last write failed; everything after it is dropped, for a reader that has gone does not return.
  private(set) var failure: Errno?

  /// The stream of a descriptor.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// True when a person is looking at it.
  var isTerminal: Bool { Host.isTerminal(descriptor) }

  /// Adds text, to be written with the next 64 KiB or at ``flush()``.
  mutating func write(_ text: String) {
    guard failure == nil else { return }
    pending.append(contentsOf: text.utf8)
    if pending.count >= 1 << 16 { flush() }
  }

  /// Writes what has been collected.
  mutating func flush() {
    guard failure == nil, !pending.isEmpty else { return }
    do {
      try SystemCalls.writeAll(pending.span, to: descriptor)
    } catch {
      failure = error
    }
    pending.removeAll(keepingCapacity: true)
  }
}

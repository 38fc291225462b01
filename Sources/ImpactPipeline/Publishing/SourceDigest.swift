/// The digest that the run record names an input by.
enum SourceDigest {
  /// `sha256:` and 64 digits, read block by block so that memory does not grow with the file; or why there is none.
  static func text(of source: Source) -> String {
    var digest = SHA256()
    var block = [UInt8](repeating: 0, count: 1 << 18)
    var offset = 0
    while offset < source.store.byteCount {
      guard let count = try? source.store.read(at: offset, into: &block, from: 0, to: block.count), count > 0
      else { return "unreadable" }
      digest.update(block.span.extracting(0..<count))
      offset += count
    }
    return "sha256:" + digest.hex()
  }
}

/// What tells one content of a source from another: the name of a way of digesting bytes, and its result.
///
/// Sources up to 4 MiB have their SHA-256, which `sha256sum` gives too. Larger ones have `nh64x2`, which costs a
/// small part of the scan and is computed with it, over blocks in any order; it is not made to withstand somebody
/// who wants two files to look alike. See docs/decisions/input-digest.md.
public struct InputDigest: Hashable, Sendable, CustomStringConvertible {
  /// How the bytes were digested: `sha256` or `nh64x2`.
  public let algorithm: String
  /// The result as lower-case hexadecimal digits.
  public let hex: String

  /// The name and the digits: `sha256:e3b0c442…`.
  public var description: String { "\(algorithm):\(hex)" }

  /// The size up to which a source has its SHA-256.
  static let largestForSHA256 = 4 << 20

  /// The digest of bytes held in memory.
  init(of bytes: [UInt8]) {
    if bytes.count <= Self.largestForSHA256 {
      algorithm = "sha256"
      hex = SHA256.hex(of: bytes)
    } else {
      // A byte order mark is no part of the sum, which counts positions of text; the length tells of it.
      var sum = BlockSum()
      sum.add(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, to: bytes.count, at: 0)
      self = sum.digest(byteCount: bytes.count)
    }
  }

  init(algorithm: String, hex: String) {
    self.algorithm = algorithm
    self.hex = hex
  }
}

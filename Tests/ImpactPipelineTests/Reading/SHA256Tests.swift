@testable import ImpactPipeline
import Testing

/// The examples of FIPS 180-4 as NIST publishes them.
@Suite("SHA-256")
struct SHA256Tests {
  @Test(arguments: [
    (text: "", digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (text: "abc", digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      text: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]) func `agrees with the published examples`(text: String, digest: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == digest)
    var plain = SHA256()
    plain.hasOwnRounds = false
    plain.update(Array(text.utf8).span)
    #expect(plain.hex() == digest)
  }

  @Test(arguments: 0..<300) func `is the same by plain rounds and by the processor's own`(length: Int) {
    var random = SeededGenerator(seed: UInt64(length))
    let bytes = (0..<length * 3).map { _ in UInt8.random(in: 0...255, using: &random) }
    var plain = SHA256()
    plain.hasOwnRounds = false
    plain.update(bytes.span)
    #expect(plain.hex() == SHA256.hex(of: bytes))
  }

  @Test func `agrees for a million letters`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(SHA256.hex(of: bytes) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [1, 3, 55, 56, 63, 64, 65, 127, 128]) func `does not depend on how the bytes come`(
    piece: Int
  ) {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var digest = SHA256()
    for start in stride(from: 0, to: bytes.count, by: piece) {
      let part = Array(bytes[start..<min(bytes.count, start + piece)])
      digest.update(part.span)
    }
    #expect(digest.hex() == SHA256.hex(of: bytes))
  }
}

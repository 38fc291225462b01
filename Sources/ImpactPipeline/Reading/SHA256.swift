/// The SHA-256 digest (FIPS 180-4), taken in as bytes come.
///
/// Here because the toolchain has none; used to tell files apart and to record what a run read and wrote.
public struct SHA256: Sendable {
  var state: InlineArray<8, UInt32> = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]
  private var waiting: [UInt8] = []
  private var count: UInt64 = 0
  /// Whether the processor's own rounds are used.
  var hasOwnRounds = ProcessorFeatures.hasSHA256

  /// A digest of nothing yet.
  public init() { waiting.reserveCapacity(64) }

  /// Takes in more bytes.
  public mutating func update(_ bytes: Span<UInt8>) {
    count &+= UInt64(bytes.count)
    var position = 0
    if !waiting.isEmpty {
      while position < bytes.count, waiting.count < 64 {
        waiting.append(bytes[position])
        position += 1
      }
      guard waiting.count == 64 else { return }
      let block = waiting
      compress(block.span, at: 0, blocks: 1)
      waiting.removeAll(keepingCapacity: true)
    }
    let blocks = (bytes.count - position) / 64
    compress(bytes, at: position, blocks: blocks)
    position += blocks * 64
    while position < bytes.count {
      waiting.append(bytes[position])
      position += 1
    }
  }

  /// The digest of all that came, as 64 hexadecimal digits.
  public consuming func hex() -> String {
    let bits = count &* 8
    var tail = waiting
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    compress(tail.span, at: 0, blocks: tail.count / 64)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for index in state.indices {
      let word = state[index]
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int(truncatingIfNeeded: word >> UInt32(shift)) & 15])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest of some bytes, as 64 hexadecimal digits.
  public static func hex(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.update(bytes.span)
    return digest.hex()
  }

  private mutating func compress(_ bytes: Span<UInt8>, at start: Int, blocks: Int) {
    #if arch(x86_64)
      if hasOwnRounds {
        compressByKernel(bytes.extracting(start..<start + blocks * 64))
        return
      }
    #endif
    for block in 0..<blocks { compress(bytes, at: start + block * 64) }
  }

  private mutating func compress(_ block: Span<UInt8>, at start: Int) {
    var words = InlineArray<16, UInt32>(repeating: 0)
    let block = block.extracting(start..<start &+ 64)
    for index in 0..<16 {
      let place = index &* 4
      words[index] =
        UInt32(block[place]) << 24 | UInt32(block[place &+ 1]) << 16 | UInt32(block[place &+ 2]) << 8
        | UInt32(block[place &+ 3])
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    // Sixteen words of the schedule at a time, each made in place of the one sixteen before it. In a round only two
    // of the eight letters change, so they are turned on in what is written, and nothing is moved.
    var differing = b ^ c
    for first in stride(from: 0, to: 64, by: 16) {
      Self.round(a, b, &d, e, f, g, &h, &differing, Self.constants[first] &+ words[0])
      Self.round(h, a, &c, d, e, f, &g, &differing, Self.constants[first &+ 1] &+ words[1])
      Self.round(g, h, &b, c, d, e, &f, &differing, Self.constants[first &+ 2] &+ words[2])
      Self.round(f, g, &a, b, c, d, &e, &differing, Self.constants[first &+ 3] &+ words[3])
      Self.round(e, f, &h, a, b, c, &d, &differing, Self.constants[first &+ 4] &+ words[4])
      Self.round(d, e, &g, h, a, b, &c, &differing, Self.constants[first &+ 5] &+ words[5])
      Self.round(c, d, &f, g, h, a, &b, &differing, Self.constants[first &+ 6] &+ words[6])
      Self.round(b, c, &e, f, g, h, &a, &differing, Self.constants[first &+ 7] &+ words[7])
      Self.round(a, b, &d, e, f, g, &h, &differing, Self.constants[first &+ 8] &+ words[8])
      Self.round(h, a, &c, d, e, f, &g, &differing, Self.constants[first &+ 9] &+ words[9])
      Self.round(g, h, &b, c, d, e, &f, &differing, Self.constants[first &+ 10] &+ words[10])
      Self.round(f, g, &a, b, c, d, &e, &differing, Self.constants[first &+ 11] &+ words[11])
      Self.round(e, f, &h, a, b, c, &d, &differing, Self.constants[first &+ 12] &+ words[12])
      Self.round(d, e, &g, h, a, b, &c, &differing, Self.constants[first &+ 13] &+ words[13])
      Self.round(c, d, &f, g, h, a, &b, &differing, Self.constants[first &+ 14] &+ words[14])
      Self.round(b, c, &e, f, g, h, &a, &differing, Self.constants[first &+ 15] &+ words[15])
      if first < 48 { Self.makeNext(&words) }
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// One round: what the standard calls `a` to `h` but for `c`, and the sum of the round's constant and word.
  ///
  /// `differing` is where the standard's `b` and `c` differ. The majority of three is `b` unless `a` and `c` both
  /// differ from it, and where `a` and `b` differ is what the next round asks for.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ differing: inout UInt32, _ addend: UInt32
  ) {
    let step = h &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ (g ^ (e & (f ^ g))) &+ addend
    d &+= step
    let next = a ^ b
    h = step &+ (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ (b ^ (next & differing))
    differing = next
  }

  /// The next sixteen words of the schedule.
  @inline(__always)
  private static func makeNext(_ words: inout InlineArray<16, UInt32>) {
    for index in 0..<16 {
      let early = words[(index &+ 1) & 15]
      let late = words[(index &+ 14) & 15]
      words[index] &+=
        (turned(early ^ turned(early, 11), 7) ^ early &>> 3) &+ words[(index &+ 9) & 15]
        &+ (turned(late ^ turned(late, 2), 17) ^ late &>> 10)
    }
  }

  @inline(__always)
  private static func turned(_ word: UInt32, _ places: UInt32) -> UInt32 {
    word &>> places | word &<< (32 &- places)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  static let constants: InlineArray<64, UInt32> = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}

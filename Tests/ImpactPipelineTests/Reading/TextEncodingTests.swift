import Testing

@testable import ImpactPipeline

/// How an encoding is told by bytes alone; what each decides is in the product's comments.
struct TextEncodingTests {
  private func detected(_ bytes: [UInt8], isWhole: Bool = true) -> TextEncoding {
    TextEncoding.detect(bytes[...], isWhole: isWhole)
  }

  @Test func `finds the one byte that is no UTF-8 wherever it stands`() {
    let plain = [UInt8](repeating: 0x61, count: 600)
    #expect(detected(plain) == .utf8)
    for position in plain.indices {
      var bytes = plain
      bytes[position] = 0xE9
      #expect(detected(bytes) == .windows1252, "é at \(position)")
      #expect(UTF8Check.firstFault(in: bytes[...]) == position)
      bytes[position] = 0x81
      #expect(detected(bytes) == .utf8, "no character of Windows-1252 at \(position)")
    }
  }

  @Test(arguments: [
    (strange: 1, proper: 0, encoding: TextEncoding.windows1252), (10, 1, .windows1252), (9, 1, .utf8),
    (20, 2, .windows1252), (19, 2, .utf8), (0, 3, .utf8),
  ])
  func `is Windows-1252 when ten bytes speak against UTF-8 for each that speaks for it`(
    _ item: (strange: Int, proper: Int, encoding: TextEncoding)
  ) {
    let strange = [[UInt8]](repeating: [0xE9, 0x20], count: item.strange)
    let proper = [[UInt8]](repeating: [0xC3, 0xA9, 0x20], count: item.proper)
    #expect(detected(Array((strange + proper).joined())) == item.encoding)
    #expect(detected(Array((proper + strange).joined())) == item.encoding)
  }

  @Test func `holds a character that the sample cuts off against nobody`() {
    for cut: [UInt8] in [[0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x99]] {
      #expect(detected([0x61] + cut, isWhole: false) == .utf8)
      #expect(detected([0x61] + cut, isWhole: true) == .windows1252)
    }
  }

  @Test(arguments: [
    (nul: 7, other: 0, isUTF16: true), (6, 0, false), (10, 0, true), (10, 1, false), (0, 0, false),
  ])
  func `is UTF-16 without a mark when NUL stands in seven of ten second places and hardly in the first`(
    _ item: (nul: Int, other: Int, isUTF16: Bool)
  ) {
    let pairs = (0..<10).map { [$0 < item.other ? 0 : 0x61, $0 < item.nul ? 0 : 0x62] as [UInt8] }
    #expect((detected(Array(pairs.joined())) == .utf16LittleEndian) == item.isUTF16)
    #expect((detected(pairs.flatMap { $0.reversed() }) == .utf16BigEndian) == item.isUTF16)
  }

  /// Every way a character of UTF-8 can be written, and the first byte beyond each bound.
  @Test(arguments: [
    (bytes: [0x7F] as [UInt8], length: 1), ([0x80], 0), ([0xC1, 0xBF], 0), ([0xC2, 0x80], 2),
    ([0xDF, 0xBF], 2),
    ([0xDF, 0xC0], 0), ([0xE0, 0x9F, 0x80], 0), ([0xE0, 0xA0, 0x80], 3), ([0xE1, 0x80, 0x80], 3),
    ([0xED, 0x9F, 0xBF], 3), ([0xED, 0xA0, 0x80], 0), ([0xEF, 0xBF, 0xBF], 3), ([0xEF, 0xBF, 0x7F], 0),
    ([0xF0, 0x8F, 0x80, 0x80], 0), ([0xF0, 0x90, 0x80, 0x80], 4), ([0xF3, 0x80, 0x80, 0xC0], 0),
    ([0xF4, 0x8F, 0xBF, 0xBF], 4), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
    ([0xE2, 0x82], 0),
  ])
  func `measures a character of UTF-8`(_ item: (bytes: [UInt8], length: Int)) {
    #expect(UTF8Check.lengthOfCharacter(at: 0, in: item.bytes[...]) == item.length)
  }

  @Test func `has the characters of Windows-1252 in their places`() {
    let characters = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)
    #expect(characters.count == 32)
    for byte in UInt8.min...UInt8.max {
      let expected = (0x80...0x9F).contains(byte) ? characters[Int(byte) - 0x80] : Unicode.Scalar(byte)
      #expect(Windows1252.scalar(byte) == (expected == " " && byte != 0x20 ? nil : expected))
    }
  }
}

/// Stretches of ASCII passed over at once.
@Suite("High bytes")
struct HighBytesTests {
  @Test func `the first byte that is not ASCII is the one that a byte loop finds`() {
    var bytes = [UInt8](repeating: 0x41, count: 200)
    for place in [0, 1, 7, 8, 63, 64, 65, 127, 128, 191, 192, 199] {
      bytes[place] = 0xC3
      for slice in [bytes[...], bytes[3...], bytes[..<190], bytes[64..<129]] {
        for start in [slice.startIndex, slice.startIndex + 5, slice.endIndex] {
          #expect(HighBytes.first(in: slice, from: start) == slice[start...].firstIndex { $0 >= 0x80 })
        }
      }
      bytes[place] = 0x7F
    }
  }
}

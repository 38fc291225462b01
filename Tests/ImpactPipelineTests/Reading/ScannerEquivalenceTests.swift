import Testing

@testable import ImpactPipeline

/// The fast scanner and the reference reader agree on records, lines and findings, whatever the bytes.
struct ScannerEquivalenceTests {
  /// Bytes that are all structure and trouble, of a length that straddles several blocks of 64.
  static func hostile(_ random: inout SeededGenerator) -> [UInt8] {
    let palettes: [[[UInt8]]] = [
      [[34], [34], [44], [10], [97]],
      [[34], [34, 34], [44], [10], [13], [13, 10], [97], [98, 99, 100]],
      [
        [34], [44], [10], [13, 10], [0], [0xC3, 0xA9], [0xE2, 0x80, 0x93], [0xF0, 0x9F, 0x99, 0x82], [97],
      ],
      [
        [34], [44], [10], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0x80], [0xF4, 0x90, 0x80, 0x80], [97],
        [98],
      ],
      [[44, 34], [34, 44], [34, 10, 34], [97, 98], [44], [10], [32], [34, 34]],
      [[92], [92, 34], [34], [44], [10], [97], [92, 92]],
      [Array(repeating: 97, count: 30), [34], [44], [10], Array(repeating: 10, count: 3)],
    ]
    let palette = palettes[Int.random(in: 0..<palettes.count, using: &random)]
    var bytes: [UInt8] = Bool.random(using: &random) ? [] : [0xEF, 0xBB, 0xBF]
    let length = Int.random(in: 0...500, using: &random)
    // Some texts are well formed for a while, so that regular words stand beside irregular ones.
    if Bool.random(using: &random) {
      for _ in 0..<Int.random(in: 0...12, using: &random) { bytes += Array("\"ab, c\",d,\"e\"\"f\"\n".utf8) }
    }
    while bytes.count < length { bytes += palette[Int.random(in: 0..<palette.count, using: &random)] }
    return bytes
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `agrees with the reference reader over hostile bytes`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let bytes = Self.hostile(&random)
      let quoting = Dialect.Quoting.allCases[Int.random(in: 0..<3, using: &random)]
      let dialect = Dialect(.comma, quoting: quoting)
      if try ScannerOutcome.open(bytes, dialect).isRefused { continue }
      let expected = ScannerOutcome.reference(bytes, dialect)
      for block in [64, 128, 192, 1024] {
        let threads = Int.random(in: 1...8, using: &random)
        for kernels in KernelSet.runnable {
          let found = try ScannerOutcome.product(
            bytes, dialect, block: block, threads: threads, kernels: kernels)
          if found != expected {
            Issue.record(
              """
              block \(block), \(threads) threads, \(quoting), kernels \(kernels): \(bytes)
              \(found.difference(from: expected))
              """)
            return
          }
        }
      }
    }
  }

  @Test(arguments: [",\"x\",", "b\"c", "\n\"y\"\n", "\"\"", "\",\"", "\"\n\"", "\r\n\"z", "é\"", ",\""])
  func `agrees wherever a piece with quotes stands in a block`(piece: String) throws {
    for pad in 0..<200 {
      for before in ["a", "\"a", "\n"] {
        let text = before + String(repeating: "p", count: pad) + piece + "q,\"r\"\ns,t\n"
        let bytes = Array(text.utf8)
        let expected = ScannerOutcome.reference(bytes, .standard)
        for kernels in KernelSet.runnable {
          let found = try ScannerOutcome.product(
            bytes, .standard, block: 64, threads: 1, kernels: kernels)
          #expect(found == expected, "\(text.debugDescription)\n\(found.difference(from: expected))")
        }
      }
    }
  }
}

/// A random source that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = (seed &+ 1) &* 0xD6E8_FEB8_6659_FD93 }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

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

  /// Long texts of plain records, in which trouble is rare: so that words are taken many at a time, and stopped at here and there.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func `agrees with the reference reader over long texts with little trouble`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 1000)
    let records = [
      "a,b,c\n", "\"q, r\",s,\"t\"\n", "\"two\nlines\",u,\"v\"\"w\"\n", "é,–,🙂\n", "xx,yyy,zzzz\r\n",
    ]
    let trouble: [[UInt8]] = [
      [0], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF], [34],
      [97, 34, 98],
      [13], [34, 32],
    ]
    for _ in 0..<4 {
      var bytes: [UInt8] = []
      let oneIn = [5, 40, 400][Int.random(in: 0..<3, using: &random)]
      while bytes.count < 9000 {
        if Int.random(in: 0..<oneIn, using: &random) == 0 {
          bytes += trouble[Int.random(in: 0..<trouble.count, using: &random)]
        }
        bytes += Array(records[Int.random(in: 0..<records.count, using: &random)].utf8)
      }
      let quoting = Dialect.Quoting.allCases[Int.random(in: 0..<3, using: &random)]
      let dialect = Dialect(.comma, quoting: quoting)
      if try ScannerOutcome.open(bytes, dialect).isRefused { continue }
      let expected = ScannerOutcome.reference(bytes, dialect)
      for (block, kernels) in [704, 4160, 6400, 16384].flatMap({ block in
        KernelSet.runnable.map { (block, $0) }
      }) {
        let found = try ScannerOutcome.product(bytes, dialect, block: block, threads: 2, kernels: kernels)
        #expect(found == expected, "block \(block), kernels \(kernels): \(found.difference(from: expected))")
      }
    }
  }

  /// Every kind of byte after every kind (Unicode, table 3-7), alone among ASCII, within a word and across two.
  @Test func `every set of kernels passes what is UTF-8 and nothing else`() {
    let firsts: [UInt8] = [
      0x00, 0x7F, 0x80, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5,
    ]
    let seconds: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xF0]
    var place = 0
    for first in firsts {
      for second in seconds {
        for rest: [UInt8] in [[0x80, 0x80], [0xBF, 0x41], [0x41, 0x41]] {
          place = 128 + (place + 61) % 440
          var text = [UInt8](repeating: 97, count: 832)
          text.replaceSubrange(place..<(place + 4), with: [first, second] + rest)
          let isUTF8 = String(validating: text, as: UTF8.self) != nil && !text.contains(0)
          for kernels in KernelSet.runnable {
            var masks = StructuralMasks(.standard, words: 12, kernels: kernels)
            _ = masks.scan(words: 0..<12, of: text, base: 0, end: 12 * 64, isEnd: false)
            #expect(
              masks.suspects.isEmpty == isUTF8, "\(first) \(second) \(rest) at \(place) by kernels \(kernels)"
            )
          }
        }
      }
    }
  }

  /// What scans of words from one on see, set of kernels by set; the plain loop first.
  private static func scans(_ bytes: [UInt8], from first: Int, _ quoting: Dialect.Quoting) -> [[String]] {
    let words = bytes.count / 64 - 2
    return KernelSet.runnable.map { kernels in
      var masks = StructuralMasks(Dialect(.comma, quoting: quoting), words: words, kernels: kernels)
      let summary = masks.scan(words: first..<words, of: bytes, base: 0, end: words * 64, isEnd: false)
      return ["\(summary) \(masks.suspects)"]
        + (first..<words).map { unsafe "\(masks.separators[$0]) \(masks.lineEnds[$0]) \(masks.inside[$0])" }
    }
  }

  /// The masks themselves: what a kernel got wrong would else be found out of order, and be put right at the price of time.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `every set of kernels makes the masks that the plain loop makes`(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 2000)
    let anything = [
      ",", "\n", "\r\n", "\r", "\"", "\"\"", "a", "bc", "é", "–", "🙂", "\",\"", "\"x, y\"", "dddddddddd",
    ]
    let regular = ["a,", "\"b\",", "\"c, d\",", "\"e\nf\",", "\"\"\"g\"\"\",", "\"h\"\n", "i\r\n", "é,"]
    let palette = seed % 2 == 0 ? anything : regular
    var text = ""
    while text.utf8.count < 6400 { text += palette[Int.random(in: 0..<palette.count, using: &random)] }
    let quoting = seed % 2 == 0 ? Dialect.Quoting.allCases[Int(seed / 2 % 3)] : .doubled
    let scans = Self.scans(Array(text.utf8.prefix(6400)), from: Int(seed % 5), quoting)
    for (kernels, scan) in zip(KernelSet.runnable, scans) {
      #expect(scan == scans[0], "by kernels \(kernels)")
    }
  }

  @Test(arguments: [
    "a|\"b", "b\"|a", "b\"|\"", "b\r|\n", ",|\"b", "\"|,", "\n|\"b", "\"|\r\n", "a\r|\"", ",\"b\"|\"c\",",
  ])
  func `every set of kernels sees what lies on both sides of a word's end`(piece: String) {
    let parts = piece.split(separator: "|").map { Array($0.utf8) }
    for word in 2..<96 {
      var bytes = Array(repeating: Array("abcde,f\n".utf8), count: 800).flatMap { $0 }
      bytes.replaceSubrange(
        word * 64 - parts[0].count..<word * 64 + parts[1].count, with: parts[0] + parts[1])
      let scans = Self.scans(bytes, from: 1, .doubled)
      for (kernels, scan) in zip(KernelSet.runnable, scans) {
        #expect(scan == scans[0], "word \(word) by kernels \(kernels)")
      }
    }
  }

  @Test(arguments: [",\"x\",", "b\"c", "\n\"y\"\n", "\"\"", "\",\"", "\r\n\"z", "é\"", "🙂\"", "\r"])
  func `agrees wherever a piece stands among words taken together`(piece: String) throws {
    for pad in 540..<608 {
      let text =
        "a,b\n" + String(repeating: "p", count: pad) + piece + String(repeating: "q,\"r\"\ns,t\n", count: 45)
      let bytes = Array(text.utf8)
      let expected = ScannerOutcome.reference(bytes, .standard)
      for kernels in KernelSet.runnable {
        let found = try ScannerOutcome.product(bytes, .standard, block: 1024, threads: 1, kernels: kernels)
        #expect(found == expected, "\(pad), \(kernels)\n\(found.difference(from: expected))")
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

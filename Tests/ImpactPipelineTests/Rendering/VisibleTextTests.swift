import Testing

@testable import ImpactPipeline

/// Texts that are known to be plain are those in which nothing is hidden, wherever in eight bytes a character stands.
struct VisibleTextTests {
  /// Both sides of every bound of what is looked at eight bytes at a time and of what is known without its properties.
  private static let characters: [Unicode.Scalar] = [
    "a", "Z", "0", " ", "!", "~", "\u{1F}", "\u{7F}", "\u{0}", "\n", "\t", "\u{80}", "\u{9F}", "\u{A0}",
    "\u{AC}",
    "\u{AD}", "\u{AE}", "é", "\u{2FF}", "\u{300}", "\u{200F}", "\u{2010}", "’", "\u{2028}", "\u{202E}",
    "\u{2030}",
    "€", "≥", "\u{22FF}", "\u{2300}", "日", "\u{FEFF}", "\u{1F469}",
  ]

  @Test func `what is taken for plain holds nothing hidden, and printable ASCII is always taken`() {
    var random = SeededGenerator(seed: 17)
    for _ in 0..<20_000 {
      let rarely = Int.random(in: 0...3, using: &random)
      let scalars = (0..<Int.random(in: 0...28, using: &random)).map { _ -> Unicode.Scalar in
        if Int.random(in: 0...8, using: &random) > rarely {
          return Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random))
        }
        return Self.characters.randomElement(using: &random) ?? "a"
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      let isPlain = VisibleText.isPlain(text.utf8Span.span)
      let isHarmless = scalars.allSatisfy {
        !VisibleText.isHidden($0) && $0.value >= 0x20 && $0.value != 0x2028
      }
      #expect(!isPlain || isHarmless, "\(text.debugDescription)")
      if scalars.allSatisfy({ (0x20...0x7E).contains($0.value) }) {
        #expect(isPlain, "\(text.debugDescription)")
      }
      if isPlain { #expect(VisibleText.of(text) == text) }
    }
  }

  @Test func `printable text is found up to eight bytes before what is not`() {
    for place in 0..<40 {
      for other: UInt8 in [0x00, 0x1F, 0x7F, 0x80, 0xC3, 0xFF] {
        var bytes = [UInt8](repeating: 0x20, count: 40)
        for index in bytes.indices { bytes[index] = index % 2 == 0 ? 0x20 : 0x7E }
        bytes[place] = other
        for start in 0...place {
          let end = VisibleText.endOfPrintable(bytes.span, from: start)
          #expect(end <= place && end > place - 8 && (end - start) % 8 == 0)
        }
      }
    }
  }
}

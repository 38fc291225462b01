import Testing

@testable import ImpactPipeline

@Suite struct TextMetricsTests {
  @Test func `knows Arial's widths and adds a margin`() {
    // Arial's advance widths in thousandths: C 722, a 556, m 833, d 556, e 556, n 556.
    let exact = Double(722 + 556 + 833 + 556 + 556 + 556) / 1000 * 10
    #expect(abs(TextMetrics.width("Camden", size: 10) - exact * TextMetrics.margin) < 1e-9)
    #expect(TextMetrics.width("Camden", size: 10, bold: true) > TextMetrics.width("Camden", size: 10))
  }

  @Test func `wraps at words, then cuts with an ellipsis`() {
    let name = "Royal Borough of Kensington and Chelsea"
    #expect(TextMetrics.wrapped(name, size: 10, room: 1_000, lines: 2) == [name])
    #expect(
      TextMetrics.wrapped(name, size: 10, room: 110, lines: 3)
        == ["Royal Borough of", "Kensington and", "Chelsea"])
    #expect(
      TextMetrics.wrapped(name, size: 10, room: 110, lines: 2) == [
        "Royal Borough of", "Kensington and Che…",
      ])
    #expect(TextMetrics.wrapped("", size: 10, room: 50, lines: 2) == [""])
  }

  @Test func `keeps every line within its room, whatever the words`() {
    for text in HostileTexts.known + Array(HostileTexts(seed: 9, count: 500)) {
      for lines in 1...3 {
        let wrapped = TextMetrics.wrapped(text, size: 13, room: 80, lines: lines)
        #expect(wrapped.count <= lines)
        for line in wrapped { #expect(TextMetrics.width(line, size: 13) <= 80 || line.count <= 2) }
      }
      #expect(TextMetrics.width(TextMetrics.shortened(text, size: 13, room: 60), size: 13) <= 60)
    }
  }
}

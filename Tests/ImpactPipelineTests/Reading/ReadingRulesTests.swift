import Testing

@testable import ImpactPipeline

/// Small rules of reading at their bounds: each of them was broken once without a test that noticed.
struct ReadingRulesTests {
  @Test func `a record that the sample cuts off says nothing of the separator`() {
    // One whole record has three fields apart by semicolons; with the cut one, commas would be the more even.
    let sample = Array("a;b;c,d\n1;2,5".utf8)
    #expect(Dialect.detect(sample[...], isWhole: false).dialect.delimiter == .semicolon)
    #expect(Dialect.detect(sample[...], isWhole: true).dialect.delimiter == .comma)
  }

  @Test func `another separator that fits as well is told, and one that does not is not`() {
    let even = Array("a;b,c\n1;2,d\n3;4,e\n".utf8)
    #expect(Dialect.detect(even[...], isWhole: true).rival != nil)
    let plain = Array("a,b,c\n1,2,3\n4,5,6\n".utf8)
    #expect(Dialect.detect(plain[...], isWhole: true).rival == nil)
  }

  @Test func `every control character in an excerpt is shown by its picture`() {
    let line = String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) }))
    let excerpt = Excerpt.shortened(
      before: "", marked: String(line.unicodeScalars.prefix(20)), after: "\u{0}")
    #expect(excerpt.line.unicodeScalars.first == "\u{2400}")
    #expect(excerpt.line.unicodeScalars.last == "\u{2400}")
    #expect(!excerpt.line.unicodeScalars.contains { $0.value < 0x20 })
    #expect(Excerpt.shortened(before: "", marked: "\u{7F}\u{9F} ", after: "").line == "\u{FFFD}\u{FFFD} ")
  }

  @Test func `a page of the web is told by what stands in its first two hundred bytes`() {
    func kind(_ text: String) -> FindingKind? {
      FileKind.refusal(of: Array(text.utf8)[...], name: "x.csv")?.kind
    }
    let opening = "<!--" + String(repeating: "x", count: 200 - 4 - 5)
    #expect(kind(opening + "<html>") == .webPage)
    #expect(kind(opening + " <html>") == nil)
  }

  @Test func `tabs and line ends of any kind are no control characters, others are`() {
    func refused(_ byte: UInt8) -> Bool {
      FileKind.refusal(ofControlCharactersIn: [UInt8](repeating: byte, count: 100)[...], name: "x") != nil
    }
    for byte in UInt8(0)..<0x20 { #expect(refused(byte) == !(0x09...0x0D).contains(byte), "\(byte)") }
    #expect(!refused(0x20))
  }

  @Test func `the last line's end counts as unusual where it is the only one of its kind`() throws {
    let document = try CSVDocument(bytes: Array("a,b\n1,2\n3,4\r\n".utf8))
    let mixed = document.findings.filter { $0.kind == .mixedLineEnds }
    #expect(mixed.map(\.place?.line) == [3])
    #expect(mixed.first?.found == "LF (line 1) and CRLF (line 3)")
    let open = try CSVDocument(bytes: Array("a,b\n1,2\n3,4".utf8))
    #expect(open.findings.allSatisfy { $0.kind != .mixedLineEnds })
  }

  @Test func `what is beyond a thousand findings of a kind is summed up, kind after kind`() throws {
    var text = "a,b\n"
    for _ in 0..<1002 { text += "\"x\"y,1\n\u{0},1\n" }
    let document = try CSVDocument(bytes: Array(text.utf8), encoding: .utf8)
    let sums = document.findings.filter { $0.place?.line == nil }
    #expect(sums.map(\.kind.code) == sums.map(\.kind.code).sorted())
    #expect(sums.map(\.count) == [2, 2])
    #expect(document.findings.count { $0.kind == .nulByte } == 1001)
  }
}

import Testing

@testable import ImpactPipeline

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    (text: "# heading", written: "\\# heading"), ("1. item", "1\\. item"), ("a|b", "a\\|b"), ("R&D", "R&D"),
    ("&lt;", "\\&lt;"), ("<b>", "\\<b>"), ("https://a.b", "https\\://a.b"), ("www.a.b", "www\\.a.b"),
    ("a@b.example", "a`@`b.example"), ("@team", "@team"), ("mailto:x", "mailto\\:x"), ("a_b", "a\\_b"),
    ("2.4 (1.6 to 3.3)", "2\\.4 (1.6 to 3.3)"), ("[x](y)", "\\[x\\](y)"), ("a\u{202E}b", "a{U+202E}b"),
    ("a\nb", "a b"), ("-5", "\\-5"), ("Mary-Jane", "Mary-Jane"), ("    code", "code"),
  ])
  func `escapes what would be obeyed at the start of a line`(text: String, written: String) {
    #expect(MarkdownText.escaped(text, at: .lineStart) == written)
  }

  @Test func `looks at every mark that may be obeyed and at no other`() {
    let marks = Set("\\`*_[]<|~$&:.@".utf8)
    for byte in UInt8.min...UInt8.max { #expect(MarkdownText.isMark(byte) == marks.contains(byte)) }
  }

  @Test func `takes a text whole as it takes it mark by mark`() {
    // After a star, which is always marked, a text is gone through mark by mark and reads the same.
    for text in HostileTexts.known + Array(HostileTexts(seed: 77, count: 5_000)) {
      for place in [MarkdownText.Place.midLine, .cell] {
        let whole = MarkdownText.escaped(text, at: place)
        #expect(MarkdownText.escaped("*" + text, at: place) == "\\*" + whole, "\(text.debugDescription)")
      }
    }
  }

  @Test func `keeps a number that opens a line from opening a list`() {
    let figure = FigureText("12")
    for prose: Prose in ["\(figure). Then more", "12. Then more", "  12. Then more"] {
      let text = MarkdownRenderer().render(Document(path: "p", title: "T", blocks: [.paragraph(prose)]))
      #expect(text.hasSuffix("\n12\\. Then more\n"))
    }
  }

  @Test(arguments: [("a`b", "``a`b``"), ("`", "`` ` ``"), ("a|b", "a\\|b"), ("", "")])
  func `fences code whatever it holds`(text: String, written: String) {
    #expect(MarkdownText.code(text, inCell: true) == written)
  }

  @Test(arguments: [
    (text: "`\u{301} <b>", inCell: false, code: "`` `\u{301} <b> ``"), ("a`\u{301}", false, "``a`\u{301}``"),
    ("a|\u{301}b", true, "a\\|\u{301}b"), ("a\\\u{301}|", true, "a\\\\\u{301}\\|"),
  ])
  func `sees marks that have an accent on them`(_ item: (text: String, inCell: Bool, code: String)) {
    #expect(
      MarkdownText.code(item.text, inCell: item.inCell).unicodeScalars.elementsEqual(item.code.unicodeScalars)
    )
    let title = MarkdownText.title("a\"\u{301}b")
    #expect(title.unicodeScalars.elementsEqual("\"a\\\"\u{301}b\"".unicodeScalars))
  }

  @Test(arguments: [
    ("What you used", "what-you-used"), ("Value: £ & more (2022-23)", "value---more-2022-23"),
    ("Café_x", "café_x"), ("A-1: what’s 2 of 3?", "a-1-whats-2-of-3"), ("", ""),
  ])
  func `names headings as GitHub does`(heading: String, anchor: String) {
    #expect(MarkdownText.anchor(heading) == anchor)
  }

  /// What is not ASCII goes another way to the same name.
  @Test func `names a heading alike with and without a mark beyond ASCII`() {
    for byte in UInt8(ascii: " ")...UInt8(ascii: "~") {
      let heading = "Value \(Unicode.Scalar(byte)) of X_1"
      #expect(MarkdownText.anchor(heading + "\u{2026}") == MarkdownText.anchor(heading))
    }
  }

  /// What a text may never do, looked for in the written page by rules made apart from the writer.
  @Test func `lets no text open a link, a heading, a cell, a list or HTML`() {
    let plain = MarkdownReading.shape(of: MarkdownRenderer().render(HostileDocument.holding("Camden")))
    for text in HostileTexts.known + Array(HostileTexts(seed: 12, count: 120))
    where !VisibleText.of(text).allSatisfy({ $0 == " " }) {
      let page = MarkdownRenderer().render(HostileDocument.holding(text))
      #expect(MarkdownReading.shape(of: page) == plain, "\(text.debugDescription) changes the page")
      #expect(MarkdownReading.live(in: page) == [], "from \(text.debugDescription)")
    }
  }
}

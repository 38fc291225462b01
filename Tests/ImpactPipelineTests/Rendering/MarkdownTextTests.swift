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
    ("What you used", "what-you-used"), ("Value: £ & more (2022-23)", "value---more-2022-23"),
    ("Café_x", "café_x"),
  ])
  func `names headings as GitHub does`(heading: String, anchor: String) {
    #expect(MarkdownText.anchor(heading) == anchor)
  }

  /// What a text may never do, looked for in the written page by rules made apart from the writer.
  @Test func `lets no text open a link, a heading, a cell, a list or HTML`() {
    let plain = shape(of: MarkdownRenderer().render(HostileDocument.holding("Camden")))
    for text in HostileTexts.known + Array(HostileTexts(seed: 12, count: 120))
    where !VisibleText.of(text).allSatisfy({ $0 == " " }) {
      let page = MarkdownRenderer().render(HostileDocument.holding(text))
      #expect(shape(of: page) == plain, "\(text.debugDescription) changes the page")
      expectNothingLive(page, from: text)
    }
  }

  /// The kind of each line, and how many cells the table rows have.
  private func shape(of page: String) -> [String] {
    page.split(separator: "\n", omittingEmptySubsequences: true).compactMap { line in
      if line.hasPrefix("|") { return "row of \(unescaped("|", in: line))" }
      if line.hasPrefix("![") { return "picture" }
      if line.hasPrefix("[f") || line.hasPrefix("[^") { return nil }
      if line.hasPrefix("**") { return "text" }
      let mark = line.prefix { "#->*".contains($0) }
      return line.dropFirst(mark.count).hasPrefix(" ") ? String(mark) : "text"
    }
  }

  private func expectNothingLive(_ page: String, from text: String) {
    for line in page.split(separator: "\n") {
      let bare = withoutCodeAndEscapes(line)
      #expect(!bare.contains("<"), "HTML from \(text.debugDescription)")
      for match in bare.matches(of: #/\]\(([^)]*)\)/#) {
        let target = match.1
        let isWeb = target.hasPrefix("https://loti.london/") || target.lowercased().hasPrefix("http")
        #expect(isWeb || !target.contains(":"), "\(target) is live")
      }
      let outside = bare.replacing(#/\]\([^)]*\)/#, with: "")
      #expect(!outside.lowercased().contains("://"), "a bare address from \(text.debugDescription): \(line)")
      #expect(
        outside.firstMatch(of: #/(?i)www\.[a-z0-9]/#) == nil, "a bare address from \(text.debugDescription)")
      #expect(
        outside.firstMatch(of: #/[A-Za-z0-9._+-]@[A-Za-z0-9-]+\.[A-Za-z]/#) == nil,
        "an address from \(text.debugDescription)")
    }
  }

  /// What is left of a line for GitHub to obey: code spans and escaped characters become a space.
  private func withoutCodeAndEscapes(_ line: Substring) -> String {
    var out = ""
    var rest = line
    while let character = rest.first {
      if character == "\\" {
        rest = rest.dropFirst(2)
        out += " "
      } else if character == "`" {
        let fence = rest.prefix { $0 == "`" }
        rest = rest.dropFirst(fence.count)
        var inside = rest
        while let start = inside.firstIndex(of: "`") {
          let run = inside[start...].prefix { $0 == "`" }
          inside = inside[run.endIndex...]
          if run.count == fence.count {
            rest = inside
            break
          }
        }
        out += " "
      } else {
        out.append(character)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  private func unescaped(_ mark: Character, in line: Substring) -> Int {
    var count = 0
    var isEscaped = false
    for character in line {
      if character == mark, !isEscaped { count += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return count
  }
}

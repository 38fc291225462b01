/// Texts that have broken writers, and a seeded source of more.
struct HostileTexts: Sequence, IteratorProtocol {
  /// Texts worth trying by name.
  static let known: [String] = [
    "", " ", "=1+1", "+44 20", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "\u{FF1D}1", "\u{FF0B}1",
    "\u{FF0D}1", "\u{FF20}x", "a;=1+1", "a; @x", "x\",\"y", "a,b", "line\nbreak", "a\r\nb", "| a | b |",
    "# heading",
    "- item", "+ item", "* item", "1. item", "2) item", "> quote", "```", "`code`", "``a`b``", "***", "---",
    "===",
    "[x](javascript:alert(1))", "![x](http://a.b/c.png)", "[x][f1]", "[^1]", "[f1]: http://a.b",
    "<script>alert(1)</script>",
    "<b onclick=x>", "&lt;script&gt;", "&#60;", "&amp;", "R&D", "AT&T;", "http://evil.example",
    "https://evil.example/a_b",
    "HTTP://EVIL.EXAMPLE", "www.evil.example", "WWW.evil.example", "a@b.example", "mailto:a@b.example",
    "xmpp:a@b.example", "ftp://x.y", "$x^2$", "~~gone~~", "a_b_c", "\\", "\\|", "a\\|b", "|", "\\\\|", "]]>",
    "<!--", "-->",
    "<?xml?>", "\u{202E}gnp.exe", "a\u{200B}b", "\u{FEFF}a", "\u{2066}x\u{2069}", "soft\u{AD}hyphen",
    "\u{FFFE}", "\u{7F}",
    "\u{1B}[31mred", "e\u{301}", "👩‍👩‍👧", "日本語", "שלום", "    indented", "trailing  ", "“quoted”", "it's", "\"",
    "'", "'=1",
    "Term\n: meaning", "a\n---\nb", "{{template}}", "${x}", "%00", "..", "../../etc/passwd", "CON", "nul",
    "a/b",
  ]

  private var state: UInt64
  private var left: Int

  /// Texts drawn from awkward characters and fragments; the same seed gives the same texts.
  init(seed: UInt64, count: Int) {
    state = seed
    left = count
  }

  mutating func next() -> String? {
    guard left > 0 else { return nil }
    left -= 1
    var text = ""
    for _ in 0..<Int(draw(12)) { text += Self.fragments[Int(draw(UInt64(Self.fragments.count)))] }
    return text
  }

  private mutating func draw(_ bound: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % bound
  }

  private static let fragments: [String] = {
    var all = known
    for code in UInt8(0x20)..<0x7F { all.append(String(Character(Unicode.Scalar(code)))) }
    all += [
      "a", "b", " ", "  ", "w", "ww", "://", "](", "**", "|", "\n", "\r", "\t", ";", "@", "0", "1", ".", ")",
      "é",
    ]
    return all
  }()
}

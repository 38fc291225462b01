import Testing

@testable import ImpactPipeline

/// Small rules of the writers at their bounds: each of them was broken once without a test that noticed.
struct SmallMarksTests {
  @Test func `reports of one folder are one group, named as words`() {
    let documents = [
      "index", "method", "challenge-areas/housing", "boroughs/camden", "challenge-areas/net-zero",
    ]
    .map { Document(path: $0, title: "T \($0)") }
    let map = SiteMap(documents)
    #expect(map.groups.map(\.title) == ["Whole set", "Challenge areas", "Boroughs"])
    #expect(
      map.groups.map { $0.entries.map(\.path) } == [
        ["index", "method"], ["challenge-areas/housing", "challenge-areas/net-zero"], ["boroughs/camden"],
      ])
  }

  @Test(arguments: [
    ("https://a", true), ("https://a/b?c=d#e", true), ("http://a", true), ("HTTPS://A.B/", true),
    ("https://@host/", false), ("http://@host/", false), ("https://user@host/", false),
    ("https:///path", false), ("http:///path", false), ("https://", false), ("http://?x", false),
    ("ftp://a/", false), ("https://a b/", false), ("https://a/\u{7F}", false), ("https://a/~", true),
    ("https://a/!", true), ("https://é.example/", false),
  ])
  func `an address is live when it is a plain one of the web`(_ item: (text: String, isLive: Bool)) {
    #expect((SetPaths.liveAddress(item.text) != nil) == item.isLive)
  }

  @Test(arguments: [
    ("data/figures.csv", true), ("A-b_c.9", true), ("0", true), ("9", true), ("a", true), ("z", true),
    ("A", true), ("Z", true), ("../x", false), ("a//b", false), ("/a", false), (".a", false), ("a b", false),
    ("a:b", false), ("@", false), ("[", false), ("`", false), ("{", false), ("", false),
  ])
  func `a file is live when its path is of letters, digits, points and strokes`(
    _ item: (path: String, isLive: Bool)
  ) {
    #expect((SetPaths.liveFile(item.path) != nil) == item.isLive)
  }

  @Test(arguments: [
    ("data/figures.csv", "boroughs/camden.md", "../data/figures.csv"),
    ("boroughs/brent.md", "boroughs/camden.md", "brent.md"),
    ("boroughs/camden.md", "boroughs/camden.md", "camden.md"), ("index.md", "method.md", "index.md"),
    ("method.md", "a/b/c.md", "../../method.md"), ("a/b/d.md", "a/c/d.md", "../b/d.md"),
    ("ab/d.md", "a/d.md", "../ab/d.md"), ("a/b", "a/b/c", "../b"), ("a/b/c", "a/b", "b/c"),
  ])
  func `a way from file to file goes up and down no more than it must`(
    _ item: (path: String, from: String, way: String)
  ) {
    #expect(SetPaths.relative(item.path, from: item.from) == item.way)
  }

  @Test func `delete and its neighbours are hidden, the last letters before them are not`() {
    #expect(VisibleText.of("a\u{7F}b") == "a{U+007F}b")
    #expect(VisibleText.of("\u{1F}") == "{U+001F}")
    #expect(VisibleText.of(" ~") == " ~")
    #expect(VisibleText.isHidden("\u{7F}"))
    #expect(VisibleText.isHidden("\u{80}"))
    #expect(!VisibleText.isHidden("~") && !VisibleText.isHidden(" "))
  }

  @Test func `an empty cell has quotes where it is the only one of its row`() {
    func written(_ columns: Int, _ row: [CSVValue]) -> String {
      CSVWriter.write(
        CSVTable(
          name: "t", title: "T", description: "D",
          columns: (0..<columns).map { CSVColumn("c\($0)", "C", .string, description: "D") }, rows: [row]))
    }
    #expect(written(1, [.missing]) == "c0\n\"\"\n")
    #expect(written(1, [.text("x")]) == "c0\nx\n")
    #expect(written(2, [.missing, .text("x")]) == "c0,c1\n,x\n")
    #expect(written(2, [.missing, .missing]) == "c0,c1\n,\n")
  }

  @Test func `short texts with a stroke are kept on one line, long ones and plain ones are not`() {
    #expect(HTMLInlines.keptWhole("2023-24") == "<span class=\"whole\">2023-24</span>")
    #expect(HTMLInlines.keptWhole("\u{2212}£346,743") == "<span class=\"whole\">\u{2212}£346,743</span>")
    #expect(HTMLInlines.keptWhole("abcdefghij-l") == "<span class=\"whole\">abcdefghij-l</span>")
    #expect(HTMLInlines.keptWhole("abcdefghijk-m") == "abcdefghijk-m")
    #expect(HTMLInlines.keptWhole("2023 24-") == "2023 24-")
    #expect(HTMLInlines.keptWhole("2023") == "2023")
  }

  @Test(arguments: Sign.allCases)
  func `every sign lies about its place, as far to the left as to the right`(_ sign: Sign) throws {
    let svg = SVGRenderer.sign(sign, at: Point(x: 100, y: 50), radius: 10, style: "")
    let numbers = svg.matches(of: #/[0-9]+(?:\.[0-9]+)?/#).compactMap { Double($0.output) }
    switch sign {
    case .circle: #expect(numbers == [100, 50, 10])
    case .square: #expect(numbers == [91, 41, 18, 18])
    case .diamond: #expect(numbers == [100, 40, 110, 50, 100, 60, 90, 50])
    case .triangle: #expect(numbers == [100, 38.5, 111, 58.5, 89, 58.5])
    }
  }
}

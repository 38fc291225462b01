import Testing

@testable import ImpactPipeline

@Suite struct ProseTests {
  @Test func `keeps what is interpolated apart from the words around it`() {
    let fee = FigureText("£30,000", id: "fee-accrued/all/fy2022-23")
    let name = "Camden"
    let inner: Prose = "due on \(.strong("1 July"))"
    let prose: Prose = "\(name) paid \(fee), \(inner)."
    #expect(
      prose.inlines == [
        .text("Camden"), .text(" paid "), .figure(fee), .text(", "), .text("due on "), .strong("1 July"),
        .text("."),
      ])
    #expect(prose.plainText == "Camden paid £30,000, due on 1 July.")
  }

  @Test func `knows when there is nothing to print`() {
    #expect(Prose("").isEmpty && Prose([]).isEmpty && Prose([.text(""), .note("aside")]).isEmpty)
    #expect(!("x" as Prose).isEmpty)
  }

  @Test(arguments: [
    (items: [String](), words: ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
  ])
  func `lists as people do`(items: [String], words: String) {
    #expect(items.map { Prose($0) }.joinedAsList().plainText == words)
  }

  @Test func `joins with words between`() {
    #expect((["a", "b"] as [Prose]).joined(separator: " · ").plainText == "a · b")
    #expect((["a", "b", "c"] as [Prose]).joinedAsList("or").plainText == "a, b or c")
    var prose: Prose = "a"
    prose += " b"
    #expect((prose + " c").plainText == "a b c")
  }
}

@Suite struct DocumentTests {
  @Test(arguments: [
    (readers: "", sentence: ""), ("The chief digital officer", "For the chief digital officer. "),
    ("Camden’s leads", "For Camden’s leads. "), ("A funder", "For a funder. "),
  ])
  func `says who it is for`(readers: String, sentence: String) {
    #expect(Document(path: "p", title: "T", readers: readers).readersSentence == sentence)
  }

  @Test func `lists its charts and brings headings into range`() {
    #expect(SampleReport.statement.charts.map(\.id) == ["downloads", "value-against-fee"])
    #expect(Heading("T", level: 1).level == 2 && Heading("T", level: 9).level == 4)
    #expect(Heading("What you used").id == "what-you-used")
  }

  @Test func `groups reports by their folder in the order they come`() {
    let paths = ["index", "challenge-areas/housing", "method", "challenge-areas/net-zero"]
    let site = SiteMap(paths.map { Document(path: $0, title: $0) })
    #expect(site.groups.map(\.title) == ["Whole set", "Challenge areas"])
    #expect(
      site.groups.map { $0.entries.map(\.path) } == [
        ["index", "method"], ["challenge-areas/housing", "challenge-areas/net-zero"],
      ])
  }
}

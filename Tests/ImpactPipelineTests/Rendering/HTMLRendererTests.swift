import Testing

@testable import ImpactPipeline

@Suite struct HTMLRendererTests {
  private static let allowed: Set<String> = [
    "html", "head", "meta", "link", "title", "style", "body", "a", "header", "p", "nav", "details", "summary",
    "div",
    "ul", "ol", "li", "main", "strong", "em", "code", "data", "sup", "h1", "h2", "h3", "h4", "dl", "dt", "dd",
    "table",
    "caption", "thead", "tbody", "tr", "th", "td", "span", "figure", "figcaption", "footer", "script", "svg",
    "rect",
    "text", "polyline", "polygon", "circle",
  ]

  @Test func `is well formed, with landmarks, a language and one heading of level 1`() throws {
    for document in SampleReport.all {
      let page = try #require(ParsedXML.read(HTMLRenderer(site: SiteMap(SampleReport.all)).render(document)))
      #expect(page.elements.first?.attributes["lang"] == "en-GB")
      for name in ["main", "h1", "footer", "title"] { #expect(page.elements.count { $0.name == name } == 1) }
      let ids = page.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "ids are unique")
      let targets = page.elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
      for target in targets { #expect(ids.contains(String(target.dropFirst())), "\(target) leads somewhere") }
      var level = 0
      for heading in page.elements.map(\.name) where ["h1", "h2", "h3", "h4"].contains(heading) {
        let next = try #require(Int(heading.dropFirst()))
        #expect(next <= level + 1, "no level is skipped")
        level = next
      }
    }
  }

  @Test func `allows its own script alone, by its digest`() {
    // The digest of no bytes at all, from FIPS 180-4's examples, in both notations.
    #expect(
      PageScript.base64(ofHex: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    let html = HTMLRenderer().render(SampleReport.statement)
    #expect(html.contains("script-src '\(PageScript.digest)'"))
    #expect(html.contains("<script>\(PageScript.source)</script>"))
  }

  @Test func `asks for nothing outside the set`() throws {
    for document in SampleReport.all {
      let page = try #require(ParsedXML.read(HTMLRenderer(site: SiteMap(SampleReport.all)).render(document)))
      for element in page.elements {
        #expect(element.attributes["src"] == nil)
        if element.name == "link" { #expect(element.attributes["href"] == "data:,") }
      }
    }
  }

  @Test func `gives tables headers with a scope and figures their ids`() throws {
    let page = try #require(ParsedXML.read(HTMLRenderer().render(SampleReport.statement)))
    for header in page.elements where header.name == "th" {
      #expect(["col", "row"].contains(header.attributes["scope"] ?? ""))
    }
    #expect(
      page.elements.contains {
        $0.name == "data" && $0.attributes["value"] == "fee-accrued/borough:camden/fy2022-23"
      })
    #expect(page.elements.contains { $0.name == "td" && $0.attributes["data-sort"] == "1180" })
  }

  @Test func `gives back every text and makes nothing of it`() throws {
    let plain = Set(
      try #require(ParsedXML.read(HTMLRenderer().render(HostileDocument.holding("Camden")))).elements.map(
        \.name))
    for text in HostileTexts.known + Array(HostileTexts(seed: 11, count: 150)) {
      let html = HTMLRenderer().render(HostileDocument.holding(text))
      guard let page = ParsedXML.read(html) else {
        Issue.record("not well formed with \(text.debugDescription)")
        continue
      }
      #expect(page.text.contains(VisibleText.of(text)), "\(text.debugDescription) is printed")
      for element in page.elements {
        #expect(Self.allowed.contains(element.name))
        #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" })
        if let address = element.attributes["href"] { expectHarmless(address) }
      }
      #expect(
        Set(page.elements.map(\.name)).subtracting(plain).isEmpty,
        "no element comes from \(text.debugDescription)")
    }
  }

  private func expectHarmless(_ address: String) {
    let isWeb = address.lowercased().hasPrefix("https://") || address.lowercased().hasPrefix("http://")
    let isOwn = address == "data:," || !address.contains(":")
    #expect(isWeb || isOwn, "\(address.debugDescription) is a live address")
    #expect(!address.contains(" ") && !address.hasPrefix("//"))
  }
}

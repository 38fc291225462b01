import Testing

@testable import ImpactPipeline

@Suite struct SVGRendererTests {
  @Test func `is well formed and gives back its words, whatever they are`() throws {
    for chart in SampleCharts.all + ChartLayoutTests.hostile {
      let svg = SVGRenderer.file(chart)
      let parsed = try #require(ParsedXML.read(svg), "not well formed: \(chart.id)")
      let words = ChartLayout.picture(of: chart, width: Look.ChartWidth.wide).labels.map {
        VisibleText.of($0.text)
      }
      #expect(parsed.elements.count { $0.name == "text" } == words.count)
      #expect(Set(words).isSubset(of: Set(parsed.texts)))
      for element in parsed.elements {
        #expect(
          ["svg", "title", "desc", "rect", "text", "polyline", "polygon", "circle"].contains(element.name))
        #expect(
          !element.attributes.keys.contains { $0.hasPrefix("on") || $0.contains("href") || $0 == "style" })
      }
    }
  }

  @Test func `carries its title and its finding`() throws {
    let parsed = try #require(ParsedXML.read(SVGRenderer.file(SampleCharts.bars)))
    #expect(parsed.texts.first == "Downloads beside the median member")
    #expect(parsed.texts.dropFirst().first == "Camden downloaded 1,204 guides, four times the median.")
    #expect(parsed.elements.first?.attributes["aria-labelledby"] == "title desc")
  }

  @Test func `writes numbers with one decimal at most`() {
    #expect(SVGRenderer.number(0) == "0")
    #expect(SVGRenderer.number(-0.04) == "0")
    #expect(SVGRenderer.number(-12.25) == "-12.3")
    #expect(SVGRenderer.number(1_000_000) == "1000000")
  }

  @Test func `draws the same chart as the same bytes`() {
    for chart in SampleCharts.all { #expect(SVGRenderer.file(chart) == SVGRenderer.file(chart)) }
  }
}

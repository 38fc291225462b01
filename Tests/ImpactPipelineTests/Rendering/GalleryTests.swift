import Foundation
import Testing

@testable import ImpactPipeline

/// Writes the sample charts and pages to the folder named by `GALLERY_FOLDER`, to be looked at.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GALLERY_FOLDER"] != nil))
struct GalleryTests {
  @Test func `writes what there is to look at`() throws {
    let folder = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["GALLERY_FOLDER"]))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for chart in SampleCharts.all {
      let file = folder.appendingPathComponent("\(chart.id).svg")
      try SVGRenderer.file(chart).write(to: file, atomically: false, encoding: .utf8)
      let narrow = SVGRenderer.file(chart, width: Look.ChartWidth.narrow)
      try narrow.write(
        to: folder.appendingPathComponent("\(chart.id)-narrow.svg"), atomically: false, encoding: .utf8)
    }
    let site = SiteMap(SampleReport.all)
    for document in SampleReport.all {
      for (ext, text) in [
        ("html", HTMLRenderer(site: site).render(document)), ("md", MarkdownRenderer().render(document)),
      ] {
        let file = folder.appendingPathComponent(SetPaths.report(document, extension: ext))
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: false, encoding: .utf8)
      }
    }
    let hostile = folder.appendingPathComponent("hostile")
    try FileManager.default.createDirectory(at: hostile, withIntermediateDirectories: true)
    for (index, text) in (HostileTexts.known + Array(HostileTexts(seed: 21, count: 300))).enumerated() {
      let page = MarkdownRenderer().render(HostileDocument.holding(text))
      try page.write(to: hostile.appendingPathComponent("\(index).md"), atomically: false, encoding: .utf8)
      try text.write(to: hostile.appendingPathComponent("\(index).txt"), atomically: false, encoding: .utf8)
    }
  }
}

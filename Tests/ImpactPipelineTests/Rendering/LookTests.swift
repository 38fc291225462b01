import Foundation
import Testing

@testable import ImpactPipeline

@Suite struct LookTests {
  /// Relative luminance after WCAG 2.2.
  private func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour.dropFirst(), radix: 16))
    let parts = [number >> 16 & 255, number >> 8 & 255, number & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ one: String, _ other: String) throws -> Double {
    let (a, b) = (try luminance(one), try luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test(arguments: [Paint.ink, .muted, .link, .caution, .first])
  func `keeps words at 4.5 to 1 and above on page and panel`(paint: Paint) throws {
    for ground in [Paint.paper, .panel] {
      #expect(try contrast(paint.light, ground.light) >= 4.5)
      #expect(try contrast(paint.dark, ground.dark) >= 4.5)
    }
  }

  @Test(arguments: Paint.subjects + [.quiet, .muted])
  func `keeps drawn things at 3 to 1 and above`(paint: Paint) throws {
    #expect(try contrast(paint.light, Paint.paper.light) >= 3)
    #expect(try contrast(paint.dark, Paint.paper.dark) >= 3)
  }

  @Test(arguments: [0.1, 0.3, 0.5, 0.7, 1.0])
  func `keeps words on shades at 4.5 to 1 and above`(part: Double) throws {
    let shade = Paint.shade(part)
    #expect(try contrast(shade.ink.light, shade.fill.light) >= 4.5)
    #expect(try contrast(shade.ink.dark, shade.fill.dark) >= 4.5)
  }

  @Test func `takes chart colours from the government analysis palette`() {
    let palette: Set = ["#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1"]
    #expect(Set(Paint.subjects.map(\.light)) == palette)
  }

  @Test func `tells neighbouring shades apart in grey`() throws {
    let shades = [Paint.shade1, .shade2, .shade3, .shade4, .shade5]
    for (lighter, darker) in zip(shades, shades.dropFirst()) {
      #expect(try luminance(lighter.light) > luminance(darker.light) * 1.2)
      #expect(try luminance(darker.dark) > luminance(lighter.dark) * 1.2)
    }
  }
}

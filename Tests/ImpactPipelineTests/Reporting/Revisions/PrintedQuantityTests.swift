import Testing

@testable import ImpactPipeline

struct PrintedQuantityTests {
  @Test(arguments: [
    ("60000.00", "pounds", "£60,000"), ("-1234.5", "pounds", "\u{2212}£1,234.50"),
    ("1", "outcomes", "1 outcome"),
    ("1234 (1000 to 2000)", "downloads", "1,234 downloads (1,000 to 2,000 downloads)"),
    ("1", "people", "1 person"), ("0.7345", "share", "73.5%"), ("2.41", "ratio", "2.41 times"),
    ("1", "authorities", "1 authority"), ("[not available]", "pounds", "[not available]"),
    ("none", "days", "none"),
  ])
  func `writes a value as people do`(text: String, unit: String, words: String) {
    #expect(PrintedQuantity(unit: unit).words(text) == words)
  }

  @Test(arguments: [
    ("+15000.5", "pounds", "+£15,000.50"), ("-1", "events", "\u{2212}1 event"),
    ("+0.05", "share", "+5.0 percentage points"), ("-0.0125", "share", "\u{2212}1.3 percentage points"),
  ])
  func `writes a change with its sign`(text: String, unit: String, words: String) {
    #expect(PrintedQuantity(unit: unit).change(text) == words)
  }
}

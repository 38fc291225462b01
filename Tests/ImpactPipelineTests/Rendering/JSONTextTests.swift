import Foundation
import Testing

@testable import ImpactPipeline

@Suite struct JSONTextTests {
  @Test func `keeps the order of members and writes empty values shortly`() {
    let value: JSONText = [
      "b": .integer(1), "a": [], "c": [:], "d": .null, "e": .flag(false), "f": .decimal("2.40"),
    ]
    #expect(
      value.pretty == """
        {
          "b": 1,
          "a": [],
          "c": {},
          "d": null,
          "e": false,
          "f": 2.40
        }

        """)
  }

  @Test func `writes what is not a number as a text`() {
    for text in ["1.", "01", "+1", "1e5", "NaN", "", "-"] {
      #expect(JSONText.decimal(text).pretty == "\"\(text)\"\n")
    }
  }

  @Test func `gives back every text through another reader`() throws {
    for text in HostileTexts.known + Array(HostileTexts(seed: 5, count: 500)) {
      let data = Data(JSONText.array([.string(text)]).pretty.utf8)
      #expect(try JSONDecoder().decode([String].self, from: data) == [text])
    }
  }
}

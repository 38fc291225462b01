import Testing

@testable import ImpactPipeline

@Suite struct SafeNameTests {
  @Test(arguments: [
    (text: "Hammersmith & Fulham", name: "hammersmith-and-fulham"), ("King's College", "kings-college"),
    ("  Café — Zürich ", "cafe-zurich"), ("e\u{301}cole", "ecole"), ("a/b\\c", "a-b-c"), ("..", "x-2e-2e"),
    ("CON", "con-file"), ("", "x"), ("日本", "x-65e5-672c"), ("-a-", "a"),
    ("a--b", "a-b"), ("con", "con-file"), ("con-file", "con-file"), ("lpt10", "lpt10"),
    (String(repeating: "a", count: 80), String(repeating: "a", count: 80)),
    (String(repeating: "a", count: 81), String(repeating: "a", count: 80)),
  ])
  func `makes one safe name of a text`(text: String, name: String) {
    #expect(SafeName.part(text) == name)
  }

  /// What is not ASCII goes another way to the same name.
  @Test func `makes the same name with and without a mark beyond ASCII`() {
    for byte in UInt8.min..<128 {
      let text = "Ab\(Unicode.Scalar(byte))9 & x"
      #expect(SafeName.part(text + "\u{2026}") == SafeName.part(text))
      #expect(SafeName.part("\u{2019}" + text) == SafeName.part("'" + text))
    }
  }

  @Test func `keeps to its alphabet and its length whatever the text`() {
    let alphabet = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
    let long = String(repeating: "ab ", count: 90)
    for text in HostileTexts.known + Array(HostileTexts(seed: 6, count: 2_000)) + [long] {
      let name = SafeName.part(text)
      #expect(!name.isEmpty && name.utf8.count <= 85 && !name.hasPrefix("-") && !name.hasSuffix("-"))
      let isSafe = name.allSatisfy { alphabet.contains($0) }
      #expect(isSafe)
      #expect(SafeName.part(name) == name || name.hasSuffix("-file"), "naming a name changes nothing")
    }
  }

  @Test func `keeps equal names apart in the order given`() {
    #expect(SafeName.unique(["Fund", "FUND", "fund-2", "fund"]) == ["fund", "fund-2", "fund-2-2", "fund-3"])
    #expect(Set(SafeName.unique(Array(HostileTexts(seed: 7, count: 1_000)))).count == 1_000)
  }

  @Test func `keeps a path inside its folder`() {
    #expect(SafeName.path("boroughs/camden") == "boroughs/camden")
    #expect(SafeName.path("../../etc/passwd") == "etc/passwd")
    #expect(SafeName.path("/") == "x")
  }
}

import Testing

@testable import lotireport

struct JSONReaderTests {
  @Test func `reads every sort of value`() throws {
    let value = try JSONReader.read(" {\"a\": [1, -0.5e+3, true, false, null], \"b\": {}, \"c\": []} ")
    guard case .object(let members) = value.content, case .array(let elements) = members[0].value.content
    else {
      Issue.record("not an object with a list")
      return
    }
    #expect(
      elements.map(\.content) == [.number("1"), .number("-0.5e+3"), .flag(true), .flag(false), .null])
    #expect(members.map(\.name) == ["a", "b", "c"])
    #expect(value.column == 2)
  }

  @Test(arguments: [
    (json: #""\u00e9\n\/\"\\""#, text: "é\n/\"\\"), (json: #""\ud83d\ude00""#, text: "😀"),
    (json: "\"£é\"", text: "£é"),
  ])
  func `reads text and its escapes`(json: String, text: String) throws {
    #expect(try JSONReader.read(json).content == .string(text))
  }

  @Test(arguments: [
    "", "{", "[1,]", "[1 2]", "{\"a\" 1}", "{a: 1}", "01", "1.", "-", "+1", ".5", "1e", "tru", "nul", "\"",
    "\"\n\"",
    "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "1 2", "'a'", "{\"a\":1,}",
    "[", "// x",
    "NaN", "\u{FEFF}\u{FEFF}1",
  ])
  func `refuses what is not JSON`(json: String) {
    #expect(throws: JSONReader.Fault.self) { try JSONReader.read(json) }
  }

  @Test func `says where and what it expected`() {
    #expect(throws: JSONReader.Fault(line: 2, column: 3, expected: "a comma or ]")) {
      try JSONReader.read("[1\n  2]")
    }
  }

  @Test func `refuses brackets within brackets without end`() {
    #expect(throws: JSONReader.Fault.self) { try JSONReader.read(String(repeating: "[", count: 100_000)) }
  }
}

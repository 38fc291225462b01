import Testing

@testable import lotireport

struct TextTableTests {
  @Test func `aligns texts to the left and numbers to the right`() {
    var table = TextTable(header: ["file", "rows"], rightAligned: [1])
    table.add(["inputs/events/é.csv", "7"])
    table.add(["表\u{7}", "12000"])
    #expect(
      table.text == """
          file                  rows
          inputs/events/é.csv      7
          表{U+0007}           12000

        """)
  }

  @Test func `leaves no spaces at the ends of lines`() {
    var table = TextTable()
    table.add(["a", ""])
    table.add(["long", "x"])
    #expect(table.text == "  a\n  long  x\n")
  }
}

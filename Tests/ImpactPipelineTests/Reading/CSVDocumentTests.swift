import ImpactPipeline
import Testing

/// The plain entry, over the rules of RFC 4180 and what real files add to them.
struct CSVDocumentTests {
  @Test(arguments: [
    (name: "plain", text: "a,b\n1,2\n", rows: [["a", "b"], ["1", "2"]]),
    (name: "no last line end", text: "a,b\n1,2", rows: [["a", "b"], ["1", "2"]]),
    (name: "CRLF", text: "a,b\r\n1,2\r\n", rows: [["a", "b"], ["1", "2"]]),
    (name: "CR", text: "a,b\r1,2\r", rows: [["a", "b"], ["1", "2"]]),
    (
      name: "mixed ends", text: "a,b\r\n1,2\r3,4\n5,6",
      rows: [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]
    ),
    (name: "quoted comma", text: "a,\"b,c\"\n1,2\n", rows: [["a", "b,c"], ["1", "2"]]),
    (name: "doubled quote", text: "a,\"b \"\"c\"\"\"\n1,2\n", rows: [["a", "b \"c\""], ["1", "2"]]),
    (name: "quoted line end", text: "a,\"b\nc\"\n1,2\n", rows: [["a", "b\nc"], ["1", "2"]]),
    (name: "quoted CRLF", text: "a,\"b\r\nc\"\r\n1,2\r\n", rows: [["a", "b\r\nc"], ["1", "2"]]),
    (
      name: "empty fields", text: "a,b,c\n,,\n\"\",\"\",\n",
      rows: [["a", "b", "c"], ["", "", ""], ["", "", ""]]
    ),
    (name: "blank lines", text: "a,b\n\n1,2\n\r\n\n", rows: [["a", "b"], ["1", "2"]]),
    (name: "an empty quoted field alone", text: "a\n\"\"\nb\n", rows: [["a"], [""], ["b"]]),
    (name: "a last delimiter", text: "a,b\n1,", rows: [["a", "b"], ["1", ""]]),
    (name: "inch marks", text: "size,n\n5\" pipe,1\n", rows: [["size", "n"], ["5\" pipe", "1"]]),
    (name: "spaces kept", text: " a , b \n 1 , 2 \n", rows: [[" a ", " b "], [" 1 ", " 2 "]]),
    (name: "ragged", text: "a,b\n1\n1,2,3\n", rows: [["a", "b"], ["1"], ["1", "2", "3"]]),
    (name: "byte order mark", text: "\u{FEFF}a,b\n1,2\n", rows: [["a", "b"], ["1", "2"]]),
    (name: "accents", text: "é,“b”\n🙂,£\n", rows: [["é", "“b”"], ["🙂", "£"]]),
    (name: "one field", text: "x", rows: [["x"]]),
    (name: "semicolons", text: "a;b\n1,5;2\n1,7;3\n", rows: [["a", "b"], ["1,5", "2"], ["1,7", "3"]]),
    (name: "tabs", text: "a\tb\n1\t2\n", rows: [["a", "b"], ["1", "2"]]),
    (name: "pipes", text: "a|b\n1|2\n", rows: [["a", "b"], ["1", "2"]]),
  ])
  func `reads rows exactly`(_ item: (name: String, text: String, rows: [[String]])) throws {
    let document = try CSVDocument(Source(name: "t.csv", bytes: Array(item.text.utf8)))
    #expect(document.rows == item.rows)
    #expect(document.isWellFormed)
  }

  @Test func `names the place where an unclosed quote opens and reads the lines after it`() throws {
    let text = "a,b\n1,\"2\n3,4\n5,6\n"
    let document = try CSVDocument(Source(name: "t.csv", bytes: Array(text.utf8)))
    #expect(document.rows == [["a", "b"], ["1", "\"2"], ["3", "4"], ["5", "6"]])
    #expect(document.findings.map(\.kind) == [.quoteNotClosed])
    #expect(document.findings.first?.place == SourcePlace(file: "t.csv", line: 2, column: 3))
    #expect(document.lines == [1, 2, 3, 4])
  }

  @Test func `names the place of text after a closing quote and leaves the field as it stood`() throws {
    let text = "a,b\n\"é\"x,2\n3,4\n"
    let document = try CSVDocument(Source(name: "t.csv", bytes: Array(text.utf8)))
    #expect(document.rows == [["a", "b"], ["\"é\"x", "2"], ["3", "4"]])
    #expect(document.findings.map(\.kind) == [.textAfterQuote])
    #expect(document.findings.first?.place == SourcePlace(file: "t.csv", line: 2, column: 4))
  }
}

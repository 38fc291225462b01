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
    #expect(!document.findings.contains { $0.kind.severity == .error })
  }

  @Test(arguments: [
    (text: "a,b\n1,2\n", faults: [String]()),
    (text: "a\n\nb\n", faults: []),
    (text: "foo,bar,baz\n1,This \"word\" is bare,3", faults: ["t.csv:2:8 quote-in-unquoted-field"]),
    (text: "foo,bar,baz\n1,\"Hey, I missed \" it\",3", faults: ["t.csv:2:19 text-after-quote"]),
    (text: "foo,bar,baz\n1,\"not closed,3", faults: ["t.csv:2:3 quote-not-closed"]),
    (text: "foo,bar,baz\n1,2", faults: ["t.csv:2 uneven-row"]),
    (text: "foo,bar,baz\n1,2,3\n1,2,3,4\n", faults: ["t.csv:3 uneven-row"]),
    (text: "foo,bar\n1,\u{0}\n", faults: ["t.csv:2:3 nul-byte"]),
    (text: "", faults: ["t.csv empty-file"]),
    (text: "<!DOCTYPE html><html></html>", faults: ["t.csv web-page"]),
    (text: "PK\u{3}\u{4}....xl/workbook.xml", faults: ["t.csv spreadsheet-file"]),
  ])
  func `lists what RFC 4180 does not allow, with its place`(_ item: (text: String, faults: [String])) throws {
    let document = try CSVDocument(bytes: Array(item.text.utf8), name: "t.csv")
    #expect(document.faults.map { "\($0.place?.description ?? "") \($0.kind.code)" } == item.faults)
    #expect(document.isWellFormed == item.faults.isEmpty)
  }

  @Test func `keeps the blank lines of a file of one column`() throws {
    let document = try CSVDocument(bytes: Array("foo\n\nbar\n".utf8))
    #expect(document.rows == [["foo"], [""], ["bar"]])
    #expect(document.lines == [1, 2, 3])
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

  @Test(arguments: [
    (name: "tags in a column", text: "id,tags\n1,a|b|c\n2,d|e|f\n", delimiter: Dialect.Delimiter.comma),
    (name: "lists in a column", text: "id,list\n1,a;b;c;d\n2,d;e;f;g\n", delimiter: .comma),
    (name: "decimal commas, no header", text: "1,5;2,5\n1,7;3,0\n2,0;3,1\n", delimiter: .semicolon),
    (name: "one column of prose", text: "note\nHello, you\nand me\n", delimiter: .comma),
    (name: "a preamble", text: "Report of payments\n\nid;name;x\n1;a;b\n2;c;d\n", delimiter: .semicolon),
    (name: "tabs with commas in text", text: "a\tb\nx, y\tz\nu, v\tw\n", delimiter: .tab),
    (name: "quoted semicolons", text: "\"a;b\",\"c\"\n\"d;e\",\"f\"\n", delimiter: .comma),
    (name: "nothing", text: "x\n", delimiter: .comma),
  ])
  func `settles the separator by the structure of the file`(
    _ item: (name: String, text: String, delimiter: Dialect.Delimiter)
  ) throws {
    let document = try CSVDocument(bytes: Array(item.text.utf8))
    #expect(document.dialect.delimiter == item.delimiter)
  }

  @Test func `understands quotes escaped by a backslash`() throws {
    let document = try CSVDocument(bytes: Array("a,b\n\"x \\\"y\\\" z\",2\n\"w\",3\n".utf8))
    #expect(document.dialect.quoting == .backslash)
    #expect(document.rows == [["a", "b"], ["x \"y\" z", "2"], ["w", "3"]])
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian], [true, false])
  func `reads UTF-16 in either order with or without a mark`(encoding: TextEncoding, isMarked: Bool) throws {
    let text = (isMarked ? "\u{FEFF}" : "") + "name\tcity\nJosé 🙂\tLondon\n"
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return encoding == .utf16LittleEndian ? pair : pair.reversed()
    }
    let document = try CSVDocument(bytes: bytes)
    #expect(document.encoding == encoding)
    #expect(document.rows == [["name", "city"], ["José 🙂", "London"]])
    #expect(document.findings.map(\.kind) == [.otherEncoding, .otherDialect])
  }

  @Test func `reads Windows-1252 when nothing speaks for UTF-8`() throws {
    let bytes: [UInt8] =
      Array("who,cost\nCaf".utf8) + [0xE9] + Array(",".utf8) + [0xA3] + Array("5 \n".utf8) + [
        0x80, 0x2C, 0x31,
      ]
    let document = try CSVDocument(bytes: bytes)
    #expect(document.encoding == .windows1252)
    #expect(document.rows == [["who", "cost"], ["Café", "£5 "], ["€", "1"]])
  }

  @Test func `names the byte that is not UTF-8 in a file that is`() throws {
    let bytes = Array("a,b\né,é\n".utf8) + [0x78, 0xFF, 0x2C, 0x31, 0x0A] + Array("é,2\n".utf8)
    let document = try CSVDocument(bytes: bytes, name: "t.csv")
    #expect(
      document.faults.map(\.message) == ["byte 0xFF at offset 11 is not UTF-8, as the rest of the file is"])
    #expect(document.faults.first?.place == SourcePlace(file: "t.csv", line: 3, column: 2))
  }

  @Test func `says when lines end in more than one way`() throws {
    let document = try CSVDocument(bytes: Array("a,b\r\n1,2\n3,4\r\n".utf8))
    #expect(
      document.findings.map(\.message) == [
        "lines end in CRLF (line 1) and LF (line 2); each was taken as the end of a line"
      ])
  }
}

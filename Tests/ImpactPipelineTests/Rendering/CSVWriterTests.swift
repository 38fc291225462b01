import Testing

@testable import ImpactPipeline

@Suite struct CSVWriterTests {
  private let columns = [
    CSVColumn("name", "Name", .string, description: "Who."),
    CSVColumn(
      "amount", "Amount", .decimal, unit: "pounds sterling", description: "How much.", required: true),
  ]

  /// A plain RFC 4180 reader, made apart from the product's own.
  private func records(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (isQuoted, scalar) {
      case (true, "\""):
        if scalars.first == "\"" {
          field.unicodeScalars.append("\"")
          scalars.removeFirst()
        } else {
          isQuoted = false
        }
      case (true, _): field.unicodeScalars.append(scalar)
      case (false, "\""): isQuoted = true
      case (false, ","):
        row.append(field)
        field = ""
      case (false, "\n"):
        rows.append(row + [field])
        row = []
        field = ""
      default: field.unicodeScalars.append(scalar)
      }
    }
    #expect(field.isEmpty && row.isEmpty, "the last line ends in a line feed")
    return rows
  }

  @Test func `writes typed values plainly`() throws {
    let third = try #require(Ratio(1, over: 3))
    let day = try #require(Day(year: 2023, month: 4, day: 1))
    let cases: [(CSVValue, String)] = [
      (.integer(-48_000), "-48000"), (.money(Money(pence: -300_000_050)), "-3000000.50"),
      (.ratio(third, places: 4), "0.3333"), (.number(1234.565, places: 1), "1234.6"),
      (.number(.nan, places: 1), ""),
      (.day(day), "2023-04-01"), (.flag(true), "true"), (.missing, ""),
      (.text("a \"b\", c"), "\"a \"\"b\"\", c\""),
    ]
    for (value, text) in cases { #expect(CSVWriter.cell(value) == text) }
  }

  @Test(arguments: [
    (text: "=1+1", safe: "'=1+1"), ("+44 20", "'+44 20"), ("-2+3", "'-2+3"), ("@x", "'@x"), ("\t=1", " '=1"),
    ("\0=1", "{U+0000}=1"), ("\u{FF1D}1", "'\u{FF1D}1"), ("-5", "-5"), ("-5.25", "-5.25"), ("a;=1", "a;'=1"),
    ("Mary-Jane", "Mary-Jane"), ("a = b", "a = b"), ("", ""),
  ])
  func `makes formulas harmless and leaves numbers and words alone`(text: String, safe: String) {
    #expect(CSVWriter.harmless(VisibleText.of(text)) == safe)
  }

  @Test func `gives back every text, one row a line, and no cell that a spreadsheet runs`() {
    let openers = Set("=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)
    func without(_ text: String) -> String { text.filter { $0 != "'" } }
    let texts = HostileTexts.known + Array(HostileTexts(seed: 4, count: 3_000))
    let table = CSVTable(
      name: "t", title: "T", description: "D", columns: columns,
      rows: texts.map { [.text($0), .integer(1)] })
    let written = CSVWriter.write(table)
    let rows = records(written)
    #expect(rows.count == texts.count + 1)
    #expect(written.unicodeScalars.count { $0 == "\n" } == texts.count + 1)
    for (text, row) in zip(texts, rows.dropFirst()) {
      #expect(row.count == 2 && row[1] == "1")
      let cell = row[0]
      // Taking out the apostrophes that were put in gives the visible text back.
      #expect(
        cell == VisibleText.of(text) || cell.filter { $0 != "'" } == VisibleText.of(text).filter { $0 != "'" }
      )
      for part in cell.split(separator: ";", omittingEmptySubsequences: false) {
        let start = part.drop { $0 == " " || $0 == "\"" }.unicodeScalars.first
        let runs = start.map { openers.contains($0) } ?? false
        #expect(!runs || Double(cell) != nil, "a spreadsheet would run \(cell.debugDescription)")
      }
    }
  }

  @Test func `rows that are made as they are asked for are written as those that are there`() {
    func table(_ rows: CSVRows) -> CSVTable {
      CSVTable(name: "t", title: "T", description: "D", columns: columns, rows: rows)
    }
    let squares = CSVRows(of: Array(1...3)) { [.text("square of \($0)"), .integer(Int64($0 * $0))] }
    #expect(squares.count == 3 && squares.last == [.text("square of 3"), .integer(9)])
    #expect(
      CSVWriter.write(table(squares)).hasSuffix("\nsquare of 1,1\nsquare of 2,4\nsquare of 3,9\n"))
    #expect(CSVWriter.write(table(squares)) == CSVWriter.write(table(CSVRows(of: Array(squares)) { $0 })))
    #expect(CSVWriter.write(table(CSVRows(of: [Int]()) { _ in [] })).split(separator: "\n").count == 1)
  }

  @Test func `a row of another width than the table stops the program, with the table's name`() async {
    let there = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = CSVTable(
        name: "narrow", title: "T", description: "D",
        columns: [CSVColumn("one", "One", .string, description: "D")], rows: [[.text("a"), .text("b")]])
    }
    let made = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let table = CSVTable(
        name: "narrow", title: "T", description: "D",
        columns: [CSVColumn("one", "One", .string, description: "D")],
        rows: CSVRows(of: [1]) { _ in [.text("a"), .text("b")] })
      _ = CSVWriter.write(table)
    }
    for ended in [there, made] {
      let said = ended.map { String(decoding: $0.standardErrorContent, as: UTF8.self) } ?? ""
      #expect(said.contains("narrow.csv has too few or too many values"))
    }
  }

  @Test func `describes every column for CSV on the Web`() {
    let table = CSVTable(
      name: "fees", title: "Fees", description: "One row an authority.", columns: columns,
      primaryKey: ["name"])
    #expect(CSVWebMetadata.fileName(of: table) == "fees-metadata.json")
    #expect(
      CSVWebMetadata.write(table) == """
        {
          "@context": [
            "http://www.w3.org/ns/csvw",
            {
              "@language": "en"
            }
          ],
          "url": "fees.csv",
          "dc:title": "Fees",
          "dc:description": "One row an authority.",
          "dc:license": {
            "@id": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
          },
          "dialect": {
            "encoding": "utf-8",
            "lineTerminators": [
              "\\n"
            ],
            "delimiter": ",",
            "quoteChar": "\\"",
            "doubleQuote": true,
            "header": true,
            "headerRowCount": 1
          },
          "tableSchema": {
            "columns": [
              {
                "name": "name",
                "titles": [
                  "name",
                  "Name"
                ],
                "dc:description": "Who.",
                "datatype": "string"
              },
              {
                "name": "amount",
                "titles": [
                  "amount",
                  "Amount"
                ],
                "dc:description": "How much.",
                "datatype": "decimal",
                "schema:unitText": "pounds sterling",
                "required": true
              }
            ],
            "primaryKey": [
              "name"
            ]
          }
        }

        """)
  }
}

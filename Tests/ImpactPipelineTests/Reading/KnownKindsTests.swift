import ImpactPipeline
import Testing

/// The kinds of file that other projects' test sets for CSV readers hold (csv-spectrum, csv-test-data, the W3C's
/// CSV on the Web tests, Pollock's pollutions), written anew: each well-formed one is read exactly with nothing told,
/// each bad one is refused with its line.
struct KnownKindsTests {
  /// A table and how it is written.
  struct Written {
    var rows: [[String]]
    var delimiter = ","
    var lineEnd = "\n"
    var quotesAll = false
    var endsLastLine = true

    /// The text by the plainest writer there is.
    var text: String {
      rows.map { row in
        row.map { cell in
          let special = [delimiter, "\"", "\n", "\r"].contains { cell.contains($0) }
          let mustQuote = quotesAll || special || cell.unicodeScalars.contains { $0 == "\n" || $0 == "\r" }
          return mustQuote || row == [""] ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
        }.joined(separator: delimiter)
      }.joined(separator: lineEnd) + (endsLastLine ? lineEnd : "")
    }
  }

  static let tables: [(name: String, rows: [[String]])] = [
    ("simple", [["id", "name", "city"], ["1", "Ada", "London"], ["2", "Bo", "Leeds"]]),
    (
      "separator in a cell",
      [["id", "place"], ["1", "Camden, London"], ["2", "a;b|c\td"], ["3", "Hackney"]]
    ),
    ("empty cells", [["a", "b", "c"], ["1", "", ""], ["", "", "3"], ["", "2", ""]]),
    ("a last column of nothing", [["a", "b"], ["1", ""], ["2", ""]]),
    ("quotes in cells", [["a", "b"], ["1", "he said \"no\""], ["2", "\"all\""], ["3", "\""]]),
    ("quotes beside separators", [["a", "b", "c"], ["\",\"", "x", "y"], ["1", "\",", ",\""]]),
    ("line ends in cells", [["a", "b"], ["1", "two\nlines"], ["2", "\nfirst"], ["3", "last\n"]]),
    ("CRLF in cells", [["a", "b"], ["1", "two\r\nlines"], ["2", "three\r\nmore\r\nlines"]]),
    ("quotes and line ends", [["a", "b"], ["1", "he said\n\"no\",\nthen left"], ["2", "x"]]),
    (
      "JSON in a cell",
      [["key", "val"], ["1", "{\"type\": \"Point\", \"at\": [102.0, 0.5]}"], ["2", "[]"]]
    ),
    ("places", [["lat", "lon", "name"], ["51.53", "-0.12", "King's Cross"], ["51.51", "-0.08", "Bank"]]),
    ("spaces at the ends", [["a", "b"], [" 1", "2 "], ["  3  ", " "]]),
    ("accents and other scripts", [["who", "what"], ["José", "naïve – £5"], ["日本", "ʤ 🙂"]]),
    ("one column", [["name"], ["Ada"], ["Bo"], ["Cy"]]),
    ("one column with nothing in a row", [["name"], ["Ada"], [""], ["Cy"]]),
    ("one column with quotes", [["note"], ["a, b"], ["say \"x\""], ["two\nlines"]]),
    ("header alone", [["id", "name", "city"]]),
    ("one row below the header", [["id", "name", "city"], ["1", "Ada", "London"]]),
    ("no header", [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]]),
    ("numbers with groups", [["a", "b"], ["1,234.50", "2"], ["99", "1,000"]]),
    ("days and times", [["at", "what"], ["2024-04-30 10:15", "a"], ["30/04/2024 10:15:59", "b"]]),
    (
      "addresses of the web",
      [["url", "n"], ["https://loti.london/a?b=c&d=e#f", "1"], ["www.x.example", "2"]]
    ),
    ("many columns", [(1...60).map { "c\($0)" }, (1...60).map(String.init), (1...60).map { _ in "" }]),
    ("a long cell", [["a", "b"], [String(repeating: "long ", count: 200), "1"], ["x", "2"]]),
    ("the same title twice", [["a", "a", "b"], ["1", "2", "3"]]),
    ("hashes", [["#", "a"], ["# no comment", "1"], ["#2", "2"]]),
  ]

  private static let encodings: [(name: String, encode: @Sendable (String) -> [UInt8])] = [
    ("UTF-8", { Array($0.utf8) }),
    ("UTF-8 with a mark", { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }),
    ("UTF-16 little-endian", { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }),
    ("UTF-16 big-endian", { [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }),
  ]

  @Test(arguments: tables)
  func `reads it exactly with nothing told, however it is written`(
    _ table: (name: String, rows: [[String]])
  )
    throws
  {
    var written = Written(rows: table.rows)
    // A file of one column has no separator, so that a comma in it stands in quotes.
    for delimiter in table.rows[0].count == 1 ? [","] : [",", ";", "\t", "|"] {
      for lineEnd in ["\n", "\r\n", "\r"] {
        for quotesAll in [false, true] {
          for endsLastLine in [true, false] {
            (written.delimiter, written.lineEnd) = (delimiter, lineEnd)
            (written.quotesAll, written.endsLastLine) = (quotesAll, endsLastLine)
            // Encodings have no part in line ends and quotes: each is tried with every separator once.
            let isPlainest = lineEnd == "\n" && !quotesAll && endsLastLine
            for (name, encode) in isPlainest ? Self.encodings[...] : Self.encodings.prefix(1) {
              let document = try CSVDocument(bytes: encode(written.text))
              let how: Comment =
                "\(delimiter.debugDescription) \(lineEnd.debugDescription) \(quotesAll) \(endsLastLine) \(name)"
              #expect(document.rows == table.rows, how)
              #expect(document.isWellFormed, how)
            }
          }
        }
      }
    }
  }

  private static let sound = [
    ["id", "name", "n"], ["1", "Ada", "10"], ["2", "Bo", "20"], ["3", "Cy", "30"],
  ]

  /// Every cell of a sound table in turn.
  private func eachCell(_ body: (_ row: Int, _ column: Int) throws -> Void) rethrows {
    for row in Self.sound.indices { for column in Self.sound[row].indices { try body(row, column) } }
  }

  private func fault(_ lines: [String], lineEnd: String) throws -> (lines: [Int], codes: [String]) {
    let text = lines.joined(separator: lineEnd) + lineEnd
    let document = try CSVDocument(bytes: Array(text.utf8))
    return (document.faults.compactMap { $0.place?.line }, document.faults.map(\.kind.code))
  }

  @Test(arguments: ["\n", "\r\n"])
  func `refuses a quote too many in any cell, with its line`(lineEnd: String) throws {
    try eachCell { row, column in
      for (before, after) in [("\"", ""), ("", "\""), ("\"", "\"x"), ("x\"", "\"")] {
        var rows = Self.sound
        rows[row][column] = before + rows[row][column] + after
        let found = try fault(rows.map { $0.joined(separator: ",") }, lineEnd: lineEnd)
        #expect(found.lines.first == row + 1, "\(before)…\(after) at \(row + 1):\(column + 1) is \(found)")
      }
    }
  }

  @Test(arguments: ["\n", "\r\n"])
  func `refuses a separator too few or too many in any row, with its line`(lineEnd: String) throws {
    try eachCell { row, column in
      guard row > 0 else { return }
      var lines = Self.sound.map { $0.joined(separator: ",") }
      let cells = Self.sound[row]
      lines[row] = cells[..<column].joined(separator: ",") + cells[column...].joined(separator: ",")
      if column > 0 {
        let found = try fault(lines, lineEnd: lineEnd)
        #expect(found.lines == [row + 1] && found.codes == ["uneven-row"])
      }
      lines[row] = (cells[...column] + [""] + cells[(column + 1)...]).joined(separator: ",")
      let found = try fault(lines, lineEnd: lineEnd)
      #expect(found.lines == [row + 1] && found.codes == ["uneven-row"])
    }
  }

  @Test(arguments: [
    (name: "no bytes", bytes: [UInt8](), line: nil as Int?, code: "empty-file"),
    ("a mark alone", [0xEF, 0xBB, 0xBF], nil, "empty-file"),
    ("a byte that is no UTF-8", Array("a,b\né,1\n".utf8) + [0x78, 0xFF, 0x2C, 0x31, 0x0A], 3, "not-utf8"),
    ("NUL in a cell", Array("a,b\n1,2\n3,\0\n".utf8), 3, "nul-byte"),
    ("an open quote at the end", Array("a,b\n1,2\n3,\"".utf8), 3, "quote-not-closed"),
    ("an open quote over many lines", Array("a,b\n1,\"2\n3,4\n5,6\n7,8\n".utf8), 2, "quote-not-closed"),
    ("half a UTF-16 unit", [0xFF, 0xFE, 0x61, 0x00, 0x0D, 0x00, 0x0A, 0x00, 0x62], 2, "not-utf16"),
    ("half a UTF-16 pair", [0xFE, 0xFF, 0xD8, 0x3D, 0x00, 0x2C, 0x00, 0x62], 1, "not-utf16"),
    ("a spreadsheet", Array("PK\u{3}\u{4}..xl/workbook.xml".utf8), nil, "spreadsheet-file"),
    ("a web page", Array("<html><body>Sign in</body></html>".utf8), nil, "web-page"),
  ])
  func `refuses what is no table, with its line where it has one`(
    _ item: (name: String, bytes: [UInt8], line: Int?, code: String)
  ) throws {
    let document = try CSVDocument(bytes: item.bytes)
    #expect(document.faults.first?.kind.code == item.code)
    #expect(document.faults.first?.place?.line == item.line)
  }
}

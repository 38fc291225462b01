import ImpactPipeline
import Testing

/// Cases that the test sets of other CSV readers are known for (csv-spectrum, csv-test-data, Python's csv module,
/// Papa Parse, Commons CSV, rust-csv, the W3C's CSV on the Web), written anew: RFC 4180 says what each of them means.
struct KnownCasesTests {
  static let sound: [(name: String, text: String, rows: [[String]])] = [
    ("all empty", ",,\n,,\n", [["", "", ""], ["", "", ""]]),
    ("a cell alone", "x", [["x"]]),
    ("a cell alone, with an end", "x\n", [["x"]]),
    ("a cell alone, in quotes", "\"x\"", [["x"]]),
    ("an empty cell alone, in quotes", "\"\"", [[""]]),
    ("a cell of one quote", "\"\"\"\"", [["\""]]),
    ("a cell of two quotes", "\"\"\"\"\"\"\n", [["\"\""]]),
    ("a cell of a line end", "\"\n\"\n", [["\n"]]),
    ("a cell of a separator", "a,b\n\",\",\",,\"\n", [["a", "b"], [",", ",,"]]),
    ("a mark and a header in quotes", "\u{FEFF}\"a\",\"b\"\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a mark and a header of several lines", "\u{FEFF}\"a\nx\",b\n1,2\n", [["a\nx", "b"], ["1", "2"]]),
    ("a mark in a later cell", "a,b\n1,\u{FEFF}2\n", [["a", "b"], ["1", "\u{FEFF}2"]]),
    ("an empty last cell without an end", "a,b,c\n1,2,", [["a", "b", "c"], ["1", "2", ""]]),
    ("an empty last cell in quotes without an end", "a,b\n1,\"\"", [["a", "b"], ["1", ""]]),
    ("an empty first cell", ",b\n,2\n", [["", "b"], ["", "2"]]),
    ("a separator at each end", ",a,\n,1,\n", [["", "a", ""], ["", "1", ""]]),
    (
      "a separator after each row", "a,b,\n1,2,\n3,4,\n", [["a", "b", ""], ["1", "2", ""], ["3", "4", ""]]
    ),
    (
      "a line separator of Unicode", "a,b\n1\u{2028}x,2\u{2029}y\n",
      [["a", "b"], ["1\u{2028}x", "2\u{2029}y"]]
    ),
    ("next line", "a,b\n1\u{85}x,2\n", [["a", "b"], ["1\u{85}x", "2"]]),
    ("vertical tab and form feed", "a,b\n1\u{B}x,2\u{C}y\n", [["a", "b"], ["1\u{B}x", "2\u{C}y"]]),
    ("file and record separators", "a,b\n1\u{1C}x,2\u{1E}y\n", [["a", "b"], ["1\u{1C}x", "2\u{1E}y"]]),
    ("a hard space and a wide one", "a,b\n\u{A0}1,\u{3000}2\n", [["a", "b"], ["\u{A0}1", "\u{3000}2"]]),
    ("CR in a cell", "a,b\n\"1\rx\",2\n", [["a", "b"], ["1\rx", "2"]]),
    ("LF CR in a cell", "a,b\n\"1\n\rx\",2\n", [["a", "b"], ["1\n\rx", "2"]]),
    ("LF in cells of a file with CRLF", "a,b\r\n\"1\nx\",2\r\n", [["a", "b"], ["1\nx", "2"]]),
    ("CRLF in cells of a file with CR", "a,b\r\"1\r\nx\",2\r", [["a", "b"], ["1\r\nx", "2"]]),
    ("blank lines at the end", "a,b\n1,2\n\n\n", [["a", "b"], ["1", "2"]]),
    ("blank lines at the start", "\n\na,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    (
      "blank lines between, with CRLF", "a,b\r\n\r\n1,2\r\n\r\n3,4\r\n",
      [["a", "b"], ["1", "2"], ["3", "4"]]
    ),
    ("blank lines in a cell", "a,b\n\"\n\n\n\",2\n", [["a", "b"], ["\n\n\n", "2"]]),
    ("single quotes", "'a','b'\n'1','2'\n", [["'a'", "'b'"], ["'1'", "'2'"]]),
    ("typographer's quotes", "a,b\n“1”,«2»\n", [["a", "b"], ["“1”", "«2»"]]),
    (
      "quotes in every other row", "a,b\n\"1\",\"2\"\n3,4\n\"5\",6\n",
      [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]
    ),
    ("a quote first in a cell", "a,b\n\"\"\"1\",2\n", [["a", "b"], ["\"1", "2"]]),
    ("a quote last in a cell", "a,b\n1,\"2\"\"\"\n", [["a", "b"], ["1", "2\""]]),
    ("quotes about a separator in a cell", "a,b\n\"\"\",\"\"\",2\n", [["a", "b"], ["\",\"", "2"]]),
    ("what looks like a row in a cell", "a,b\n\"1,2\n3,4\n\",5\n", [["a", "b"], ["1,2\n3,4\n", "5"]]),
    ("backslashes", "a,b\nC:\\x\\,\\n\n\\\\,\\t\n", [["a", "b"], ["C:\\x\\", "\\n"], ["\\\\", "\\t"]]),
    (
      "a backslash before a closing quote", "a,b\n\"C:\\\",2\n\"D:\\\",3\n",
      [["a", "b"], ["C:\\", "2"], ["D:\\", "3"]]
    ),
    ("formulas", "a,b\n=1+1,@x\n+3,-4\n", [["a", "b"], ["=1+1", "@x"], ["+3", "-4"]]),
    (
      "words for nothing", "a,b\nNULL,NA\nnull,#N/A\nNone,NaN\n",
      [["a", "b"], ["NULL", "NA"], ["null", "#N/A"], ["None", "NaN"]]
    ),
    ("exponents and signs", "a,b\n1e5,-0.0\n+1,1E-9\n", [["a", "b"], ["1e5", "-0.0"], ["+1", "1E-9"]]),
    ("noughts in front", "a,b\n007,0\n00,000\n", [["a", "b"], ["007", "0"], ["00", "000"]]),
    ("spaces alone", "a,b\n ,  \n   , \n", [["a", "b"], [" ", "  "], ["   ", " "]]),
    ("tabs at the ends of cells", "a,b\n\t1,2\t\n", [["a", "b"], ["\t1", "2\t"]]),
    ("numbers with decimal commas in quotes", "a,b\n\"1,5\",\"2,25\"\n", [["a", "b"], ["1,5", "2,25"]]),
    (
      "semicolons, with decimal commas", "a;b;c\n1,5;2,25;x\n3;4,0;y\n",
      [["a", "b", "c"], ["1,5", "2,25", "x"], ["3", "4,0", "y"]]
    ),
    ("tabs, with commas and quotes", "a\tb\n1, 2\t\"3\t4\"\n", [["a", "b"], ["1, 2", "3\t4"]]),
    (
      "tabs, the last cells empty", "a\tb\tc\n1\t\t\n2\t\t\n",
      [["a", "b", "c"], ["1", "", ""], ["2", "", ""]]
    ),
    (
      "pipes, with addresses", "a|b\nx@y.example, z|1\nu|2\n",
      [["a", "b"], ["x@y.example, z", "1"], ["u", "2"]]
    ),
    ("a header of numbers", "2019,2020,2021\n1,2,3\n", [["2019", "2020", "2021"], ["1", "2", "3"]]),
    ("titles of nothing", "a,,c\n1,2,3\n", [["a", "", "c"], ["1", "2", "3"]]),
    (
      "HTML in cells", "a,b\n<b>1</b>,<a href='x'>2</a>\n", [["a", "b"], ["<b>1</b>", "<a href='x'>2</a>"]]
    ),
    ("XML in quotes", "a,b\n\"<x y=\"\"1\"\"/>\",2\n", [["a", "b"], ["<x y=\"1\"/>", "2"]]),
    (
      "a cell of a thousand line ends", "a,b\n\"" + String(repeating: "\n", count: 1000) + "\",2\n",
      [["a", "b"], [String(repeating: "\n", count: 1000), "2"]]
    ),
    (
      "a cell beyond a block", "a,b\n\"" + String(repeating: "x,", count: 200_000) + "\",2\n",
      [["a", "b"], [String(repeating: "x,", count: 200_000), "2"]]
    ),
    ("a joined emoji and a flag", "a,b\n👩‍👩‍👧,🏴󠁧󠁢󠁥󠁮󠁧󠁿\n", [["a", "b"], ["👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"]]),
    (
      "an accent on a separator's neighbour", "a,b\ne\u{301},\u{301}x\n",
      [["a", "b"], ["e\u{301}", "\u{301}x"]]
    ),
    ("right to left", "a,b\nשלום,مرحبا\n", [["a", "b"], ["שלום", "مرحبا"]]),
    (
      "a header whose cells hold spaces and brackets", "Name (full),£ paid\nx,1\n",
      [["Name (full)", "£ paid"], ["x", "1"]]
    ),
    ("one column, a blank line between", "a\n\nb\n", [["a"], [""], ["b"]]),
    ("one column of quotes", "\"a\"\n\"b\"\n", [["a"], ["b"]]),
    ("one row of many", "1,2,3,4,5,6,7,8,9,10\n", [(1...10).map(String.init)]),
    ("rows that are all the same", "x,y\nx,y\nx,y\n", [["x", "y"], ["x", "y"], ["x", "y"]]),
  ]

  @Test(arguments: sound)
  func `means what RFC 4180 says, with nothing told`(
    _ item: (name: String, text: String, rows: [[String]])
  ) throws {
    let document = try CSVDocument(bytes: Array(item.text.utf8))
    #expect(
      document.rows.map { $0.map { Array($0.unicodeScalars) } }
        == item.rows.map { $0.map { Array($0.unicodeScalars) } })
    #expect(document.faults.map(\.message) == [])
  }

  static let bad: [(name: String, text: String, lines: [Int?])] = [
    ("a space before a quote", "a,b\n1, \"2\"\n", [2]),
    ("a space after a closing quote", "a,b\n\"1\" ,2\n", [2]),
    ("a space after the last closing quote", "a,b\n1,\"2\" \n", [2]),
    ("a tab before a quote", "a,b\n\t\"1\",2\n", [2]),
    ("a comment above the header", "# made by hand\na,b\n1,2\n", [2, 3]),
    ("a comment between rows", "a,b\n# by hand\n1,2\n", [2]),
    ("a title above the header", "Report\n\na,b\n1,2\n", [3, 4]),
    ("a line of spaces", "a,b\n   \n1,2\n", [2]),
    ("CR in a cell without quotes", "a,b\n1,x\ry\n2,3\n", [3]),
    ("LF in a cell without quotes", "a,b\r\n1,x\ny\r\n2,3\r\n", [3]),
    ("a row of one more, by a separator at its end", "a,b\n1,2,\n3,4\n", [2]),
    ("a header of one less", "a,b\n1,2,3\n4,5,6\n", [2, 3]),
    ("a header of one more", "a,b,c\n1,2\n3,4\n", [2, 3]),
    ("a quote that opens in the last row", "a,b\n1,2\n3,\"4\n", [3]),
    ("a quote that opens in the header", "a,\"b\n1,2\n", [1]),
    ("a quote alone", "\"", [1]),
    ("a quote alone after a separator", "a,\"", [1]),
    ("three quotes", "a,b\n\"\"\",1\n", [2]),
    ("an odd quote within quotes", "a,b\n\"1\"2\",3\n", [2]),
    ("quotes of which one is doubled on one side", "a,b\n\"\"1\"\",2\n", [2]),
    ("two cells in quotes without a separator", "a,b\n\"1\"\"2\",\"3\"\"\n", [2]),
    ("NUL in the header", "a\u{0},b\n1,2\n", [1]),
    ("NUL between rows", "a,b\n1,2\n\u{0}\n3,4\n", [3]),
    ("NUL in quotes", "a,b\n\"1\u{0}\",2\n", [2]),
    ("two faults in two rows", "a,b\n1,x\"y\n2,\"3\"z\n4,5\n", [2, 3]),
    ("no bytes", "", [nil]),
  ]

  @Test(arguments: bad)
  func `is refused with the line of the first fault`(
    _ item: (name: String, text: String, lines: [Int?])
  )
    throws
  {
    let document = try CSVDocument(bytes: Array(item.text.utf8))
    #expect(!document.isWellFormed)
    #expect(document.faults.first?.place?.line == item.lines[0], "\(document.faults.map(\.message))")
    let told = Set(document.faults.map { $0.place?.line })
    #expect(told.isSuperset(of: item.lines), "\(told)")
  }

  @Test(arguments: ["\n", "\r\n", "\n\n\n", "\r", " \n"])
  func `a file of line ends alone has no cell with anything in it`(text: String) throws {
    let document = try CSVDocument(bytes: Array(text.utf8))
    #expect(document.rows.allSatisfy { $0.allSatisfy { $0.allSatisfy(\.isWhitespace) } })
  }
}

/// Lays a table out in Markdown so that it also reads as a table in a plain editor.
struct MarkdownTable {
  /// Cells longer than this stand beyond their column instead of widening it for all rows.
  static let widest = 44

  private let alignments: [Table.Alignment]
  /// Where on the page the first cell starts.
  private let start: Int
  /// Where each cell ends on the page, and how many characters of it a reader sees: row by row, the headings first.
  private var cells: [(end: Int, length: Int)] = []

  /// A table whose cells will be written at the end of a page, escaped, one after another.
  init(alignments: [Table.Alignment], on page: [UInt8]) {
    self.alignments = alignments
    start = page.count
  }

  /// Takes what stands on the page after the cell before for the table's next cell.
  mutating func endCell(on page: [UInt8]) {
    cells.append((page.count, Self.characters(of: page, from: cells.last?.end ?? start)))
  }

  /// Lays the cells out in lines of their own, in place of how they were written on the page, with an empty line before.
  func layOut(on page: inout [UInt8]) {
    let text = Array(page[start...])
    page.removeSubrange(start...)
    var widths = [Int](repeating: 3, count: alignments.count)
    for (index, cell) in cells.enumerated() where cell.length <= Self.widest {
      widths[index % alignments.count] = max(widths[index % alignments.count], cell.length)
    }
    // A line has a bar before each cell and one at its end, with spaces between, and a line feed.
    let line = widths.reduce(0) { $0 + $1 + 3 } + 2
    page.reserveCapacity(page.count + text.count + line * (cells.count / max(1, alignments.count) + 1) + 1)
    page.append(UInt8(ascii: "\n"))
    var column = 0
    var written = 0
    for (index, cell) in cells.enumerated() {
      let end = cell.end - start
      page.append(column == 0 ? "| " : " | ")
      let fill = max(0, widths[column] - cell.length)
      let isNumber = alignments[column] == .numbers
      if isNumber { page.append(UInt8(ascii: " "), count: fill) }
      page.append(text.span.extracting(written..<end))
      if !isNumber { page.append(UInt8(ascii: " "), count: fill) }
      written = end
      column += 1
      guard column == alignments.count else { continue }
      page.append(" |\n")
      if index == column - 1 { writeRule(widths, to: &page) }
      column = 0
    }
  }

  /// The line beneath the headings, which says how each column stands.
  private func writeRule(_ widths: [Int], to page: inout [UInt8]) {
    for (column, width) in widths.enumerated() {
      page.append(column == 0 ? "| " : " | ")
      page.append(UInt8(ascii: "-"), count: width - 1)
      page.append(alignments[column] == .numbers ? UInt8(ascii: ":") : UInt8(ascii: "-"))
    }
    page.append(" |\n")
  }

  /// How many characters a reader sees.
  private static func characters(of page: [UInt8], from start: Int) -> Int {
    let bytes = page.span.extracting(start...)
    var count = 0
    var isASCII = true
    for index in bytes.indices {
      // The bytes that begin a scalar are below or above the rest.
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      if bytes[index] >= 0x80 { isASCII = false }
    }
    // In plain text each scalar is a character.
    return isASCII || VisibleText.isPlain(bytes)
      ? count : String(decoding: page[start...], as: UTF8.self).count
  }
}

/// Lays a table out in Markdown so that it also reads as a table in a plain editor.
struct MarkdownTable {
  /// Cells longer than this stand beyond their column instead of widening it for all rows.
  static let widest = 44

  let alignments: [Table.Alignment]
  /// The cells' text, escaped already, one after another.
  private var text: [UInt8] = []
  /// Where each cell ends in it, row by row, the headings first.
  private var ends: [Int] = []

  init(alignments: [Table.Alignment]) { self.alignments = alignments }

  /// Takes the cell that ends a page's text from `start` on off the page, as the table's next.
  mutating func takeCell(from page: inout [UInt8], _ start: Int) {
    text += page[start...]
    page.removeSubrange(start...)
    ends.append(text.count)
  }

  /// Adds the table's lines to a page, without a line feed at the end.
  func write(to page: inout [UInt8]) {
    let lengths = ends.indices.map { Self.characters(text[bounds(of: $0)]) }
    var widths = [Int](repeating: 3, count: alignments.count)
    for (index, length) in lengths.enumerated() where length <= Self.widest {
      widths[index % alignments.count] = max(widths[index % alignments.count], length)
    }
    for index in ends.indices {
      let column = index % alignments.count
      page += column == 0 ? "| ".utf8 : " | ".utf8
      let fill = repeatElement(UInt8(ascii: " "), count: max(0, widths[column] - lengths[index]))
      if alignments[column] == .numbers { page += fill }
      page += text[bounds(of: index)]
      if alignments[column] != .numbers { page += fill }
      guard column == alignments.count - 1 else { continue }
      page += " |".utf8
      if index == column { writeRule(widths, to: &page) }
      if index < ends.count - 1 { page.append(UInt8(ascii: "\n")) }
    }
  }

  /// The line beneath the headings, which says how each column stands.
  private func writeRule(_ widths: [Int], to page: inout [UInt8]) {
    page.append(UInt8(ascii: "\n"))
    for (column, width) in widths.enumerated() {
      page += column == 0 ? "| ".utf8 : " | ".utf8
      page += repeatElement(UInt8(ascii: "-"), count: width - 1)
      page.append(alignments[column] == .numbers ? UInt8(ascii: ":") : UInt8(ascii: "-"))
    }
    page += " |".utf8
  }

  private func bounds(of cell: Int) -> Range<Int> { (cell == 0 ? 0 : ends[cell - 1])..<ends[cell] }

  /// How many characters a reader sees.
  private static func characters(_ cell: ArraySlice<UInt8>) -> Int {
    // In plain text each scalar is a character, and only the bytes that begin one are below or above the rest.
    if VisibleText.isPlain(cell.span) { return cell.count { $0 & 0xC0 != 0x80 } }
    return String(decoding: cell, as: UTF8.self).count
  }
}

/// Lays a table out in Markdown so that it also reads as a table in a plain editor.
enum MarkdownTable {
  /// Cells longer than this stand beyond their column instead of widening it for all rows.
  static let widest = 44

  /// The table's lines, without a line feed at the end. The cells are escaped already.
  static func written(headings: [String], alignments: [Table.Alignment], rows: [[String]]) -> String {
    let widths = headings.indices.map { column in
      let longest = ([headings] + rows).map { $0[column].count }.filter { $0 <= widest }.max() ?? 0
      return max(3, longest)
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { column in
        let fill = String(repeating: " ", count: max(0, widths[column] - cells[column].count))
        return alignments[column] == .numbers ? fill + cells[column] : cells[column] + fill
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = headings.indices.map { column in
      let dashes = String(repeating: "-", count: widths[column] - 1)
      return alignments[column] == .numbers ? dashes + ":" : dashes + "-"
    }
    return ([line(headings), line(rule)] + rows.map(line)).joined(separator: "\n")
  }
}

/// Rows of cells under one another, for a terminal: texts to the left, numbers to the right.
struct TextTable {
  /// What stands above the columns; empty for none.
  let header: [String]
  /// The columns whose cells end under one another.
  let rightAligned: Set<Int>
  private(set) var rows: [[String]] = []

  /// A table without rows.
  init(header: [String] = [], rightAligned: Set<Int> = []) {
    self.header = header
    self.rightAligned = rightAligned
  }

  /// Adds a row.
  mutating func add(_ row: [String]) { rows.append(row.map(\.showingControls)) }

  /// The lines, each indented by two.
  var text: String {
    let all = (header.isEmpty ? [] : [header]) + rows
    let columns = all.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      all.map { column < $0.count ? $0[column].terminalWidth : 0 }.max() ?? 0
    }
    return all.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[column] - cell.terminalWidth)
        line += rightAligned.contains(column) ? "  \(gap)\(cell)" : "  \(cell)\(gap)"
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}

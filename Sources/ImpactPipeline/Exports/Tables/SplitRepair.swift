/// Puts a row right that has lost or gained a separator among its numbers, where exactly one way fits all columns.
///
/// Gained: `22,700.00` without quotes. Lost: a reference and an amount run together, where every other reference
/// of the column is equally long.
struct SplitRepair {
  private let header: TableHeader
  private let typed: [(field: Int, kind: Column.Kind)]
  /// The length that all cells of a column of references share; `nil` where they differ.
  private let widths: [Int?]

  init(_ table: TableReading, rows: Range<Int>) {
    header = table.header
    typed = table.form.columns.compactMap { column in
      table.header.field(column.name).flatMap { column.kind == .text ? nil : ($0, column.kind) }
    }
    let sheet = table.sheet
    let count = table.header.titles.count
    var widths: [Int?] = Array(repeating: nil, count: count)
    for field in 0..<count {
      var shared: Set<Int> = []
      var (numbers, others) = (0, 0)
      for record in rows where sheet.fieldCount(record) == count {
        let cell = sheet.cell(record, field)
        if cell.isEmpty { continue }
        if cell.allSatisfy(CellText.isDigit) {
          shared.insert(cell.count)
          numbers += 1
        } else {
          others += 1
        }
      }
      // A word among the numbers is a footer's.
      widths[field] = shared.count == 1 && others * 2 < numbers ? shared.first : nil
    }
    self.widths = widths
  }

  /// The row's cells put right, or `nil` where no way or more than one fits.
  func cells(_ sheet: Sheet, _ record: Int) -> [ArraySlice<UInt8>]? {
    let cells = (0..<sheet.fieldCount(record)).map { sheet.cell(record, $0) }
    let count = header.titles.count
    let ways: [[ArraySlice<UInt8>]] =
      cells.count == count + 1 ? joined(cells) : cells.count == count - 1 ? parted(cells) : []
    return ways.count == 1 ? ways[0] : nil
  }

  private func joined(_ cells: [ArraySlice<UInt8>]) -> [[ArraySlice<UInt8>]] {
    typed.compactMap { field, kind in
      guard kind == .amount else { return nil }
      // Only digits that group as thousands are one number torn apart.
      let (left, right) = (cells[field], cells[field + 1])
      guard let last = left.last, CellText.isDigit(last), right.prefix(while: CellText.isDigit).count == 3
      else { return nil }
      var way = cells
      way[field] = left + [0x2C] + right
      way.remove(at: field + 1)
      return fits(way) ? way : nil
    }
  }

  private func parted(_ cells: [ArraySlice<UInt8>]) -> [[ArraySlice<UInt8>]] {
    cells.indices.compactMap { field in
      guard field + 1 < header.titles.count, let width = widths[field], cells[field].count > width,
        cells[field].prefix(width + 1).allSatisfy(CellText.isDigit)
      else { return nil }
      var way = cells
      way[field] = cells[field].prefix(width)
      way.insert(cells[field].dropFirst(width), at: field + 1)
      return fits(way) ? way : nil
    }
  }

  private func fits(_ cells: [ArraySlice<UInt8>]) -> Bool {
    typed.allSatisfy { field, kind in
      switch kind {
      case .text: true
      case .amount: (try? AmountText.read(cells[field])) != nil && !CellText.isMissing(cells[field])
      case .day: (try? WrittenDay.read(cells[field])) != nil && !CellText.isMissing(cells[field])
      }
    }
      && widths.enumerated().allSatisfy { field, width in
        width == nil || cells[field].isEmpty
          || cells[field].count == width && cells[field].allSatisfy(CellText.isDigit)
      }
  }
}

/// Rows in groups against columns; the shade and the number both say how much, and a cell with nothing is a
/// dashed frame with a dash in it.
struct HeatMapLayout {
  let chart: HeatMapChart
  let width: Double

  private var isNarrow: Bool { ChartLayout.isNarrow(width) }
  private let size = Look.Size.small
  private let cellHeight = 26.0
  private let gap = 3.0

  /// The picture; `nil` when there are no cells.
  var picture: Picture? {
    guard !chart.rows.isEmpty, !chart.columns.isEmpty else { return nil }
    var canvas = Canvas(width: width)
    let left = isNarrow ? 0 : 210.0
    let cellWidth = (width - left + gap) / Double(chart.columns.count) - gap
    canvas.y = heads(left: left, cellWidth: cellWidth, on: &canvas)
    let most = chart.rows.flatMap(\.cells).compactMap { Plotted.usable($0)?.value }.max() ?? 0
    var group: String?
    for row in chart.rows {
      if row.group != group, !row.group.isEmpty {
        canvas.y += group == nil ? 2 : 8
        canvas.label(
          TextMetrics.shortened(row.group, size: size, bold: true, room: width - 4), x: 0, y: canvas.y + size,
          size: size, bold: true)
        canvas.y += size * 1.6
      }
      group = row.group
      draw(row, left: left, cellWidth: cellWidth, most: most, on: &canvas)
    }
    canvas.y += 8
    canvas.keys(keys(most: most))
    return canvas.picture
  }

  /// The columns' names over their cells; letters with a key above them when narrow.
  private func heads(left: Double, cellWidth: Double, on canvas: inout Canvas) -> Double {
    let lettersOnly = isNarrow
    var y = 0.0
    var heads = chart.columns.map { TextMetrics.wrapped($0, size: size, room: cellWidth - 2, lines: 3) }
    if lettersOnly {
      for (index, name) in chart.columns.enumerated() {
        let words = "\(letter(index))  \(name)"
        canvas.label(
          TextMetrics.shortened(words, size: size, room: width - 4), x: 0, y: y + size, size: size,
          ink: .muted)
        y += size * 1.4
      }
      y += 6
      heads = chart.columns.indices.map { [letter($0)] }
    }
    let lines = heads.map(\.count).max() ?? 1
    for (index, head) in heads.enumerated() {
      let x = left + Double(index) * (cellWidth + gap) + cellWidth / 2
      for (line, words) in head.enumerated() {
        let shown = TextMetrics.shortened(words, size: size, room: cellWidth)
        let at = y + Double(lines - head.count + line) * size * 1.2 + size
        canvas.label(
          shown, x: x, y: at, anchor: .middle, size: size, bold: lettersOnly, ink: lettersOnly ? .ink : .muted
        )
      }
    }
    return y + Double(lines) * size * 1.2 + 8
  }

  private func draw(
    _ row: HeatMapChart.Row, left: Double, cellWidth: Double, most: Double, on canvas: inout Canvas
  ) {
    let names = TextMetrics.wrapped(row.label, size: size, room: isNarrow ? width - 4 : left - 22, lines: 2)
    let namesHeight = Double(names.count) * size * 1.2
    let height = isNarrow ? cellHeight : max(cellHeight, namesHeight + 4)
    if isNarrow {
      for (line, name) in names.enumerated() {
        canvas.label(name, x: 0, y: canvas.y + Double(line) * size * 1.2 + size, size: size)
      }
      canvas.y += namesHeight + 4
    } else {
      for (line, name) in names.enumerated() {
        let y = canvas.y + (height - namesHeight) / 2 + Double(line) * size * 1.2 + size
        canvas.label(name, x: 12, y: y, size: size)
      }
    }
    for (index, cell) in row.cells.prefix(chart.columns.count).enumerated() {
      let box = Box(
        x: left + Double(index) * (cellWidth + gap), y: canvas.y, width: cellWidth, height: height)
      draw(Plotted.usable(cell), in: box, most: most, on: &canvas)
    }
    canvas.y += height + gap + (isNarrow ? 4 : 0)
  }

  private func draw(_ cell: Plotted?, in box: Box, most: Double, on canvas: inout Canvas) {
    let baseline = box.y + box.height / 2 + size * 0.35
    let middle = box.x + box.width / 2
    guard let cell, cell.value > 0 else {
      let frame = Box(x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1)
      canvas.marks.append(.frame(frame, edge: Edge(.muted, 1, isDashed: true)))
      canvas.label("–", x: middle, y: baseline, anchor: .middle, size: size, ink: .muted)
      return
    }
    let shade = Paint.shade(most > 0 ? cell.value / most * 0.999 : 0)
    canvas.marks.append(.box(box, fill: shade.fill, edge: Edge(.quiet, 1)))
    canvas.label(
      TextMetrics.shortened(cell.words, size: size, bold: true, room: box.width - 2), x: middle, y: baseline,
      anchor: .middle, size: size, bold: true, ink: shade.ink)
  }

  private func keys(most: Double) -> [(words: String, sample: (Box) -> [Mark])] {
    let nothing: (words: String, sample: (Box) -> [Mark]) = (
      "nothing recorded", { [.frame($0, edge: Edge(.muted, 1, isDashed: true))] }
    )
    guard most > 0 else { return [nothing] }
    return [
      ("few \(chart.measure)", { [.box($0, fill: .shade1, edge: Edge(.quiet, 1))] }),
      ("many", { [.box($0, fill: .shade5)] }),
      nothing,
    ]
  }

  private func letter(_ index: Int) -> String {
    index < 26 ? String(Character(Unicode.Scalar(UInt8(65 + index)))) : String(index + 1)
  }
}

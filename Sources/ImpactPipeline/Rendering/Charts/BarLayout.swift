/// Bars from zero: names at the left (above, when narrow), words of the values in a column at the right,
/// the median as a dashed line with its name on top.
struct BarLayout {
  let chart: BarChart
  let width: Double

  private var isNarrow: Bool { ChartLayout.isNarrow(width) }
  private let size = Look.Size.label

  /// The picture; `nil` when there are no bars.
  var picture: Picture? {
    guard !chart.bars.isEmpty else { return nil }
    var canvas = Canvas(width: width)
    let words = chart.bars.map { bar in
      TextMetrics.shortened(
        Plotted.usable(bar.amount)?.words ?? bar.absence, size: size, bold: bar.isSubject, room: width * 0.3)
    }
    let wordsWidth =
      zip(words, chart.bars).map { TextMetrics.width($0, size: size, bold: $1.isSubject) }.max() ?? 0
    let names = chart.bars.map { name(of: $0, room: isNarrow ? width - wordsWidth - 12 : width * 0.34) }
    let nameWidth =
      zip(names, chart.bars).map { lines, bar in
        lines.map { TextMetrics.width($0, size: size, bold: bar.isSubject) }.max() ?? 0
      }.max() ?? 0
    let left = isNarrow ? 2 : nameWidth + 10
    let right = isNarrow ? width - 8 : width - wordsWidth - 10
    let median = Plotted.usable(chart.median)
    let scale = AxisScale(
      chart.bars.compactMap { Plotted.usable($0.amount)?.value } + (median.map { [$0.value] } ?? []),
      unit: chart.unit,
      start: left, end: max(left + 40, right), aim: isNarrow ? 3 : 5)

    canvas.y = median == nil ? 2 : size * 1.5
    let top = canvas.y
    for (index, bar) in chart.bars.enumerated() {
      draw(bar, names: names[index], words: words[index], scale: scale, left: left, on: &canvas)
    }
    let bottom = canvas.y + 2
    if let median { mark(median, scale: scale, top: top - 4, bottom: bottom, on: &canvas) }
    canvas.verticalGrid(scale, top: top, bottom: bottom, under: 0)
    return canvas.picture
  }

  private func draw(
    _ bar: BarChart.Bar, names: [String], words: String, scale: AxisScale, left: Double,
    on canvas: inout Canvas
  ) {
    let lineHeight = size * 1.25
    let nameHeight = Double(names.count) * lineHeight
    let barHeight = 16.0
    let rowHeight = isNarrow ? nameHeight + barHeight + 10 : max(nameHeight, barHeight) + 10
    let barY = isNarrow ? canvas.y + nameHeight + 4 : canvas.y + (rowHeight - barHeight) / 2
    let namesTop = isNarrow ? canvas.y + 2 : canvas.y + (rowHeight - nameHeight) / 2
    for (line, name) in names.enumerated() {
      let y = namesTop + Double(line) * lineHeight + size
      canvas.label(
        name, x: isNarrow ? 0 : left - 10, y: y, anchor: isNarrow ? .start : .end, bold: bar.isSubject,
        halo: isNarrow)
    }
    let amount = Plotted.usable(bar.amount)
    if let amount {
      let zero = scale.position(0)
      let end = scale.position(amount.value)
      let box = Box(x: min(zero, end), y: barY, width: max(1, abs(end - zero)), height: barHeight)
      canvas.marks.append(.box(box, fill: hasSubject && !bar.isSubject ? .quiet : .first))
    }
    canvas.label(
      words, x: width, y: isNarrow ? namesTop + size : barY + barHeight / 2 + size * 0.35, anchor: .end,
      bold: bar.isSubject, ink: amount == nil ? .muted : .ink, halo: isNarrow)
    canvas.y += rowHeight
  }

  private func mark(_ median: Plotted, scale: AxisScale, top: Double, bottom: Double, on canvas: inout Canvas)
  {
    let x = scale.position(median.value)
    // A stripe of the ground beneath, so that the dashes show on bars too.
    canvas.line(Point(x: x, y: top), Point(x: x, y: bottom), Edge(.paper, 5))
    canvas.line(Point(x: x, y: top), Point(x: x, y: bottom), Edge(.ink, 1.5, isDashed: true))
    let words = TextMetrics.shortened("Median \(median.words)", size: Look.Size.small, room: width - 4)
    let half = TextMetrics.width(words, size: Look.Size.small) / 2
    canvas.label(
      words, x: min(max(x, half), width - half), y: top - 4, anchor: .middle, size: Look.Size.small)
  }

  private var hasSubject: Bool { chart.bars.contains { $0.isSubject } }

  private func name(of bar: BarChart.Bar, room: Double) -> [String] {
    TextMetrics.wrapped(bar.label, size: size, bold: bar.isSubject, room: room, lines: 2)
  }
}

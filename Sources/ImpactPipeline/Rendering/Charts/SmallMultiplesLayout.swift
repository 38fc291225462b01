/// A grid of small column charts on one scale: the subject above, the first and last period below, the last
/// value over its column.
struct SmallMultiplesLayout {
  let chart: SmallMultiplesChart
  let width: Double

  private let size = Look.Size.small
  private let gap = 20.0
  private let plotHeight = 72.0

  /// The picture; `nil` when there are no panels or periods.
  var picture: Picture? {
    guard !chart.panels.isEmpty, !chart.periods.isEmpty else { return nil }
    var canvas = Canvas(width: width)
    let columns = max(1, Int((width + gap) / (140 + gap)))
    let panelWidth = (width + gap) / Double(columns) - gap
    let values = chart.panels.flatMap { panel in panel.values.compactMap { Plotted.usable($0)?.value } }
    let scale = AxisScale(values, unit: chart.unit, start: plotHeight, end: 0, aim: 4)
    let titles = chart.panels.map {
      TextMetrics.wrapped($0.title, size: size, bold: true, room: panelWidth - 2, lines: 2)
    }
    for start in stride(from: 0, to: chart.panels.count, by: columns) {
      let row = start..<min(start + columns, chart.panels.count)
      let titleLines = titles[row].map(\.count).max() ?? 1
      let top = canvas.y
      for index in row {
        let x = Double(index - start) * (panelWidth + gap)
        draw(
          chart.panels[index], title: titles[index], titleLines: titleLines, x: x, width: panelWidth,
          top: top,
          scale: scale, on: &canvas)
      }
      canvas.y = top + Double(titleLines) * size * 1.25 + size * 1.7 + plotHeight + size * 1.6 + 18
    }
    if let partial = chart.lastPeriodIsPartial, let last = chart.periods.last {
      canvas.keys([
        (
          "\(last) runs only \(partial)",
          { [.box($0, fill: .paper, edge: Edge(.first, 1.5, isDashed: true))] }
        )
      ])
    }
    return canvas.picture
  }

  private func draw(
    _ panel: SmallMultiplesChart.Panel, title: [String], titleLines: Int, x: Double, width: Double,
    top: Double,
    scale: AxisScale, on canvas: inout Canvas
  ) {
    for (line, words) in title.enumerated() {
      let y = top + Double(titleLines - title.count + line) * size * 1.25 + size
      canvas.label(words, x: x, y: y, size: size, bold: true)
    }
    let plotTop = top + Double(titleLines) * size * 1.25 + size * 1.7
    let count = chart.periods.count
    let step = width / Double(count)
    let zero = plotTop + scale.position(0)
    for (index, value) in panel.values.prefix(count).enumerated() {
      guard let value = Plotted.usable(value) else { continue }
      let end = plotTop + scale.position(value.value)
      let box = Box(
        x: x + Double(index) * step + step * 0.12, y: min(zero, end), width: step * 0.76,
        height: max(1, abs(end - zero)))
      let isLast = index == count - 1
      if isLast, chart.lastPeriodIsPartial != nil {
        let inner = Box(x: box.x + 0.75, y: box.y, width: max(1, box.width - 1.5), height: box.height)
        canvas.marks.append(.box(inner, fill: .paper, edge: Edge(.first, 1.5, isDashed: true)))
      } else {
        canvas.marks.append(.box(box, fill: isLast ? .first : .quiet))
      }
    }
    canvas.line(Point(x: x, y: zero), Point(x: x + width, y: zero), Edge(.muted, 1))
    lastValue(of: panel, x: x, width: width, plotTop: plotTop, scale: scale, on: &canvas)
    ends(x: x, width: width, y: plotTop + plotHeight + size * 1.3, on: &canvas)
  }

  private func lastValue(
    of panel: SmallMultiplesChart.Panel, x: Double, width: Double, plotTop: Double, scale: AxisScale,
    on canvas: inout Canvas
  ) {
    let last = panel.values.count == chart.periods.count ? Plotted.usable(panel.values.last ?? nil) : nil
    let words = TextMetrics.shortened(last?.words ?? "no figure", size: size, room: width)
    let y = plotTop + (last.map { min(scale.position($0.value), scale.position(0)) } ?? 0) - 5
    canvas.label(words, x: x + width, y: y, anchor: .end, size: size, ink: last == nil ? .muted : .ink)
  }

  private func ends(x: Double, width: Double, y: Double, on canvas: inout Canvas) {
    guard let first = chart.periods.first, let last = chart.periods.last else { return }
    let lastWords = TextMetrics.shortened(last, size: size, room: width)
    canvas.label(lastWords, x: x + width, y: y, anchor: .end, size: size, ink: .muted)
    let room = width - TextMetrics.width(lastWords, size: size) - 8
    if chart.periods.count > 1, TextMetrics.width(first, size: size) <= room {
      canvas.label(first, x: x, y: y, size: size, ink: .muted)
    }
  }
}

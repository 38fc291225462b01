/// How far each assumption moves a result: bars about a centre line, with the words of both ends beside them
/// (beneath them, when narrow).
struct TornadoLayout {
  let chart: TornadoChart
  let width: Double

  private var isNarrow: Bool { ChartLayout.isNarrow(width) }
  private let size = Look.Size.small

  /// The picture; `nil` when there are no swings or no centre.
  var picture: Picture? {
    guard !chart.swings.isEmpty, let centre = Plotted.usable(chart.centre) else { return nil }
    var canvas = Canvas(width: width)
    let names = chart.swings.map {
      TextMetrics.wrapped($0.label, size: size, room: isNarrow ? width - 4 : width * 0.27, lines: 3)
    }
    let nameWidth =
      isNarrow ? 0 : (names.flatMap { $0 }.map { TextMetrics.width($0, size: size) }.max() ?? 0) + 12
    let ends = chart.swings.map { ordered($0) }
    let room = isNarrow ? width / 2 - 8 : (width - nameWidth) * 0.27
    let lowWords = ends.map { TextMetrics.shortened($0.low.words, size: size, room: room) }
    let highWords = ends.map { TextMetrics.shortened($0.high.words, size: size, room: room) }
    let lowRoom = isNarrow ? 4 : (lowWords.map { TextMetrics.width($0, size: size) }.max() ?? 0) + 8
    let highRoom = isNarrow ? 4 : (highWords.map { TextMetrics.width($0, size: size) }.max() ?? 0) + 8
    let threshold = Plotted.usable(chart.threshold)
    let scale = AxisScale(
      ends.flatMap { [$0.low.value, $0.high.value] } + [centre.value] + (threshold.map { [$0.value] } ?? []),
      unit: chart.unit, start: nameWidth + lowRoom, end: max(nameWidth + lowRoom + 60, width - highRoom),
      withZero: false, aim: isNarrow ? 3 : 4)
    heads(centre: centre, threshold: threshold, scale: scale, on: &canvas)
    let top = canvas.y
    let under = canvas.marks.count
    for index in ends.indices {
      draw(
        ends[index], names: names[index], low: lowWords[index], high: highWords[index], scale: scale,
        on: &canvas)
    }
    let bottom = canvas.y + 2
    let centreX = scale.position(centre.value)
    canvas.line(Point(x: centreX, y: top - 4), Point(x: centreX, y: bottom), Edge(.ink, 2))
    if let threshold {
      let x = scale.position(threshold.value)
      canvas.marks.insert(
        .line([Point(x: x, y: top - 4), Point(x: x, y: bottom)], edge: Edge(.third, 1.5, isDashed: true)),
        at: under)
    }
    canvas.verticalGrid(scale, top: top, bottom: bottom, under: 0)
    return canvas.picture
  }

  /// The words of the centre and of the threshold over their lines, one above the other so that they never touch.
  private func heads(centre: Plotted, threshold: Plotted?, scale: AxisScale, on canvas: inout Canvas) {
    func head(_ words: String, at value: Double, ink: Paint) {
      let shown = TextMetrics.shortened(words, size: size, bold: true, room: width - 4)
      let half = TextMetrics.width(shown, size: size, bold: true) / 2
      let x = min(max(scale.position(value), half), width - half)
      canvas.label(shown, x: x, y: canvas.y + size, anchor: .middle, size: size, bold: true, ink: ink)
      canvas.y += size * 1.4
    }
    if let threshold { head(threshold.words, at: threshold.value, ink: .third) }
    head(centre.words, at: centre.value, ink: .ink)
    canvas.y += 4
  }

  private func draw(
    _ ends: (low: Plotted, high: Plotted), names: [String], low: String, high: String, scale: AxisScale,
    on canvas: inout Canvas
  ) {
    let lineHeight = size * 1.25
    let namesHeight = Double(names.count) * lineHeight
    let barHeight = 18.0
    if isNarrow {
      for (line, name) in names.enumerated() {
        canvas.label(name, x: 0, y: canvas.y + Double(line) * lineHeight + size, size: size, halo: true)
      }
      canvas.y += namesHeight + 4
    }
    let rowHeight = isNarrow ? barHeight : max(barHeight, namesHeight) + 9
    let middle = canvas.y + rowHeight / 2
    if !isNarrow {
      for (line, name) in names.enumerated() {
        let y = middle - namesHeight / 2 + Double(line) * lineHeight + size
        canvas.label(name, x: 0, y: y, size: size)
      }
    }
    let from = scale.position(ends.low.value)
    let to = scale.position(ends.high.value)
    canvas.marks.append(
      .box(Box(x: from, y: middle - barHeight / 2, width: max(2, to - from), height: barHeight), fill: .quiet)
    )
    canvas.y += rowHeight
    if isNarrow {
      canvas.label(low, x: 0, y: canvas.y + size + 2, size: size, ink: .muted, halo: true)
      canvas.label(high, x: width, y: canvas.y + size + 2, anchor: .end, size: size, ink: .muted, halo: true)
      canvas.y += lineHeight + 12
    } else {
      canvas.label(low, x: from - 5, y: middle + size * 0.35, anchor: .end, size: size, halo: true)
      canvas.label(high, x: max(to, from + 2) + 5, y: middle + size * 0.35, size: size, halo: true)
    }
  }

  /// A swing with its lesser result first; a result that is no number stands at the centre.
  private func ordered(_ swing: TornadoChart.Swing) -> (low: Plotted, high: Plotted) {
    let low = Plotted.usable(swing.low) ?? Plotted(chart.centre.value, swing.low.words)
    let high = Plotted.usable(swing.high) ?? Plotted(chart.centre.value, swing.high.words)
    return low.value <= high.value ? (low, high) : (high, low)
  }
}

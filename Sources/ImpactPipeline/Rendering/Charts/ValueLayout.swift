/// What was paid against what it was worth: a diamond for the fee, a circle for the value, a line for its range,
/// the words of the value at the right.
struct ValueLayout {
  let chart: ValueAgainstFeeChart
  let width: Double

  private var isNarrow: Bool { ChartLayout.isNarrow(width) }
  private let size = Look.Size.label

  /// The picture; `nil` when there are no rows.
  var picture: Picture? {
    guard !chart.rows.isEmpty else { return nil }
    var canvas = Canvas(width: width)
    canvas.keys(keys)
    let words = chart.rows.map { Self.words(of: $0) }
    let wordsRoom = isNarrow ? width : width * 0.32
    let shown = words.map { TextMetrics.wrapped($0, size: Look.Size.small, room: wordsRoom - 4, lines: 2) }
    let names = chart.rows.map {
      TextMetrics.wrapped(
        $0.label, size: size, bold: true, room: isNarrow ? width - 4 : width * 0.22, lines: 2)
    }
    let nameWidth = names.flatMap { $0 }.map { TextMetrics.width($0, size: size, bold: true) }.max() ?? 0
    let wordsWidth = shown.flatMap { $0 }.map { TextMetrics.width($0, size: Look.Size.small) }.max() ?? 0
    let left = isNarrow ? 8 : nameWidth + 18
    let right = isNarrow ? width - 10 : width - wordsWidth - 20
    let numbers = chart.rows.flatMap { row in
      [row.fee, row.value, row.low, row.high].compactMap { Plotted.usable($0)?.value }
    }
    let scale = AxisScale(
      numbers, unit: .pounds, start: left, end: max(left + 60, right), aim: isNarrow ? 3 : 4)
    let first = canvas.marks.count
    let top = canvas.y
    for (index, row) in chart.rows.enumerated() {
      draw(row, names: names[index], words: shown[index], scale: scale, left: left, on: &canvas)
    }
    canvas.verticalGrid(scale, top: top, bottom: canvas.y + 2, under: first)
    return canvas.picture
  }

  private func draw(
    _ row: ValueAgainstFeeChart.Row, names: [String], words: [String], scale: AxisScale, left: Double,
    on canvas: inout Canvas
  ) {
    let lineHeight = size * 1.25
    let textHeight = Double(max(names.count, isNarrow ? 0 : words.count)) * lineHeight
    var top = canvas.y + 4
    if isNarrow {
      for name in names {
        canvas.label(name, x: 0, y: top + size, bold: true, halo: true)
        top += lineHeight
      }
      for line in words {
        canvas.label(line, x: 0, y: top + size, size: Look.Size.small, ink: .muted, halo: true)
        top += lineHeight
      }
    }
    let height = isNarrow ? 26 : max(34, textHeight + 12)
    let middle = top + height / 2
    if !isNarrow {
      write(names, x: 0, middle: middle, anchor: .start, size: size, bold: true, on: &canvas)
      write(words, x: width, middle: middle, anchor: .end, size: Look.Size.small, bold: false, on: &canvas)
    }
    plot(row, y: middle, scale: scale, on: &canvas)
    canvas.y = top + height + 2
  }

  private func plot(_ row: ValueAgainstFeeChart.Row, y: Double, scale: AxisScale, on canvas: inout Canvas) {
    if let low = Plotted.usable(row.low), let high = Plotted.usable(row.high) {
      let from = scale.position(min(low.value, high.value))
      let to = scale.position(max(low.value, high.value))
      let edge = Edge(.first, 3)
      canvas.line(Point(x: from, y: y), Point(x: to, y: y), edge)
      for x in [from, to] { canvas.line(Point(x: x, y: y - 6), Point(x: x, y: y + 6), Edge(.first, 2)) }
    }
    if let value = Plotted.usable(row.value) {
      canvas.marks.append(
        .sign(
          .circle, at: Point(x: scale.position(value.value), y: y), radius: 7, fill: .first,
          edge: Edge(.paper, 2)))
    }
    if let fee = Plotted.usable(row.fee) {
      canvas.marks.append(
        .sign(
          .diamond, at: Point(x: scale.position(fee.value), y: y), radius: 7.5, fill: .fourth,
          edge: Edge(.paper, 2)))
    }
  }

  private func write(
    _ lines: [String], x: Double, middle: Double, anchor: Label.Anchor, size: Double, bold: Bool,
    on canvas: inout Canvas
  ) {
    let step = size * 1.25
    let top = middle - Double(lines.count) * step / 2
    for (index, line) in lines.enumerated() {
      canvas.label(
        line, x: x, y: top + Double(index) * step + size * 0.95, anchor: anchor, size: size, bold: bold)
    }
  }

  private var keys: [(words: String, sample: (Box) -> [Mark])] {
    func middle(_ box: Box) -> Point { Point(x: box.x + box.width / 2, y: box.y + box.height / 2) }
    return [
      ("fee", { [.sign(.diamond, at: middle($0), radius: 7, fill: .fourth)] }),
      ("evidenced value", { [.sign(.circle, at: middle($0), radius: 6, fill: .first)] }),
      (
        "its range",
        { box in
          let y = box.y + box.height / 2
          return [.line([Point(x: box.x, y: y), Point(x: box.maxX, y: y)], edge: Edge(.first, 3))]
        }
      ),
    ]
  }

  /// `£41,000 (£28,000 to £60,000)`, or that nothing is evidenced.
  static func words(of row: ValueAgainstFeeChart.Row) -> String {
    guard let value = Plotted.usable(row.value) else { return "no value evidenced" }
    guard let low = Plotted.usable(row.low), let high = Plotted.usable(row.high), low.words != high.words
    else {
      return value.words
    }
    return "\(value.words) (\(QuantityStyle.range(low.words, high.words)))"
  }
}

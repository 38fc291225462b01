/// Lines over periods from zero, each named at its end; a partial last period is a hollow sign at the end of
/// a dashed line, and its words say how far it goes.
struct TimeSeriesLayout {
  let chart: TimeSeriesChart
  let width: Double

  private var isNarrow: Bool { ChartLayout.isNarrow(width) }
  private let size = Look.Size.small
  private let plotHeight = 220.0

  /// The picture; `nil` when there is nothing to draw.
  var picture: Picture? {
    let values = chart.lines.flatMap { line in line.values.compactMap { Plotted.usable($0)?.value } }
    guard !values.isEmpty, !chart.periods.isEmpty else { return nil }
    var canvas = Canvas(width: width)
    if isNarrow {
      canvas.keys(chart.lines.enumerated().map { index, line in (line.name, key(index)) })
    }
    let top = canvas.y + size + 6
    let bottom = top + plotHeight
    let scale = AxisScale(values, unit: chart.unit, start: bottom, end: top, aim: 4)
    let tickWidth = scale.ticks.map { TextMetrics.width(scale.words($0), size: size) }.max() ?? 0
    let nameRoom = isNarrow ? 14.0 : min(170, width * 0.25)
    let left = tickWidth + 10
    let right = width - nameRoom - (isNarrow ? 12 : 28)
    for tick in scale.ticks {
      let y = scale.position(tick)
      canvas.line(Point(x: left, y: y), Point(x: right + 6, y: y), Edge(tick == 0 ? .muted : .rule, 1))
      canvas.label(scale.words(tick), x: left - 6, y: y + size * 0.35, anchor: .end, size: size, ink: .muted)
    }
    let places = positions(left: left + 14, right: right)
    canvas.y = periodLabels(at: places, within: isNarrow ? width : right + 12, y: bottom + 8, on: &canvas)
    for (index, line) in chart.lines.enumerated() {
      draw(line, index: index, places: places, scale: scale, on: &canvas)
    }
    if !isNarrow {
      nameEnds(x: right + 28, room: nameRoom, top: top, bottom: bottom, scale: scale, on: &canvas)
    }
    if chart.lines.count == 1, let line = chart.lines.first {
      valueLabels(of: line, places: places, scale: scale, on: &canvas)
    }
    return canvas.picture
  }

  private func positions(left: Double, right: Double) -> [Double] {
    let count = chart.periods.count
    if count == 1 { return [(left + right) / 2] }
    return (0..<count).map { left + (right - left) * Double($0) / Double(count - 1) }
  }

  /// The periods under the plot, as many as fit, always with the last; gives the height below them.
  private func periodLabels(
    at places: [Double], within limit: Double, y: Double, on canvas: inout Canvas
  ) -> Double {
    var labels: [Label] = []
    for index in places.indices.reversed() {
      var label = Label(
        TextMetrics.shortened(chart.periods[index], size: size, room: width / 3),
        at: Point(x: places[index], y: y + size), anchor: .middle, size: size, ink: .muted)
      label.at.x = min(max(label.at.x, label.width / 2), limit - label.width / 2)
      if labels.allSatisfy({ $0.box.x > label.box.maxX + 8 }) { labels.append(label) }
    }
    var height = y + size * 1.5
    if let partial = chart.lastPeriodIsPartial, let last = labels.first {
      var label = last
      label.text = TextMetrics.shortened(partial, size: size, room: limit - 4)
      label.at.y += size * 1.4
      label.at.x = min(max(label.at.x, label.width / 2), limit - label.width / 2)
      labels.append(label)
      height += size * 1.4
    }
    canvas.marks += labels.filter { !$0.text.isEmpty }.map(Mark.label)
    return height
  }

  private func draw(
    _ line: TimeSeriesChart.Line, index: Int, places: [Double], scale: AxisScale, on canvas: inout Canvas
  ) {
    let paint = Paint.subjects[index % Paint.subjects.count]
    let points = places.indices.map { place -> Point? in
      guard place < line.values.count, let value = Plotted.usable(line.values[place]) else { return nil }
      return Point(x: places[place], y: scale.position(value.value))
    }
    let lastIsPartial = chart.lastPeriodIsPartial != nil
    for place in points.indices.dropFirst() {
      guard let from = points[place - 1], let to = points[place] else { continue }
      let isDashed = lastIsPartial && place == points.count - 1
      canvas.line(from, to, Edge(paint, 2.5, isDashed: isDashed))
    }
    let sign = Sign.allCases[index % Sign.allCases.count]
    for (place, point) in points.enumerated() {
      guard let point else { continue }
      let isHollow = lastIsPartial && place == points.count - 1
      canvas.marks.append(
        .sign(
          sign, at: point, radius: 4.5, fill: isHollow ? .paper : paint,
          edge: Edge(isHollow ? paint : .paper, 2)))
    }
  }

  /// The lines' names with their last values at the right, moved apart where they would touch.
  private func nameEnds(
    x: Double, room: Double, top: Double, bottom: Double, scale: AxisScale, on canvas: inout Canvas
  ) {
    let step = size * 1.3
    var ends: [(wanted: Double, lines: [String], index: Int)] = []
    for (index, line) in chart.lines.enumerated() {
      guard let last = line.values.compactMap({ Plotted.usable($0) }).last else { continue }
      let name = TextMetrics.wrapped(
        "\(line.name) \(last.words)", size: size, bold: true, room: room - 2, lines: 2)
      ends.append((scale.position(last.value), name, index))
    }
    ends.sort { ($0.wanted, $0.lines.joined()) < ($1.wanted, $1.lines.joined()) }
    var places: [Double] = []
    var free = top - size
    for end in ends {
      let height = Double(end.lines.count) * step
      let y = max(free, end.wanted - height / 2)
      places.append(y)
      free = y + height + 3
    }
    var limit = max(bottom + 4, free)
    if free > bottom + 4 { limit = free }
    for index in ends.indices.reversed() {
      let height = Double(ends[index].lines.count) * step
      places[index] = min(places[index], limit - height)
      limit = places[index] - 3
    }
    for (end, place) in zip(ends, places) {
      canvas.marks.append(sign(end.index, at: Point(x: x - 9, y: place + size * 0.65), radius: 4.5))
      for (number, words) in end.lines.enumerated() {
        canvas.label(words, x: x, y: place + Double(number) * step + size, size: size, bold: true)
      }
      canvas.y = max(canvas.y, place + Double(end.lines.count) * step)
    }
  }

  /// Each value over its point, where there is room for all but the last, which its name already carries.
  private func valueLabels(
    of line: TimeSeriesChart.Line, places: [Double], scale: AxisScale, on canvas: inout Canvas
  ) {
    var taken = canvas.marks.compactMap { mark -> Box? in
      if case .label(let label) = mark { label.box } else { nil }
    }
    for (place, value) in zip(places, line.values) {
      guard let value = Plotted.usable(value) else { continue }
      let label = Label(
        value.words, at: Point(x: place, y: scale.position(value.value) - 10), anchor: .middle, size: size)
      let isInside = label.box.x >= 0 && label.box.maxX <= width && label.box.y >= 0
      guard isInside, taken.allSatisfy({ !$0.overlaps(label.box) }) else { continue }
      taken.append(label.box)
      canvas.marks.append(.label(label))
    }
  }

  private func sign(_ index: Int, at: Point, radius: Double) -> Mark {
    let paint = Paint.subjects[index % Paint.subjects.count]
    return .sign(Sign.allCases[index % Sign.allCases.count], at: at, radius: radius, fill: paint)
  }

  private func key(_ index: Int) -> (Box) -> [Mark] {
    { box in
      let paint = Paint.subjects[index % Paint.subjects.count]
      let middle = box.y + box.height / 2
      return [
        .line([Point(x: box.x, y: middle), Point(x: box.maxX, y: middle)], edge: Edge(paint, 2.5)),
        sign(index, at: Point(x: box.x + box.width / 2, y: middle), radius: 5),
      ]
    }
  }
}

/// Lays a chart out at a width: chart in, picture out.
///
/// A layout decides every position from the numbers, the words' widths and ``Look``; it draws nothing.
/// Words never overlap and never leave the picture, whatever the names and numbers are: names wrap and are
/// then shortened (the table beside the chart has them whole), and values stand in columns of their own.
enum ChartLayout {
  /// The picture of a chart, as wide as asked and as tall as it needs.
  static func picture(of chart: Chart, width: Double) -> Picture {
    let picture =
      switch chart.kind {
      case .bars(let bars): BarLayout(chart: bars, width: width).picture
      case .timeSeries(let series): TimeSeriesLayout(chart: series, width: width).picture
      case .heatMap(let map): HeatMapLayout(chart: map, width: width).picture
      case .tileMap(let map): TileMapLayout(chart: map, width: width).picture
      case .valueAgainstFee(let value): ValueLayout(chart: value, width: width).picture
      case .tornado(let tornado): TornadoLayout(chart: tornado, width: width).picture
      case .smallMultiples(let panels): SmallMultiplesLayout(chart: panels, width: width).picture
      }
    return picture ?? empty(width: width)
  }

  /// Whether a width asks for the form in which names stand above what they name.
  static func isNarrow(_ width: Double) -> Bool { width < 480 }

  /// What is drawn when there is nothing to draw.
  static func empty(width: Double) -> Picture {
    let box = Box(x: 1, y: 1, width: width - 2, height: 58)
    return Picture(
      width: width, height: 60,
      marks: [
        .frame(box, edge: Edge(.muted, 1, isDashed: true)),
        .label(Label("No data to draw", at: Point(x: width / 2, y: 35), anchor: .middle, ink: .muted)),
      ])
  }
}

/// A picture in the making: marks and the height used so far.
struct Canvas {
  let width: Double
  var y: Double = 0
  var marks: [Mark] = []

  init(width: Double) { self.width = width }

  /// The finished picture, with a little air below; words lie above everything else.
  var picture: Picture {
    let drawn = marks.filter { mark in
      if case .label = mark { false } else { true }
    }
    let words = marks.filter { mark in
      if case .label = mark { true } else { false }
    }
    return Picture(width: width, height: (y + Look.Space.hair).rounded(.up), marks: drawn + words)
  }

  mutating func label(
    _ text: String, x: Double, y: Double, anchor: Label.Anchor = .start, size: Double = Look.Size.label,
    bold: Bool = false, ink: Paint = .ink, halo: Bool = false
  ) {
    guard !text.isEmpty else { return }
    marks.append(
      .label(
        Label(text, at: Point(x: x, y: y), anchor: anchor, size: size, isBold: bold, ink: ink, hasHalo: halo))
    )
  }

  mutating func line(_ from: Point, _ to: Point, _ edge: Edge) {
    marks.append(.line([from, to], edge: edge))
  }

  /// Vertical lines at round values with their words beneath, at the bottom of a plot; moves `y` below them.
  /// Words that would come too close to the ones before are left out.
  mutating func verticalGrid(_ scale: AxisScale, top: Double, bottom: Double, under marksFrom: Int) {
    var lines: [Mark] = []
    let size = Look.Size.small
    var lastEnd = -Double.infinity
    for tick in scale.ticks {
      let x = scale.position(tick)
      let isZero = tick == 0
      lines.append(
        .line([Point(x: x, y: top), Point(x: x, y: bottom)], edge: Edge(isZero ? .muted : .rule, 1)))
      var label = Label(
        scale.words(tick), at: Point(x: x, y: bottom + size + 3), anchor: .middle, size: size, ink: .muted)
      label.at.x = min(max(x, label.width / 2 + 1), width - label.width / 2 - 1)
      if label.box.x > lastEnd + 6 {
        lines.append(.label(label))
        lastEnd = label.box.maxX
      }
    }
    marks.insert(contentsOf: lines, at: marksFrom)
    y = bottom + size * 1.5 + 3
  }

  /// A row of keys, each a drawn sample and its words, wrapping to further lines; moves `y` below them.
  mutating func keys(_ keys: [(words: String, sample: (Box) -> [Mark])]) {
    let size = Look.Size.small
    let lineHeight = size * 1.55
    var x = 0.0
    for key in keys {
      let room = width - 30
      let words = TextMetrics.shortened(key.words, size: size, room: room)
      let wide = 26 + TextMetrics.width(words, size: size)
      if x > 0, x + wide > width {
        x = 0
        y += lineHeight
      }
      marks += key.sample(Box(x: x, y: y + 3, width: 20, height: size - 1))
      label(words, x: x + 26, y: y + size, size: size, ink: .muted)
      x += wide + 18
    }
    if !keys.isEmpty { y += lineHeight + 4 }
  }
}

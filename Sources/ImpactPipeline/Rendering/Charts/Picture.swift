/// A chart laid out: nothing but numbers, words and colours, ready to be drawn in any format.
///
/// Positions are in pixels from the top left. Marks are in drawing order, the lowest first.
struct Picture: Hashable, Sendable {
  var width: Double
  var height: Double
  var marks: [Mark]

  /// The words of the picture with the room they take.
  var labels: [Label] {
    marks.compactMap { mark in
      if case .label(let label) = mark { label } else { nil }
    }
  }
}

extension Plotted {
  /// A number that can be drawn; `nil` for what is missing or not finite.
  static func usable(_ plotted: Plotted?) -> Plotted? {
    guard let plotted, plotted.value.isFinite else { return nil }
    return plotted
  }
}

/// A place in the picture.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// An upright rectangle.
struct Box: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var maxX: Double { x + width }
  var maxY: Double { y + height }

  /// True when the two share more than an edge.
  func overlaps(_ other: Box) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// True when the other lies wholly within.
  func contains(_ other: Box) -> Bool {
    x <= other.x && y <= other.y && other.maxX <= maxX && other.maxY <= maxY
  }
}

/// One thing to draw.
enum Mark: Hashable, Sendable {
  /// A filled rectangle, with an edge when asked.
  case box(Box, fill: Paint, edge: Edge? = nil)
  /// A rectangle without filling.
  case frame(Box, edge: Edge)
  /// Straight lines from point to point.
  case line([Point], edge: Edge)
  /// A sign at a place.
  case sign(Sign, at: Point, radius: Double, fill: Paint, edge: Edge? = nil)
  /// Words.
  case label(Label)
}

/// A drawn line.
struct Edge: Hashable, Sendable {
  var paint: Paint
  var width: Double
  var isDashed: Bool

  init(_ paint: Paint, _ width: Double = 1, isDashed: Bool = false) {
    self.paint = paint
    self.width = width
    self.isDashed = isDashed
  }
}

/// The signs that tell subjects apart where colour cannot.
enum Sign: Hashable, Sendable, CaseIterable {
  case circle, square, diamond, triangle
}

/// One line of words.
struct Label: Hashable, Sendable {
  /// Where `at` lies along the words.
  enum Anchor: String, Hashable, Sendable {
    case start, middle, end
  }

  var text: String
  /// On the line that the letters stand on.
  var at: Point
  var anchor: Anchor
  var size: Double
  var isBold: Bool
  var ink: Paint
  /// Whether the ground shows around the letters, so that they can be read over a line.
  var hasHalo: Bool

  init(
    _ text: String, at: Point, anchor: Anchor = .start, size: Double = Look.Size.label, isBold: Bool = false,
    ink: Paint = .ink, hasHalo: Bool = false
  ) {
    self.text = text
    self.at = at
    self.anchor = anchor
    self.size = size
    self.isBold = isBold
    self.ink = ink
    self.hasHalo = hasHalo
  }

  var width: Double { TextMetrics.width(text, size: size, bold: isBold) }

  /// The room that the words take.
  var box: Box {
    let left =
      switch anchor {
      case .start: at.x
      case .middle: at.x - width / 2
      case .end: at.x - width
      }
    return Box(
      x: left, y: at.y - size * TextMetrics.ascent, width: width,
      height: size * (TextMetrics.ascent + TextMetrics.descent))
  }
}

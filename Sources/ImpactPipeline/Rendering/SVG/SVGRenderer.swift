/// Draws a laid-out chart as SVG: the same picture is the same bytes.
///
/// Every colour stands as an attribute and as a class, so a file alone is drawn in light colours and a page
/// can put its own scheme over it. There is no script, no style sheet, no outside reference.
public enum SVGRenderer {
  /// A file of its own, with its title, its finding and a white ground.
  public static func file(_ chart: Chart) -> String { file(chart, width: Look.ChartWidth.wide) }

  /// The file at another width.
  static func file(_ chart: Chart, width: Double) -> String {
    let picture = ChartLayout.picture(of: chart, width: width)
    let pad = Look.Space.medium
    let width = number(picture.width + pad * 2)
    let height = number(picture.height + pad * 2)
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    out += "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title desc\" "
    out += "width=\"\(width)\" height=\"\(height)\" "
    out += "viewBox=\"-\(number(pad)) -\(number(pad)) \(width) \(height)\" "
    out += "font-family=\"\(XMLText.attribute(Look.bodyFaces))\">\n"
    out += "<title id=\"title\">\(XMLText.content(chart.title))</title>\n"
    out += "<desc id=\"desc\">\(XMLText.content(chart.alternative))</desc>\n"
    out += "<rect x=\"-\(number(pad))\" y=\"-\(number(pad))\" width=\"\(width)\" height=\"\(height)\" "
    out += "fill=\"\(Paint.paper.light)\"/>\n"
    out += drawn(picture)
    return out + "</svg>\n"
  }

  /// A part of a page at a width, named for readers who cannot see it.
  static func inline(_ chart: Chart, width: Double, cssClass: String) -> String {
    let picture = ChartLayout.picture(of: chart, width: width)
    var out =
      "<svg class=\"\(cssClass)\" role=\"img\" aria-label=\"\(XMLText.attribute(chart.alternative))\" "
    out += "width=\"\(number(picture.width))\" height=\"\(number(picture.height))\" "
    out += "viewBox=\"0 0 \(number(picture.width)) \(number(picture.height))\">\n"
    return out + drawn(picture) + "</svg>\n"
  }

  private static func drawn(_ picture: Picture) -> String { picture.marks.map(drawn).joined() }

  private static func drawn(_ mark: Mark) -> String {
    switch mark {
    case .box(let box, let fill, let edge):
      "<rect \(shape(box)) \(filled(fill, edge))/>\n"
    case .frame(let box, let edge):
      "<rect \(shape(box)) fill=\"none\" \(stroke(edge)) class=\"s-\(edge.paint.cssName)\"/>\n"
    case .line(let points, let edge):
      "<polyline points=\"\(list(points))\" fill=\"none\" \(stroke(edge)) class=\"s-\(edge.paint.cssName)\"/>\n"
    case .sign(let sign, let at, let radius, let fill, let edge):
      self.sign(sign, at: at, radius: radius, style: filled(fill, edge))
    case .label(let label): text(label)
    }
  }

  static func sign(_ sign: Sign, at: Point, radius: Double, style: String) -> String {
    switch sign {
    case .circle:
      return "<circle cx=\"\(number(at.x))\" cy=\"\(number(at.y))\" r=\"\(number(radius))\" \(style)/>\n"
    case .square:
      let box = Box(x: at.x - radius * 0.9, y: at.y - radius * 0.9, width: radius * 1.8, height: radius * 1.8)
      return "<rect \(shape(box)) \(style)/>\n"
    case .diamond:
      let points = [
        Point(x: at.x, y: at.y - radius), Point(x: at.x + radius, y: at.y), Point(x: at.x, y: at.y + radius),
        Point(x: at.x - radius, y: at.y),
      ]
      return "<polygon points=\"\(list(points))\" \(style)/>\n"
    case .triangle:
      let points = [
        Point(x: at.x, y: at.y - radius * 1.15), Point(x: at.x + radius * 1.1, y: at.y + radius * 0.85),
        Point(x: at.x - radius * 1.1, y: at.y + radius * 0.85),
      ]
      return "<polygon points=\"\(list(points))\" \(style)/>\n"
    }
  }

  private static func text(_ label: Label) -> String {
    var out =
      "<text x=\"\(number(label.at.x))\" y=\"\(number(label.at.y))\" font-size=\"\(number(label.size))\" "
    if label.anchor != .start { out += "text-anchor=\"\(label.anchor.rawValue)\" " }
    if label.isBold { out += "font-weight=\"700\" " }
    if label.hasHalo {
      out +=
        "paint-order=\"stroke\" stroke=\"\(Paint.paper.light)\" stroke-width=\"4\" stroke-linejoin=\"round\" "
    }
    out += "fill=\"\(label.ink.light)\" class=\"f-\(label.ink.cssName)\(label.hasHalo ? " s-paper" : "")\">"
    return out + XMLText.content(label.text) + "</text>\n"
  }

  private static func shape(_ box: Box) -> String {
    "x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" height=\"\(number(box.height))\""
  }

  private static func filled(_ fill: Paint, _ edge: Edge?) -> String {
    guard let edge else { return "fill=\"\(fill.light)\" class=\"f-\(fill.cssName)\"" }
    return "fill=\"\(fill.light)\" \(stroke(edge)) class=\"f-\(fill.cssName) s-\(edge.paint.cssName)\""
  }

  private static func stroke(_ edge: Edge) -> String {
    let dashes = edge.isDashed ? " stroke-dasharray=\"4 3\"" : ""
    return "stroke=\"\(edge.paint.light)\" stroke-width=\"\(number(edge.width))\"\(dashes)"
  }

  private static func list(_ points: [Point]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// A number with one decimal at most, an ASCII minus and no groups.
  static func number(_ value: Double) -> String {
    let tenths = Int64((value * 10).rounded(.toNearestOrAwayFromZero))
    let sign = tenths < 0 ? "-" : ""
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return tenth == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(tenth)"
  }
}
